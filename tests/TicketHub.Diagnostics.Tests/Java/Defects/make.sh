#!/bin/sh
# Makes the labelled logs: sh make.sh OUT. Four projects on two builds of the platform; in the second every line and lambda has moved.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
out=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$out"
for build in 1 2; do
    mkdir -p "$work/$build/src"
    cp -r "$here/com" "$here/kz" "$work/$build/src"
    if [ "$build" = 2 ]; then
        find "$work/$build/src" -name '*.java' -exec sed -i 's|/\*build\*/|static final Runnable MORE = () -> { };\n\n\nstatic final Runnable MOST = () -> MORE.run();|' {} +
    fi
    find "$work/$build/src" -name '*.java' -exec javac -d "$work/$build/classes" {} +
    for way in 0 1 2 3; do
        layout=$(echo "wildfly log4j wildfly printed" | cut -d ' ' -f $((way + 1)))
        java -Xmx32m -cp "$work/$build/classes" kz.client.Project $way $layout 6 > "$out/project$way-build$build.log"
    done
done
