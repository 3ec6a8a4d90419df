#!/usr/bin/env bash
# Every benchmark, one after another. None fails by its figures. `make bench` builds first.
set -euo pipefail
cd "$(dirname "$0")"

./validate.sh
echo
./records.sh
echo
./peers.sh
echo
./certificates.sh
