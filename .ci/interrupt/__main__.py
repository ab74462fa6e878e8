"""Interrupts gongbo wherever it can be interrupted, and looks at what is left each time.

interrupt GONGBO takes the release binary, unmodified. `draft`, `publish`, `correct`, `withdraw` and `build` run on a
small project under strace. Each call by which they may change the archive is made to fail once: the
process is killed, or the system refuses. What is left must be the old state, the new one, or one that
waits for the next command and that `verify` refuses; and that command must bring it to the old or the new
state and say so. Then pairs of commands run at once, disks run full, and things stand in the way.

Without `--full`, each call is killed and fails with one error, by turns; with it, with every error. A NAME
keeps to the scenarios that have it in their names.
"""

import argparse
import pathlib
import tempfile
import time

from full import full
from program import Program
from races import races
from refusals import refusals
from scenarios import scenarios
from sweep import sweep

# Where there is one, a disk in memory: what is tested is what is called, not the disk.
MEMORY = pathlib.Path("/dev/shm")
ON_FULL_DISKS = ("publish two", "correct two", "build from nothing", "drafts")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--full", action="store_true")
    parser.add_argument("--only", metavar="NAME", default="")
    parser.add_argument("gongbo")
    arguments = parser.parse_args()
    program, failed = Program(arguments.gongbo), []

    with tempfile.TemporaryDirectory(dir=MEMORY if MEMORY.is_dir() else None) as folder:
        folder = pathlib.Path(folder)
        # Another user is tried as well.
        folder.chmod(0o755)
        start = time.monotonic()

        def tell(line, wrong):
            failed.extend(wrong)
            print(f"{time.monotonic() - start:4.0f} s  {line}, {len(wrong)} wrong", flush=True)

        for scenario in scenarios(program, folder):
            if arguments.only not in scenario.name:
                continue
            scenario.settle(program)
            tell(*sweep(program, scenario, arguments.full))
            if scenario.name in ON_FULL_DISKS:
                for result in full(program, scenario):
                    tell(*result)
        for part in (refusals, races):
            if arguments.only in part.__name__:
                for result in part(program, folder):
                    tell(*result)
    print(*failed, sep="\n", end="\n" if failed else "")
    return bool(failed)


raise SystemExit(main())
