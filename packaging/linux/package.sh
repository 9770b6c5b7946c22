#!/usr/bin/env bash
# Builds the Debian package: freezes the application in an environment of its own, lets it test itself, packs it.
#
#   package.sh        needs Debian or Ubuntu, Python 3.11 to 3.14 as a shared library, binutils, dpkg-dev
#
# Nothing of .venv is used or changed; all goes into build/package.  Build on the oldest system that is to run it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
needed=()
for tool in objdump:binutils dpkg-shlibdeps:dpkg-dev icupkg:icu-devtools xz:xz-utils; do
    command -v "${tool%%:*}" >/dev/null || needed+=("${tool#*:}")
done
# Of what Qt links to: dpkg-shlibdeps asks which package of Debian has it, and that one must be here.
python=${PYTHON:-python3}
mapfile -t -O "${#needed[@]}" needed < <("$python" -I -S packaging/source/machine.py missing x11 wayland | cut -d ' ' -f 2)
[ ${#needed[@]} = 0 ] || { echo "Timeline App: type this, then try again: sudo apt install ${needed[*]}" >&2; exit 2; }
"$python" packaging/frozen/freeze.py
bash packaging/linux/deb.sh
