"""A disk that is too small, by less and less: each time old or new, and the old is intact."""

import os
from pathlib import Path

import mounts
from state import copied
from sweep import of_next, of_run

# Both run out: room, and the number of files.
LIMITS = {"room": ("size={}k", 8), "files": ("nr_inodes={}", 1)}
AMPLE = "size=64m,nr_inodes=10000"
MOST = 400


def full(program, scenario):
    """What went wrong on disks of every size from too small on, and a line for each kind of limit."""
    if mounts.refused():
        yield f"a full disk: skipped, since {mounts.refused()}", []
        return
    place = Path(f"{scenario.template}.disk")
    for kind, (option, step) in LIMITS.items():
        failed, refusals, done = [], 0, False
        with mounts.tmpfs(place, AMPLE) as resize:
            root = place / "project"
            for more in range(0, MOST * step, step):
                resize(AMPLE)
                copied(scenario.template, root)
                resize(option.format(used(kind, place) + more))
                run = program.run(root, scenario.command)
                wrong = list(of_run(scenario, root, run, "ENOSPC"))
                resize(AMPLE)
                wrong += of_next(program, scenario, root)
                failed += [f"{scenario.name}: {more} more of {kind}: {fault}" for fault in wrong]
                done = run.code == 0
                refusals += not done
                if done:
                    break
        if not done or not refusals:
            failed.append(f"{scenario.name}: no limit of {kind} was met, or none was enough")
        yield f"{scenario.name} on a disk with too little {kind}: {refusals} times", failed


def used(kind, place):
    """How much of a disk is taken, in kilobytes or files."""
    disk = os.statvfs(place)
    if kind == "files":
        return disk.f_files - disk.f_ffree
    return (disk.f_blocks - disk.f_bfree) * disk.f_frsize // 1024
