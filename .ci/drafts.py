"""Reads drafts back: what is not known yet stands as a question wherever its answer will stand, and an embargo is told.

drafts.py GONGBO, from the root, takes the facts, the day, the place and a head out of a release of the sample, asks for
each of them and in a sentence, and puts an embargo on it. Which questions a draft must print, and in which order, comes
from the TOML and the names in its sentences; which it does is read from page, PDF and text by the readers of
`read_back`. Then every question and figure that was read is damaged, and each damage must be found. Nothing of it may
be published before it is answered, and no question after.
"""

import html
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "read_back"))

from checker import Checker  # noqa: E402
from output import pdf_text  # noqa: E402
from page import Page  # noqa: E402
from sources import LANGS, Sources  # noqa: E402

SERIES = "korea-russia-policy-consultation"
RELEASE = f"{SERIES}-19"
UNTIL = "2999-08-24T14:05"
DATA, SESSIONS = f"data/releases/{RELEASE}.toml", f"data/series/{SERIES}.toml"
KO, EN = (f"locales/{lang}/releases/{RELEASE}.ftl" for lang in LANGS)
ASKED = {"ko": "{}번째로 확인할 것은?", "en": "What is still to be found, number {}?"}


def ask(name, number):
    ko, en = (ASKED[lang].format(number) for lang in LANGS)
    return f'{name} = {{ ko = "{ko}", en = "{en}" }}\n'


# An embargo that is never over is told as implausible.
KEPT = '[[exemptions]]\nrule = "date-implausible"\nat = "for-release"\nreason = "a test"\n\n'

# What is taken out of the sources, and what stands there instead.
CHANGES = [
    (DATA, r"^(released = .*\n)", rf'\1for-release = "{UNTIL}"\n'),
    (DATA, r"^trade = .*\n", ""),
    (DATA, r"^\[facts\]\n", f"{KEPT}[open]\n{ask('released', 1)}{ask('trade', 2)}\n[facts]\n"),
    (SESSIONS, r'^held = "2021-08-23"\nvenue-not-stated = .*\n', 'held = "2021-08-23"\n'),
    (
        SESSIONS,
        r'^(heads = \{ korea = "yeo-seung-bae"), .*\n',
        rf"\1 }}\n\n[sessions.open]\n{ask('held', 3)}{ask('venue', 4)}{ask('heads.russia', 5)}",
    ),
    (KO, r"^(world-affairs = .*)$", rf'\1 {{ ASK("{ASKED["ko"].format(6)}") }}'),
    (EN, r"^(world-affairs = .*)$", rf'\1 {{ ASK("{ASKED["en"].format(6)}") }}'),
]
NAMED = re.compile(r'\{\s*(?:ASK\(\s*"([^"]*)"|(?:[A-Z]+\(\s*)?\$([a-z][a-z0-9-]*))')


def changed(root, changes):
    for path, old, new in changes:
        path = root / path
        text, count = re.subn(old, new, path.read_text(), count=1, flags=re.M)
        assert count, f"{path} does not hold {old}"
        path.write_text(text)


class Draft:
    """The draft of a release in a language, with what it must ask."""

    def __init__(self, root, lang):
        self.lang, sources = lang, Sources.on_disk(root / "data")
        self.check, self.form = Checker(sources, RELEASE, lang), sources.form[lang]
        folder = root / "drafts" / lang / RELEASE
        marking = f"{self.form['history-draft']} · {self.form['history-embargo']} {self.time()}"
        notice = sources.ministry["notice"][lang]
        self.page = (folder / "index.html").read_text()
        self.blocks = Page(self.page).blocks
        self.text = (folder / f"{RELEASE}.{lang}.txt").read_text()
        self.pdf = pdf_text(folder / f"{RELEASE}.{lang}.pdf", notice, marking)

    def time(self):
        """The embargo in words that these readers understand."""
        date = {"ko": "2999. 8. 24. (토)", "en": "August 24, 2999,"}[self.lang]
        return f"{date} 14:05 {'이후' if self.lang == 'ko' else '(Seoul time)'}"

    def wanted(self, blocks):
        """The questions in the order of the page: those of its head, and those of blocks in the place of a name."""
        release = self.check.release
        of_session = release.session["open"]
        asked = {name: of_session[name] for name in ("held", "venue")} | release.table["open"]
        asked["guest-head"] = of_session["heads"]["russia"]
        head, questions = [asked[name][self.lang] for name in ("released", "held", "venue")], []
        for id in blocks:
            message, session = self.check.blocks[id]
            for typed, name in NAMED.findall(release.messages[message]):
                if typed or name in asked and session is release.session:
                    questions.append(typed or asked[name][self.lang])
        return [[f"[? {asked}]" for asked in each] for each in (head, questions)]

    def faults_of_questions(self, source, text):
        marked = re.findall(r"<mark>(.*?)</mark>" if source == "page" else r"\[\? .*?\]", text)
        head, others = self.wanted(self.blocks)
        if [html.unescape(words) for words in marked] != head + others:
            yield f"{source} asks {marked}, not {head + others}"
        for name, kind, words in Page(text).told if source == "page" else ():
            lead = self.wanted(self.blocks[:1])[1] if kind == "lead" else []
            if re.findall(r"\[\? .*?\]", words) != lead:
                yield f"{name} of the page asks otherwise than {lead}: {words}"

    def faults_of_embargo(self, source, text):
        """Told twice: in a notice beside that of the draft, and in the head."""
        told = re.sub("<[^>]*>", "", text[text.index("<article") :]) if source == "page" else text
        times = [token.readings for token in self.check.reader.scan(told) if ("time", UNTIL) in token.readings]
        if len(times) != 2:
            yield f"{source} tells the embargo {len(times)} times"
        label = self.form["history-embargo"]
        notice = {"page": rf"<strong>{label}</strong> ", "text": rf"^{label}: ", "PDF": rf"\b{label} "}[source]
        if not re.search(notice + re.escape(self.time()), text, re.M):
            yield f"{source} has no notice of the embargo"

    def faults(self, source, text):
        yield from self.faults_of_questions(source, text)
        yield from self.faults_of_embargo(source, text)

    def sources(self):
        return {"page": self.page, "text": self.text, "PDF": self.pdf}

    def damages(self):
        for source, text in self.sources().items():
            places = [*re.finditer(r"(?<=\[\? )[^\]]*", text), *re.finditer(r"(?<=14:)05", text)]
            for place in places:
                for wrong in ("", "06", f"{place[0][:-1]}_"):
                    copy = text[: place.start()] + wrong + text[place.end() :]
                    yield f"{source}: {place[0]} -> {wrong}", list(self.faults(source, copy))


def run(gongbo, root, *arguments):
    return subprocess.run([gongbo, *arguments, "--root", root], capture_output=True, text=True)


def main(gongbo):
    failures = []

    def expect(good, what):
        if not good:
            failures.append(what)

    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for part in ("data", "locales"):
            shutil.copytree(part, root / part)
        shutil.rmtree(root / "data/editions" / RELEASE, ignore_errors=True)
        before = {path: (root / path).read_text() for path, *_ in CHANGES}
        changed(root, CHANGES)
        ran = run(gongbo, root, "build", RELEASE)
        expect(ran.returncode == 0, f"no draft is built:\n{ran.stdout}{ran.stderr}")
        for lang in LANGS if not failures else ():
            draft = Draft(root, lang)
            for source, text in draft.sources().items():
                failures += [f"{lang}: {fault}" for fault in draft.faults(source, text)]
            damages = list(draft.damages())
            failures += [f"{lang}: missed {damage}" for damage, faults in damages if not faults]
            found = sum(bool(faults) for _, faults in damages)
            print(f"{lang}: {len(sum(draft.wanted(draft.blocks), []))} questions, {found}/{len(damages)} damages found")
            expect(damages, f"{lang}: nothing was damaged")
            both = (root / "drafts/both" / RELEASE / "index.html").read_text()
            cells = re.findall(rf'<td lang="{lang}".*?</td>', both, re.S)
            asked = [re.findall("<mark>(.*?)</mark>", page) for page in ("".join(cells), draft.page)]
            expect(sorted(asked[0]) == sorted(asked[1]), f"{lang}: both languages side by side ask {asked[0]}")
        judged = subprocess.run([sys.executable, HERE / "languages", root / "drafts"], capture_output=True, text=True)
        expect(judged.returncode == 0, judged.stdout + judged.stderr)

        # Neither the embargo nor the confirmations keep it back now, so the questions do.
        ran = run(gongbo, root, "publish", RELEASE, "--now")
        expect(ran.returncode == 1 and "open: " in ran.stdout + ran.stderr, f"published while open: {ran.stderr}")
        expect(not (root / "out").exists(), "something is in the archive while questions are open")
        for path, text in before.items():
            (root / path).write_text(text)
        changed(root, [CHANGES[0], (DATA, r"^\[facts\]\n", f"{KEPT}[facts]\n")])
        ran = run(gongbo, root, "publish", RELEASE)
        expect(ran.returncode == 2 and "embargoed" in ran.stderr, f"published before its time: {ran.stderr}")
        ran = run(gongbo, root, "publish", RELEASE, "--now")
        expect(ran.returncode == 0, f"not published: {ran.stdout}{ran.stderr}")
        for path in (root / "out").rglob(f"{RELEASE}*"):
            asks = path.is_file() and path.suffix != ".pdf" and re.search(r"\[\? |<mark>", path.read_text())
            expect(not asks, f"{path.relative_to(root)} asks something")
    print("\n".join(failures))
    return bool(failures)


sys.exit(main(pathlib.Path(sys.argv[1]).resolve()))
