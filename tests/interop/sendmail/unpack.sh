#!/bin/sh
# Unpacks Sendmail into a folder of its own, for it cannot be installed beside another mail server.
# Usage: unpack.sh [FOLDER]; by default .cache/sendmail of the project. It needs apt-get with lists
# of packages that are not out of date, and dpkg.
set -eu

project=$(cd "$(dirname "$0")/../../.." && pwd)
tree=${1:-$project/.cache/sendmail}
program=usr/libexec/sendmail/sendmail

[ -x "$tree/$program" ] && exit 0

# apt-get runs its downloads as a user of its own, who may write to no private folder.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
chmod 755 "$work"
chown _apt "$work" 2>/dev/null || true

is_installed() {
    [ "$(dpkg-query --show --showformat='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

libraries_of() {
    apt-cache depends --no-recommends --no-suggests --no-conflicts --no-breaks --no-replaces \
        --no-enhances "$1" | sed -n 's/^ *\(Pre\)\{0,1\}Depends: \(lib[^ ]*\)$/\2/p'
}

# The libraries that they need come along, for the machine may not have them.
wanted='sendmail-bin sendmail-cf m4'
seen=
while [ -n "$wanted" ]; do
    package=${wanted%% *}
    wanted=${wanted#"$package"}
    wanted=${wanted# }
    case " $seen " in *" $package "*) continue ;; esac
    seen="$seen $package"
    for library in $(libraries_of "$package"); do
        is_installed "$library" || wanted="${wanted:+$wanted }$library"
    done
done
(cd "$work" && apt-get download -qq $seen)

# The folder appears when it is whole.
new=$tree.new
rm -rf "$new"
mkdir -p "$new"
for package in "$work"/*.deb; do
    dpkg -x "$package" "$new"
done
[ -x "$new/$program" ] || {
    echo "sendmail-bin has no $program" >&2
    exit 1
}
# Of a program with the set-group-ID bit the loader ignores where its libraries are said to be.
chmod -R a-s "$new"
rm -rf "$tree"
mv "$new" "$tree"
