"""Judges the data files by data/.schemas with tools that are not ours: schemas.py, from the root.

The JSON Schema validator must accept the sample and refuse what tests/schemas/cases.toml says; taplo,
which is what editors run, must find the schemas by the first line of each file and do likewise.
"""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import tomllib

import jsonschema

TAPLO = pathlib.Path("target/ci/node_modules/@taplo/cli/dist/cli.js").resolve()
failures = []


def expect(good, what):
    if not good:
        failures.append(what)


def schema_of(path, text):
    """The schema that a file names in its first line."""
    word, _, named = text.partition("\n")[0].partition(" ")
    expect(word == "#:schema", f"{path} does not name its schema")
    return json.loads(pathlib.Path(os.path.normpath(path.parent / named)).read_text())


def errors(path, text):
    schema = schema_of(path, text)
    jsonschema.Draft7Validator.check_schema(schema)
    return [error.message for error in jsonschema.Draft7Validator(schema).iter_errors(tomllib.loads(text))]


def changed(case):
    path = pathlib.Path(case["file"])
    if "old" not in case:
        return path, "#:schema ../.schemas/confirmations.json\n" + case["new"]
    text = path.read_text()
    expect(case["old"] in text, f"{path} does not hold {case['old']!r}")
    return path, text.replace(case["old"], case["new"], 1)


def taplo(root):
    """Whether taplo accepts every data file of a project."""
    command = ["node", TAPLO, "lint", "--no-auto-config", *sorted(root.glob("data/**/*.toml"))]
    return subprocess.run(command, cwd=root, capture_output=True, text=True)


files = sorted(pathlib.Path("data").glob("**/*.toml"))
for path in files:
    expect(not errors(path, path.read_text()), f"{path}: {errors(path, path.read_text())}")
ran = taplo(pathlib.Path.cwd())
expect(ran.returncode == 0, f"taplo refuses the sample:\n{ran.stderr}{ran.stdout}")

tables = tomllib.loads(pathlib.Path("tests/schemas/cases.toml").read_text())
cases = [{"file": file, **case} for file, cases in tables.items() for case in cases]
mistyped = 0
with tempfile.TemporaryDirectory() as folder:
    for case in cases:
        path, text = changed(case)
        wanted = "rule" in case and case.get("seen", True)
        expect(bool(errors(path, text)) == wanted, f"{case}: {errors(path, text)}")
        if case.get("rule") == "key-unknown":
            copy = pathlib.Path(folder) / str(mistyped)
            shutil.copytree("data", copy / "data")
            (copy / path).write_text(text)
            expect(taplo(copy).returncode != 0, f"taplo accepts {case}")
            mistyped += 1

print(f"{len(files)} data files, {len(cases)} changes to them, {mistyped} mistyped keys")
print("\n".join(failures))
sys.exit(bool(failures) or not files or not mistyped)
