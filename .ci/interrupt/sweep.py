"""One call after another fails, and each time the project is old, new, or waits for the next command."""

import pathlib
import re
from concurrent.futures import ThreadPoolExecutor
from threading import get_ident

from state import beside, copied, is_pending

FAULTS = {
    "KILL": "",
    "ENOSPC": "No space left on device",
    "EIO": "Input/output error",
    "EACCES": "Permission denied",
}
AT_ONCE = 2
MENDED = re.compile(r"a change that was interrupted .*is (complete|undone)")
DECIDED = re.compile(r"the change is decided|editions are published, but")
# What a run does without: its name in the lock, a look at its own `.gitignore`, and the end of an empty folder.
HARMLESS = re.compile(r"(ftruncate|write) (.*/)?\.gongbo/lock #|openat (.*/)?\.gongbo/\.gitignore #|rmdir ")


def sweep(program, scenario, full):
    """What is wrong after any fault, and a line about how many there were."""
    work = pathlib.Path(f"{scenario.template}.work")
    calls = program.calls(copied(scenario.template, work), scenario.command, scenario.folders)
    kill, *errors = FAULTS
    points = []
    for number, call in enumerate(calls):
        by_turns = errors if full else errors[number % len(errors):][:1]
        points += [(call, fault) for fault in [kill, *by_turns]]

    def failing(point):
        root = pathlib.Path(f"{work}{get_ident()}")
        return [f"{scenario.name}: {point[0]}: {point[1]}: {wrong}" for wrong in faults(program, scenario, root, *point)]

    with ThreadPoolExecutor(AT_ONCE) as pool:
        failed = [wrong for all in pool.map(failing, points) for wrong in all]
    return f"{scenario.name}: {len(calls)} calls, {len(points)} faults", failed


def faults(program, scenario, root, call, fault):
    """What is wrong after one fault."""
    run = program.inject(copied(scenario.template, root), scenario.command, call, fault)
    yield from of_run(scenario, root, run, fault)
    if fault != "KILL" and run.code == 0 and not HARMLESS.match(str(call)):
        yield "the system refuses, and nobody is told"
    # An empty folder that cannot be taken away stays, and nobody minds.
    yield from of_next(program, scenario, root, bare=call.name == "rmdir")


def of_run(scenario, root, run, fault):
    """How the run ended, and what it left behind."""
    now = scenario.public(root)
    pending = [is_pending(root / folder) for folder in scenario.folders]
    if run.panicked:
        yield f"it panics: {run.told}"
    if fault == "KILL":
        if run.code >= 0:
            yield "it was not killed"
    elif run.code == 0:
        if now != scenario.new or any(pending):
            yield "it says that all is well, and it is not"
    else:
        told = run.told.strip().splitlines()[-1] if run.told.strip() else ""
        if run.code != 2 or not told.startswith("error: ") or str(root) not in told or FAULTS[fault] not in told:
            yield f"it ends with {run.code} and says: {run.told}"
        says = DECIDED.search(told) or MENDED.search(run.told)
        if not says and (now != scenario.old or any(pending) and not scenario.is_pending):
            yield f"it leaves something behind and does not say so: {told}"
    for found, old, new, waits in zip(now, scenario.old, scenario.new, pending):
        if found not in (old, new) and not waits:
            yield "a folder is neither old nor new, and waits for nothing"


def of_next(program, scenario, root, bare=False):
    """What the next command makes of it."""
    now = scenario.public(root)
    pending = any(is_pending(root / folder) for folder in scenario.folders)
    is_whole = now in (scenario.old, scenario.new) and not pending
    if program.verifies and scenario.is_archive and not is_whole and program.run(root, ["verify"]).code == 0:
        yield "`verify` passes on what is neither old nor new"
    run = program.run(root, scenario.next)
    trees, kept, made = [files(found, bare) for found in (scenario.trees(root), scenario.kept, scenario.made)]
    is_kept = trees == kept
    if run.panicked or run.code != (2 if is_kept and scenario.is_empty else 0):
        yield f"the next command ends with {run.code} and says: {run.told}"
    if not is_kept and trees != made:
        yield f"the next command does not bring it to the old or the new state: {difference(trees, kept, made)}"
    if pending and not MENDED.search(run.told):
        yield f"the next command does not say that it mended something: {run.told}"
    left = [path for folder in scenario.folders for path in beside(root / folder)]
    if left or any(is_pending(root / folder) for folder in scenario.folders):
        yield f"something is left over: {left}"
    if program.verifies and scenario.is_archive and not scenario.is_empty:
        verified = program.run(root, ["verify"])
        if verified.code != 0:
            yield f"`verify` refuses what the next command made: {verified.told}"


def files(trees, bare):
    """The folders, and if need be without those in which nothing is."""
    return [{path: data for path, data in tree.items() if not bare or data is not None} for tree in trees]


def difference(*states):
    """The paths in which a folder is neither old nor new."""
    found = []
    for now, kept, made in zip(*states):
        paths = now.keys() | kept.keys() | made.keys()
        found += [path for path in paths if now.get(path, 0) not in (kept.get(path, 0), made.get(path, 0))]
    return ", ".join(sorted(found)) or "one folder is old, and one new"
