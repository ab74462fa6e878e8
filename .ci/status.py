"""Judges what `status` writes for machines by docs/schema/status.json: status.py GONGBO, from the root."""

import copy
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

import jsonschema

RELEASE = "korea-russia-policy-consultation-19"

# What is changed in the sources: a file, and what stands there instead.
CHANGES = {
    "nothing": [],
    "a sum": [(f"data/releases/{RELEASE}.toml", "11.9e9", "12.1e9")],
    "a fact that one language does not say": [(f"locales/en/releases/{RELEASE}.ftl", "{ $trade }", "much")],
    "a mistyped key": [("data/people.toml", "aliases =", "alias =")],
}

failures = []


def expect(good, what):
    if not good:
        failures.append(what)


def run(gongbo, root, verb):
    command = [gongbo, verb, "--root", root, "--format", "json"]
    return subprocess.run(command, capture_output=True, text=True)


def main(gongbo):
    schema = json.loads(pathlib.Path("docs/schema/status.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    ours = jsonschema.Draft202012Validator(schema)
    for name, changes in CHANGES.items():
        with tempfile.TemporaryDirectory() as root:
            for folder in ("data", "locales"):
                shutil.copytree(folder, f"{root}/{folder}")
            for path, old, new in changes:
                path = pathlib.Path(root, path)
                text = path.read_text()
                expect(old in text, f"{path} does not hold {old}")
                path.write_text(text.replace(old, new, 1))
            ran, checked = run(gongbo, root, "status"), run(gongbo, root, "check")
            editions = {
                folder.name: sorted(int(file.stem) for file in folder.glob("*.json"))
                for folder in pathlib.Path(root, "data/editions").iterdir()
                if not folder.name.startswith(".")
            }
        report, found = json.loads(ran.stdout), json.loads(checked.stdout)
        still_open = [release["release"] for release in report["releases"] if release["open"]]
        print(f"{name}: {len(report['releases'])} releases, open: {', '.join(still_open) or 'none'}")
        expect(ran.returncode == (not report["loads"]), f"{name}: the exit code is {ran.returncode}")
        error = next((f"{error.json_path}: {error.message}" for error in ours.iter_errors(report)), None)
        expect(error is None, f"{name}: {error}")
        for level in ("errors", "warnings"):
            expect(report[level] == found[level], f"{name}: {level} are not those of check")
        told = {
            release["release"]: [edition["edition"] for edition in release["editions"]]
            for release in report["releases"]
            if release["editions"]
        }
        expect(told == editions, f"{name}: the editions are {told}")
        expect(not changes or not report["loads"] or still_open == [RELEASE], f"{name}: open are {still_open}")

    # What is broken is refused, so what is accepted means something.
    for damage in (
        lambda report: report.update(version=2),
        lambda report: report["releases"][0].pop("open"),
        lambda report: report["releases"][0].update(state="lost"),
        lambda report: report["releases"][0]["languages"][0].update(lang="fr"),
        lambda report: report["releases"][0]["editions"][0].update(edition=0),
    ):
        broken = copy.deepcopy(report)
        damage(broken)
        expect(not ours.is_valid(broken), "a broken report is accepted")
    print("\n".join(failures))
    return bool(failures)


sys.exit(main(pathlib.Path(sys.argv[1]).resolve()))
