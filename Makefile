# Everything from one checkout, with Python 3.11 to 3.14 and make.
#
#   make run     install what is locked into .venv, and serve
#   make test    the tests, in some minutes; those marked slow with ARGS="-m slow"
#   make fuzz    requests made up from the API's description, commands in any order; some minutes
#   make check   style, types, who imports whom, the rules of the house
#   make web     build the web app, if its sources changed since
#   make journeys  people's ways through the web app, in a browser
#   make bench   the published figures
#   make lock    write the lock files anew (UPGRADE=1 for newer versions)
#   make clean   remove what the above made, never your data

SHELL := /bin/sh
export PIP_DISABLE_PIP_VERSION_CHECK := 1
# What is compiled is kept, also where an image says otherwise: a test run starts the house in many
# processes, and each would compile it anew.
export PYTHONDONTWRITEBYTECODE :=

# The first one that runs and that all wheels are for, PostgreSQL's among them: a name on the path may
# be a shim without a Python.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do $$p -c \
	'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 15))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin

.NOTPARALLEL:
.PHONY: run test fuzz check web journeys bench lock clean

run: .venv/run.stamp web
	@exec $(BIN)/entrepot serve $(ARGS)

# What the house does; the rules of how it is built are tried by `check`, once for both. Each process
# has one half and takes over from the other's in the end, so that what a file's tests share is made
# once.
test: .venv/dev.stamp
	@$(BIN)/python -m pytest -q -n 2 --dist worksteal --ignore tests/house \
		-m "not slow and not simulation_long and not fuzz" $(ARGS)

fuzz: .venv/dev.stamp
	@$(BIN)/python -m pytest -q -n 2 -m fuzz $(ARGS)

check: .venv/dev.stamp
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports
	@$(BIN)/python -m pytest -q tests/house
	@$(BIN)/python web/build.py check

web: .venv/run.stamp
	@$(BIN)/python web/build.py build

journeys: .venv/dev.stamp
	@$(BIN)/python web/build.py journeys $(ARGS)

bench: .venv/run.stamp
	@$(BIN)/python -m benchmarks $(ARGS)

.venv/run.stamp: requirements.lock pyproject.toml
	$(call install,requirements.lock)

.venv/dev.stamp: requirements-dev.lock pyproject.toml
	$(call install,requirements-dev.lock)

# An install that was cut short leaves `unfinished` behind, and the next one begins from nothing.
# The lock also holds what builds our own package, so nothing unlocked is ever fetched.
define install
	@test -n "$(PYTHON)" || { echo "Entrepot needs Python 3.11, 3.12, 3.13 or 3.14." >&2; exit 1; }
	@echo "Installing $(1) into .venv ..."
	@test ! -e .venv/unfinished && $(BIN)/python -m pip --version >/dev/null 2>&1 \
		|| $(PYTHON) -m venv --clear .venv
	@touch .venv/unfinished
	@$(BIN)/python -m pip install -q --require-hashes -r $(1)
	@$(BIN)/python -m pip install -q --no-deps --no-build-isolation -e .
	@rm .venv/unfinished && touch $@
endef

# No lock bears the address of a registry: each machine uses the one it is set up with.
compile = $(1)/bin/uv pip compile -q --generate-hashes --no-emit-index-url --no-header \
	--universal --python-version 3.11 --group build $(if $(UPGRADE),--upgrade) pyproject.toml

lock:
	@tmp=$$(mktemp -d) && trap 'rm -rf "$$tmp"' EXIT && \
	$(PYTHON) -m venv "$$tmp" && "$$tmp/bin/pip" install -q uv && \
	$(call compile,"$$tmp") --extra dev -o requirements-dev.lock && \
	$(call compile,"$$tmp") -c requirements-dev.lock -o requirements.lock

clean:
	rm -rf web/dist web/node_modules web/test-results .venv .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis build dist
	find . -name __pycache__ -not -path './node_modules/*' -prune -exec rm -rf {} +
