"""A new Debian system in a folder, in which root or a person of its own runs commands.  Needs root and debootstrap."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MIRROR = "http://deb.debian.org/debian"
PERSON, HOME = "person", "/home/person"
_MOUNTS = {"proc": ("-t", "proc", "proc"), "dev": ("--bind", "/dev"), "tmp/.X11-unix": ("--bind", "/tmp/.X11-unix")}  # noqa: S108


class System:
    """One system; `run` and `start` are for root unless a `person` is to do it."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def run(self, *command: str, person: bool = False, **variables: str) -> subprocess.CompletedProcess[str]:
        """Run a command in it to its end, 300 seconds at most."""
        words = self._words(command, person=person, variables=variables)
        return subprocess.run(words, capture_output=True, text=True, check=False, timeout=300)

    def start(self, *command: str, log: Path, **variables: str) -> subprocess.Popen[bytes]:
        """Start a command in it as the person."""
        words = self._words(command, person=True, variables=variables)
        return subprocess.Popen(words, stdout=log.open("wb"), stderr=subprocess.STDOUT, start_new_session=True)

    def install(self, *packages: str) -> subprocess.CompletedProcess[str]:
        """Install packages of Debian, or files, with what they depend on and nothing else."""
        return self.run("apt-get", "install", "-y", "-q", "--no-install-recommends", *packages)

    def files(self) -> set[str]:
        """All files of the system itself, without those of people, caches, logs and lists of packages."""
        skipped = [
            *("home", "proc", "dev", "sys", "tmp", "run", "root"),
            *("var/cache", "var/log", "var/lib/apt", "var/lib/dpkg"),
        ]
        found = set()
        for folder, folders, names in os.walk(self.root):
            inside = Path(folder).relative_to(self.root).as_posix()
            folders[:] = [name for name in folders if (Path(inside) / name).as_posix() not in skipped]
            found |= {(Path(inside) / name).as_posix() for name in names}
        return found - set(skipped)

    def _words(self, command: tuple[str, ...], *, person: bool, variables: dict[str, str]) -> list[str]:
        settings = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8", "DEBIAN_FRONTEND": "noninteractive"}
        settings |= {"HOME": HOME, "USER": PERSON, "XDG_RUNTIME_DIR": f"{HOME}/.run"} if person else {"HOME": "/root"}
        who = ["setpriv", "--reuid=1000", "--regid=1000", "--clear-groups"] if person else []
        return ["chroot", str(self.root), *who, "env", "-i", *(f"{k}={v}" for k, v in (settings | variables).items()),
                *command]  # fmt: skip


@contextmanager
def new_system(suite: str, folder: Path) -> Iterator[System]:
    """A system of a suite of Debian, "bookworm", to be thrown away; the one it is copied from is kept in the folder."""
    base, root = folder / f"{suite}.base", folder / suite
    if not (base / "etc" / "debian_version").exists():
        shutil.rmtree(base, ignore_errors=True)
        command = ("debootstrap", "--variant=minbase", "--include=ca-certificates", suite, str(base), MIRROR)
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    unmount(root)
    subprocess.run(["rm", "-rf", "--one-file-system", str(root)], check=True)
    subprocess.run(["cp", "-a", "--reflink=auto", str(base), str(root)], check=True)
    Path("/tmp/.X11-unix").mkdir(exist_ok=True)  # noqa: S108
    try:
        for place, how in _MOUNTS.items():
            (root / place).mkdir(exist_ok=True)
            subprocess.run(["mount", *how, str(root / place)], check=True)
        shutil.copyfile("/etc/resolv.conf", root / "etc" / "resolv.conf")
        (root / "usr/sbin/policy-rc.d").write_text("#!/bin/sh\nexit 101\n")
        (root / "usr/sbin/policy-rc.d").chmod(0o755)
        system = System(root)
        system.run("useradd", "--create-home", "--uid", "1000", PERSON)
        (root / HOME[1:] / ".run").mkdir(mode=0o700)
        os.chown(root / HOME[1:] / ".run", 1000, 1000)
        system.run("apt-get", "update", "-q")
        yield system
    finally:
        unmount(root)


def unmount(root: Path) -> None:
    """End what still runs in a system, and take away what is mounted in it."""
    for place in Path("/proc").glob("[0-9]*"):
        try:
            inside = (place / "root").resolve() == root.resolve()
        except OSError:
            continue
        if inside:
            subprocess.run(["kill", "-9", place.name], check=False, capture_output=True)
    for place in _MOUNTS:
        while subprocess.run(["mountpoint", "-q", str(root / place)], check=False).returncode == 0:
            if subprocess.run(["umount", "--lazy", str(root / place)], check=False).returncode:
                break
