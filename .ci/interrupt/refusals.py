"""What the machine or another program can put in the way: a clear error each time, and nothing changed."""

import os
import re
import shutil

import mounts
from project import A, B, C
from scenarios import CORRECT, EDITIONS, FORMER, OUT, corrected, fewer, prepared
from state import copied, is_pending, tree

DENIED, FOLDERS = "Permission denied", (EDITIONS, OUT)
NOBODY = 65534


def closed(path):
    """A folder or file that this user may not use."""

    def change(root):
        (root / path).chmod(0o000 if (root / path).is_file() else 0o555)

    return f"{path} is closed", change


def file_at(path):
    """A file where a folder belongs."""

    def change(root):
        shutil.rmtree(root / path, ignore_errors=True)
        written(root / path, "not a folder")

    return f"{path} is a file", change


def folder_at(path):
    """A folder where a file belongs."""

    def change(root):
        (root / path).unlink(missing_ok=True)
        (root / path).mkdir(parents=True)

    return f"{path} is a folder", change


def foreign(path):
    return f"{path} is somebody else's", lambda root: written(root / path, "mine")


def damaged(path):
    def change(root):
        data = (root / path).read_bytes()
        (root / path).write_bytes(data.replace(b"1", b"2", 1))

    return f"{path} is damaged", change


def written(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


PUBLISH, BUILD = ["publish", A], ["build"]

# Of a project in which C is published: what is changed, the command, and what it must say.
OF_ONE = [
    (closed(EDITIONS), PUBLISH, f"{EDITIONS}/{A}.*{DENIED}"),
    (closed(f"{EDITIONS}/.gongbo"), PUBLISH, f"{EDITIONS}/.gongbo/.*{DENIED}"),
    (closed(f"{EDITIONS}/.gongbo/lock"), PUBLISH, f"{EDITIONS}/.gongbo/lock.*{DENIED}"),
    (closed(f"{EDITIONS}/.gongbo/lock"), BUILD, f"{EDITIONS}/.gongbo/lock.*{DENIED}"),
    (closed(f"{EDITIONS}/{C}/1.json"), PUBLISH, f"{EDITIONS}/{C}/1.json.*{DENIED}"),
    (closed(OUT), PUBLISH, f"{OUT}/.gongbo-new-.*{DENIED}"),
    (closed(f"{OUT}/.gongbo"), PUBLISH, f"{OUT}/.gongbo/.*{DENIED}"),
    (closed(f"{OUT}/ko"), PUBLISH, f"{OUT}/ko/.*{DENIED}"),
    (closed(f"{OUT}/manifest.json"), PUBLISH, f"{OUT}/manifest.json.*{DENIED}"),
    (file_at(EDITIONS), PUBLISH, f"{EDITIONS}.*(Not a directory|File exists)"),
    (file_at(f"{EDITIONS}/{A}"), PUBLISH, f"(?s){EDITIONS}/{A}: this does not belong here"),
    (file_at(f"{EDITIONS}/.gongbo"), PUBLISH, f"{EDITIONS}/.gongbo.*(Not a directory|File exists)"),
    (file_at(OUT), PUBLISH, f"{OUT}.*(Not a directory|File exists)"),
    (file_at(f"{OUT}/ko"), PUBLISH, f"{OUT}/ko/.*Not a directory"),
    (folder_at(f"{OUT}/ko/index.html"), PUBLISH, f"{OUT}/ko/index.html.*Is a directory"),
    (folder_at(f"{OUT}/manifest.json"), PUBLISH, f"{OUT}/manifest.json.*Is a directory"),
    (foreign(f"{OUT}/ko/{A}/index.html"), PUBLISH, f"left alone.*: ko/{A}/index.html"),
    (foreign(f"{OUT}/.gongbo/plan.json"), PUBLISH, f"{OUT}/.gongbo/plan.json"),
    (foreign(f"{OUT}/.gongbo/decision.json"), BUILD, f"{OUT}/.gongbo/decision.json"),
    (foreign(f"{EDITIONS}/.gongbo/plan.json"), BUILD, f"{EDITIONS}/.gongbo/plan.json"),
    (foreign(f"{EDITIONS}/.gongbo/decision.json"), PUBLISH, f"{EDITIONS}/.gongbo/decision.json"),
    (damaged(f"{OUT}/manifest.json"), PUBLISH, f"{OUT}/manifest.json.*take it away"),
    (damaged(f"{EDITIONS}/{C}/1.json"), PUBLISH, f"{EDITIONS}/{C}/1.json: it was changed"),
    (damaged(f"{EDITIONS}/{C}/1.json"), BUILD, f"{EDITIONS}/{C}/1.json: it was changed"),
]
# The same of one in which all are published, and A and B to be corrected.
OF_ALL = [
    (closed(f"{EDITIONS}/{B}"), CORRECT, f"{EDITIONS}/{B}/.*{DENIED}"),
    (closed(f"{OUT}/en/{B}"), CORRECT, f"{OUT}/en/{B}.*{DENIED}"),
    (file_at(f"{OUT}/en/{A}/1"), CORRECT, f"{OUT}/en/{A}/1/.*Not a directory"),
    (foreign(f"{OUT}/en/{A}/1/index.html"), CORRECT, f"left alone.*: en/{A}/1/index.html"),
    (closed(f"{OUT}/en"), CORRECT, f"{OUT}/en/.*{DENIED}"),
]
# The same of one in which a page is to be taken away.
OF_FEWER = [(closed(f"{OUT}/{FORMER}"), BUILD, f"{OUT}/{FORMER}.*{DENIED}")]


def refusals(program, folder):
    """What went wrong, and a line for each kind of obstacle."""
    one = prepared(program, folder / "one", ["publish", C])
    everything = corrected(prepared(program, folder / "everything", ["publish", A, B, C]))
    less = fewer(prepared(program, folder / "less", ["publish", A, C]))
    cases = [(one, *case) for case in OF_ONE] + [(everything, *case) for case in OF_ALL]
    cases += [(less, *case) for case in OF_FEWER]
    failed = []
    for template, (name, change), command, wanted in cases:
        root = copied(template, folder / "obstacle")
        change(root)
        faults = list(refused(program, root, command, wanted, as_nobody(root)))
        failed += [f"{name}: {command[0]}: {fault}" for fault in faults]
        unlocked(root)
    yield f"{len(cases)} obstacles", failed
    if mounts.refused():
        yield f"a read-only project: skipped, since {mounts.refused()}", []
    else:
        yield "a read-only project", list(read_only(program, one, folder / "mounted"))


def refused(program, root, command, wanted, user):
    before, waited = trees(root), pending(root)
    run = program.run(root, command, user)
    if run.panicked or run.code != 2 or not re.search(wanted, run.told, re.DOTALL):
        yield f"it ends with {run.code} and says: {run.told}"
    if trees(root) != before or pending(root) != waited:
        yield "something is changed"


def read_only(program, template, place):
    """Nothing can be published from it, and it can be built into a folder elsewhere."""
    with mounts.tmpfs(place, "size=16m") as resize:
        root = copied(template, place / "project")
        for folder in FOLDERS:
            shutil.rmtree(root / folder / ".gongbo")
        resize("ro")
        yield from refused(program, root, PUBLISH, f"{EDITIONS}/.gongbo.*Read-only file system", [])
        yield from refused(program, root, BUILD, f"{OUT}/.gongbo.*Read-only file system", [])
        run = program.run(root, ["build", "--out", str(template / "elsewhere")])
        if run.code:
            yield f"it cannot be built elsewhere: {run.told}"
        resize("rw")


def trees(root):
    """Nothing for what is no folder."""
    return [tree(root / folder) for folder in FOLDERS]


def pending(root):
    return [is_pending(root / folder) for folder in FOLDERS]


def as_nobody(root):
    """How to run as a user for whom permissions count; the project becomes theirs."""
    if os.geteuid():
        return []
    for path in [root, *root.rglob("*")]:
        os.chown(path, NOBODY, NOBODY)
    return ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"]


def unlocked(root):
    """So that the project can be taken away."""
    for path in root.rglob("*"):
        path.chmod(0o755)
