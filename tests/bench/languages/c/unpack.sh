#!/bin/sh
# Unpacks the source of Sendmail into a folder of its own: unpack.sh FOLDER. It comes from where the
# machine's packages come from, whose lists of sources are kept apart from those of the system.
set -eu

tree=$1
[ -f "$tree/libmilter/engine.c" ] && exit 0

# apt-get runs its downloads as a user of its own, who may write to no private folder.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
mkdir -p "$work/parts" "$work/lists/partial" "$work/source"
chown _apt "$work" "$work/lists/partial" "$work/source" 2>/dev/null || true

for file in /etc/apt/sources.list.d/*.sources; do
    [ -f "$file" ] && sed 's/^Types:.*/Types: deb-src/' "$file" >"$work/parts/$(basename "$file")"
done
for file in /etc/apt/sources.list /etc/apt/sources.list.d/*.list; do
    [ -f "$file" ] && sed -n 's/^deb /deb-src /p' "$file" >"$work/parts/$(basename "$file" .list).list"
done

apt() {
    apt-get -qq -o Dir::Etc::sourcelist=/dev/null -o Dir::Etc::sourceparts="$work/parts" \
        -o Dir::State::lists="$work/lists" "$@"
}
apt update
(cd "$work/source" && apt source --download-only sendmail)

mkdir -p "$tree.new"
tar -xf "$work"/source/sendmail_*.orig.tar.gz -C "$tree.new" --strip-components=1
rm -rf "$tree"
mv "$tree.new" "$tree"
