# Checks the layout of what is in some folders with google-java-format, which is kept beside them.
set -eu
version=1.28.0
jar=tools/google-java-format-$version-all-deps.jar
artifact=com.google.googlejavaformat:google-java-format:$version:jar:all-deps
[ -f "$jar" ] || mvn -q -B -Dmaven.repo.local=repository \
    org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
    -Dartifact="$artifact" -DoutputDirectory=tools
exports=
for part in api code file parser tree util; do
    exports="$exports --add-exports jdk.compiler/com.sun.tools.javac.$part=ALL-UNNAMED"
done
sources=$(mktemp)
trap 'rm "$sources"' EXIT
for folder; do find "$folder/src" "$folder/examples" -name '*.java' -print; done >"$sources"
# shellcheck disable=SC2086
java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 $exports -jar "$jar" --dry-run --set-exit-if-changed "@$sources"
