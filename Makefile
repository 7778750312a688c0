# Every target first makes .venv from packaging/constraints.txt; `make` alone lists the targets.
# Choose another interpreter with `make PYTHON=python3.13 setup`.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
CATALOGUES := $(wildcard resources/locale/*/LC_MESSAGES/*.po)
PINNED := $(VENV)/.pinned
INSTALLED := $(VENV)/.installed
WORDS := $(VENV)/.words
READY := $(INSTALLED) $(WORDS)
PIP_INSTALL := $(BIN)/python -m pip install --quiet --no-input --disable-pip-version-check

# Compiled bytecode is part of a normal installation, and so of every figure that is measured.
unexport PYTHONDONTWRITEBYTECODE
test check screens gallery bench sweep: export QT_QPA_PLATFORM = offscreen
# Each run of the tests makes its own numbered folder in here, so that two runs may overlap.
test check sweep: export PYTEST_DEBUG_TEMPROOT = build/tests

.DEFAULT_GOAL := help
.PHONY: help setup demo run test check lint screens gallery strings bench sweep package constraints clean qt

help: ## List the targets
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 18

setup: $(READY) ## Make .venv with everything pinned

$(PINNED): packaging/constraints.txt
	@command -v $(PYTHON) >/dev/null || { echo "$(PYTHON) was not found. On Debian: apt install python3 python3-venv"; exit 1; }
	@$(PYTHON) packaging/machine.py python
	@test -x $(BIN)/python || { echo "Making $(VENV)"; $(PYTHON) -m venv $(VENV); }
	@echo "Installing the pinned packages (about 250 MB, once)"
	@$(PIP_INSTALL) --only-binary :all: --require-hashes -r packaging/constraints.txt
	@touch $@

$(INSTALLED): $(PINNED) pyproject.toml hatch_build.py
	@$(PIP_INSTALL) --no-deps --no-build-isolation --editable .
	@touch $@

$(WORDS): $(INSTALLED) $(CATALOGUES)
	@$(BIN)/python hatch_build.py
	@touch $@

qt: $(READY)
	@$(BIN)/python packaging/machine.py qt

demo: $(READY) ## Print the papers of the sample plan into build/demo
	$(BIN)/handbill demo --out build/demo

run: $(READY) ## Open the window
	@$(BIN)/python packaging/machine.py window
	$(BIN)/handbill

test: $(READY) qt ## Run the tests
	@mkdir -p $(PYTEST_DEBUG_TEMPROOT)
	$(BIN)/python -m pytest --numprocesses 2 --dist worksteal

lint: $(READY) ## Check format, rules, types and import contracts
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo

check: lint test ## Check the code, then run the tests: what continuous integration runs

screens: $(READY) qt ## Take pictures of the window into build/screens
	$(BIN)/python tests/screens/shoot.py --out build/screens

gallery: $(READY) ## Render every template in every size, script and ink into build/gallery
	$(BIN)/python tests/gallery/render.py

strings: $(READY) ## Collect the sentences to translate and merge them into every language
	$(BIN)/python packaging/strings.py

bench: $(READY) qt ## Measure speed beside its goals
	$(BIN)/python tests/benchmarks/bench.py

sweep: $(READY) qt ## Run the long tests and those that need system tools
	@mkdir -p $(PYTEST_DEBUG_TEMPROOT)
	$(BIN)/python -m pytest -m sweep --numprocesses 2 --dist worksteal

package: $(READY) ## Build the wheel and the source archive into dist
	$(BIN)/python -m hatchling build

constraints: ## Pin the newest allowed packages anew (needs uv)
	uv pip compile --quiet --universal --upgrade --generate-hashes --no-header --no-annotate \
		--group dev --output-file packaging/constraints.txt pyproject.toml

clean: ## Remove everything that make made
	rm -rf $(VENV) build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
	rm -f resources/locale/*/LC_MESSAGES/*.mo
