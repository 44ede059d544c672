# Dateline. `make demo` needs python3 (3.11 or newer), pip and make; nothing else.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq

.PHONY: demo test lint score bench docs clean
.DEFAULT_GOAL := demo

demo: $(VENV)/.installed
	@$(BIN)/dateline read examples/london-talks-2025.txt

test: lint
	@$(BIN)/python -m pytest -q

lint: $(VENV)/.installed-dev
	@$(BIN)/ruff check .
	@$(BIN)/mypy --no-error-summary

score: $(VENV)/.installed
	@$(BIN)/python -m evaluation ../shared/gold

bench: $(VENV)/.installed
	@$(BIN)/python -m benchmarks $(or $(DOCUMENTS),../shared/corpora)

# The pages that show what the program answers.
docs: $(VENV)/.installed
	@$(BIN)/python docs/render.py

clean:
	@rm -rf $(VENV) build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

# The stamps: installed again only when pyproject.toml has changed.
$(VENV)/.installed: pyproject.toml | $(BIN)/python
	@echo "Installing Dateline into $(VENV) (about a minute the first time) ..."
	@$(PIP) install -e .
	@touch $@

$(VENV)/.installed-dev: pyproject.toml | $(BIN)/python
	@echo "Installing Dateline and its checks into $(VENV) ..."
	@$(PIP) install -e '.[dev]'
	@touch $@ $(VENV)/.installed

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Dateline needs Python 3.11 or newer; name one: make PYTHON=python3.11")'
	@$(PYTHON) -m venv $(VENV)
