"""Small disks in memory."""

import pathlib
import subprocess
import tempfile
from contextlib import contextmanager


def refused():
    """Why no disk can be mounted here, or nothing."""
    with tempfile.TemporaryDirectory() as folder:
        done = mount("-t", "tmpfs", "tmpfs", folder)
        if done.returncode:
            return done.stderr.strip()
        subprocess.run(["umount", folder], check=True)
    return None


@contextmanager
def tmpfs(place, options):
    """A disk at a place, and a function by which its options change."""
    place = pathlib.Path(place)
    place.mkdir(exist_ok=True)
    done = mount("-t", "tmpfs", "-o", options, "tmpfs", str(place))
    assert not done.returncode, done.stderr

    def again(options):
        done = mount("-o", f"remount,{options}", str(place))
        assert not done.returncode, done.stderr

    try:
        yield again
    finally:
        subprocess.run(["umount", str(place)], check=True)


def mount(*arguments):
    return subprocess.run(["mount", *arguments], capture_output=True, text=True)
