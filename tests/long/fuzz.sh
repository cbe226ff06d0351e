#!/usr/bin/env bash
# Guided fuzzing: libFuzzer with AddressSanitizer and UBSan on the readers of scenarios, tables and journals, the three of
# tests/fuzz side by side on as many cores. Whatever widens the coverage is kept in FOLDER/corpus, so a later call goes on
# from there.
#   fuzz.sh SOURCES FOLDER SECONDS
set -euo pipefail

sources=$(realpath "$1")
mkdir -p "$2/corpus"/{scenario,table,journal}
folder=$(realpath "$2")
seconds=$3
targets=(scenario table journal)

cmake -S "$sources" -B "$folder/build" -G Ninja -DCMAKE_CXX_COMPILER=clang++ -DCMAKE_C_COMPILER=clang \
    -DCMAKE_BUILD_TYPE=Release -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON -DVERBUND_FUZZ=ON -DVERBUND_BENCH=OFF >/dev/null
cmake --build "$folder/build" --target "${targets[@]/#/fuzz_}" >/dev/null

status=0 pids=()
for target in "${targets[@]}"; do
    seeds=("$sources/tests/fuzz/corpus/$target")
    [ "$target" != scenario ] || seeds+=("$sources/tests/scenarios" "$sources/tests/scenarios/bad")
    (cd "$folder" && "build/tests/fuzz/fuzz_$target" -max_total_time="$seconds" -timeout=10 -print_final_stats=1 \
        "corpus/$target" "${seeds[@]}") >"$folder/$target.log" 2>&1 &
    pids[${#pids[@]}]=$!
done
for nth in "${!targets[@]}"; do
    wait "${pids[nth]}" || { status=1; tail -n 40 "$folder/${targets[nth]}.log"; }
    echo "${targets[nth]}: $(sed -n 's/stat::number_of_executed_units: *//p' "$folder/${targets[nth]}.log") inputs," \
        "$(find "$folder/corpus/${targets[nth]}" -type f | wc -l) of them new ground"
done
exit $status
