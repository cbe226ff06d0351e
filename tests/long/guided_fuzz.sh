#!/usr/bin/env bash
# libFuzzer, with AddressSanitizer and UBSan, looks for an input that the readers of journals, tables or scenarios do not stand.
#   guided_fuzz.sh SOURCES FOLDER [MINUTES-FOR-EACH]     15
# What it finds worth keeping stays in FOLDER, where the next call goes on from it; so does an input that was not stood.
# Needs clang++ and what ./test installs.
set -euo pipefail
sources=$(realpath "$1")
seconds=$((60 * ${3:-15}))
mkdir -p "$2"
folder=$(realpath "$2")
command -v clang++ >/dev/null || { echo "guided_fuzz: clang++ is not installed; nothing was asked"; exit 69; }

build=$folder/build
cmake -S "$sources" -B "$build" -G Ninja -DCMAKE_CXX_COMPILER=clang++ -DCMAKE_C_COMPILER=clang -DCMAKE_BUILD_TYPE=Release \
    -DVERBUND_FUZZ=ON -DVERBUND_TESTS=ON -DVERBUND_BENCH=OFF >"$folder/build.log"
ninja -C "$build" fuzz_journal fuzz_table fuzz_scenario >>"$folder/build.log" || { tail -n 40 "$folder/build.log"; exit 70; }

# Without the stack of every block that is taken: more inputs a second.
export ASAN_OPTIONS=malloc_context_size=0:quarantine_size_mb=2

# Short inputs, because a table of a thousand faults takes milliseconds.
look() { # target, greatest length in bytes, folders with inputs…
    local target=$1 longest=$2 log=$folder/$1.log
    shift 2
    mkdir -p "$folder/$target"
    if ! "$build/tests/fuzz/fuzz_$target" -max_len="$longest" -max_total_time="$seconds" -print_final_stats=1 \
        -artifact_prefix="$folder/$target." "$folder/$target" "$sources/tests/fuzz/corpus/$target" "$@" >"$log" 2>&1; then
        grep -a 'ERROR\|error:\|Test unit written' "$log"
        exit 1
    fi
    echo "$target: $(sed -n 's/^stat::number_of_executed_units: *//p' "$log") inputs, all stood"
}

look journal 6000
look table 160 "$sources/tests/scenarios/parts"
look scenario 1000 "$sources/tests/scenarios" "$sources/tests/scenarios/bad"
