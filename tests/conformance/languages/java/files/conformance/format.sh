# Checks the layout with google-java-format, which is kept beside the folders of the builds.
set -eu
version=1.28.0
tools=../tools
jar=$tools/google-java-format-$version-all-deps.jar
artifact=com.google.googlejavaformat:google-java-format:$version:jar:all-deps
[ -f "$jar" ] || mvn -q -B -Dmaven.repo.local=../repository \
    org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
    -Dartifact="$artifact" -DoutputDirectory="$tools"
exports=
for part in api code file parser tree util; do
    exports="$exports --add-exports jdk.compiler/com.sun.tools.javac.$part=ALL-UNNAMED"
done
find src examples -name '*.java' -print >sources
# shellcheck disable=SC2086
java $exports -jar "$jar" --dry-run --set-exit-if-changed @sources
