#!/usr/bin/env bash
# Has clang-tidy a word to say, with the profile of .clang-tidy, of any file of sim/ and analysis/?
#   tidy.sh SOURCES [PART-OF-A-PATH…]     all files, or those whose paths contain one of the parts
# Without clang-tidy nothing is asked (exit 69).
set -euo pipefail
root=$(cd "$1" && pwd)
shift
command -v run-clang-tidy >/dev/null || { echo "tidy: clang-tidy is not installed; nothing was asked"; exit 69; }
[ $# -gt 0 ] || set -- "$root/sim/" "$root/analysis/"

# A build of its own, of which only the list of commands is made, for each file by itself: a file that does not include
# what it needs is found too.
log=$root/build/tidy.log
mkdir -p "$root/build"
cmake -S "$root" -B "$root/build/tidy" --preset clang -DVERBUND_APART=ON -DVERBUND_TESTS=OFF -DVERBUND_BENCH=OFF \
    -DCMAKE_EXPORT_COMPILE_COMMANDS=ON >"$log" 2>&1 || { cat "$log"; exit 70; }
cd "$root"
if ! run-clang-tidy -quiet -p build/tidy "$@" >"$log" 2>/dev/null; then
    sed -n 's/\x1b\[[0-9;]*m//g; /warning:\|error:/p' "$log" | sort -u
    exit 1
fi
echo "clang-tidy has nothing to say of $(grep -c '^clang-tidy' "$log") files"
