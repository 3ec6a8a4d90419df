# Needs Swift 6.2 or later; everything else that is missing, `make setup` installs.

DEBIAN_PACKAGES := libyaml-dev libsqlite3-dev zlib1g-dev pkg-config
VENV_PACKAGES := python3 python3-venv
CONFORMANCE_VENV := .build/conformance-venv
CONFORMANCE_PYTHON_PACKAGES := joserfc pyjwt base58 cryptography jsonschema check-jsonschema PyLD
BENCH_VENV := .build/bench-venv
BENCH_PYTHON_PACKAGES := yamllint check-jsonschema duckdb polars
# Left out, and said so, where they do not install.
BENCH_OPTIONAL_PYTHON_PACKAGES := zen-engine
BENCH_OPTIONAL_DEBIAN_PACKAGES := libsimdjson-dev
SWIFT_SOURCES := Sources Tests Package.swift

# Programs that start fast and run where no Swift is installed. lld, as GNU ld warns about Foundation's own use of
# `mktemp`.
RELEASE := -c release --static-swift-stdlib -Xswiftc -use-ld=lld

# The tests run optimized: the laws try ten thousand workspaces each, which takes a debug build half an hour.
# Whatever is imported must be a dependency that the package names.
export TOUCHSTONE_TEST_BUILD := -c release -Xswiftc -enable-testing --scratch-path .build/tests \
  --explicit-target-dependency-import-check error

.DEFAULT_GOAL := build
.PHONY: setup build demo test prove mutations faults bench fuzz conformance schemas format lint

setup:
	@if ! command -v swift >/dev/null; then \
	  echo "setup: no \`swift\` found; install Swift 6.2 or later from https://www.swift.org/install/ and run this again" >&2; \
	  exit 1; \
	fi
	@version=$$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\.[0-9]*\).*/\1/p' | head -n 1); \
	if [ "$$(printf '%s\n' 6.2 "$${version:-0}" | sort -V | head -n 1)" != 6.2 ]; then \
	  echo "setup: Swift $${version:-of an unknown version} is too old; install 6.2 or later from https://www.swift.org/install/" >&2; \
	  exit 1; \
	fi
	@$(call install_missing,$(DEBIAN_PACKAGES))

# Installs the Debian packages that are missing, with sudo only where not root, and says so.
define install_missing
missing=; \
for package in $(1); do \
  dpkg-query -W -f '$${db:Status-Status}' "$$package" 2>/dev/null | grep -qx installed || missing="$$missing $$package"; \
done; \
if [ -z "$$missing" ]; then exit 0; fi; \
if ! command -v apt-get >/dev/null; then \
  echo "setup: please install what your system calls these Debian packages:$$missing" >&2; \
  exit 1; \
fi; \
sudo=; if [ "$$(id -u)" != 0 ]; then sudo=sudo; fi; \
echo "setup: installing with apt-get:$$missing"; \
$$sudo apt-get update -q && \
$$sudo env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends $$missing
endef

build: setup
	swift build $(RELEASE) --product touchstone
	swift build $(RELEASE) --product touchstone-bench

demo: setup build
	Tests/Demo/demo.sh

# The laws of merging and deciding on ten thousand random workspaces each, and the compiled evaluator against the reference
# on a hundred thousand pairs; `swift test` alone, a debug build, tries far fewer.
test: setup
	TOUCHSTONE_PROVE=10000 TOUCHSTONE_PAIRS=100000 swift test $(TOUCHSTONE_TEST_BUILD)

# Every law of merging and deciding on a million random workspaces, and the compiled evaluator against the reference on
# ten million pairs of a random model and a random record; CASES, PAIRS and SEED choose others. In chunks of which each is
# noted as it holds: interrupted, it goes on where it was.
CASES ?= 1000000
PAIRS ?= 10000000
SEED ?= 1
prove: setup
	Tests/Laws/prove.sh $(CASES) $(PAIRS) $(SEED)

# Faults planted in the joins, each of which a law must notice.
mutations: setup
	Tests/Mutations/joins.sh

# Issuing while the machine fails, what tampering comes to, and whether anything tells who the holders are. KILLS, HOLDERS
# and SEED choose how many random moments it is killed at, how many are certified for the search, and which.
KILLS ?= 500
HOLDERS ?= 1000
faults: build
	KILLS=$(KILLS) SEED=$(SEED) Tests/Faults/issuing.py
	SEED=$(SEED) Tests/Faults/tampering.py
	HOLDERS=$(HOLDERS) SEED=$(SEED) Tests/Faults/personal_data.py

# Rates of ours, and of what else checks YAML or decides by rules, measured side by side.
bench: build $(BENCH_VENV)/installed
	@( $(call install_missing,$(BENCH_OPTIONAL_DEBIAN_PACKAGES)) ) || true
	PATH="$(CURDIR)/$(BENCH_VENV)/bin:$$PATH" Tests/Benchmarks/bench.sh

# Random documents and random files of records for so long; RUNS bounds their number as well. Fails on any finding.
SECONDS ?= 60
RUNS ?=
fuzz: setup
	Tests/Fuzz/fuzz.sh $(SECONDS) $(RUNS)

# The schemas by which editors check the documents in standards/.
schemas: build
	.build/release/touchstone schema --out standards/.schema

# Other people's implementations judge the documents and what the demo wrote.
conformance: demo $(CONFORMANCE_VENV)/installed
	PATH="$(CURDIR)/$(CONFORMANCE_VENV)/bin:$$PATH" Tests/Conformance/conformance.sh

$(CONFORMANCE_VENV)/installed: PYTHON_PACKAGES := $(CONFORMANCE_PYTHON_PACKAGES)
$(BENCH_VENV)/installed: PYTHON_PACKAGES := $(BENCH_PYTHON_PACKAGES)
$(BENCH_VENV)/installed: OPTIONAL_PYTHON_PACKAGES := $(BENCH_OPTIONAL_PYTHON_PACKAGES)
$(CONFORMANCE_VENV)/installed $(BENCH_VENV)/installed: Makefile
	@python3 -c 'import ensurepip' 2>/dev/null || { $(call install_missing,$(VENV_PACKAGES)); }
	python3 -m venv --clear $(@D)
	$(@D)/bin/pip install --quiet --disable-pip-version-check --no-input $(PYTHON_PACKAGES)
	@for package in $(OPTIONAL_PYTHON_PACKAGES); do \
	  $(@D)/bin/pip install --quiet --disable-pip-version-check --no-input $$package || \
	    echo "setup: left out, because it does not install here: $$package" >&2; \
	done
	touch $@

format:
	swift format -i -r $(SWIFT_SOURCES)

lint:
	swift format lint --strict -r $(SWIFT_SOURCES)
