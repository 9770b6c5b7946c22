# Timeline App.  Each target does its own set-up; nothing but git, make and python3 need be there.

ARTICLE = seeds/000_ed0140e1a063c6cd.txt
CORPORA = tests/corpora
GOLD = tests/corpora/events
CHRONOLOGIES =
COUNTS =
FLIPS =
FUZZ = 20000
FUZZ_ONLY =
MONKEY = 2000
MONKEY_SEED = 1
KILLS =
PARTS =
SLOW =
VIS =
PICTURES = build/pictures
ONLY =
SYSTEMS = bookworm trixie
SETUP = bash packaging/source/setup.sh
PY = .venv/bin/python

# Modules come from .venv and from here only; without its .pyc files every start costs 2 s more.
unexport PYTHONHOME PYTHONPATH PYTHONDONTWRITEBYTECODE

# Python reads .pth files in the locale's encoding: ASCII would fail in a folder named été.
ifneq ($(filter C POSIX,$(LC_ALL)),)
export LC_ALL = C.UTF-8
endif

.PHONY: help run test package test-package bench bench-start bench-expressions bench-events bench-chronology bench-canvas bench-faults bench-store bench-readers fuzz test-x11 test-peers monkey pictures format constraints clean

help:
	@echo 'make run                open the window on the sample article (another: make run ARTICLE=path)'
	@echo 'make test               run every check: style, types, imports, tests'
	@echo 'make test-x11           do what a person does with real keys and mouse on an X server (needs Xvfb and xdotool)'
	@echo 'make package            build the Debian package in build/package, with an environment of its own'
	@echo 'make test-package       install it into new systems and double-click it (as root, on Debian; SYSTEMS="bookworm trixie")'
	@echo 'make test-peers         install TimelineJS, vis-timeline, markwhen and icalendar into build/peers and let them read our files (npm)'
	@echo 'make bench              measure speed and accuracy'
	@echo 'make bench-start        measure how soon the frozen window is there, beside a bare one'
	@echo 'make bench-expressions  measure time expressions (on other corpora: make bench-expressions CORPORA=folder)'
	@echo 'make bench-events       measure dated events (on other articles: make bench-events GOLD=folder)'
	@echo 'make bench-chronology   measure importance: make bench-chronology CHRONOLOGIES=folder of articles and chronologies'
	@echo 'make bench-canvas       measure the canvas: make bench-canvas [COUNTS="100 1000"] [PARTS="frames layout"] [SLOW=yes] [VIS=yes]'
	@echo 'make bench-faults       kill, cut, fill and damage .timeline files: make bench-faults [KILLS=300] [FLIPS=2000]'
	@echo 'make bench-store        measure the .timeline file at a hundred thousand events'
	@echo 'make bench-readers      measure what every reader keeps of a known text, and how fast it is'
	@echo 'make fuzz               spoil files for every reader and importer: make fuzz [FUZZ=20000] [FUZZ_ONLY="pdf zip"]'
	@echo 'make monkey             let a monkey at the window: make monkey [MONKEY=2000] [MONKEY_SEED=1]'
	@echo 'make pictures           draw build/pictures/index.html, to be looked at (some: make pictures ONLY=3000)'
	@echo 'make format             lay the code out as the checks want it'
	@echo 'make constraints        choose the versions of all dependencies anew (needs Python 3.11)'
	@echo 'make clean              remove what the targets made: .venv, build, caches'

run: export ARTICLE := $(ARTICLE)
run:
	@bash packaging/source/run.sh "$$ARTICLE"

# No display, and the same locale everywhere.
test: export QT_QPA_PLATFORM = offscreen
test: export LC_ALL = C.UTF-8
test:
	@$(SETUP)
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy
	$(PY) .venv/bin/lint-imports --no-logo
	$(PY) -m pytest -n auto --maxprocesses=4

test-x11: export QT_QPA_PLATFORM = offscreen
test-x11: export LC_ALL = C.UTF-8
test-x11: export X11 = yes
test-x11:
	@$(SETUP)
	$(PY) -m pytest tests/x11

package:
	@bash packaging/linux/package.sh

test-package: export SYSTEMS := $(SYSTEMS)
test-package:
	@bash packaging/linux/test_package.sh

bench-start:
	@bash packaging/linux/bench_start.sh

test-peers: export LC_ALL = C.UTF-8
test-peers:
	@$(SETUP)
	@mkdir -p build/peers
	@cp tests/peers/package.json build/peers/
	npm install --prefix build/peers --no-audit --no-fund --ignore-scripts --loglevel=error
	$(PY) -m pip install --quiet --upgrade --target build/peers/python icalendar==6.3.1
	$(PY) -m pytest tests/peers

monkey: export QT_QPA_PLATFORM = offscreen
monkey: export MONKEY := $(MONKEY)
monkey: export MONKEY_SEED := $(MONKEY_SEED)
monkey:
	@$(SETUP)
	$(PY) -m pytest -q -o faulthandler_timeout=600 tests/e2e/test_monkey.py

bench: export QT_QPA_PLATFORM = offscreen
bench:
	@$(SETUP)
	@for file in $(sort $(wildcard tests/benchmarks/bench_*.py)); do echo "$$file"; $(PY) "$$file" || exit; done

bench-expressions: export CORPORA := $(CORPORA)
bench-expressions:
	@$(SETUP)
	@$(PY) tests/benchmarks/bench_expressions.py "$$CORPORA"

bench-events: export GOLD := $(GOLD)
bench-events:
	@$(SETUP)
	@$(PY) tests/benchmarks/bench_events.py "$$GOLD"

bench-chronology: export CHRONOLOGIES := $(CHRONOLOGIES)
bench-chronology:
	@$(SETUP)
	@$(PY) tests/benchmarks/bench_chronology.py "$$CHRONOLOGIES"

bench-canvas:
	@$(SETUP)
	@$(PY) tests/benchmarks/bench_canvas.py $(COUNTS) $(if $(PARTS),--parts $(PARTS)) $(if $(SLOW),--slow) $(if $(VIS),--vis)

bench-faults:
	@$(SETUP)
	@$(PY) tests/benchmarks/bench_faults.py $(if $(KILLS),--kills $(KILLS)) $(if $(FLIPS),--flips $(FLIPS))

bench-store:
	@$(SETUP)
	@$(PY) tests/benchmarks/bench_store.py

bench-readers:
	@$(SETUP)
	@$(PY) tests/benchmarks/bench_readers.py

fuzz:
	@$(SETUP)
	@$(PY) tests/fuzz/fuzz.py $(FUZZ) $(if $(FUZZ_ONLY),--only $(FUZZ_ONLY))

pictures:
	@$(SETUP)
	@$(PY) -m tests.pictures.make_pictures $(PICTURES) $(ONLY)
	@echo 'See $(PICTURES)/index.html'

format:
	@$(SETUP)
	$(PY) -m ruff check --select I --fix .
	$(PY) -m ruff format .

constraints:
	@bash packaging/source/constraints.sh

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
