#!/usr/bin/env bash
# One scenario, one hash, whatever the compiler, its options, the threads, the shards and the processor: see one_hash.py.
#   one_hash.sh SOURCES VERBUND…      these programs
#   one_hash.sh SOURCES --build       builds g++ and clang++ × -O0, -O2, -O3 × x86-64, x86-64-v3 and this processor: hours
set -euo pipefail

sources=$(realpath "$1")
shift
python=$("$sources/tests/python/find_python") || { echo "no Python with h5py"; exit 69; }
if [ "${1:-}" = --build ]; then
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    shift
    for compiler in g++ clang++; do
        for level in O0 O2 O3; do
            for march in x86-64 x86-64-v3 native; do
                # CMakeLists.txt names a processor too; the last -march wins.
                printf '#!/bin/sh\nexec %s "$@" -march=%s\n' "$compiler" "$march" >"$folder/compiler"
                chmod +x "$folder/compiler"
                build=$folder/$compiler-$level-$march
                cp "$folder/compiler" "$build.compiler"
                cmake -S "$sources" -B "$build" -G Ninja -DCMAKE_CXX_COMPILER="$build.compiler" -DCMAKE_BUILD_TYPE=Release \
                    -DCMAKE_CXX_FLAGS_RELEASE="-$level -DNDEBUG" -DCMAKE_DISABLE_PRECOMPILE_HEADERS=ON \
                    -DVERBUND_TESTS=OFF -DVERBUND_BENCH=OFF >/dev/null
                cmake --build "$build" --target verbund >/dev/null
                mv "$build/verbund" "$build.verbund" # results name the program that has made them
                rm -rf "$build"
                set -- "$@" "$build.verbund"
            done
        done
    done
fi
"$python" "$sources/tests/long/one_hash.py" "$sources" "$@"
