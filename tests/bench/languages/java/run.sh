#!/bin/sh
# Builds the generated code and the benchmark, and prints what it measures as one line of JSON.
set -eu
cd "$(dirname "$0")/../../../.."
build=.cache/bench/java
rm -rf "$build"
mkdir -p "$build"
"${PYTHON:-python3}" -m tests.bench.languages.corpus_file "$build/session"
find generated/java/src/main/java/org -name '*.java' >"$build/sources"
javac -d "$build" @"$build/sources" tests/bench/languages/java/Bench.java
java -XX:+UseSerialGC -Xmx256m -cp "$build" Bench "$build/session"
