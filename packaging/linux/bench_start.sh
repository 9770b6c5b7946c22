#!/usr/bin/env bash
# Measures how soon the frozen window is there, warm, beside a bare QMainWindow frozen the same way.
#
#   bench_start.sh        after make package; needs Xvfb
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
[ -x build/package/dist/timeline-app/timeline-app ] || { echo "Timeline App: first type: make package" >&2; exit 2; }
command -v Xvfb >/dev/null || { echo "Timeline App: type this, then try again: sudo apt install xvfb" >&2; exit 2; }
exec build/package/venv/bin/python packaging/linux/bench_start.py
