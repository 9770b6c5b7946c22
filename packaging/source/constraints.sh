#!/usr/bin/env bash
# Writes constraints.txt anew: the newest versions that pip resolves for everything pyproject.toml asks for.
#
# Resolved with Python 3.11, the oldest one supported; then looks whether every version has a wheel for each
# newer Python too.  Nothing is installed.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
oldest=${PYTHON:-python3.11}
newer="3.12 3.13 3.14"
file=packaging/source/constraints.txt

"$oldest" -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' 2>/dev/null || {
    echo "Timeline App: resolving needs Python 3.11; name it: make constraints PYTHON=/path/to/python3.11" >&2
    exit 2
}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
"$oldest" -m venv "$scratch/venv"
pip() { PIP_USER=0 "$scratch/venv/bin/python" -m pip --disable-pip-version-check --no-input "$@" -qq; }
pip install --upgrade pip

pip install --dry-run --ignore-installed --report "$scratch/report.json" hatchling editables '.[dev]'
"$scratch/venv/bin/python" - "$scratch/report.json" >"$scratch/constraints.txt" <<'PYTHON'
import json, re, sys

print("# Versions of everything `make` installs.  Written by `make constraints`; do not edit.")
found = [item["metadata"] for item in json.load(open(sys.argv[1]))["install"]]
pins = {re.sub(r"[-_.]+", "-", m["name"]).lower(): m["version"] for m in found}
for name in sorted(pins.keys() - {"timeline-app"}):
    print(f"{name}=={pins[name]}")
PYTHON

for version in $newer; do
    pip install --dry-run --ignore-installed --no-deps --only-binary=:all: --python-version "$version" \
        --target "$scratch/none" --requirement "$scratch/constraints.txt"
done
mv "$scratch/constraints.txt" "$file"
echo "Timeline App: $file names $(grep -c == "$file") versions, installable on Python 3.11 and on $newer"
