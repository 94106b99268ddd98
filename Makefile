# `make` sets up, checks, generates and builds the site; `make help` lists what else there is.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP = $(BIN)/python -m pip install --quiet --disable-pip-version-check
# The interpreter of the environment, once there is one.
ANY_PYTHON = $(firstword $(wildcard $(BIN)/python) $(PYTHON))
PYTEST := $(BIN)/pytest --numprocesses auto --dist worksteal
say = @echo "== $(1)"
export NO_MKDOCS_2_WARNING := 1

.PHONY: all generate site publish lint test check bare doctor load bench fuzz fuzz-spec man tapped spin clean help

all: generate site ## set up, check the spec, generate everything, build the site into site/

$(VENV)/.ready: pyproject.toml
	$(call say,Setting up $(VENV) with what pyproject.toml lists; this takes a minute)
	$(PYTHON) -m venv $(VENV)
	$(PIP) 'pip>=25.1' # The first that knows dependency groups.
	$(PIP) --editable '.[tools]' --group test
	@: > $@

generate: $(VENV)/.ready ## check the spec and generate everything from it
	$(call say,Generating from spec/ into generated/ and docs/reference/)
	$(BIN)/python -m generator

site: generate ## build the site into site/
	$(call say,Building the site into site/)
	$(BIN)/python -m generator site prepare
	$(BIN)/mkdocs build --strict --quiet
	$(BIN)/python -m generator site complete site

TO ?= public
VERSION = $(shell sed -n 's/^  version: //p' spec/project.yaml)
publish: generate ## build the site below its version in TO, public/ by default, beside older ones
	$(call say,Building the site into $(TO)/$(VERSION)/)
	$(BIN)/python -m generator site prepare
	$(BIN)/mkdocs build --strict --quiet --config-file mkdocs-version.yml --site-dir '$(TO)/$(VERSION)'
	$(BIN)/python -m generator site complete '$(TO)/$(VERSION)'
	$(BIN)/python -m generator site versions '$(TO)'

lint: $(VENV)/.ready ## check formats, lints, types and drift
	$(call say,Checking formats and style and types and whether generated files are up to date)
	$(BIN)/ruff format --check --quiet .
	$(BIN)/ruff check --quiet .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m generator --check

test: lint ## lint and run all tests, which also build the site; tests without what they need are skipped
	$(call say,Running all tests in as many processes as there are cores; make doctor lists what is missing)
	$(PYTEST)

# The tests of a target carry its name, or are in the folder of its name.
OF_TARGET = [$(T)] or [$(T)- or -$(T)] or -$(T)- or test_$(T).py
check: $(VENV)/.ready ## run the checks of one target, such as make check T=go
	@test -d 'generator/targets/$(T)' -a -n '$(T)' || { echo 'Which target? make check T=NAME, with a folder of generator/targets/'; exit 2; }
	$(BIN)/python -m generator --check $(T)
	$(PYTEST) tests/generator tests/conformance tests/package tests/docs -k '$(OF_TARGET)'
	@test ! -d 'tests/$(T)' || $(PYTEST) 'tests/$(T)'

# In any run, a test finds other programs only once it has asked for them. What has asked for nothing
# in `make test` would do the same again.
bare: $(VENV)/.ready ## run all tests, or those that asked for more (AFTER=test), with Python, make, git and a shell
	$(call say,Running $(if $(AFTER),the tests that asked for more,all tests) with only Python, make, git and a shell)
	TESTS_BARE=true $(PYTEST) $(if $(AFTER),--only-asking)

doctor: ## list what the tests need, what is missing, what it is for, and where to get it
	@$(ANY_PYTHON) -m tests.needs

load: $(VENV)/.ready ## load the service with 1000 connections, and with idle peers
	$(BIN)/python -m tests.aio.loading

bench: $(VENV)/.ready ## compare the codecs, the service and the tap with others, side by side
	$(BIN)/python -m tests.bench
	$(BIN)/python -m tests.bench.service
	$(BIN)/python -m tests.bench.tap

N ?= 1000000
fuzz: $(VENV)/.ready ## ask all languages the same N random questions, a million by default
	$(BIN)/python -m tests.fuzz --count $(N)

fuzz-spec: N = 20
fuzz-spec: $(VENV)/.ready ## make up N specs, 20 by default, and try all languages on each
	$(BIN)/python -m tests.fuzz.specs --count $(N)

man: $(VENV)/.ready ## write the man pages in docs/man/ from the options of the command
	$(BIN)/python -m tests.docs.man

tapped: $(VENV)/.ready ## put a tap in front of each filter of Postfix and Sendmail, and send a billion bytes through it
	TESTS_TAPPED=jsonl $(PYTEST) tests/interop/postfix tests/interop/sendmail
	TAPPED_BYTES=1000000000 $(PYTEST) tests/python/tapping/test_passing.py -k 'random and not recorded'

D ?= 3
spin: $(VENV)/.ready ## let Spin search the model of both sides with queues of D messages, 3 by default
	$(BIN)/python -m tests.promela --depth $(D)

clean: ## remove what the other targets have made
	rm -rf $(VENV) site public docs/downloads dist .mypy_cache .pytest_cache .ruff_cache .hypothesis .cache

help: ## list these targets
	@while IFS= read -r line; do case "$$line" in [a-z]*:*'## '*) \
		printf 'make %-9s %s\n' "$${line%%:*}" "$${line#*## }" ;; esac; done < Makefile
