# shellcheck shell=bash disable=SC2154  # $root comes from the caller
# Sourced by ./run, ./test and .ci/run: finds and installs what is missing, configures and builds. The caller sets
# $root, the folder of CMakeLists.txt, and with_tests=yes where tests and benchmarks are to be built. Works with the bash of Debian, Ubuntu and macOS.

# One list: what each command needs, by the names of Debian 12 and Ubuntu 24.04.
packages_run="g++ cmake ninja-build libeigen3-dev librandom123-dev libboost-random-dev libboost-math-dev libsleef-dev
    libtbb-dev libhdf5-dev libtomlplusplus-dev libcli11-dev libfmt-dev nlohmann-json3-dev libxxhash-dev libssl-dev"
packages_test="libgtest-dev libbenchmark-dev librapidcheck-dev clang python3-xarray python3-h5py python3-netcdf4 python3-h5netcdf python3-matplotlib netcdf-bin binutils shellcheck"

# The same for Homebrew, as far as it has them (best effort; the tests' Python modules come from the user's own Python).
brew_run="cmake ninja eigen random123 boost sleef tbb hdf5 tomlplusplus cli11 fmt nlohmann-json xxhash openssl@3"
brew_test="googletest google-benchmark rapidcheck netcdf binutils shellcheck"

say() { printf '%s\n' "verbund: $*" >&2; }

# A line that moves is for a terminal that can take it away again, where nobody asked for plain ones.
moves() { [ -t 2 ] && [ "${TERM-}" != dumb ] && [ -z "${NO_COLOR-}" ]; }

# Ctrl-C. What is built stays, so the next start goes on from there.
stop() {
    trap - INT
    if moves; then printf '\r\033[K' >&2; fi
    say "stopped; ./${0##*/} goes on from here"
    exit 130
}
trap stop INT

give_up() {
    say "$*"
    exit 70
}

# Reads what apt-get or ninja says into a log and shows how far it is: one moving line on a terminal, elsewhere a line
# now and then. "[0/1] …" alone is no work.
show_progress() {
    local what=$1 log=$2 line shown="" last=0
    while IFS= read -r line; do
        printf '%s\n' "$line" >>"$log"
        case $line in
            "["[1-9]*/*"]"*) line=${line%%"]"*}; line=${line#"["} ;;
            "Get:"*) line="download ${line#Get:}"; line=${line%% [a-z]*:*} ;;
            "Unpacking "* | "Setting up "*) line=${line%%"("*} ;;
            *) continue ;;
        esac
        if moves; then
            printf '\rverbund: %s %s\033[K' "$what" "$line" >&2
        elif [ -z "$shown" ] || [ $((SECONDS - last)) -ge 10 ]; then
            say "$what $line"
            last=$SECONDS
        fi
        shown=yes
    done
    if [ -n "$shown" ] && moves; then printf '\r\033[K' >&2; fi
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

# What is missing of the Debian packages in "$@", one a line.
missing_packages() {
    { dpkg-query -W -f='${db:Status-Status} ${Package}\n' "$@" 2>/dev/null || true; } |
        awk -v wanted="$*" '$1 == "installed" { have[$2] = 1 }
            END { n = split(wanted, name); for (i = 1; i <= n; ++i) if (!(name[i] in have)) print name[i] }'
}

install_debian() {
    local missing
    missing=$(missing_packages "$@" | tr '\n' ' ')
    missing=${missing% }
    [ -n "$missing" ] || return 0
    if [ "$(id -u)" -ne 0 ] && ! command -v sudo >/dev/null; then
        give_up "missing packages; as root, run: apt-get install --no-install-recommends $missing"
    fi
    say "installing with apt-get, which takes minutes: $missing"
    mkdir -p "$root/build"
    local log="$root/build/packages.log"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300 update >"$log" 2>&1 ||
        say "apt-get update failed; trying with the lists that are there"
    # shellcheck disable=SC2086  # a list of names
    if ! (
        set -o pipefail
        trap 'exit 130' INT
        as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o DPkg::Lock::Timeout=300 \
            --no-install-recommends install $missing 2>&1 </dev/null | show_progress installing: "$log"
    ); then
        tail -n 20 "$log" >&2
        give_up "apt-get could not install them; the whole log: $log"
    fi
}

install_brew() {
    local formula missing=""
    for formula in "$@"; do
        [ -d "$(brew --prefix)/opt/$formula" ] || missing="$missing $formula"
    done
    [ -n "$missing" ] || return 0
    say "installing with Homebrew:$missing"
    for formula in $missing; do
        brew install --quiet "$formula" >&2 || say "Homebrew has no $formula here; going on without it"
    done
}

# install_missing: what ./run needs; install_missing tests: what ./test needs on top.
install_missing() {
    local debian=$packages_run brew=$brew_run
    if [ "${1-}" = tests ]; then
        debian="$packages_run $packages_test"
        brew="$brew_run $brew_test"
    fi
    if command -v dpkg-query >/dev/null && command -v apt-get >/dev/null; then
        # shellcheck disable=SC2086  # a list of names
        install_debian $debian
    elif command -v brew >/dev/null; then
        # shellcheck disable=SC2086  # a list of names
        install_brew $brew
    elif ! command -v cmake >/dev/null || ! command -v ninja >/dev/null; then
        give_up "neither apt-get nor Homebrew here; install by hand what Debian calls: $debian"
    fi
}

# True when the build folder was configured from here and no preset has changed since.
is_from_here() {
    [ -f "$1/build.ninja" ] && [ -f "$1/CMakeCache.txt" ] && ! [ "$root/CMakePresets.json" -nt "$1/CMakeCache.txt" ] &&
        grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$1/CMakeCache.txt"
}

# True when it was, and with the tests where they are wanted.
is_configured() {
    is_from_here "$1" && { [ "${with_tests-}" != yes ] || grep -qxF "VERBUND_TESTS:BOOL=ON" "$1/CMakeCache.txt"; }
}

configure() {
    local preset=$1 log=$2 fresh="" tests=OFF
    is_from_here "$root/build/$preset" || fresh=--fresh  # it would throw away what is built
    [ "${with_tests-}" != yes ] || tests=ON
    say "configuring $preset; the first build takes minutes, its log is $log"
    # shellcheck disable=SC2086  # an option or none
    (cd "$root" && cmake $fresh --preset "$preset" -DVERBUND_TESTS=$tests -DVERBUND_BENCH=$tests) >"$log" 2>&1 &&
        touch "$root/build/$preset/CMakeCache.txt"  # a cache that did not change keeps its time
}

# build PRESET TARGET…: configures and builds when needed; says nothing when there is nothing to do.
build() {
    local preset=$1
    shift
    local folder="$root/build/$preset" log="$root/build/$preset.log"
    mkdir -p "$root/build"
    (
        set -o pipefail
        trap 'exit 130' INT
        if command -v flock >/dev/null; then flock 9; fi
        if ! is_configured "$folder"; then
            configure "$preset" "$log" || { tail -n 40 "$log" >&2; give_up "cmake failed; the whole log: $log"; }
        fi
        : >"$log"
        if ! ninja -C "$folder" "$@" 2>&1 9>&- | show_progress "building $preset" "$log"; then
            grep -v '^\[[0-9]*/[0-9]*\] Building' "$log" | tail -n 60 >&2
            give_up "the build failed; the whole log: $log"
        fi
    ) 9>"$root/build/$preset.lock"
}
