# build: makes cli/target/onrecord from the sources, with one line of progress, and a start cache where the JDK has one.
# Wants home, jdk, jdk_version and stamp. Resolves nothing that only tests need.

build() {
    local log=$home/cli/target/build.log began=$SECONDS step
    mkdir -p "$home/cli/target"
    # Two starts at once must not build into one folder.
    if command -v flock >/dev/null 2>&1; then
        exec 9>"$home/cli/target/build.lock"
        flock 9
        stale || { exec 9>&-; return 0; }
    fi
    rm -f "$stamp" "$home"/cli/target/onrecord/start-*.aot
    # What changes while the build runs must be built again: the stamp carries the time of its beginning.
    touch "$home/cli/target/build.began"
    (cd "$home" && JAVA_HOME=$jdk ./mvnw -B -ntp -pl cli -am ${ONRECORD_MAVEN_OPTIONS-} package) >"$log" 2>&1 9>&- &
    local maven=$!
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
    if [ "$jdk_version" -ge 25 ]; then
        "$jdk/bin/java" -XX:AOTCacheOutput="$home/cli/target/onrecord/start-$jdk_version.aot" -XX:+UseSerialGC \
            --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Djava.awt.headless=true \
            -cp "$home/cli/target/onrecord/lib/*" org.onrecord.cli.Onrecord --help >/dev/null 2>>"$log" ||
            rm -f "$home/cli/target/onrecord/start-$jdk_version.aot"
    fi
    mv "$home/cli/target/build.began" "$stamp"
    echo "Built Onrecord in $((SECONDS - began)) s." >&2
    if command -v flock >/dev/null 2>&1; then exec 9>&-; fi
}
