#!/bin/sh
# fit.sh [DATA]: counts the passages of the public pages with the product's own classes, learns the table of weights and compares both sides' sums.
set -eu
cd "$(dirname "$0")/../.."
data=${1:-../shared/data}
dumps=$(mktemp -d)
trap 'rm -rf "$dumps"' EXIT
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
dump() {
    ./mvnw -q -o -Pverify -Dspotless.check.skip -pl page -am test-compile dependency:build-classpath -Dmdep.outputFile="$dumps/classpath"
    for set in fundus wcxb trafilatura-eval; do
        java -cp "page/target/classes:page/target/test-classes:$(cat "$dumps/classpath")" org.onrecord.page.html.PassageDump "$data/page/$set/html" "$dumps/$set.tsv"
    done
}
dump
python3 training/page/fit_passages.py "$dumps" "$data"
dump
python3 training/page/fit_passages.py --check "$dumps" "$data"
