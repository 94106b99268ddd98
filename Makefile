# `make` sets up, checks, generates and builds the site; `make test` runs every check and test.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP = $(BIN)/python -m pip install --quiet --disable-pip-version-check
export NO_MKDOCS_2_WARNING := 1

.PHONY: all generate site test lint bench fuzz clean

all: generate site

$(VENV)/.ready: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(PIP) 'pip>=25.1' # The first that knows dependency groups.
	$(PIP) --editable . --group test
	touch $@

generate: $(VENV)/.ready
	$(BIN)/python -m generator

site: generate
	$(BIN)/mkdocs build --strict --quiet

lint: $(VENV)/.ready
	$(BIN)/ruff format --check --quiet .
	$(BIN)/ruff check --quiet .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m generator --check

test: lint
	$(BIN)/mkdocs build --strict --quiet
	$(BIN)/pytest --numprocesses auto --dist worksteal

bench: $(VENV)/.ready
	$(BIN)/python -m tests.bench

N ?= 1000000
fuzz: $(VENV)/.ready
	$(BIN)/python -m tests.fuzz --count $(N)

clean:
	rm -rf $(VENV) site dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .cache
