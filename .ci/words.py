"""Holds that a release says the same words in the same order as a page, as a PDF and as text.

words.py OUT reads every release under OUT with parsers that are not ours: Python's for HTML,
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

    BLOCKS = {"p", "div", "li", "dt", "dd", "tr", "th", "td", "h1", "h2", "ol", "ul", "dl", "table", "aside"}

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


def pdf_words(path, document):
    """The words of the text layer, without page numbers and the lines that every page repeats."""
    raw = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True, check=True)
    lines = [line.strip() for line in raw.stdout.replace("\f", "\n").split("\n")]
    lines = [line for line in lines if not re.fullmatch(r"- \d+ -", line)]
    # English may break a line after the hyphen of a compound.
    text = re.sub(r"(?<=\w)-\n(?=\w)", "-", "\n".join(lines))
    text = " ".join(text.split())
    for repeated in filter(None, [document["notice"]]):
        text = text.replace(" ".join(repeated.split()), "")
    return text.split()


def text_words(path, document):
    text = path.read_text()
    for field in document["head"]:
        text = text.replace(f"\n{field['label']}: ", f"\n{field['label']} ", 1)
    return text.split()


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
        documents = json.loads(data.read_text())
        for lang in ("ko", "en"):
            document, release = documents[lang], documents["release"]
            folder = out / lang / release
            wanted = text_words(folder / f"{release}.{lang}.txt", document)
            page = page_words(folder / "index.html")
            pdf = pdf_words(folder / f"{release}.{lang}.pdf", document)
            for kind, same, words in [
                ("page", page == wanted, page),
                ("PDF", contains(pdf, wanted), pdf),
            ]:
                seen += 1
                if not same:
                    failed = True
                    print(f"{release}.{lang}: {kind} and text differ: {first_difference(words, wanted)}")
            print(f"{release}.{lang}: {len(wanted)} words")
    if not seen:
        print(f"no release under {out}")
    return failed or not seen


sys.exit(main(sys.argv[1]))
