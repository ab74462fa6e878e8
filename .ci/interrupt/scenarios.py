"""What is interrupted: a project, a command on it, and what both may leave behind."""

import json
import pathlib
import shutil
from dataclasses import dataclass, field
from hashlib import sha256

import project
from program import Call
from project import A, B, C
from state import copied, is_pending, public, tree

EDITIONS, OUT, DRAFTS = "data/editions", "out", "drafts"
FORMER = "en/1999"
NOTE = ["--note-ko", "바로잡음.", "--note-en", "Corrected.", "--on", "2024-05-02"]
CORRECT = ["correct", A, B, "--kind", "minor", *NOTE]


@dataclass
class Scenario:
    """A prepared project and the command that is interrupted on it."""

    name: str
    template: pathlib.Path
    command: list
    # What is run after it.
    next: list = field(default_factory=lambda: ["build"])
    folders: tuple = (EDITIONS, OUT)

    def settle(self, program):
        """Finds out what the folders are before, after, and after the next command if the first did nothing."""
        self.old = self.public(self.template)
        work = pathlib.Path(f"{self.template}.work")
        run = program.run(copied(self.template, work), self.next)
        self.is_empty = run.code != 0
        self.kept = self.trees(work)
        run = program.run(copied(self.template, work), self.command)
        assert run.code == 0, f"{self.name}: {run.told}"
        self.new, self.made = self.public(work), self.trees(work)
        shutil.rmtree(work)
        return self

    @property
    def is_archive(self):
        return OUT in self.folders

    @property
    def is_pending(self):
        return any(is_pending(self.template / folder) for folder in self.folders)

    def public(self, root):
        return [public(root / folder) for folder in self.folders]

    def trees(self, root):
        return [tree(root / folder) for folder in self.folders]


def prepared(program, root, *commands):
    """A project after some commands."""
    project.make(root)
    for command in commands:
        done(program, root, command)
    return root


def scenarios(program, folder):
    """All of them, each with its project below a folder."""

    def scenario(name, command, *commands, change=lambda root: root, **settings):
        root = prepared(program, folder / name, *commands)
        return Scenario(name, change(root), command, **settings)

    yield scenario("publish", ["publish", A])
    yield scenario("publish two", ["publish", A, B], ["publish", C])
    yield scenario("correct two", CORRECT, ["publish", A, B, C], change=corrected)
    yield scenario("withdraw", ["withdraw", A, *NOTE], ["publish", A, C])
    more = lambda root: stale(program, root, B)
    yield scenario("build, one more", ["build"], ["publish", C], change=more)
    yield scenario("build, one fewer", ["build"], ["publish", A, C], change=fewer)
    yield scenario("build from nothing", ["build"], ["publish", A], change=emptied)
    drafts = ["build", A, B]
    yield scenario("drafts", drafts, ["build", B, C], next=drafts, folders=(DRAFTS,))
    # Among the sources, whatever command is next mends what was left.
    draft = ["draft", project.SERIES, "--held", "2023-05-18", "--venue", "haru"]
    yield scenario("draft", draft, next=["status"], folders=(".",))
    # The next command is interrupted as well.
    for name, renamed in [
        ("undo", f"{EDITIONS}/.gongbo/plan.json"),
        ("complete the editions", f"{EDITIONS}/{B}/.gongbo-new-2.json"),
        ("complete the output", f"{OUT}/en/.gongbo-new-feed.xml"),
    ]:
        again = scenario(name, ["build"], ["publish", A, B, C], change=corrected)
        killed = program.inject(again.template, CORRECT, Call("rename", renamed, 1), "KILL")
        assert killed.code < 0, f"{name}: {killed.told}"
        yield again


def done(program, root, command):
    run = program.run(root, command)
    assert run.code == 0, f"{command}: {run.told}"


def corrected(root):
    """With other sentences than those that were published."""
    for release in (A, B):
        project.write(root, project.sentences(release, "회의를 열었다.", "The talks were opened."))
    return root


def stale(program, root, release):
    """With an edition that came from elsewhere, and that the output does not know."""
    elsewhere = root.with_name("elsewhere")
    done(program, copied(root, elsewhere), ["publish", release])
    shutil.copytree(elsewhere / EDITIONS / release, root / EDITIONS / release)
    shutil.rmtree(elsewhere)
    return root


def emptied(root):
    shutil.rmtree(root / OUT)
    return root


def fewer(root):
    """With a page that an earlier build made, and that none makes any more."""
    page, manifest = root / OUT / FORMER / "index.html", root / OUT / "manifest.json"
    page.parent.mkdir()
    page.write_bytes(b"old\n")
    held = json.loads(manifest.read_text())
    del held["seal"]
    made = {"input": "0" * 64, "bytes": sha256(b"old\n").hexdigest(), "length": 4}
    held["files"][f"{FORMER}/index.html"] = made
    body = json.dumps(held, indent=2).removesuffix("\n}")
    seal = sha256(body.encode()).hexdigest()
    manifest.write_text(f'{body},\n  "seal": "{seal}"\n}}\n')
    return root
