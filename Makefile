# The commands of the project; `make` alone lists them. Needs Python 3.11 or newer and make, nothing else.
PORT ?= 8000
PYTHON ?= python3
VENV := .venv
PY := $(VENV)/bin/python

help: ## list the commands
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):[^#]*## /make \1	/'

run: $(VENV)/run ## serve the site on 127.0.0.1:8000 (another port: make run PORT=8001)
	@SECRET_KEY=$$(cat var/secret-key) $(PY) manage.py serve --port $(PORT)

test: $(VENV)/dev ## run every test, on SQLite, on PostgreSQL and in a browser
	@$(PY) tests/run.py

coverage: $(VENV)/dev ## run the suite on SQLite and count the lines it runs, templates too; fails under 95 %
	@$(PY) tests/covered.py

bench: $(VENV)/dev ## measure loading, searching and pages on this machine
	@$(PY) tests/bench/run.py

bench-growth: $(VENV)/dev ## measure how pages, search and memory grow with the text, up to 100 times as long
	@$(PY) tests/bench/growing.py 100

soak: $(VENV)/dev ## five minutes at 80 % of what this machine answers, while somebody publishes
	@$(PY) tests/bench/soak.py

check: $(VENV)/dev ## formatting, lint, types, missing migrations
	@$(PY) -m ruff check . && $(PY) -m ruff format --check . && $(PY) -m mypy && $(PY) -m djlint --lint --quiet templates
	@$(PY) manage.py makemigrations --check --dry-run

words: $(VENV)/dev ## gather the words of the interface for translators, and compile what they wrote (needs GNU gettext)
	@command -v xgettext >/dev/null || { echo "GNU gettext is not installed, and the words of the interface are gathered with it; on Debian: apt install gettext"; exit 1; }
	@$(PY) manage.py makemessages -v 0 && $(PY) manage.py compilemessages -v 0 --ignore $(VENV)

audit: $(VENV)/dev ## ask whether a locked package has a known weakness (needs the network)
	@$(PY) tests/audit.py

screenshots: $(VENV)/dev ## pictures of every kind of page, to look at: var/screenshots/index.html
	@$(PY) tests/screenshots/run.py $(KINDS)

lighthouse: $(VENV)/dev ## ask Lighthouse about five pages (needs node, npx and chromium; fetches Lighthouse)
	@$(PY) tests/lighthouse.py

lock: ## write requirements*.txt anew from requirements*.in (needs uv)
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --custom-compile-command "make lock" requirements.in -o requirements.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --custom-compile-command "make lock" requirements-dev.in -o requirements-dev.txt

$(VENV)/run: requirements.txt
	@PYTHON=$(PYTHON) sh treaty/install.sh requirements.txt
	@touch $@

$(VENV)/dev: requirements-dev.txt
	@PYTHON=$(PYTHON) sh treaty/install.sh requirements-dev.txt
	@touch $@ $(VENV)/run

.PHONY: help run test coverage bench bench-growth soak check words audit screenshots lighthouse lock
