# `make demo` builds a graph of the example articles and asks it three questions.
# `make test` runs every check and test. Both set up .venv on the first run.

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
DEMO_STORE ?= demo-store
SUPPORTED := import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3 python; do \
	$$p -c '$(SUPPORTED)' 2>/dev/null && echo $$p && break; done)

.PHONY: demo test setup docs pages lock clean

demo: setup
	rm -rf $(DEMO_STORE)
	$(BIN)/kg build examples --store $(DEMO_STORE)
	$(BIN)/kg query contested-offices --store $(DEMO_STORE)
	$(BIN)/kg query recognitions --store $(DEMO_STORE)
	$(BIN)/kg query statements-by --param actor="Donald Trump" --store $(DEMO_STORE)

test: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest

setup: $(READY)

$(READY): requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "Python 3.11, 3.12 or 3.13 is needed, and none was found." \
		"Install one, or name it: make PYTHON=/path/to/python3.12" >&2; exit 1; }
	@$(PYTHON) -c '$(SUPPORTED)' || { echo "$(PYTHON) is not Python 3.11, 3.12 or 3.13." >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --no-deps --require-hashes --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	touch $@

# Writes the pages of the manual that are made from the ontology and the queries.
docs: setup
	$(BIN)/python docs/generate.py
	$(BIN)/python docs/answers.py

# Writes the ontology as an HTML page; pyLODE has an environment of its own, as the project does not need it.
pages:
	@test -n "$(PYTHON)" || { echo "Python 3.11, 3.12 or 3.13 is needed." >&2; exit 1; }
	test -x build/pylode/bin/pylode || { $(PYTHON) -m venv build/pylode && \
		build/pylode/bin/python -m pip install --quiet pylode==3.3.4; }
	build/pylode/bin/python docs/ontology_page.py build/ontology/index.html

# Keeps the versions in use; `make lock UPGRADE=--upgrade` takes the newest that pyproject.toml allows.
lock: setup
	$(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --all-extras \
		--group pyproject.toml:dev --generate-hashes --no-annotate --no-emit-index-url \
		--no-emit-find-links --custom-compile-command "make lock" --quiet $(UPGRADE) \
		--output-file requirements.lock

clean:
	rm -rf $(VENV) $(DEMO_STORE) build dist
