"""What a build wrote of each release in each language, as text in memory."""

import json
import re
import subprocess

from checker import Checker
from page import Page
from sources import LANGS


def joined(lines):
    """Running text of lines, without the numbers of paragraphs and with cut compounds joined."""
    number, kept = 1, []
    for line in (line.strip() for line in lines):
        if line.startswith(f"{number}. "):
            line = line.removeprefix(f"{number}. ")
            number += 1
        kept.append(line)
    return " ".join(re.sub(r"(?<=\w)([-–])\n(?=\w)", r"\1", "\n".join(kept)).split())


def pdf_text(path, notice):
    """The text layer, without the number and the notice of each page."""
    raw = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True, check=True).stdout
    lines = []
    for number, page in enumerate(raw.rstrip("\f").split("\f"), 1):
        lines += [line for line in page.split("\n") if line.strip() != f"- {number} -"]
    text = joined(lines)
    return " ".join(text.replace(" ".join(notice.split()), " ").split()) if notice else text


class Output:
    """A release in a language, with what it must say."""

    def __init__(self, sources, out, id, lang):
        folder = out / lang / id
        self.name = f"{id}.{lang}"
        self.checker = Checker(sources, id, lang)
        self.html = (folder / "index.html").read_text()
        self.document = json.loads((out / "data" / f"{id}.json").read_text())[lang]
        self.texts = {
            "PDF": pdf_text(folder / f"{self.name}.pdf", sources.ministry.get("notice", {}).get(lang)),
            "text": joined((folder / f"{self.name}.txt").read_text().split("\n")),
        }
        self.order = Page(self.html).blocks
        self.wanted = self.checker.title + [said for _, said in self.checker.wanted(self.order)]

    def faults(self):
        yield from (f"page: {fault}" for fault in self.checker.page(self.html))
        yield from (f"JSON: {fault}" for fault in self.checker.json(self.document, self.order))
        for source, text in self.texts.items():
            yield from (f"{source}: {fault}" for fault in self.checker.text(text, self.wanted))


def outputs(sources, out):
    for path in sorted((out / "data").glob("*.json")):
        for lang in LANGS:
            yield Output(sources, out, path.stem, lang)
