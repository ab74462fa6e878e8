"""Holds that a page of both languages says, row by row, what its two documents say.

both.py OUT reads every page under OUT/both with Python's parser for HTML, and its PDF by its structure, in which the
letters of facts and names are no text. What each row must say comes from the JSON alone: the block of an id in both
languages, or in one, and then why. The words of a fact or name that both say must have a letter of their own in the row,
the same on both sides, and lead to the other side; no others have one.

both.py --self-test OUT damages one row after another, in memory, and demands that each damage be found.
"""

import collections
import html.parser
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE / "languages"))

from pdf import Pdf, read_pdf  # noqa: E402

LANGS = ("ko", "en")

# A run of words: which fact or name they say, if any.
Run = collections.namedtuple("Run", "key words")

# Words with a letter: where they stand, where they lead.
Lettered = collections.namedtuple("Lettered", "letter words id href")


def runs(content):
    for run in content:
        (kind, value), = run.items()
        if kind in ("fact", "mention"):
            words = "".join(span["text"] for span in value["content"])
            # How many of a list there are is another fact than which.
            said = json.dumps(value.get("value"), sort_keys=True)
            yield Run((kind, value.get("id", value.get("record")), said), words)
        else:
            yield Run(None, value if kind == "text" else value["mark"])


def dense(text):
    return "".join(text.split())


class Wanted:
    """The rows of a release as its JSON has them: for each language a list of runs, or none, and why."""

    def __init__(self, edition):
        self.rows, ko, en = [], *(edition[lang] for lang in LANGS)
        for key in ("form", "title"):
            self.line([ko[key], en[key]])
        if "subtitle" in ko or "subtitle" in en:
            self.line([f"- {document['subtitle']} -" if "subtitle" in document else None for document in (ko, en)])
        self.table(ko["head"], en["head"])
        self.blocks(ko["blocks"], en["blocks"])
        self.table(ko.get("contacts", []), en.get("contacts", []))

    def line(self, lines):
        self.rows.append(([None if line is None else [Run(None, line)] for line in lines], None))

    def table(self, *tables):
        assert len(tables[0]) == len(tables[1])
        for fields in zip(*tables):
            self.rows.append(([[Run(None, field["label"]), *runs(field["content"])] for field in fields], None))

    def blocks(self, ko, en):
        places = [block["id"] for block in en]
        ids = [block["id"] for block in ko]
        # What only English has stands before the next that both have.
        for place, id in reversed(list(enumerate(places))):
            if id not in ids:
                after = [other for other in places[place + 1 :] if other in ids]
                ids.insert(ids.index(after[0]) if after else len(ids), id)
        for id in ids:
            sides = [next((block for block in blocks if block["id"] == id), None) for blocks in (ko, en)]
            why = [block["only"]["text"] for block in sides if block and "only" in block]
            said = [block and [Run(None, block["mark"]), *runs(block["content"])] for block in sides]
            self.rows.append((said, why[0] if why else None))
            self.blocks(*((block or {"children": []})["children"] for block in sides))

    def texts(self, silent):
        """What each row says on either side; `silent` is what a language says in the place of the other."""
        for said, why in self.rows:
            yield [
                dense((silent[lang] + (why or "")) if side is None else "".join(run.words for run in side))
                for lang, side in zip(LANGS, said)
            ]


class Rows(html.parser.HTMLParser):
    """The rows of a page: the text of both cells, and their words with letters."""

    def __init__(self, source):
        super().__init__()
        self.rows, self.open, self.lang = [], [], None
        self.feed(source)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if "data-block" in attributes:
            self.rows.append({lang: ["", []] for lang in LANGS})
        self.lang = attributes.get("data-lang", self.lang) if tag == "td" else self.lang
        if tag == "a" and "data-same" in attributes:
            made = Lettered(attributes["data-same"], "", attributes["id"], attributes["href"].removeprefix("#"))
            self.rows[-1][self.lang][1].append(made)
        self.open.append((tag, "data-same" in attributes))

    def handle_endtag(self, tag):
        while self.open and self.open.pop()[0] != tag:
            pass
        self.lang = None if tag == "td" else self.lang

    def handle_data(self, data):
        if self.lang:
            cell = self.rows[-1][self.lang]
            cell[0] += data
            if any(lettered for _, lettered in self.open):
                cell[1][-1] = cell[1][-1]._replace(words=cell[1][-1].words + data)


def faults_of_letters(row, said):
    """What is wrong with the letters of a row: `said` has the runs that it must have."""
    if None in said:
        shared = set()
    else:
        shared = set.intersection(*({run.key for run in side if run.key} for side in said))
    letters, everywhere = {}, {made.id: (lang, made) for lang in LANGS for made in row[lang][1]}
    for lang, side in zip(LANGS, said):
        wanted = [run for run in side or [] if run.key in shared]
        found = row[lang][1]
        if [run.words for run in wanted] != [made.words for made in found]:
            yield f"{lang}: {[made.words for made in found]} have letters, not {[run.words for run in wanted]}"
            continue
        for run, made in zip(wanted, found):
            if letters.setdefault(run.key, made.letter) != made.letter:
                yield f"{lang}: {made.words} has the letter {made.letter}, and elsewhere {letters[run.key]}"
            other, twin = everywhere.get(made.href, (None, None))
            if other in (None, lang) or twin.letter != made.letter:
                yield f"{lang}: {made.words} leads to {made.href}"
    if len(set(letters.values())) != len(letters):
        yield f"two facts have one letter: {letters}"


def silent_words(folder):
    """What the page says in the place of what only the other language has, from the words of the form."""
    words = {}
    for lang in LANGS:
        form = (folder / lang / "form.ftl").read_text()
        words[lang] = next(line for line in form.split("\n") if line.startswith("page-other-only")).split(" = ", 1)[1]
    return words


def faults_of_page(source, wanted, silent):
    rows = Rows(source).rows
    texts = list(wanted.texts(silent))
    if len(rows) != len(texts):
        yield f"{len(rows)} rows, not {len(texts)}"
    for row, text, (said, _) in zip(rows, texts, wanted.rows):
        for lang, words in zip(LANGS, text):
            if dense(row[lang][0]) != words:
                yield f"{lang}: “{' '.join(row[lang][0].split())}” is not “{words}”"
        yield from faults_of_letters(row, said)


def rows_of_pdf(pdf):
    """The text of the cells of the only table, row by row."""

    def children(element):
        found = element.get("/K", [])
        return found if isinstance(found, list) else [found]

    def find(reference, tag):
        element = pdf.value(reference)
        if isinstance(element, dict) and element.get("/S") == tag:
            yield reference
        elif isinstance(element, dict):
            for child in children(element):
                if not isinstance(child, int):
                    yield from find(child, tag)

    structure = pdf.value(pdf.catalog["/StructTreeRoot"])
    body = [body for root in structure["/K"] for body in find(root, "/TBody")]
    for row in (row for one in body for row in find(one, "/TR")):
        yield [dense(pdf.spoken[cell]) for cell in find(row, "/TD")]


def faults_of_pdf(rows, wanted, silent):
    texts = list(wanted.texts(silent))
    if len(rows) != len(texts):
        yield f"{len(rows)} rows, not {len(texts)}"
    for row, text in zip(rows, texts):
        if row != text:
            yield f"{row} is not {text}"


def damages(source):
    """Copies of a page with one fault each."""
    for mark in ('<tr class="pair', 'data-same="', 'href="#', '<td lang="ko" data-lang="', "</td>"):
        places = [at for at in range(len(source)) if source.startswith(mark, at)]
        for at in places:
            if mark.startswith("<tr"):
                yield "a row less", source[:at] + source[source.index("</tr>", at) :]
            elif mark == "</td>":
                yield "a word more", f"{source[:at]}<p>X</p>{source[at:]}"
            else:
                end = source.index('"', at + len(mark))
                if mark != 'href="#' or re.fullmatch("_[ke][0-9]+", source[at + len(mark) : end]):
                    wrong = "en" if "lang" in mark else "zz"
                    yield f"{mark}{wrong}", source[: at + len(mark)] + wrong + source[end:]


def main(arguments):
    out, is_test = pathlib.Path(arguments[-1]), arguments[0] == "--self-test"
    silent = silent_words(out.parent / "locales")
    failed, seen = [], 0
    for page in sorted(out.glob("both/*/index.html")):
        release, source = page.parent.name, page.read_text()
        wanted = Wanted(json.loads((out / "data" / f"{release}.json").read_text()))
        rows = list(rows_of_pdf(Pdf(read_pdf(page.parent / f"{release}.both.pdf"))))
        if is_test:
            made = [(what, list(faults_of_page(copy, wanted, silent))) for what, copy in damages(source)]
            for at, row in enumerate(rows):
                for side in (0, 1):
                    copy = [list(row) for row in rows]
                    copy[at][side] = row[side][1:]
                    made.append((f"a letter less in row {at} of the PDF", list(faults_of_pdf(copy, wanted, silent))))
            failed += [f"{release}: missed {what}" for what, faults in made if not faults]
            print(f"{release}: {sum(bool(faults) for _, faults in made)}/{len(made)} damages found")
            seen += len(made)
        else:
            failed += [f"{release}: page: {fault}" for fault in faults_of_page(source, wanted, silent)]
            failed += [f"{release}: PDF: {fault}" for fault in faults_of_pdf(rows, wanted, silent)]
            letters = sum(len(row[lang][1]) for row in Rows(source).rows for lang in LANGS)
            print(f"{release}: {len(rows)} rows, {letters} words with letters")
            seen += len(rows)
    latest = [path for path in (out / "data").glob("*.json") if "." not in path.stem]
    if len(latest) != len(list(out.glob("both/*/index.html"))):
        failed.append(f"{len(latest)} releases have not each a page of both languages")
    print(*failed, sep="\n", end="\n" if failed else "")
    return bool(failed or not seen)


sys.exit(main(sys.argv[1:]))
