# Every target does its own set-up. PYTHON names the interpreter to start from.
PYTHON ?= python3
DOORSTEP := .venv/bin/python -m api.cli
export DOORSTEP_PHONE := $(if $(PHONE),$(PHONE),$(DOORSTEP_PHONE))

.PHONY: run test proof bench screenshots pictures lock

run:
	@$(PYTHON) deploy/setup.py run
	@exec $(DOORSTEP) run

test:
	@$(PYTHON) deploy/setup.py test
	@exec $(PYTHON) deploy/check.py

proof:
	@$(PYTHON) deploy/setup.py test
	@DOORSTEP_PROOF=1 exec .venv/bin/pytest -q --no-header -m proof --timeout=1800

bench:
	@$(PYTHON) deploy/setup.py test
	@.venv/bin/python -m bench.side_by_side
	@.venv/bin/python -m bench.identity
	@.venv/bin/python -m bench.papers
	@.venv/bin/python -m bench.callbacks
	@.venv/bin/python -m bench.materials
	@exec .venv/bin/python -m bench.phone

screenshots:
	@$(PYTHON) deploy/setup.py test
	@DOORSTEP_SCREENSHOTS=build/screenshots .venv/bin/pytest -q --no-header tests/browser
	@exec .venv/bin/python deploy/pictures.py

# The main screens as they look now are how they should look: see what git shows, then commit it.
pictures:
	@$(PYTHON) deploy/setup.py test
	@DOORSTEP_ACCEPT_PICTURES=1 exec .venv/bin/pytest -q --no-header -n0 tests/browser/test_pictures.py

lock:
	@$(PYTHON) deploy/lock.py
