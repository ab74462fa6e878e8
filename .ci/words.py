"""Holds that an edition says the same words in the same order as JSON, as a page, as a PDF and as text.

words.py OUT reads every edition under OUT with parsers that are not ours: Python's for HTML and JSON,
pdftotext for the text layer of the PDF. A Korean word that a line break had cut would come out of
the PDF as two words, so this also shows that every eojeol is found by a search.
"""

import html.parser
import json
import pathlib
import re
import subprocess
import sys


class Article(html.parser.HTMLParser):
    """The words inside <article>."""

    BLOCKS = {"p", "div", "li", "dt", "dd", "tr", "th", "td", "h1", "h2", "ol", "ul", "dl", "table", "aside", "section"}

    def __init__(self):
        super().__init__()
        self.inside, self.text = False, ""

    def handle_starttag(self, tag, attrs):
        self.inside |= tag == "article"
        self.text += "\n" if tag in self.BLOCKS else ""

    def handle_endtag(self, tag):
        self.inside &= tag != "article"
        self.text += "\n" if tag in self.BLOCKS else ""

    def handle_data(self, data):
        self.text += data if self.inside else ""


def page_words(path):
    article = Article()
    article.feed(path.read_text())
    return article.text.split()


def pdf_words(path, document, notices):
    """The words of the text layer, without page numbers and the lines that every page repeats."""
    raw = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True, check=True)
    lines = [line.strip() for line in raw.stdout.replace("\f", "\n").split("\n")]
    # The top of each page has the labels of what is told above the text, up to the corrections.
    labels = [label for label, _ in notices]
    markings = [" · ".join(labels[:count]) for count in range(len(labels), 0, -1)]
    lines = [line for line in lines if not re.fullmatch(r"- \d+ -", line) and line not in markings]
    # English may break a line after the hyphen of a compound or the dash of a range.
    text = re.sub(r"(?<=\w)([-–])\n(?=\w)", r"\1", "\n".join(lines))
    text = " ".join(text.split())
    notice = " ".join((document["notice"] or "").split())
    for repeated in [*(f"{marking} {notice}" for marking in markings), notice] if notice else []:
        text = text.replace(repeated, "")
    return text.split()


class Text:
    """A plain text: its words as the page has them, as the PDF has them, and its notices as (label, rest)."""

    def __init__(self, path, document):
        blocks = path.read_text().split("\n\n")
        rows = [f"{field['label']}: " for field in [*document["head"], *document.get("contacts", [])]]
        lines = [] if blocks[2].startswith(rows[0]) else blocks.pop(2).split("\n")
        told = [tuple(line.split(": ", 1)) for line in lines]
        rest = "\n\n".join(["", *blocks[2:]])
        for row in rows:
            rest = rest.replace(f"\n{row}", f"\n{row.replace(': ', ' ')}", 1)
        self.notices = [notice for notice in told if not notice[1].startswith("https://")]
        # The address stands behind the words that lead there; on the page it is their link.
        on_page = [words if url.startswith("https://") else f"{words} {url}" for words, url in told]
        in_pdf = [f"{words} ({url})" if url.startswith("https://") else f"{words} {url}" for words, url in told]
        self.page, self.pdf = (" ".join([*blocks[:2], *told, rest]).split() for told in (on_page, in_pdf))


def json_words(document):
    """The words of a frozen document: what stands above the notices, and what stands below."""

    def said(content):
        return "".join(
            inline["text"] if "text" in inline
            else inline["anchor"]["mark"] if "anchor" in inline
            else "".join(span["text"] for span in next(iter(inline.values()))["content"])
            for inline in content
        )

    def rows(fields):
        return [f"{field['label']} {said(field['content'])}" for field in fields]

    below = rows(document["head"])
    waiting = document["blocks"][::-1]
    while waiting:
        block = waiting.pop()
        below.append(f"{block['mark']} {said(block['content'])}")
        waiting += block["children"][::-1]
    below += rows(document.get("contacts", []))
    above = [document["form"], document["title"]]
    above += [f"- {document['subtitle']} -"] if "subtitle" in document else []
    return " ".join(above).split(), " ".join(below).split()


def contains(words, wanted):
    return any(words[at : at + len(wanted)] == wanted for at in range(len(words) - len(wanted) + 1))


def first_difference(words, wanted):
    start = words.index(wanted[0]) if wanted[0] in words else 0
    for at, (left, right) in enumerate(zip(words[start:], wanted)):
        if left != right:
            around = slice(max(0, at - 3), at + 4)
            return f"{words[start:][around]} against {wanted[around]}"
    return "one of them ends early"


def main(out):
    out, failed, seen = pathlib.Path(out), False, 0
    for data in sorted((out / "data").glob("*.json")):
        edition = json.loads(data.read_text())
        release, _, number = data.stem.partition(".")
        if edition["release"] != release or number not in ("", str(edition["edition"])):
            failed = True
            print(f"{data.name} is edition {edition['edition']} of {edition['release']}")
            continue
        for lang in ("ko", "en"):
            document, folder = edition[lang], out / lang / release / number
            name = f"{data.stem}.{lang}"
            text = Text(folder / f"{name}.txt", document)
            page = page_words(folder / "index.html")
            pdf = pdf_words(folder / f"{name}.pdf", document, text.notices)
            above, below = json_words(document)
            for kind, same, words, wanted in [
                ("page", page == text.page, page, text.page),
                ("PDF", contains(pdf, text.pdf), pdf, text.pdf),
                ("JSON", page[: len(above)] == above, page, above),
                ("JSON", contains(page, below), page, below),
            ]:
                seen += 1
                if not same:
                    failed = True
                    print(f"{name}: {kind} and text differ: {first_difference(words, wanted)}")
            print(f"{name}: {len(text.page)} words")
    if not seen:
        print(f"no release under {out}")
    return failed or not seen


sys.exit(main(sys.argv[1]))
