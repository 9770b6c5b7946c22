"""`make run` and `make test` on machines that lack something; none of this touches the network or the real .venv."""

import importlib.util
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[1]
SOURCE = ROOT / "packaging" / "source"
BASH = shutil.which("bash")
SCRIPTS = [*sorted(SOURCE.glob("*.sh")), ROOT / ".ci" / "run"]
TOOLS = "cat cp cut dirname env grep mkdir paste rm tail touch true"

needs_bash = pytest.mark.skipif(BASH is None or os.name != "posix", reason="the scripts are for bash")

# Stands for python3 of the machine and for .venv/bin/python alike; it notes what it was asked for.
PYTHON = f"""#!{BASH}
echo "$*" >>"$CALLS"
case "$*" in
    *"machine.py python"*) echo "3.12 $0" ;;
    *"machine.py missing"*) [ -e installed ] || printf "$MISSING" ;;
    *machine.py*) exec '{sys.executable}' "$@" ;;
    *"-m venv"*) mkdir -p .venv/bin && cp "$0" .venv/bin/python ;;
    *"-m pip"*) [ -z "$PIP_SAYS" ] || {{ echo "$PIP_SAYS"; exit 1; }} ;;
esac
"""
APT = """echo "apt-get $*" >>"$CALLS"; case "$*" in *" install "*) touch installed ;; esac"""


def run(*command: object, **options: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        list(map(str, command)), capture_output=True, text=True, encoding="utf-8", check=False, **options
    )


class Machine:
    """A folder with the set-up's files, and a PATH that holds what the machine has and nothing else."""

    def __init__(self, folder: Path) -> None:
        self.project, self.bin = folder / "l’été à venir", folder / "bin"
        shutil.copytree(SOURCE, self.project / "packaging" / "source")
        shutil.copy(ROOT / "pyproject.toml", self.project)
        self.bin.mkdir()
        for tool in TOOLS.split():
            (self.bin / tool).symlink_to(shutil.which(tool) or pytest.skip(f"no {tool} here"))
        self.tool("python3", PYTHON)
        self.tool("apt-get", APT)
        self.be_user(1000)
        self.calls = folder / "calls"
        self.env = {"PATH": str(self.bin), "CALLS": str(self.calls), "MISSING": "", "PIP_SAYS": ""}

    def tool(self, name: str, script: str) -> None:
        path = self.bin / name
        path.write_text(script if script.startswith("#!") else f"#!{BASH}\n{script}\n", encoding="utf-8")
        path.chmod(0o755)

    def be_user(self, number: int) -> None:
        self.tool("id", f"echo {number}")

    def set_up(self, *words: str) -> subprocess.CompletedProcess[str]:
        return self.script("setup.sh", *words)

    def script(self, name: str, *words: str) -> subprocess.CompletedProcess[str]:
        self.calls.write_text("", encoding="utf-8")
        script = self.project / "packaging" / "source" / name
        return run(BASH, script, *words, env=self.env, cwd=self.project)

    def called(self, part: str) -> bool:
        return part in self.calls.read_text(encoding="utf-8")


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


@needs_bash
class TestSetUp:
    def test_the_first_run_makes_the_environment_and_the_second_has_nothing_to_do(self, machine):
        assert machine.set_up().returncode == 0
        assert machine.called("-m venv")
        assert machine.called("-m pip")
        second = machine.set_up()
        assert (second.returncode, second.stdout, second.stderr) == (0, "", "")
        assert not machine.called("-m pip")

    def test_a_run_that_was_killed_halfway_is_begun_anew(self, machine):
        machine.set_up()
        (machine.project / ".venv" / "state").write_text("unfinished", encoding="utf-8")
        assert machine.set_up().returncode == 0
        assert machine.called("-m venv")

    def test_other_versions_are_installed_into_the_environment_there_is(self, machine):
        machine.set_up()
        with (machine.project / "packaging" / "source" / "constraints.txt").open("a", encoding="utf-8") as file:
            file.write("# another version\n")
        assert machine.set_up().returncode == 0
        assert machine.called("-m pip")
        assert not machine.called("-m venv")

    def test_an_environment_made_by_hand_is_kept(self, machine):
        machine.set_up()
        (machine.project / ".venv" / "state").unlink()
        machine.set_up()
        assert machine.called("-m pip")
        assert not machine.called("-m venv")

    def test_a_moved_folder_gets_a_new_environment(self, machine):
        machine.set_up()
        machine.project = machine.project.rename(machine.project.with_name("moved"))
        assert machine.set_up().returncode == 0
        assert machine.called("-m venv")

    def test_without_a_network_one_line_says_so_and_nothing_half_made_is_left(self, machine):
        machine.env["PIP_SAYS"] = "WARNING: Retrying ... NewConnectionError ...\nERROR: No matching distribution"
        result = machine.set_up()
        assert result.returncode == 2
        assert len(result.stderr.splitlines()) == 1
        assert "is there a network?" in result.stderr
        assert not (machine.project / ".venv").exists()

    def test_an_update_that_fails_leaves_the_environment_in_use(self, machine):
        machine.set_up()
        state = (machine.project / ".venv" / "state").read_text(encoding="utf-8")
        with (machine.project / "pyproject.toml").open("a", encoding="utf-8") as file:
            file.write("# another wish\n")
        machine.env["PIP_SAYS"] = "ERROR: No space left on device"
        result = machine.set_up()
        assert result.returncode == 2
        assert "No space left on device" in result.stderr
        assert (machine.project / ".venv" / "state").read_text(encoding="utf-8") == state

    def test_a_python_that_is_too_old_is_named_in_one_line(self, machine):
        machine.tool("python3", "[ $1 = -V ] && echo Python 3.9.2")
        machine.env["PYTHON"] = "python3"
        result = machine.set_up()
        assert result.returncode == 2
        assert len(result.stderr.splitlines()) == 1
        assert "Python 3.9.2" in result.stderr


@needs_bash
class TestSystemLibraries:
    @pytest.fixture(autouse=True)
    def two_are_missing(self, machine):
        machine.env["MISSING"] = "libEGL.so.1 libegl1\\nensurepip python3.12-venv\\n"

    def test_root_installs_them_after_an_update_of_the_lists(self, machine):
        machine.be_user(0)
        result = machine.set_up()
        assert result.returncode == 0, result.stderr
        calls = [line for line in machine.calls.read_text(encoding="utf-8").splitlines() if "apt-get" in line]
        assert [call.split()[-1] for call in calls] == ["update", "python3.12-venv"]
        assert all(" -y " in call for call in calls)

    def test_sudo_without_a_password_installs_them(self, machine):
        machine.tool("sudo", 'shift; exec "$@"')
        assert machine.set_up().returncode == 0
        assert machine.called("apt-get")

    def test_without_root_and_without_sudo_one_line_says_what_to_type(self, machine):
        result = machine.set_up()
        assert (result.returncode, result.stdout) == (2, "")
        assert result.stderr.splitlines() == [
            "Timeline App: system packages are missing; type this, then try again: "
            "su -c 'apt-get update && apt-get install -y libegl1 python3.12-venv'"
        ]
        assert not machine.called("apt-get")
        assert not (machine.project / ".venv").exists()

    def test_where_sudo_wants_a_password_the_line_begins_with_sudo(self, machine):
        machine.tool("sudo", "exit 1")
        result = machine.set_up()
        assert result.returncode == 2
        assert "sudo sh -c 'apt-get update && apt-get install -y libegl1 python3.12-venv'" in result.stderr

    def test_without_apt_the_libraries_are_named(self, machine):
        (machine.bin / "apt-get").unlink()
        result = machine.set_up()
        assert result.returncode == 2
        assert "libEGL.so.1" in result.stderr

    def test_libraries_of_a_display_are_asked_for_only_where_there_is_one(self, machine):
        machine.set_up("window")
        assert not machine.called("machine.py missing x11")
        machine.env["DISPLAY"] = ":1"
        machine.set_up("window")
        assert machine.called("machine.py missing x11")
        machine.set_up()
        assert not machine.called("machine.py missing x11")


@needs_bash
class TestRun:
    def test_where_no_display_answers_two_pictures_are_drawn(self, machine):
        machine.tool("bash", f'exec {BASH} "$@"')
        machine.set_up()
        result = machine.script("run.sh", "an article.txt")
        assert (result.returncode, result.stderr) == (0, "")
        assert len(result.stdout.splitlines()) == 1
        article = machine.project / "an article.txt"
        assert machine.called(f"timeline_app draw {article} -o build/seed.svg")
        assert machine.called(f"timeline_app draw {article} -o build/seed.png")

    def test_where_one_answers_the_window_opens(self, machine):
        machine.tool("bash", f'exec {BASH} "$@"')
        machine.tool("python3", PYTHON.replace("case", '[[ "$*" = *answers ]] && exit; case', 1))
        assert machine.script("run.sh", "/a/b.txt").returncode == 0
        assert machine.called("-m timeline_app /a/b.txt\n")


class TestMachine:
    @pytest.fixture
    def module(self):
        spec = importlib.util.spec_from_file_location("machine", SOURCE / "machine.py")
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module

    def test_a_missing_library_is_named_with_its_package(self, module, monkeypatch):
        monkeypatch.setattr(module.sys, "platform", "linux")
        monkeypatch.setattr(module, "loads", lambda name: name != "libxcb-cursor.so.0")
        assert module.missing([]) == {}
        assert module.missing(["x11"]) == {"libxcb-cursor.so.0": "libxcb-cursor0"}

    def test_other_systems_bring_their_own_libraries(self, module, monkeypatch):
        monkeypatch.setattr(module.sys, "platform", "darwin")
        monkeypatch.setattr(module, "loads", lambda name: False)
        assert module.missing([]) == {}

    def test_the_key_changes_with_a_file(self, module, tmp_path):
        file = tmp_path / "a"
        file.write_text("1", encoding="utf-8")
        before = module.key([str(file)])
        file.write_text("2", encoding="utf-8")
        assert module.key([str(file)]) != before

    def test_no_display_answers_where_none_is_named(self, module, monkeypatch):
        monkeypatch.setattr(module.sys, "platform", "linux")
        monkeypatch.delenv("DISPLAY", raising=False)
        monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
        assert not module.answers()


class TestConstraints:
    @pytest.fixture
    def pins(self) -> dict[str, str]:
        lines = (SOURCE / "constraints.txt").read_text(encoding="utf-8").splitlines()
        return dict(line.split("==") for line in lines if not line.startswith("#"))

    @pytest.fixture
    def wanted(self) -> list[Requirement]:
        data = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
        extras = data["project"]["optional-dependencies"].values()
        groups = [data["build-system"]["requires"], data["project"]["dependencies"], *extras]
        return [Requirement(text) for group in groups for text in group]

    def test_every_dependency_is_pinned_to_a_version_that_pyproject_allows(self, pins, wanted):
        for requirement in wanted:
            version = pins.get(canonicalize_name(requirement.name), "none")
            assert version in requirement.specifier, f"{requirement}: {version}; run `make constraints`"

    def test_each_line_is_one_version(self, pins):
        assert all(re.fullmatch(r"[\w.!+]+", version) for version in pins.values())

    def test_qt_stays_below_the_release_that_aborts_python_3_11(self, pins):
        assert tuple(map(int, pins["pyside6-essentials"].split("."))) < (6, 12)


class TestScripts:
    @needs_bash
    @pytest.mark.parametrize("script", SCRIPTS, ids=lambda path: path.name)
    def test_bash_can_read_it(self, script):
        assert run(BASH, "-n", script).stderr == ""

    @pytest.mark.skipif(shutil.which("shellcheck") is None, reason="shellcheck is not here")
    def test_shellcheck_has_nothing_to_say(self):
        assert run("shellcheck", *SCRIPTS).stdout == ""

    @needs_bash
    def test_continuous_integration_runs_make_test_and_hands_on_its_status(self, tmp_path):
        make = tmp_path / "make"
        make.write_text(f'#!{BASH}\necho "$PWD $*"; exit 7\n', encoding="utf-8")
        make.chmod(0o755)
        result = run(BASH, ROOT / ".ci" / "run", env={"PATH": f"{tmp_path}:{os.environ['PATH']}"}, cwd="/")
        assert (result.stdout, result.returncode) == (f"{ROOT} test\n", 7)

    @pytest.mark.skipif(shutil.which("make") is None, reason="make is not here")
    def test_make_test_runs_every_check(self):
        steps = run("make", "-n", "test", cwd=ROOT).stdout
        places = [steps.find(step) for step in ("ruff check", "ruff format --check", "mypy", "lint-imports", "pytest")]
        assert -1 not in places
        assert places == sorted(places)
