#!/usr/bin/env bash
# Installs build/package/*.deb into new Debian systems and does there what a person does; pictures are kept.
#
#   test_package.sh          as root; SYSTEMS="bookworm trixie"
#
# Needs debootstrap, Xvfb, xdotool, scrot and imagemagick here; what runs in the systems is fetched from Debian.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
needed=()
for tool in debootstrap:debootstrap Xvfb:xvfb xdotool:xdotool scrot:scrot convert:imagemagick; do
    command -v "${tool%%:*}" >/dev/null || needed+=("${tool#*:}")
done
[ "$(id -u)" = 0 ] || { echo "Timeline App: systems can be made by root alone: sudo make test-package" >&2; exit 2; }
[ ${#needed[@]} = 0 ] || { echo "Timeline App: type this, then try again: apt install ${needed[*]}" >&2; exit 2; }
compgen -G "build/package/*.deb" >/dev/null || { echo "Timeline App: first type: make package" >&2; exit 2; }
exec build/package/venv/bin/python packaging/linux/test_package.py ${SYSTEMS:-bookworm trixie}
