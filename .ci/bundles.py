"""Holds that gongbo finds whatever Mozilla's tools find in a pair of .ftl files, and a few kinds more.

bundles.py GONGBO breaks copies of the sample project, one fault at a time and in either language,
and has each judged by compare-locales, by moz.l10n and by `gongbo check`. Where one of the two
reports something, gongbo must have a finding in that pair of files. They miss the faults under
MISSED; gongbo must find those too. An untouched copy gives no finding to anyone. Confirmations are
left out of the copies, since a stale one would tell of every changed sentence.

What the two can say is read from their own modules, and a release of theirs that says more fails
here. It was written for compare-locales 9.0.5 and moz.l10n 0.15.0.
"""

import collections
import inspect
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from compare_locales.checks.fluent import MSGS
from compare_locales.compare import compareProjects
from compare_locales.lint.linter import L10nLinter
from compare_locales.paths import ProjectConfig
from fluent.syntax import FluentParser, ast
from moz.l10n.bin.compare import compare, msg_ids
from moz.l10n.formats import Format
from moz.l10n.lint import content
from moz.l10n.lint.model import LintContext
from moz.l10n.model import Entry
from moz.l10n.resource import parse_resource

RULES = [getattr(content, name)() for name in content.__all__]

FORM, PHRASES = "form.ftl", "phrases.ftl"
RELEASE = "releases/korea-russia-policy-consultation-19.ftl"

# The messages that are broken: file, id, and another message that stands in both languages.
HOSTS = [
    (FORM, "page-notice", "page-status"),
    (FORM, "count-field", "page-status"),
    (PHRASES, "closing", "title"),
    (PHRASES, "past-session-without-venue", "title"),
    (RELEASE, "world-affairs", "key-projects"),
]

# What a fault makes of a message in one language, and of the same message in the other, at the end of
# their files. ID and TEXT are its own, OTHER is the other message's id, END has no line end after it.
FAULTS = {
    # What compare-locales compares
    "message in one language": ("ID = TEXT\nspare = words", "ID = TEXT"),
    "term in one language": ("ID = TEXT\n-spare = words", "ID = TEXT"),
    "message left out": ("", "ID = TEXT"),
    "message twice": ("ID = TEXT\nID = TEXT", "ID = TEXT"),
    "term twice": ("-spare = words\n-spare = words\nID = TEXT", "-spare = words\nID = TEXT"),
    "lost character": ("ID = TEXT \ufffd", "ID = TEXT"),
    "lost character in a comment": ("# \ufffd\nID = TEXT", "ID = TEXT"),
    # What its checker for Fluent knows
    "message reference": ("ID = TEXT { OTHER }", "ID = TEXT"),
    "attribute reference": ("ID = TEXT { OTHER.title }", "ID = TEXT"),
    "term reference": ("-spare = words\nID = TEXT { -spare }", "-spare = words\nID = TEXT"),
    "reference in an attribute": ("ID = TEXT\n .title = { OTHER }", "ID = TEXT\n .title = words"),
    "attribute in one language": ("ID = TEXT\n .title = words", "ID = TEXT"),
    "attribute twice": ("ID = TEXT\n .title = a\n .title = b", "ID = TEXT\n .title = a"),
    "attribute of a term twice": (
        "-spare = words\n .title = a\n .title = b\nID = TEXT",
        "-spare = words\n .title = a\nID = TEXT",
    ),
    "attribute for a text": ("ID =\n .title = words", "ID = TEXT\n .title = words"),
    "style without lengths": ("ID = TEXT\n .style = words", "ID = TEXT\n .style = width: 9em"),
    "style broken": (
        "ID = TEXT\n .style = width: 9em height: 9em",
        "ID = TEXT\n .style = width: 9em",
    ),
    "style of another unit": (
        "ID = TEXT\n .style = width: 9px",
        "ID = TEXT\n .style = width: 9em",
    ),
    "style of another length": (
        "ID = TEXT\n .style = height: 9em",
        "ID = TEXT\n .style = width: 9em",
    ),
    "variant twice": ("ID = TEXT { 1 ->\n [one] a\n [one] b\n *[other] c\n }", "ID = TEXT"),
    "variant twice in a variant": (
        "ID = TEXT { 1 ->\n [one] { 1 ->\n [one] a\n [one] b\n *[other] c\n }\n *[other] d\n }",
        "ID = TEXT",
    ),
    "variant of a term twice": (
        "-spare = { 1 ->\n [one] a\n [one] b\n *[other] c\n }\nID = TEXT",
        "-spare = words\nID = TEXT",
    ),
    "plural without other": ("ID = TEXT { 1 ->\n [one] a\n *[few] b\n }", "ID = TEXT"),
    "plural without other in a variant": (
        "ID = TEXT { 1 ->\n [one] { 1 ->\n [one] a\n *[few] b\n }\n *[other] c\n }",
        "ID = TEXT",
    ),
    # What moz.l10n cannot take in
    "function of two": ("ID = TEXT { MENTION($korea, $russia) }", "ID = TEXT"),
    "function of a message": ("ID = TEXT { MENTION(OTHER) }", "ID = TEXT"),
    "function of a term": ("-spare = words\nID = TEXT { MENTION(-spare) }", "-spare = words\nID = TEXT"),
    "function of a function": ("ID = TEXT { MENTION(COUNT($korea)) }", "ID = TEXT"),
    "selector of such a function": ("ID = TEXT { MENTION(OTHER) ->\n *[other] a\n }", "ID = TEXT"),
    "selector in braces": ("ID = TEXT { { 1 ->\n *[other] a\n } }", "ID = TEXT"),
    "deep braces": (f"ID = TEXT {'{ ' * 190}1{' }' * 190}", "ID = TEXT"),
    # What moz.l10n's rules compare
    "empty text": ('ID = { "" }', "ID = TEXT"),
    "empty variant": ('ID = { 1 ->\n [one] { "" }\n *[other] TEXT\n }', "ID = TEXT"),
    "space before": ("ID = \u00a0TEXT", "ID = TEXT"),
    "space after": ("ID = TEXT\u3000", "ID = TEXT"),
    "space before a variant": (
        "ID = { 1 ->\n [one] a\n *[other] b\n } TEXT { 1 ->\n [two] c\n *[other] d\n }",
        "ID = TEXT",
    ),
    # What their parser refuses, in the order of its errors
    "no entry": ("! words\nID = TEXT", "ID = TEXT"),
    "no equals sign": ("ID TEXT", "ID = TEXT"),
    "comment without a space": ("#words\nID = TEXT", "ID = TEXT"),
    "comment of four": ("#### words\nID = TEXT", "ID = TEXT"),
    "comment at the end": ("ID = TEXT\n#END", "ID = TEXT"),
    "variable without a name": ("ID = TEXT { $ }", "ID = TEXT"),
    "number without decimals": ("ID = TEXT { 1. }", "ID = TEXT"),
    "message without a text": ("ID =", "ID = TEXT"),
    "term without a text": ("-spare =\n .title = words\nID = TEXT", "ID = TEXT"),
    "function in small letters": ("ID = TEXT { mention($korea) }", "ID = TEXT"),
    "option that is no name": ("ID = TEXT { MENTION($korea: 1) }", "ID = TEXT"),
    "no default variant": ("ID = TEXT { 1 ->\n [one] a\n }", "ID = TEXT"),
    "star without a variant": ("ID = TEXT { 1 ->\n [one] a\n *}", "ID = TEXT"),
    "no variant": ("ID = TEXT { 1 ->\n }", "ID = TEXT"),
    "attribute without a text": ("ID = TEXT\n .title =", "ID = TEXT"),
    "variant without a text": ("ID = TEXT { 1 ->\n *[one]\n }", "ID = TEXT"),
    "variant broken off": ("ID = TEXT { 1 ->\n *[END", "ID = TEXT"),
    "option that is no literal": ("ID = TEXT { MENTION($korea, form: $form) }", "ID = TEXT"),
    "two default variants": ("ID = TEXT { 1 ->\n *[one] a\n *[other] b\n }", "ID = TEXT"),
    "message as selector": ("ID = TEXT { OTHER ->\n *[other] a\n }", "ID = TEXT"),
    "term as selector": ("ID = TEXT { -spare ->\n *[other] a\n }", "ID = TEXT"),
    "attribute as selector": ("ID = TEXT { OTHER.title ->\n *[other] a\n }", "ID = TEXT"),
    "attribute of a term said": ("ID = TEXT { -spare.title }", "ID = TEXT"),
    "quote left open": ('ID = TEXT { "words }', "ID = TEXT"),
    "name after an option": ('ID = TEXT { MENTION(form: "long", $korea) }', "ID = TEXT"),
    "comma left out": (
        'ID = TEXT { MENTION($korea form: "long") }',
        'ID = TEXT { MENTION($korea, form: "long") }',
    ),
    "space in a reference": ("ID = TEXT { OTHER .title }", "ID = TEXT"),
    "option twice": ('ID = TEXT { MENTION($korea, form: "long", form: "long") }', "ID = TEXT"),
    "unknown escape": ('ID = TEXT { "\\n" }', "ID = TEXT"),
    "escaped brace": ('ID = TEXT { "\\{" }', "ID = TEXT"),
    "escape of two digits": ('ID = TEXT { "\\u00" }', "ID = TEXT"),
    "brace not opened": ("ID = TEXT }", "ID = TEXT"),
    "brace not closed": ("ID = TEXT { $korea", "ID = TEXT"),
    "empty braces": ("ID = TEXT { }", "ID = TEXT"),
    "braces as selector": ("ID = TEXT { { $n } ->\n *[other] a\n }", "ID = TEXT"),
    # What is wrong with the file
    "not UTF-8": ("ID = TEXT \udce9", "ID = TEXT"),
    "file left out": (None, "ID = TEXT"),
}

# Faults of a place of their own: the file, what stands there and what is put there instead.
PLACED = {
    "byte-order mark": [(f"ko/{FORM}", "", "\ufeff")],
    "byte-order mark in a release": [(f"en/{RELEASE}", "", "\ufeff")],
}

# Faults that neither compare-locales nor moz.l10n reports, likewise. A noun without any selector is
# none of them: English has such as are the same for one and for many (one sheep, two sheep).
MISSED = {
    "variable renamed": [(f"ko/{RELEASE}", "{ $trade-growth }", "{ $trade-grwth }")],
    "variable for another": [(f"en/{RELEASE}", "{ $trade-growth }", "{ $trade }")],
    "variable renamed in a phrase": [(f"ko/{PHRASES}", "{ $held } {", "{ $hold } {")],
    "variable renamed in a phrase unsaid": [
        (f"en/{PHRASES}", "session: { DATE($held,", "session: { DATE($hold,")
    ],
    "variable renamed in the form": [(f"ko/{FORM}", "{ $number }개 분야", "{ $numbr }개 분야")],
    "variable renamed in a word unsaid": [
        (f"en/{FORM}", "{ $number } field\n", "{ $numbr } field\n")
    ],
    "selector renamed": [(f"en/{FORM}", "count-field = { $n ", "count-field = { $m ")],
    "variable dropped": [(f"en/{RELEASE}", " in { $trade-period }", "")],
    "variable dropped from a phrase": [(f"en/{PHRASES}", " on { $held }", "")],
    "variable dropped from a phrase unsaid": [
        (f"ko/{PHRASES}", "venue = { MENTION($session, form: \"ordinal\") }", "venue = ")
    ],
    "variable dropped from the form": [(f"ko/{FORM}", "{ $number }개국", "6개국")],
    "variable dropped from a word unsaid": [
        (f"en/{FORM}", "[one] { $number } country", "[one] a country")
    ],
    "count dropped": [
        (f"en/{RELEASE}", "stand for { COUNT($bridge-fields) }", "stand for { $bridge-fields }")
    ],
    "count dropped in Korean": [
        (f"ko/{RELEASE}", "{ COUNT($neachs-members) }(", "{ $neachs-members }(")
    ],
    "note mark dropped": [(f"ko/{RELEASE}", '{ NOTE("shipbuilding-contracts") }', "")],
    "plural category unknown": [
        (f"en/{FORM}", "[one] { $number } country", "[few] { $number } country")
    ],
    "plural category not Korean": [
        (
            f"ko/{FORM}",
            "{ $number }개국",
            "{ $n ->\n    [one] { $number }개국\n   *[other] { $number }개국\n}",
        )
    ],
    "plural category left out": [(f"en/{FORM}", "    [one] { $number } field\n", "")],
    "markup": [(f"en/{RELEASE}", "{ $afghanistan }", "<b>{ $afghanistan }</b>")],
    "markup in a phrase": [(f"ko/{PHRASES}", "뜻깊은 계기", "<strong>뜻깊은 계기</strong>")],
    "markup in the form": [(f"en/{FORM}", "Skip to the release", "Skip to the <i>release</i>")],
    "speech act for another": [
        (f"ko/{RELEASE}", "의견을 교환하였다.", '{ ACT("exchanged-views") }.'),
        (f"en/{RELEASE}", "exchanged views.", '{ ACT("discussed") }.'),
    ],
    "speech act of one language": [(f"ko/{RELEASE}", "의견을 교환하였다.", '{ ACT("exchanged-views") }.')],
    "speech act unknown to the form": [
        (f"{lang}/{RELEASE}", old, '{ ACT("exchange-views") }.')
        for lang, old in (("ko", "의견을 교환하였다."), ("en", "exchanged views."))
    ],
    "agenda that nobody set": [(f"ko/{RELEASE}", "의견을 교환하였다.", "{ $agenda } 의견을 교환하였다.")],
    "note mark typed": [(f"ko/{RELEASE}", "{ $afghanistan } 상황", "{ $afghanistan }* 상황")],
    "note mark typed in a phrase": [
        (f"en/{PHRASES}", "{ $session } proved", "{ $session }* proved")
    ],
}


def hosted(locales):
    """Every fault of FAULTS in every host, in either language: its name, file and edits."""
    for name, templates in FAULTS.items():
        for file, id, other in HOSTS:
            for langs in (("ko", "en"), ("en", "ko")):
                edits = []
                for lang, template in zip(langs, templates):
                    if template is None:
                        edits.append((f"{lang}/{file}", "", None))
                        continue
                    [[message, text]] = re.findall(
                        rf"^({id} = (.*(?:\n .+|\n}})*)\n)", (locales / lang / file).read_text(), re.M
                    )
                    filled = template.replace("ID", id).replace("OTHER", other).replace("TEXT", text)
                    edits += [(f"{lang}/{file}", message, ""), (f"{lang}/{file}", None, f"\n{filled}\n")]
                yield name, file, edits


def placed(faults):
    for name, edits in faults.items():
        yield name, edits[0][0].partition("/")[2], edits


def broken(project, folder, edits):
    """A copy of the project with the edits made: a text replaced, or added at the end, or a file gone."""
    copy = pathlib.Path(folder) / "copy"
    shutil.rmtree(copy, ignore_errors=True)
    for part in ("data", "locales"):
        shutil.copytree(project / part, copy / part, ignore=shutil.ignore_patterns("confirmations"))
    for file, old, new in edits:
        path = copy / "locales" / file
        if new is None:
            path.unlink()
            continue
        text = path.read_text()
        assert old is None or old in text, f"{file} does not hold {old}"
        text = text + new if old is None else text.replace(old, new, 1)
        path.write_text(text.removesuffix("END\n"), errors="surrogateescape")
    return copy


def by_compare_locales(locales, file):
    """What it reports of a file, with either language as the reference, and what its linter does."""
    for ref, lang in (("en", "ko"), ("ko", "en")):
        config, path = ProjectConfig(None), locales / lang / file
        config.set_locales([lang])
        config.add_paths({"reference": f"{locales}/{ref}/{file}", "l10n": f"{locales}/{{locale}}/{file}"})
        try:
            [observer] = compareProjects([config], [lang], str(locales))
            for _, kind, reports in observer.details.getContent():
                for report in reports if kind == "value" else []:
                    [[what, told]] = report.items()
                    yield told if what in ("error", "warning") else what
            for report in L10nLinter().lint([str(path)], lambda _: (None, None)) if path.exists() else []:
                yield report["message"]
        except RecursionError as error:
            yield str(error)


def by_moz_l10n(locales, file):
    """What its commands `lint` and `compare` report of a file, and what its rules find."""
    context, sources = LintContext(Format.fluent), {}
    for lang in ("ko", "en"):
        try:
            sources[lang] = texts(locales / lang / file)
        except FileNotFoundError:
            pass
        except Exception as error:
            yield str(error)
    for ref, lang in (("en", "ko"), ("ko", "en")):
        if ref in sources:
            _, missing = compare({file: msg_ids(str(locales / ref / file))}, str(locales / lang))
            yield from ["missing"] if missing else []
        if len(sources) == 2:
            for id in sources[ref].keys() & sources[lang].keys():
                for rule in RULES:
                    for report in rule.check(sources[lang][id], sources[ref][id], context):
                        yield report.rule_name


def texts(path):
    """The texts of a file's messages, terms and attributes, by id."""
    values = {}
    for section in parse_resource(str(path)).sections:
        for entry in section.entries:
            if isinstance(entry, Entry):
                values[entry.id] = entry.value
                values |= {(*entry.id, key): value for key, value in entry.properties.items()}
    return values


def by_gongbo(gongbo, copy, file):
    """The rules of the findings that have a place in a file, in either language."""
    command = [gongbo, "check", "--format", "json", "--root", copy]
    done = subprocess.run(command, capture_output=True, text=True)
    if done.returncode not in (0, 1):
        print(f"could not run: {done.stderr}")
        return
    findings = json.loads(done.stdout)["findings"]
    assert done.returncode == bool(findings), f"exit code {done.returncode} for {findings}"
    for finding in findings:
        if {place["file"] for place in finding["places"]} & {f"locales/ko/{file}", f"locales/en/{file}"}:
            yield finding["rule"]


def parse_errors(path):
    """The codes of the errors that the parser of both tools finds in a file, if it can be read."""
    try:
        entries = FluentParser().parse(path.read_text()).body
    except (OSError, UnicodeDecodeError, RecursionError):
        return
    for entry in entries:
        if isinstance(entry, ast.Junk):
            yield from (annotation.code for annotation in entry.annotations)


def unseen(told, codes):
    """What the two tools can say and no fault made them say: FAULTS has to grow."""
    starts = {template.partition("{")[0] for template in MSGS.values()}
    yield from (start for start in starts if not any(report.startswith(start) for report in told))
    yield from {rule.name for rule in RULES} - told
    yield from set(re.findall(r"E\d{4}", inspect.getsource(inspect.getmodule(FluentParser)))) - codes


def brief(report):
    """A report without the names, places and texts that it is about."""
    report = re.sub(r' "[\w-]+"(?= is)|^\S+ (?=occurs)|(?<=parsing message) .*', "", report)
    return re.split(r'[:("]| at line| after message| in position', report)[0].strip()


def main(gongbo):
    project = pathlib.Path(__file__).parent.parent
    failures, told, codes = collections.defaultdict(dict), set(), set()
    table = collections.defaultdict(lambda: (set(), set(), set()))
    cases = [("untouched", file, []) for file in (FORM, PHRASES, RELEASE)]
    cases += [*hosted(project / "locales"), *placed(PLACED), *placed(MISSED)]
    with tempfile.TemporaryDirectory() as folder:
        for name, file, edits in cases:
            copy = broken(project, folder, edits)
            locales = copy / "locales"
            first = list(by_compare_locales(locales, file))
            second = list(by_moz_l10n(locales, file))
            ours = list(by_gongbo(gongbo, copy, file))
            for column, reports in zip(table[name], (first, second, ours)):
                column.update(map(brief, reports))
            theirs = first + second
            told.update(theirs)
            codes.update(code for lang in ("ko", "en") for code in parse_errors(locales / lang / file))
            if theirs and name in ("untouched", *MISSED):
                failures[f"{name}: found by the others, {theirs}"][file] = True
            if ours and name == "untouched":
                failures[f"{name}: found by gongbo, {ours}"][file] = True
            if not ours and (theirs or name in MISSED):
                failures[f"{name}: not found by gongbo"][edits[0][0]] = True
    print("fault | compare-locales | moz.l10n | gongbo")
    for name, columns in table.items():
        print(" | ".join([name] + [", ".join(sorted(column)) or "–" for column in columns]))
        if name in (*FAULTS, *PLACED) and not columns[0] | columns[1]:
            failures[f"{name}: not found by the others"]["anywhere"] = True
    for start in unseen(told, codes):
        failures[f"{start}: not seen"]["anywhere"] = True
    for failure, files in failures.items():
        print(f"{failure} in {', '.join(files)}")
    return bool(failures)


sys.exit(main(sys.argv[1]))
