# find_jdk: sets jdk (a folder) and jdk_version (a number) to a JDK 21 or newer, or says what to install and fails.
# Looks at JAVA_HOME, then at the path, then where systems put JDKs; takes the newest of the last.

jdk_version_of() {
    [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 1
    local version
    if [ -r "$1/release" ]; then version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"); fi
    [ -n "${version-}" ] || version=$("$1/bin/java" -version 2>&1 | sed -n '1s/.*version "\([0-9]*\).*/\1/p')
    [ -n "$version" ] && [ "$version" -ge 21 ] 2>/dev/null && printf '%s\n' "$version"
}

find_jdk() {
    local candidate found
    if [ -n "${JAVA_HOME-}" ] && found=$(jdk_version_of "$JAVA_HOME"); then
        jdk=$JAVA_HOME jdk_version=$found
        return 0
    fi
    if candidate=$(command -v javac) && candidate=$(readlink -f "$candidate"); then
        candidate=${candidate%/bin/javac}
        if found=$(jdk_version_of "$candidate"); then
            jdk=$candidate jdk_version=$found
            return 0
        fi
    fi
    jdk='' jdk_version=0
    for candidate in /usr/lib/jvm/* /opt/java/* /opt/jdk* /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
        if found=$(jdk_version_of "$candidate") && [ "$found" -gt "$jdk_version" ]; then
            jdk=$candidate jdk_version=$found
        fi
    done
    [ -n "$jdk" ] && return 0
    echo "Onrecord needs a JDK 21 or newer, and found none in JAVA_HOME, on the path or under /usr/lib/jvm. Install one (Temurin: https://adoptium.net) or set JAVA_HOME to it." >&2
    return 1
}
