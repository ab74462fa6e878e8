"""The program under test, and strace around it: what it calls, and how a call of it fails."""

import os
import pathlib
import re
import subprocess
from dataclasses import dataclass

# Every call by which a file, a folder or a lock can change; `?` where a machine lacks one.
CALLS = """open openat creat write writev pwrite64 pwritev pwritev2 sendfile copy_file_range fallocate
    truncate ftruncate rename renameat renameat2 link linkat symlink symlinkat unlink unlinkat mkdir mkdirat
    rmdir fsync fdatasync sync_file_range syncfs flock chmod fchmod fchmodat chown fchown fchownat""".split()
OPENS = {"open", "openat", "creat"}
ENTERED = re.compile(r"^(\d+) +(\w+)\((.*)$")
ARGUMENT = re.compile(r'^(?:AT_FDCWD<[^>]*>, )?(?:"([^"]*)"|\d+<([^>]*)>)')
LIMIT = 60

# One thread for each kind of work, so that the same calls come in the same order each time.
ENVIRONMENT = {**os.environ, "RAYON_NUM_THREADS": "1", "LC_ALL": "C"}


@dataclass(frozen=True)
class Call:
    """One call of the program: the nth of its kind on a path in the project, in one thread."""

    name: str
    path: str
    nth: int

    def __str__(self):
        return f"{self.name} {self.path} #{self.nth}"


@dataclass
class Run:
    code: int
    told: str

    @property
    def panicked(self):
        return "panicked at" in self.told


class Program:
    def __init__(self, path):
        self.path = str(pathlib.Path(path).resolve())
        self.verifies = self.run("/", ["verify", "--help"]).code == 0

    def command(self, root, arguments):
        jobs = ["--jobs", "1"] if arguments[0] in ("publish", "correct", "withdraw", "build") else []
        return [self.path, "--root", str(root), *arguments, *jobs]

    def run(self, root, arguments, before=(), **settings):
        # From `/`, so that no relative path is met.
        done = subprocess.run(
            [*before, *self.command(root, arguments)],
            cwd="/", env=ENVIRONMENT, capture_output=True, text=True, timeout=LIMIT, **settings,
        )
        return Run(done.returncode, done.stderr)

    def start(self, root, arguments):
        return subprocess.Popen(
            self.command(root, arguments), cwd="/", stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )

    def calls(self, root, arguments, folders):
        """What a run calls that may change the folders, in order, each once."""
        log = pathlib.Path(f"{root}.log")
        names = ",".join(f"?{name}" for name in CALLS)
        strace = ["strace", "-f", "--seccomp-bpf", "-y", "-s", "0", "-o", str(log), "-e", f"trace={names}"]
        run = self.run(root, arguments, strace)
        assert run.code == 0, f"{arguments} without a fault: {run.told}"
        counts, calls = {}, {}
        for line in log.read_text().splitlines():
            entered = ENTERED.match(line)
            argument = entered and ARGUMENT.match(entered[3])
            path = argument and (argument[1] or argument[2])
            if not path or not path.startswith(f"{root}/"):
                continue
            thread, name, inside = entered[1], entered[2], path[len(f"{root}/"):]
            nth = counts[thread, name, inside] = counts.get((thread, name, inside), 0) + 1
            if is_write(name, inside, entered[3], folders):
                calls[Call(name, inside, nth)] = None
        log.unlink()
        return list(calls)

    def inject(self, root, arguments, call, fault):
        """A run in which one call fails: by an error of the system, or because the process is killed."""
        strace = ["strace", "-f", "-qq", "-o", "/dev/null", "-P", f"{root}/{call.path}", "-e", f"trace={call.name}"]
        if fault == "KILL":
            return self.run(root, arguments, [*strace, "-e", f"inject={call.name}:signal=KILL:when={call.nth}"])
        # The quicker way, which knows no signals.
        strace[1:1] = ["--seccomp-bpf"]
        return self.run(root, arguments, [*strace, "-e", f"inject={call.name}:error={fault}:when={call.nth}"])


def is_write(name, path, arguments, folders):
    """Whether a call may change one of the folders, or belongs to the notes by which they are changed."""
    if not any(folder == "." or path == folder or path.startswith(f"{folder}/") for folder in folders):
        return False
    reads = name in OPENS and not re.search(r"O_(WRONLY|RDWR|CREAT|TRUNC)", arguments)
    return not reads or "/.gongbo/" in f"/{path}" or path in folders
