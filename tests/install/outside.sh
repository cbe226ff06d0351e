#!/usr/bin/env bash
# Installs the program and the library. The program finds its scenarios; a program outside of the tree is built with the
# library and run.
#   outside.sh BUILD_FOLDER COMPILER
set -eu
here=$(cd -P "$(dirname "$0")" && pwd)
build=$1 compiler=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cmake --install "$build" --prefix "$work/installed" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
(
    unset VERBUND_SCENARIOS
    cd "$work"
    installed/bin/verbund list strategies | grep -qF "$work/installed/share/verbund/scenarios/strategies/verbund.toml"
    installed/bin/verbund new Kassel=16 -o own.toml && installed/bin/verbund check own.toml --set weeks=20
    ls installed/share/verbund/figures/differences.py installed/share/verbund/figures/network.R
    ls installed/share/bash-completion/completions/verbund installed/share/zsh/site-functions/_verbund
) >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
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
