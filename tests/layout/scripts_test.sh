#!/usr/bin/env bash
# No script for the shell has anything that shellcheck would speak of.
#   scripts_test.sh REPOSITORY
# Its versions differ in what they say, so only 0.9 is asked; where it is not installed the test is skipped (exit code 69).
set -euo pipefail
cd "$1"

command -v shellcheck >/dev/null || { echo "shellcheck is not installed"; exit 69; }
shellcheck --version | grep -q '^version: 0\.9\.' || { echo "another version of shellcheck"; exit 69; }
grep -rlIE '^#!.*(bash|/sh)$|^# shellcheck shell=bash' run test .ci bench scenarios sim tests | xargs shellcheck -x
