# stale, build: make cli/target/onrecord from the sources, with one line of progress, and a start cache for the JDK.
# Want home, jdk and jdk_version; set lib and cache. Resolve nothing that only tests need.

program=$home/cli/target/onrecord
lib=$program/lib
stamp=$program/built
cache=$program/start

# Whether the program was never built, or one of its sources is newer.
stale() {
    cache=$program/start-$jdk_version
    [ -f "$stamp" ] || return 0
    [ -n "$(find "$home"/pom.xml "$home"/{page,language,statement,register,server,cli}/{pom.xml,src/main} -newer "$stamp" -print -quit 2>/dev/null)" ]
}

# Whether the arguments of read or annotate name one page: a file, and nothing that may hold many.
one_page() {
    local argument pages=0
    shift
    for argument in "$@"; do
        if [ -d "$argument" ]; then return 1; fi
        if [ -f "$argument" ]; then
            case $argument in *.warc | *.warc.gz) return 1 ;; esac
            pages=$((pages + 1))
        fi
    done
    [ $pages -le 1 ]
}

build() {
    if ! { mkdir -p "$home/cli/target" && [ -w "$home/cli/target" ]; } 2>/dev/null; then
        if [ -f "$stamp" ]; then
            echo "Onrecord: the sources have changed since the last build, but $home/cli/target cannot be written; this is the build of before." >&2
            return 0
        fi
        echo "Onrecord was not built yet, and $home/cli/target cannot be written. Run ./onrecord once as a user who may, or copy the folder to a place of your own." >&2
        return 1
    fi
    lock_build || return 1
    local status=0
    # Whoever held the lock before may have built just this.
    if stale; then build_locked || status=1; fi
    unlock_build
    return $status
}

# Two starts at once must not build into one folder. Without flock (macOS) a folder is the lock, with its owner in it.
lock_build() {
    local lock=$home/cli/target/build.lock told=no
    if command -v flock >/dev/null 2>&1; then
        exec 9>"$lock"
        if ! flock -n 9; then
            echo "Waiting for another build of Onrecord ..." >&2
            flock 9
        fi
        return
    fi
    until mkdir "$lock.d" 2>/dev/null; do
        if [ -f "$lock.d/owner" ] && ! kill -0 "$(cat "$lock.d/owner")" 2>/dev/null; then rm -rf "$lock.d"; continue; fi
        if [ $told = no ]; then echo "Waiting for another build of Onrecord ..." >&2; told=yes; fi
        sleep 0.5
    done
    echo $$ >"$lock.d/owner"
}

unlock_build() {
    if command -v flock >/dev/null 2>&1; then exec 9>&-; else rm -rf "$home/cli/target/build.lock.d"; fi
}

build_locked() {
    local log=$home/cli/target/build.log began=$SECONDS step
    # Libraries of an earlier build must not stay on the class path; what runs now keeps the files it has open.
    rm -rf "$program"
    # What changes while the build runs must be built again: the stamp carries the time of its beginning.
    touch "$home/cli/target/build.began"
    # shellcheck disable=SC2086 # several options may stand in ONRECORD_MAVEN_OPTIONS
    (cd "$home" && JAVA_HOME=$jdk exec ./mvnw -B -ntp -pl cli -am ${ONRECORD_MAVEN_OPTIONS-} package) >"$log" 2>&1 9>&- &
    local maven=$!
    if [ ! -t 2 ]; then echo "Building Onrecord (first use or changed sources) ..." >&2; fi
    while kill -0 $maven 2>/dev/null; do
        step=$(sed -n 's/^\[INFO\] Building Onrecord \([a-z]*\).*\[\([0-9]*\/[0-9]*\)\]$/\2 \1/p' "$log" | tail -n 1)
        if [ -t 2 ]; then printf '\r\033[KBuilding Onrecord (first use or changed sources): %s, %ds' "${step:-starting}" $((SECONDS - began)) >&2; fi
        sleep 0.5
    done
    if [ -t 2 ]; then printf '\r\033[K' >&2; fi
    if ! wait $maven; then
        grep -m 5 '^\[ERROR\]' "$log" >&2
        echo "Onrecord could not be built; the whole log is $log. (A first build fetches libraries from Maven Central.)" >&2
        return 1
    fi
    make_start_cache >>"$log" 2>&1 9>&-
    mv "$home/cli/target/build.began" "$stamp"
    echo "Built Onrecord in $((SECONDS - began)) s." >&2
}

# Trains the JVM on reading the samples, so that later starts have the classes loaded and linked. Without a cache
# everything runs as well, only slower: a failure here is none of the build.
make_start_cache() {
    local output
    if [ "$jdk_version" -ge 25 ]; then output="-XX:AOTCacheOutput=$cache.aot"; else output="-XX:ArchiveClassesAtExit=$cache.jsa"; fi
    local flags=("$output" -XX:+UseSerialGC -Djava.awt.headless=true)
    if [ "$jdk_version" -ge 24 ]; then flags+=(--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow); fi
    "$jdk/bin/java" "${flags[@]}" -cp "$lib/*" org.onrecord.cli.StartTraining "$home/samples/reports" || true
}
