#!/usr/bin/env bash
# Packs the frozen application, build/package/dist/timeline-app, as build/package/timeline-app_VERSION_ARCH.deb.
#
#   deb.sh        needs dpkg-dev; XZ=1 packs quickly for a trial, XZ=9 is the default
#
# No scripts of a maintainer are in it: the triggers of shared-mime-info, desktop-file-utils and hicolor-icon-theme do all.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
build=$PWD/build/package
python=$build/venv/bin/python
largest=75      # megabytes (of 1024 * 1024 bytes)
maintainer="The Timeline App authors <timeline-app@users.noreply.github.com>"
version=$("$python" -c 'import timeline_app; print(timeline_app.__version__)')
arch=$(dpkg --print-architecture)
root=$build/deb
lib=$root/usr/lib/timeline-app
doc=$root/usr/share/doc/timeline-app
deb=$build/timeline-app_${version}_$arch.deb

umask 022
rm -rf "$root" "$build"/*.deb
mkdir -p "$lib" "$root/usr/bin" "$root/usr/share/metainfo" "$root/usr/share/man/man1" "$doc" "$root/DEBIAN"

# ---- what is installed ---------------------------------------------------------------------------------------

cp -a "$build/dist/timeline-app/." "$lib"
# What Debian has itself stays Debian's, so that it is Debian who mends it.
while read -r name; do
    case $name in libpython*) ;; *) rm -f "$lib/_internal/$name" ;; esac
done <"$build/work/timeline_app/system.txt"
rm -f "$lib"/_internal/licences/debian-*
find "$lib" -type d -exec chmod 755 {} +
find "$lib" -type f -exec chmod 644 {} +
chmod 755 "$lib/timeline-app"
ln -s ../lib/timeline-app/timeline-app "$root/usr/bin/timeline-app"
(cd "$build" && "$python" -c 'import sys, pathlib; from timeline_app import menu; menu.write(pathlib.Path(sys.argv[1]))' "$root/usr/share")
cp resources/desktop/timeline-app.metainfo.xml "$root/usr/share/metainfo/io.github.timeline_app.TimelineApp.metainfo.xml"
gzip -9nc packaging/linux/timeline-app.1 >"$root/usr/share/man/man1/timeline-app.1.gz"
"$python" packaging/linux/copyright.py "$lib/_internal/licences" >"$doc/copyright"
printf 'timeline-app (%s) unstable; urgency=medium\n\n  * See CHANGELOG.md in this folder.\n\n -- %s  %s\n' "$version" \
    "$maintainer" "$(date -R)" | gzip -9n >"$doc/changelog.gz"
gzip -9nc CHANGELOG.md >"$doc/CHANGELOG.md.gz"
find "$root/usr/share" -type f -exec chmod 644 {} +

# ---- what it needs of the system: what is linked to and not inside, asked of dpkg ------------------------------------

mkdir -p "$build/shlibs/debian"
printf 'Source: timeline-app\n\nPackage: timeline-app\nArchitecture: any\n' >"$build/shlibs/debian/control"
mapfile -t binaries < <(find "$lib" -type f \( -name '*.so' -o -name '*.so.*' -o -path "$lib/timeline-app" \))
mapfile -t folders < <(printf '%s\n' "${binaries[@]}" | xargs -d '\n' dirname | sort -u)
linked=$(cd "$build/shlibs" && dpkg-shlibdeps -O --ignore-missing-info --warnings=0 "${folders[@]/#/-l}" \
    "${binaries[@]/#/-e}" 2>"$build/shlibs.log" | sed -n 's/^shlibs:Depends=//p') || {
    cat "$build/shlibs.log" >&2
    exit 1
}
# Loaded by name while it runs: TLS by Qt, the libraries that draw, and what answers the triggers.
others="libssl3t64 | libssl3, libxcb-cursor0, shared-mime-info, desktop-file-utils, hicolor-icon-theme"

cat >"$root/DEBIAN/control" <<CONTROL
Package: timeline-app
Version: $version
Section: editors
Priority: optional
Architecture: $arch
Installed-Size: $(du -ks --apparent-size "$root/usr" | cut -f 1)
Depends: $linked, $others
Recommends: ca-certificates, fonts-dejavu-core, xdg-desktop-portal
Maintainer: $maintainer
Homepage: https://github.com/timeline-app/timeline-app
Description: turn articles into a chronology
 Timeline App reads articles, finds the events they date, and shows each one
 with the sentence that proves it.  A person judges and edits what it found
 and exports the timeline as a picture.
 .
 Everything happens on the machine itself; nothing is sent anywhere.
CONTROL
(cd "$root" && find usr -type f -print0 | sort -z | xargs -0 md5sum >DEBIAN/md5sums)
chmod 644 "$root"/DEBIAN/*

dpkg-deb --root-owner-group -Zxz "-z${XZ:-9}" --build "$root" "$deb" >/dev/null
size=$(($(stat -c %s "$deb") / 1048576))
echo "${deb#"$PWD"/}: $size MB, $(($(du -ks --apparent-size "$root/usr" | cut -f 1) / 1024)) MB installed"
[ "${XZ:-9}" -lt 6 ] || [ "$size" -lt "$largest" ] || { echo "larger than $largest MB" >&2; exit 1; }
