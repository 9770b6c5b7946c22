#!/usr/bin/env bash
# Packs the frozen application as an AppImage, build/package/timeline-app-VERSION-ARCH.AppImage.
#
#   appimage.sh        after freeze.py; needs appimagetool on the path
#
# Not run yet: appimagetool could not be had where this was written.  Its AppDir was, by AppRun --selftest.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
build=$PWD/build/package
python=$build/venv/bin/python
dir=$build/AppDir
arch=$(uname -m)
version=$("$python" -c 'import timeline_app; print(timeline_app.__version__)')

rm -rf "$dir"
mkdir -p "$dir/usr/lib" "$dir/usr/share/metainfo"
cp -a "$build/dist/timeline-app" "$dir/usr/lib/timeline-app"
(cd "$build" && "$python" -c 'import sys, pathlib; from timeline_app import menu; menu.write(pathlib.Path(sys.argv[1]))' "$dir/usr/share")
cp resources/desktop/timeline-app.metainfo.xml "$dir/usr/share/metainfo/io.github.timeline_app.TimelineApp.appdata.xml"
cp "$dir/usr/share/applications/timeline-app.desktop" "$dir/"
cp "$dir/usr/share/icons/hicolor/256x256/apps/timeline-app.png" "$dir/"
ln -s timeline-app.png "$dir/.DirIcon"
cat >"$dir/AppRun" <<'RUN'
#!/bin/sh
exec "$(dirname "$(readlink -f "$0")")/usr/lib/timeline-app/timeline-app" "$@"
RUN
chmod 755 "$dir/AppRun"
"$dir/AppRun" --selftest >"$build/selftest-appdir.json"
[ "${1:-}" = "--appdir" ] || ARCH=$arch appimagetool --no-appstream "$dir" "$build/timeline-app-$version-$arch.AppImage"
