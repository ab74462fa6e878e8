"""What stands in a project's folders, and whether that is whole."""

import shutil

NOTES, BESIDE = ".gongbo", ".gongbo-new-"
UNDECIDED = ("plan.json", "decision.json")


def copied(template, root):
    """A fresh copy of a project in the place of what was there."""
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(template, root, symlinks=True)
    return root


def tree(folder):
    """Everything in a folder but gongbo's own notes: the bytes of files, nothing for folders."""
    found = {}
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        if NOTES not in inside.parts:
            found[str(inside)] = None if path.is_dir() else path.read_bytes()
    return found


def public(folder):
    """What readers see: files that are in their places."""
    return {path: data for path, data in tree(folder).items() if data is not None and BESIDE not in path}


def beside(folder):
    """Files that are written and not in their places, also among the notes."""
    return [str(path) for path in folder.rglob(f"{BESIDE}*")]


def is_pending(folder):
    """Whether an interrupted command has left something to complete or to undo."""
    return bool(beside(folder)) or any((folder / NOTES / note).exists() for note in UNDECIDED)
