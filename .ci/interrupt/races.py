"""Two commands on one project at once: each does its work or says why not, and the result is whole."""

import random
import re
import time

from project import A, B, C
from scenarios import CORRECT, EDITIONS, OUT, corrected, prepared, stale
from state import copied, is_pending, tree

FOLDERS = (EDITIONS, OUT)
WAITING = re.compile(r"waiting for (another run|gongbo \w+, process (\d+)), which is at work in")
PUBLISHED = "is published already"


def races(program, folder):
    """What went wrong in pairs of commands, and a line for each kind of pair."""
    first = prepared(program, folder / "first", ["publish", C])
    full = corrected(prepared(program, folder / "full", ["publish", A, B, C]))
    stale(program, first, A)
    # Nobody has locked it yet.
    bare = prepared(program, folder / "bare", ["publish", C])
    for inside in FOLDERS:
        forget(bare / inside)
    for template, count, pair in [
        (first, 100, (["build"], ["build"])),
        (first, 25, (["publish", B], ["build"])),
        (first, 25, (["publish", B], ["publish", B])),
        (full, 25, (CORRECT, ["build"])),
        (bare, 25, (["publish", A], ["publish", B])),
        (bare, 25, (["publish", A], ["build"])),
    ]:
        yield race(program, template, count, pair)
    yield killed(program, full, 40)


def forget(folder):
    for note in (folder / ".gongbo").iterdir():
        note.unlink()
    (folder / ".gongbo").rmdir()


def trees(root):
    return [tree(root / folder) for folder in FOLDERS]


def race(program, template, count, pair):
    """Two commands, each by turns the first, and the other at once or a little later."""
    root, moments = template.with_name("race"), random.Random(5)
    copied(template, root)
    for command in pair:
        program.run(root, command)
    wanted, failed, waited = trees(root), [], 0
    for number in range(count):
        copied(template, root)
        one, other = pair[:: 1 if number % 2 else -1]
        started = [program.start(root, one)]
        time.sleep(number % 4 // 2 * moments.uniform(0, 0.05))
        started.append(program.start(root, other))
        told = [process.communicate()[1] for process in started]
        for process, other, text in zip(started, started[::-1], told):
            holder = WAITING.search(text)
            waited += bool(holder)
            if process.returncode and not (process.returncode == 2 and PUBLISHED in text and pair[0] == pair[1]):
                failed.append(f"{process.args[3:]} ends with {process.returncode}: {text}")
            if holder and holder[2] and int(holder[2]) != other.pid:
                failed.append(f"{process.args[3:]} waits for a process that is not there: {text}")
        failed += whole(program, root, [wanted])
    name = " and ".join(" ".join(command[:2]) for command in pair)
    return f"{count} times {name} at once, {waited} waited", failed


def killed(program, template, count):
    """A build waits for a correction, which is killed at any moment."""
    root, moments, failed = template.with_name("race"), random.Random(7), []
    program.run(copied(template, root), ["build"])
    old = trees(root)
    program.run(copied(template, root), CORRECT)
    new = trees(root)
    for _ in range(count):
        copied(template, root)
        correction = program.start(root, CORRECT)
        time.sleep(moments.uniform(0.005, 0.04))
        build = program.start(root, ["build"])
        time.sleep(moments.uniform(0, 0.08))
        correction.kill()
        correction.communicate()
        told = build.communicate()[1]
        if build.returncode:
            failed.append(f"the build after a killed correction ends with {build.returncode}: {told}")
        # Killed once the build was done, it may have left a plan.
        program.run(root, ["build"])
        failed += whole(program, root, [old, new])
    return f"{count} times a build beside a correction that is killed", failed


def whole(program, root, wanted):
    if trees(root) not in wanted or any(is_pending(root / folder) for folder in FOLDERS):
        yield "two commands at once leave another state than one after the other"
    if program.verifies and program.run(root, ["verify"]).code:
        yield "`verify` refuses what two commands at once have made"
