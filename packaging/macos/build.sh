#!/usr/bin/env bash
# Builds the bundle for macOS and a disk image of it, build/package/timeline-app-VERSION-ARCH.dmg.  Run on macOS; not run yet.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
python3 packaging/frozen/freeze.py
app="build/package/dist/Timeline App.app"
"$app/Contents/MacOS/timeline-app" --selftest build/package/selftest-bundle.json
plutil -lint "$app/Contents/Info.plist"
version=$(build/package/venv/bin/python -c 'import timeline_app; print(timeline_app.__version__)')
image=build/package/timeline-app-$version-$(uname -m).dmg
rm -f "$image"
for try in 1 2 3; do      # another program, such as the one that indexes files, may hold the new image
    hdiutil create -ov -volname "Timeline App" -srcfolder "$app" -format UDZO "$image" && break
    [ "$try" -lt 3 ] || exit 1
    sleep 10
done
