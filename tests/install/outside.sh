#!/usr/bin/env bash
# Installs the library and builds and runs a program outside of the tree with it.
#   outside.sh BUILD_FOLDER COMPILER
set -eu
here=$(cd -P "$(dirname "$0")" && pwd)
build=$1 compiler=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cmake --install "$build" --prefix "$work/installed" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
cp "$here/CMakeLists.txt" "$here/watched.cpp" "$work"
cmake -S "$work" -B "$work/build" -G Ninja -DCMAKE_CXX_COMPILER="$compiler" -DCMAKE_BUILD_TYPE=Release \
    -DCMAKE_PREFIX_PATH="$work/installed" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
if grep -qE '"[^"]*(hdf5|HDF5|tomlplusplus)' "$work/installed"/lib/*/cmake/verbund/verbund_study_targets.cmake \
    "$work/installed"/lib/cmake/verbund/verbund_study_targets.cmake 2>/dev/null; then
    echo "verbund::study wants HDF5 or toml++"
    exit 1
fi
cmake --build "$work/build" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
"$work/build/watched"
