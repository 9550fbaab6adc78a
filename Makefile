# `make demo` runs the main job from nothing; `make test` proves it. Both install what they need.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV := .venv
BIN := $(VENV)/bin
APP_STAMP := $(VENV)/.app-$(shell cksum < requirements/app.txt | cut -d' ' -f1)
DEV_STAMP := $(VENV)/.dev-$(shell cksum < requirements/dev.txt | cut -d' ' -f1)
# The web app as it stands in the sources: built again when one of them changes.
WEB_STAMP := web/dist/.built-$(shell find web -type d \( -name node_modules -o -name dist \) -prune -o -type f -print0 | LC_ALL=C sort -z | xargs -0 cat | cksum | cut -d' ' -f1)
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes
export PYTHONPATH := $(CURDIR)

.DEFAULT_GOAL := help
.PHONY: help install demo demo-once test check lint types fast bench up dev web web-check chromium mail-servers shots pictures dev-install locks schema clean

help: ## Show this help
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 16

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed (PYTHON=/path/to/python3.11 make …)"; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "Python's venv module is missing. On Debian or Ubuntu: apt install python3-venv"; exit 1; }

$(APP_STAMP): requirements/app.txt | $(VENV)/bin/python
	@echo "Installing Dunnock's libraries …"
	@$(PIP) -r requirements/app.txt
	@touch $@

$(DEV_STAMP): requirements/dev.txt | $(VENV)/bin/python
	@echo "Installing Dunnock's libraries and test tools …"
	@$(PIP) -r requirements/dev.txt
	@touch $@ $(APP_STAMP)

install: $(APP_STAMP) ## Install what running needs

dev-install: $(DEV_STAMP) ## Install what testing needs too

$(WEB_STAMP): | $(APP_STAMP)
	@echo "Building the web app …"
	@bin/web build
	@$(BIN)/python -m whitenoise.compress --quiet web/dist
	@touch $@

web: $(WEB_STAMP) ## Build the web app

demo: $(APP_STAMP) $(WEB_STAMP) ## A fictional company from nothing, with a payment arriving; stays up until Ctrl-C
	@bin/dunnock demo

demo-once: $(APP_STAMP) ## The same in an empty directory, checked, the trace as JSON, then gone
	@bin/dunnock demo --once --json

up: $(APP_STAMP) $(WEB_STAMP) ## Start database, web server and worker on your own data (.dunnock)
	@bin/dunnock up

dev: $(APP_STAMP) ## The web app with hot reload, in front of a server you started with `make up` or `make demo`
	@bin/web dev

chromium: ## The browser of the tests: installs Debian's where it may
	@for name in chromium chromium-browser google-chrome google-chrome-stable; do command -v $$name > /dev/null && exit 0; done; \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get > /dev/null; then echo "Installing Chromium …"; \
	    (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium > /dev/null) || { echo "Chromium could not be installed. Install it, then try again."; exit 1; }; \
	  else echo "The browser tests need Chromium. On Debian: sudo apt install chromium; elsewhere install Chromium or Google Chrome."; exit 1; fi

mail-servers: ## The mail servers of the tests: installs Debian's Postfix and Dovecot where it may
	@for name in postfix dovecot; do PATH="$$PATH:/usr/sbin:/sbin" command -v $$name > /dev/null || missing="$$missing $$name"; done; \
	  if [ -z "$$missing" ]; then exit 0; fi; \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get > /dev/null; then echo "Installing Postfix and Dovecot …"; \
	    (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postfix dovecot-imapd > /dev/null) || { echo "Postfix and Dovecot could not be installed. Install them, then try again."; exit 1; }; \
	  else echo "The tests of incoming mail need$$missing, and root to start them. On Debian: sudo apt install --no-install-recommends postfix dovecot-imapd. Elsewhere they are skipped."; fi

shots: $(DEV_STAMP) $(WEB_STAMP) chromium ## Pictures of every screen in every state, and what axe finds, into artefacts/shots
	@$(BIN)/python -m tests.browser.shots

pictures: $(DEV_STAMP) $(WEB_STAMP) chromium ## Take the pictures of the documentation again
	@DUNNOCK_PICTURES=docs/pictures $(BIN)/python -m pytest -q tests/browser/test_thank_you.py
	@$(BIN)/python -m tests.browser.shots --no-axe --only builder-email,criteria-two,customer-why,today,inbox-thread,charges,portal --out artefacts/shots
	@for name in builder-email criteria-two-targets customer-why today inbox-thread charges portal; do cp artefacts/shots/$$name-light.png docs/pictures/$$name.png; done

test: $(DEV_STAMP) $(WEB_STAMP) chromium mail-servers lint types web-check ## Everything: lint, types, direction, all tests against real servers and a real browser
	@$(BIN)/python -m pytest -n 2 --dist loadgroup

check: $(DEV_STAMP) lint types web-check fast ## The quick loop: lint, types, direction, fast tests

web-check: $(DEV_STAMP) $(WEB_STAMP)
	@bin/web check
	@bin/web test
	@bin/web budget
	@bin/web client:check

lint: $(DEV_STAMP)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/lint-imports --no-logo > .lint-imports.log 2>&1 || { cat .lint-imports.log; exit 1; }

types: $(DEV_STAMP)
	@$(BIN)/mypy

fast: $(DEV_STAMP)
	@$(BIN)/python -m pytest -n 2 --dist loadgroup -m "not slow" -q

bench: $(DEV_STAMP) ## Print the speed table and write benchmarks/latest.json
	@$(BIN)/python -m benchmarks

schema: $(DEV_STAMP) ## Write openapi.json from the code
	@$(BIN)/python -m dunnock.api.schema

locks: $(DEV_STAMP) ## Resolve the requirement locks again
	@for name in app dev tryton localstripe node; do $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header requirements/$$name.in -o requirements/$$name.txt; done

clean: ## Remove the environment, caches and demo data
	@rm -rf $(VENV) web/node_modules web/client-generator/node_modules web/dist .cache .dunnock .dunnock-demo .mypy_cache .ruff_cache .pytest_cache .hypothesis
