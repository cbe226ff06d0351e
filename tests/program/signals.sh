#!/usr/bin/env bash
# Signals, limits and folders that are taken away: each ends the program with the exit code that it promises, and the same
# command goes on from what was finished, without simulating it again.
#   signals.sh VERBUND SCENARIOS
set -euo pipefail

verbund=$(realpath "$1")
VERBUND_SCENARIOS=$(realpath "$2")
export VERBUND_SCENARIOS
here=$(cd "$(dirname "$0")" && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
chmod 755 "$folder"
cd "$folder"
status=0
fail() {
    echo "$*"
    status=1
}

cp "$here/../scenarios/eighty_runs.toml" sweep.toml
run() { "$verbund" run sweep.toml -o "$1" --threads 2 "${@:2}"; }
begin() {
    "$verbund" run sweep.toml -o "$1" --threads 2 >said 2>&1 &
    for _ in $(seq 500); do
        [ -s "$1/journal/0001.runs" ] && return
        sleep 0.01
    done
    fail "$1: no run was finished in five seconds"
}
# ends CODE WHAT: what was begun last ends so.
ends() {
    local found=0
    wait $! 2>/dev/null || found=$?
    [ "$found" -eq "$1" ] || { cat said; fail "$2: exit $found, expected $1"; }
}
one_line() { [ "$(wc -l <said)" -eq 1 ] || { cat said; fail "$1: does not say one line"; }; }
# goes_on FOLDER: in the bytes of one that was left alone, and no run stands twice in the journal.
goes_on() {
    run "$1" --quiet || fail "$1: does not go on"
    cmp whole/results.h5 "$1/results.h5" || fail "$1: other bytes"
    [ "$("$here/kept_runs.py" "$1/journal")" = "80 80" ] || fail "$1: runs were simulated again: $("$here/kept_runs.py" "$1/journal")"
    [ -z "$(find "$1" -name '.*-*')" ] || fail "$1: left is $(find "$1" -name '.*-*')"
}

run whole --quiet

for signal in INT:130 TERM:143; do
    begin "${signal%:*}"
    began=$(date +%s%N)
    kill -"${signal%:*}" $!
    ends "${signal#*:}" "SIG${signal%:*}"
    took=$((($(date +%s%N) - began) / 1000000))
    [ "$took" -lt 4000 ] || fail "SIG${signal%:*} took $took ms" # one second on a quiet machine
    grep -q 'the same command goes on from there' said || { cat said; fail "SIG${signal%:*}: does not say how to go on"; }
    goes_on "${signal%:*}"
done

# The second signal does not wait; whoever is killed says nothing more.
begin twice
kill -TERM $!
kill -TERM $! 2>/dev/null || true
ends 143 "two signals"
goes_on twice
begin hangup
kill -HUP $!
ends 129 SIGHUP
goes_on hangup

# A limit on the size of files.
found=0
(ulimit -f 64 && run limited --quiet >said 2>&1) || found=$?
[ "$found" -eq 74 ] || { cat said; fail "a limit on files: exit $found, expected 74"; }
one_line "a limit on files"
goes_on limited

# A folder that goes away takes what it held.
begin gone
rm -rf gone || rm -rf gone # a file may be made meanwhile
ends 74 "a folder that goes away"
goes_on gone

# What is no regular file is refused, and nobody waits for it.
cp -r whole strange
rm strange/results.h5
for name in 0002.runs resolved.toml; do
    mv "strange/journal/$name" aside 2>/dev/null || true
    mkfifo "strange/journal/$name"
    found=0
    timeout 20 "$verbund" run sweep.toml -o strange --quiet >said 2>&1 || found=$?
    [ "$found" -eq 74 ] || { cat said; fail "a pipe as $name: exit $found, expected 74"; }
    one_line "a pipe as $name"
    grep -q "$name: is no regular file" said || { cat said; fail "a pipe as $name: another reason"; }
    rm "strange/journal/$name"
    mv aside "strange/journal/$name" 2>/dev/null || true
done
goes_on strange

# Somebody who may not write there.
if [ "$(id -u)" -eq 0 ] && setpriv --reuid=65534 --clear-groups "$verbund" check sweep.toml >/dev/null 2>&1; then
    as_nobody() { setpriv --reuid=65534 --clear-groups "$@"; }
else
    as_nobody() { "$@"; }
fi
if [ "$(as_nobody id -u)" -ne 0 ]; then
    cp -r whole closed
    rm closed/results.h5
    chmod -R a-w closed
    found=0
    as_nobody "$verbund" run sweep.toml -o closed --quiet >said 2>&1 || found=$?
    [ "$found" -eq 73 ] || { cat said; fail "a closed folder: exit $found, expected 73"; }
    one_line "a closed folder"
    chmod -R u+w closed
    goes_on closed
fi

# What earlier processes left half written goes; what others keep there stays.
cp -r whole old
rm old/results.h5
mkdir -p old/journal
touch old/.results-7.h5 old/.resolved-7.toml old/.provenance-7-1.json old/journal/.saved-0-0-0-7.world old/journal/.build-7.txt
echo mine >old/.notes.txt
goes_on old
[ -s old/.notes.txt ] || fail "a file of somebody else was swept"
exit $status
