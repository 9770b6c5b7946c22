#!/usr/bin/env bash
# Opens the window on the articles named, or draws build/seed.svg and build/seed.png where there is no display.
#
#   run.sh ARTICLE...
set -euo pipefail
articles=()
for article in "$@"; do
    case $article in /*) articles+=("$article") ;; *) articles+=("$PWD/$article") ;; esac
done
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
bash packaging/source/setup.sh window

unset PYTHONHOME PYTHONPATH PYTHONDONTWRITEBYTECODE      # without its .pyc files every start costs 2 s more
if .venv/bin/python -I -S packaging/source/machine.py answers; then
    exec .venv/bin/python -m timeline_app "${articles[@]}"
fi
export QT_QPA_PLATFORM=offscreen
for picture in build/seed.svg build/seed.png; do
    .venv/bin/python -m timeline_app draw "${articles[@]}" -o "$picture"
done
echo "Timeline App: no display answers here, so instead of a window there are build/seed.svg and build/seed.png"
