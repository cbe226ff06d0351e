#!/usr/bin/env python3
"""`verbund check` foretells what a run takes: its memory at the peak, and the time of processors.
   needs.py VERBUND SCENARIOS_FOLDER

Memory is within a third of the real peak. Processor time is within a factor of three: the machine may be busy with
other things, and the first weeks are not like the last."""
import json
import os
import subprocess
import sys
import tempfile

verbund, scenarios = sys.argv[1:]
failed = False


def asked_and_taken(scenario, changes):
    command = [scenario, "--threads", "2", *changes]
    said = subprocess.run([verbund, "check", *command, "--json"], stdout=subprocess.PIPE, check=True).stdout
    with tempfile.TemporaryDirectory() as folder:
        run = subprocess.Popen([verbund, "run", *command, "--quiet", "-o", folder])
        _, status, taken = os.wait4(run.pid, 0)
        run.returncode = os.waitstatus_to_exitcode(status)
        assert run.returncode == 0
    return json.loads(said), taken


def expect(what, asked, taken, factor):
    global failed
    print(f"{what}: {asked:.3g} foretold, {taken:.3g} taken")
    if not taken / factor <= asked <= taken * factor:
        failed = True
        print(f"    that is more than a factor of {factor} apart")


for name, changes in {"smoke": [], "bueroservice": ["--set", "weeks=156", "--replicates", "2"]}.items():
    plan, taken = asked_and_taken(os.path.join(scenarios, name + ".toml"), changes)
    expect(name + " memory, bytes", plan["memory_bytes"], taken.ru_maxrss * 1024, 4 / 3)
    expect(name + " processor time, s", plan["processor_seconds"], taken.ru_utime + taken.ru_stime, 3)
sys.exit(failed)
