#!/usr/bin/env bash
# Measures how soon the frozen window is there, warm, beside a bare QMainWindow frozen the same way.
#
#   bench_start.sh        after make package; needs Xvfb and, as every desktop has a bus, dbus-daemon
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
[ -x build/package/dist/timeline-app/timeline-app ] || { echo "Timeline App: first type: make package" >&2; exit 2; }
command -v Xvfb >/dev/null || { echo "Timeline App: type this, then try again: sudo apt install xvfb" >&2; exit 2; }
command -v dbus-run-session >/dev/null || { echo "Timeline App: type this, then try again: sudo apt install dbus-daemon" >&2; exit 2; }
exec dbus-run-session -- build/package/venv/bin/python packaging/linux/bench_start.py
