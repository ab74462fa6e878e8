"""Judges what `impact` writes for machines by docs/schema/impact.json: impact.py GONGBO, from the root."""

import copy
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

import jsonschema

RELEASE = "korea-russia-policy-consultation-19"

# What is changed after the release was published: a file, and what stands there instead.
CHANGES = {
    "nothing": [],
    "a sum": [(f"data/releases/{RELEASE}.toml", "11.9e9", "12.1e9")],
    "a name in English": [("data/places.toml", "Primorsky Krai", "Primorye")],
    "a label and a block": [
        ("locales/en/form.ftl", "form-held = Held", "form-held = Held on"),
        (f"data/releases/{RELEASE}.toml", '    { reference-box = "past-sessions", past-sessions = 3 },\n', ""),
    ],
    "a release that is gone": [
        (f"data/releases/{RELEASE}.toml", None, None),
        (f"data/confirmations/{RELEASE}.toml", None, None),
        (f"locales/ko/releases/{RELEASE}.ftl", None, None),
        (f"locales/en/releases/{RELEASE}.ftl", None, None),
    ],
}

failures = []


def expect(good, what):
    if not good:
        failures.append(what)


def first(errors):
    return next((f"{error.json_path}: {error.message}" for error in errors), None)


def main(gongbo):
    schema = json.loads(pathlib.Path("docs/schema/impact.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    ours = jsonschema.Draft202012Validator(schema)
    reports = []
    for name, changes in CHANGES.items():
        with tempfile.TemporaryDirectory() as root:
            for folder in ("data", "locales"):
                shutil.copytree(folder, f"{root}/{folder}")
            if not pathlib.Path(root, "data/editions", RELEASE).exists():
                subprocess.run([gongbo, "publish", RELEASE, "--root", root], check=True, capture_output=True)
            for path, old, new in changes:
                path = pathlib.Path(root, path)
                if old is None:
                    path.unlink()
                    continue
                text = path.read_text()
                expect(old in text, f"{path} does not hold {old}")
                path.write_text(text.replace(old, new, 1))
            command = [gongbo, "impact", "--root", root, "--format", "json"]
            ran = subprocess.run(command, capture_output=True, text=True)
        report = json.loads(ran.stdout)
        told = sum(len(release["changes"]) for release in report["releases"])
        print(f"{name}: {len(report['releases'])} releases, {told} changes")
        expect(bool(report["releases"]) == bool(changes), f"{name}: {ran.stdout}")
        expect(ran.returncode == bool(changes), f"{name}: the exit code is {ran.returncode}")
        error = first(ours.iter_errors(report))
        expect(error is None, f"{name}: {error}")
        for change in (change for release in report["releases"] for change in release["changes"]):
            for side, other in (("before", "inserted"), ("after", "deleted")):
                words = "".join(text for part in change["wording"] for kind, text in part.items() if kind != other)
                expect(words == (change[side] or ""), f"{name}: the wording is not that of {side}")
        if told:
            reports.append(report)

    # What is broken is refused, so what is accepted means something.
    for damage in (
        lambda report: report.update(version=2),
        lambda report: report["releases"][0].pop("gone"),
        lambda report: report["releases"][0]["changes"][0].update(lang="fr"),
        lambda report: report["releases"][0]["changes"][0].update(part="title", row="Held"),
        lambda report: report["releases"][0]["changes"][0]["wording"][0].update(kept="a"),
    ):
        report = copy.deepcopy(reports[0])
        damage(report)
        expect(not ours.is_valid(report), "a broken report is accepted")
    print("\n".join(failures))
    return bool(failures)


sys.exit(main(pathlib.Path(sys.argv[1]).resolve()))
