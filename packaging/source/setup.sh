#!/usr/bin/env bash
# Makes ready what Timeline App needs here: system libraries, a virtual environment in .venv, the pinned packages.
#
#   setup.sh            for pictures, the command line and the tests
#   setup.sh window     also for a window on the display that DISPLAY or WAYLAND_DISPLAY names
#
# Quick and silent when there is nothing to do.  Exit status: 0 ready; 2 not ready, and one line on standard
# error says why and what to type.  A run that was killed at any point is made good by the next one.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
source=packaging/source
log=build/setup.log

# Settings that would send packages elsewhere, or take modules from elsewhere.
unset PYTHONHOME PYTHONPATH PIP_TARGET PIP_PREFIX PIP_ROOT
export PIP_USER=0

say() { echo "Timeline App: $*"; }
stop() { say "$@" >&2; exit 2; }

# ---- a Python that is new enough ---------------------------------------------------------------------------

# Sets python (the interpreter itself, even when a virtual environment is active) and version ("3.11").
find_python() {
    local name found names=(python3 /usr/bin/python3 python3.14 python3.13 python3.12 python3.11)
    [ -z "${PYTHON:-}" ] || names=("$PYTHON")
    for name in "${names[@]}"; do
        if found=$("$name" -I -S "$source/machine.py" python 2>/dev/null); then
            version=${found%% *} python=${found#* }
            return
        fi
    done
    name=${names[0]}
    found=$("$name" -V 2>&1) || found="not there"
    stop "Python 3.11 to 3.14 is needed, and $name is $found;" \
        "install one and name it: make PYTHON=/path/to/python3.13 ..."
}

machine() { "$python" -I -S "$source/machine.py" "$@"; }

# ---- system libraries ----------------------------------------------------------------------------------------

install_libraries() {
    local missing names packages command
    missing=$(machine missing "$@")
    [ -n "$missing" ] || return 0
    names=$(echo "$missing" | cut -d ' ' -f 1 | paste -s -d ' ' -)
    packages=$(echo "$missing" | cut -d ' ' -f 2 | paste -s -d ' ' -)
    if ! command -v apt-get >/dev/null; then
        stop "this system lacks: $names; install the packages that hold them, then try again."
    fi
    command="apt-get update && apt-get install -y $packages"
    if [ "$(id -u)" = 0 ]; then
        apt_install "" "$packages"
    elif sudo -n true 2>/dev/null; then
        apt_install "sudo -n" "$packages"
    elif command -v sudo >/dev/null; then
        stop "system packages are missing; type this, then try again: sudo sh -c '$command'"
    else
        stop "system packages are missing; type this, then try again: su -c '$command'"
    fi
    missing=$(machine missing "$@")
    [ -z "$missing" ] || stop "still missing after their installation: $(echo "$missing" | paste -s -d ',' -); see $log"
}

# $1: what gives root's rights, $2: package names; both are split into words on purpose.  An update may fail
# because of one foreign source, so what counts is the installation.
apt_install() {
    local apt="$1 env DEBIAN_FRONTEND=noninteractive NEEDRESTART_SUSPEND=1 apt-get -q -y -o DPkg::Lock::Timeout=300"
    say "installing system packages: $2"
    # shellcheck disable=SC2086
    { $apt update || true; $apt install --no-install-recommends $2; } </dev/null >"$log" 2>&1 9<&- ||
        stop "the system packages could not be installed: $(reason '^E: ')"
}

# Why the last command failed: no network, or the last line of the log that matches $1, or its last line.
reason() {
    local offline='Failed to fetch|NewConnection|NameResolution|ConnectTimeout|ReadTimeout|ProxyError|ConnectionError'
    if grep -qE "$offline" "$log"; then
        echo "the place they come from cannot be reached (is there a network?); see $log"
    else
        echo "$({ grep -E "$1" "$log" || cat "$log"; } | tail -n 1); see $log"
    fi
}

# ---- the virtual environment -----------------------------------------------------------------------------------

# .venv/state holds the folder, the Python and the versions asked for, or "unfinished" while they are put there.
state=.venv/state

install_packages() {
    local place contents old
    place="$PWD|$version"
    contents=$(machine key pyproject.toml "$source/constraints.txt")
    old=$(cat "$state" 2>/dev/null || true)
    if ! .venv/bin/python -c 'import pip' 2>/dev/null; then
        old=unusable
    elif [ "$old" = "$place|$contents" ]; then
        return 0
    fi
    case $old in
        "" | "$place|"*) update_packages "$old" ;;      # "": made by hand, so keep it
        *) make_environment ;;                          # unusable, unfinished, moved, or of another Python
    esac
    starts || stop "the packages are installed but do not start: $(reason Error)"
    echo "$place|$contents" >"$state"
}

starts() { QT_QPA_PLATFORM=offscreen .venv/bin/python -c 'import PySide6.QtWidgets, matplotlib' >"$log" 2>&1; }

make_environment() {
    say "installing the Python packages into .venv (once; some 230 MB to fetch)"
    rm -rf .venv
    mkdir .venv
    echo unfinished >"$state"
    if ! "$python" -m venv .venv >"$log" 2>&1 || ! pip_install; then
        rm -rf .venv
        stop "the Python packages could not be installed: $(reason '^ERROR|rror:')"
    fi
}

# $1: the state before.  A pip that gives up puts everything back, so that state holds again.
update_packages() {
    say "bringing the Python packages in .venv up to date"
    echo unfinished >"$state"
    pip_install || { echo "$1" >"$state"; stop "the Python packages could not be installed: $(reason '^ERROR|rror:')"; }
}

# The build backend comes first, so that its version is pinned like the others.
pip_install() {
    local pip=(.venv/bin/python -m pip --disable-pip-version-check --no-input install --quiet
        --constraint "$source/constraints.txt")
    { "${pip[@]}" hatchling editables && "${pip[@]}" --no-build-isolation --editable '.[dev]'; } \
        </dev/null >"$log" 2>&1
}

# ---- all of it, one at a time ------------------------------------------------------------------------------------

main() {
    local displays=()
    if [ "${1:-}" = window ]; then
        [ -z "${DISPLAY:-}" ] || displays+=(x11)
        [ -z "${WAYLAND_DISPLAY:-}" ] || displays+=(wayland)
    fi
    [ -w . ] || stop "this folder must be writable: $PWD"
    mkdir -p build
    find_python
    exec 9<.
    if command -v flock >/dev/null && ! flock -n 9; then
        say "waiting for another set-up in this folder"
        flock 9 || true                  # a network folder that cannot be locked is no reason to stop
    fi
    install_libraries ${displays[@]+"${displays[@]}"}
    install_packages
}

main "$@"
