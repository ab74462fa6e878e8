"""Judges what `check` writes for machines: findings.py GONGBO, from the root.

The JSON by docs/schema/findings.json, and SARIF by the schema of SARIF 2.1.0 as its authors publish it.
"""

import copy
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile

import jsonschema

SARIF = "target/ci/node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json"
RELEASE = "korea-russia-policy-consultation-19"

# A file of the sample, and what is changed in it; without a change, the file is taken away.
DAMAGE = {
    "the sample": [],
    "a mistyped key": [("data/people.toml", "aliases =", "alias =")],
    "a missing file": [("data/terms.toml", None, None)],
    "a fact that one language does not say": [
        (f"locales/en/releases/{RELEASE}.ftl", "{ $trade }", "much"),
    ],
    "many faults in files with Korean text": [
        ("data/countries.toml", "[japan]", "[Japan]"),
        ("data/posts.toml", 'en = "Speaker"', 'en = "Speaker" , ko = "가"'),
        (f"locales/ko/releases/{RELEASE}.ftl", "{ $trade }", "{ $tarde"),
    ],
}

failures = []


def expect(good, what):
    if not good:
        failures.append(what)


def check(gongbo, root, form):
    command = [gongbo, "check", "--root", root, "--format", form]
    ran = subprocess.run(command, capture_output=True, text=True)
    return ran.returncode, ran.stdout


def first(errors):
    return next((f"{error.json_path}: {error.message}" for error in errors), None)


def broken(value, change):
    value = copy.deepcopy(value)
    change(value)
    return value


def main(gongbo):
    schema = json.loads(pathlib.Path("docs/schema/findings.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    ours = jsonschema.Draft202012Validator(schema)
    sarif = jsonschema.Draft4Validator(json.loads(pathlib.Path(SARIF).read_text()))

    for name, damage in DAMAGE.items():
        with tempfile.TemporaryDirectory() as root:
            for folder in ("data", "locales"):
                shutil.copytree(folder, f"{root}/{folder}")
            for path, old, new in damage:
                path = pathlib.Path(root, path)
                if old is None:
                    path.unlink()
                    continue
                text = path.read_text()
                expect(old in text, f"{path} does not hold {old}")
                path.write_text(text.replace(old, new, 1))
            code, text = check(gongbo, root, "json")
            report = json.loads(text)
            same_code, text = check(gongbo, root, "sarif")
            log = json.loads(text)
        found, shown = report["findings"], log["runs"][0]["results"]
        print(f"{name}: {len(found)} findings")
        expect(not damage or found, f"{name}: nothing is found")
        expect(code == same_code == bool(found), f"{name}: the exit code is {code}")
        expect(report["errors"] + report["warnings"] == len(found), f"{name}: the sums are wrong")
        expect(
            [one["rule"] for one in found] == [one["ruleId"] for one in shown],
            f"{name}: JSON and SARIF differ",
        )
        for kind, error in (("JSON", first(ours.iter_errors(report))), ("SARIF", first(sarif.iter_errors(log)))):
            expect(error is None, f"{name}: {kind}: {error}")

    # What is broken is refused, so what is accepted means something. `report` and `log` have findings.
    for change in (
        lambda report: report.update(version=2),
        lambda report: report.pop("errors"),
        lambda report: report.update(infos=0),
        lambda report: report["findings"][0].update(level="note"),
        lambda report: report["findings"][0]["places"][0]["start"].update(line=0),
    ):
        expect(not ours.is_valid(broken(report, change)), "a broken report is accepted")
    for change in (
        lambda log: log.update(version="2.0.0"),
        lambda log: log["runs"][0].pop("tool"),
        lambda log: log["runs"][0]["results"][0].update(level="fatal"),
        lambda log: log["runs"][0]["results"][0].pop("message"),
        lambda log: log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"].update(startLine=0),
    ):
        expect(not sarif.is_valid(broken(log, change)), "a broken SARIF log is accepted")

    with tempfile.TemporaryDirectory() as root:
        expect(check(gongbo, root, "json") == (2, ""), "a folder without a project is no refusal")
    print("\n".join(failures))
    return bool(failures)


sys.exit(main(pathlib.Path(sys.argv[1]).resolve()))
