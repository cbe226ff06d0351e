#!/usr/bin/env python3
"""What ./run says and does before the program starts, with apt-get, cmake and ninja played by others.
   setup_test.py REPOSITORY"""
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time

repository = sys.argv[1]
PLAYED = {
    "dpkg-query": 'for name; do case $name in -*|libhdf5-dev) ;; *) echo "installed $name" ;; esac; done',
    "apt-get": 'echo "$*" >>"$PLAYED/apt.told"; case $* in *install*) echo "Get:1 tcp:x stable libhdf5-dev"; '
               'echo "Setting up libhdf5-dev (1.10) ..." ;; esac',
    "cmake": 'mkdir -p build/release; : >build/release/build.ninja; '
             'echo "CMAKE_HOME_DIRECTORY:INTERNAL=$PWD" >build/release/CMakeCache.txt; echo "$*" >>"$PLAYED/cmake.told"',
    "ninja": 'echo "[0/9] waiting"; echo "[3/9] Building CXX"; echo "$*" >>"$PLAYED/ninja.told"; '
             '[ ! -e "$PLAYED/slow" ] || sleep 20; exit 0',
    "sudo": '"$@"',
}


class Place:
    """A copy of ./run and its setup, and a folder of programs that come first in PATH."""

    def __init__(self, folder):
        self.root, self.played = os.path.join(folder, "verbund"), os.path.join(folder, "played")
        os.makedirs(os.path.join(self.root, ".ci"))
        os.makedirs(os.path.join(self.root, "build/release"))
        os.makedirs(self.played)
        for name in ("run", ".ci/setup.sh", "CMakePresets.json"):
            shutil.copy(os.path.join(repository, name), os.path.join(self.root, name))
        for name, text in PLAYED.items():
            self.program(os.path.join(self.played, name), text)
        self.program(os.path.join(self.root, "build/release/verbund"), 'echo "verbund was started: $*"')

    @staticmethod
    def program(path, text):
        with open(path, "w", encoding="utf-8") as file:
            file.write("#!/usr/bin/env bash\n" + text + "\n")
        os.chmod(path, 0o755)

    def start(self):
        surroundings = {**os.environ, "PATH": self.played + os.pathsep + os.environ["PATH"], "PLAYED": self.played}
        return subprocess.Popen(["bash", "run", "check"], cwd=self.root, env=surroundings, text=True,
                                stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                start_new_session=True,
                                preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))

    def told(self, program):
        path = os.path.join(self.played, program + ".told")
        if not os.path.exists(path):
            return ""
        with open(path, encoding="utf-8") as file:
            return file.read()


def expect(holds, what, *context):
    if not holds:
        sys.exit("\n".join([what, *map(str, context)]))


with tempfile.TemporaryDirectory() as folder:
    place = Place(folder)
    run = place.start()
    out, said = run.communicate(timeout=60)
    expect(run.returncode == 0 and out == "verbund was started: check\n", "the program was not started", out, said)
    for words in ("installing with apt-get, which takes minutes: libhdf5-dev", "installing: download 1",
                  "configuring release; the first build takes minutes", "building release 3/9"):
        expect(words in said, f"it did not say {words!r}", said)
    asked = place.told("apt")
    expect("install libhdf5-dev\n" in asked, "it asked for other packages than what is missing", asked)
    expect("-DVERBUND_TESTS=OFF -DVERBUND_BENCH=OFF" in place.told("cmake"), "it configured the tests too")
    expect(place.told("ninja").split()[-1] == "verbund", "it built more than the program", place.told("ninja"))

    # Ctrl-C, which goes to everybody who was started from the terminal.
    open(os.path.join(place.played, "slow"), "w", encoding="utf-8").close()
    run = place.start()
    while place.told("ninja").count("\n") < 2:
        time.sleep(0.05)
    os.killpg(run.pid, signal.SIGINT)
    out, said = run.communicate(timeout=15)
    expect(run.returncode == 130, f"Ctrl-C in a build: exit {run.returncode} instead of 130", said)
    expect(said.count("verbund: stopped; ./run goes on from here") == 1, "Ctrl-C in a build said", said)
    expect("failed" not in said and out == "", "Ctrl-C in a build said", out, said)
