#!/bin/sh
# Unpacks the C files of the programs whose log lines the spec explains, a folder for each package.
# Usage: unpack.sh FOLDER PACKAGE... It needs apt-get, which asks where this system has its packages from.
set -eu

tree=$1
shift

missing=
for package in "$@"; do
    [ -d "$tree/$package" ] || missing="$missing $package"
done
[ -n "$missing" ] || exit 0

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/parts" "$work/lists/partial" "$work/cache" "$tree"

# The system may know where programs are from, and not where their sources are: the same places have them. What the
# release had is enough; updates for security move on while they are fetched.
for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
    [ -f "$file" ] && sed -n '/-security/d; s/^deb /deb-src /p' "$file" >"$work/parts/${file##*/}.list"
done
for file in /etc/apt/sources.list.d/*.sources; do
    [ -f "$file" ] && sed 's/^Types:.*/Types: deb-src/' "$file" |
        awk 'BEGIN { RS = ""; ORS = "\n\n" } !/\nSuites:[^\n]*-security/' >"$work/parts/${file##*/}"
done

apt() {
    apt-get -qq -o Dir::Etc::SourceList=/dev/null -o Dir::Etc::SourceParts="$work/parts" \
        -o Dir::State::Lists="$work/lists" -o Dir::Cache="$work/cache" -o APT::Sandbox::User=root "$@"
}

apt update
# shellcheck disable=SC2086
(cd "$work" && apt source --download-only $missing)

# A folder appears when it is whole.
for package in $missing; do
    new=$tree/$package.new
    rm -rf "$new"
    mkdir "$new"
    tar -xf "$work/$package"_*.orig.tar.[gx]z -C "$new" --wildcards '*.c' '*.h'
    mv "$new" "$tree/$package"
done
