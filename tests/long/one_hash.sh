#!/usr/bin/env bash
# One scenario, one hash, whatever the compiler, its options, the threads, the shards and the processor: see one_hash.py.
#   one_hash.sh SOURCES VERBUND…            these programs
#   one_hash.sh SOURCES --build FOLDER      builds g++ and clang++ × -O0, -O2, -O3 × x86-64, x86-64-v3 and this processor in
#                                           FOLDER, where a later call finds them again: more than an hour
# Each compiler builds the whole program once. Then it builds anew the rooms that compute, from core to study: input and
# output, which have the same options in every build, are half of a build.
set -euo pipefail

sources=$(realpath "$1")
shift
python=$("$sources/tests/python/find_python") || { echo "no Python with h5py"; exit 69; }

rooms=(core state rules model record analysis study)

configure() { # compiler, level, march
    # CMakeLists.txt names a processor too; the last -march wins.
    printf '#!/bin/sh\nexec %s "$@" -march=%s\n' "$1" "$3" >"$build.compiler"
    chmod +x "$build.compiler"
    cmake -S "$sources" -B "$build" -G Ninja -DCMAKE_CXX_COMPILER="$build.compiler" -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_CXX_FLAGS_RELEASE="-$2 -DNDEBUG" -DVERBUND_TESTS=OFF -DVERBUND_BENCH=OFF >/dev/null
}

# The rooms of this build with input and output of the first one of the compiler. Inline functions are taken from the rooms.
link_with() { # the first build
    local archives=("${rooms[@]/%/.a}") link
    cp "$1"/libverbund_{run,evidence,io}.a "$build"
    mkdir -p "$build/CMakeFiles/verbund.dir/sim/run"
    cp {"$1","$build"}/CMakeFiles/verbund.dir/sim/run/main.cpp.o
    link=$(ninja -C "$build" -t commands verbund | tail -n 1)
    archives=("${archives[@]/#/libverbund_}")
    (cd "$build" && eval "${link/ CMakeFiles/ -Wl,--whole-archive ${archives[*]} -Wl,--no-whole-archive CMakeFiles}")
}

if [ "${1:-}" = --build ]; then
    mkdir -p "$2"
    folder=$(realpath "$2")
    shift 2
    for level in O3 O0 O2; do
        for compiler in g++ clang++; do
            first=$folder/$compiler-O3-x86-64
            for march in x86-64 x86-64-v3 native; do
                build=$folder/$compiler-$level-$march
                set -- "$@" "$build.verbund" # results name the program that has made them
                [ ! -x "$build.verbund" ] || continue
                echo "building ${build##*/}"
                configure $compiler $level $march
                if [ "$build" = "$first" ]; then
                    cmake --build "$build" --target verbund >/dev/null
                    mv "$build/verbund" "$build.verbund"
                else
                    cmake --build "$build" --target verbund_study >/dev/null
                    link_with "$first"
                    mv "$build/verbund" "$build.verbund"
                    rm -rf "$build"
                fi
            done
        done
    done
    rm -rf "$folder"/*-O3-x86-64
fi
"$python" "$sources/tests/long/one_hash.py" "$sources" "$@"
