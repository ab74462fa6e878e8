"""What a build wrote of each release in each language, as text in memory."""

import json
import re
import subprocess

from checker import Checker
from life import Told, life
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


def pdf_text(path, notice, marking):
    """The text layer, without the number, the notice and the marking of each page."""
    raw = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True, check=True).stdout
    lines = []
    for number, page in enumerate(raw.rstrip("\f").split("\f"), 1):
        page = page.removeprefix(f"{marking}\n") if marking else page
        lines += [line for line in page.split("\n") if line.strip() != f"- {number} -"]
    text = joined(lines)
    notice = " ".join((notice or "").split())
    for repeated in [f"{marking} {notice}", notice] if notice else []:
        text = text.replace(repeated, " ")
    return " ".join(text.split())


class Output:
    """An edition in a language, with what it must say. The sources say what the latest edition says; of an
    earlier one only what it tells of the life of its release is held against anything, and of one that was
    withdrawn its head."""

    def __init__(self, sources, out, editions, number, lang):
        edition = editions[number - 1]
        id, self.is_latest = edition["release"], number == len(editions)
        shelf = "" if self.is_latest else f".{number}"
        folder = out / lang / id / shelf[1:]
        self.name = f"{id}{shelf}.{lang}"
        withdrawn = edition["kind"] == "withdrawal"
        self.document = edition[lang]
        tells = life(sources.form[lang], lang, editions, number)
        self.told = Told(tells, id, lang, number, editions, sources.ministry["address"])
        self.html = (folder / "index.html").read_text()
        notice = sources.ministry.get("notice", {}).get(lang)
        corrected = sources.form[lang]["history-major"]
        marking = " · ".join(label for label, *_ in tells.notices if label != corrected)
        self.life = {
            "text": (folder / f"{self.name}.txt").read_text().split("\n"),
            "PDF": pdf_text(folder / f"{self.name}.pdf", notice, marking),
        }
        self.texts = {
            "text": joined(self.told.cut(self.life["text"])[0]),
            "PDF": self.told.cut_from_pdf(self.life["PDF"])[0],
        }
        self.checker = Checker(sources, id, lang, withdrawn)
        self.checker.lead = ": ".join(tells.notices[0][:2]) if withdrawn else None
        self.order = Page(self.html).blocks
        self.wanted = self.checker.title + self.checker.subtitle
        self.wanted += [said for _, said in self.checker.wanted(self.order)]

    def faults(self):
        yield from self.faults_of_life()
        if self.is_latest:
            yield from (f"page: {fault}" for fault in self.checker.page(self.html))
            yield from (f"JSON: {fault}" for fault in self.checker.json(self.document, self.order))
            yield from (f"text: {fault}" for fault in self.faults_of_rows(self.life["text"]))
            yield from self.faults_of_subtitle(self.html, self.document, self.life)
            for source, text in self.texts.items():
                yield from (f"{source}: {fault}" for fault in self.checker.text(text, self.wanted))

    def faults_of_rows(self, lines):
        """The tables of a plain text: the first lines behind what it tells, and the last before its history."""
        head, *others = "\n".join(self.told.cut(lines)[0][4 + self.checker.has_subtitle :]).strip().split("\n\n")
        under = others[-1] if others and self.checker.release.under() else ""
        rows = [(False, line) for line in head.split("\n")] + [(True, line) for line in under.split("\n") if line]
        return self.checker.rows([(is_under, *line.partition(": ")[::2]) for is_under, line in rows])

    def faults_of_subtitle(self, html, document, texts):
        """A subtitle is the same wherever it stands, and stands everywhere or nowhere."""
        told = {name: text for name, kind, text in Page(html).told if kind == "subtitle"}
        wanted = document.get("subtitle")
        line = texts["text"][3].strip()
        said = {"text": line.removeprefix("- ").removesuffix(" -") or None, "page": told.get("subtitle")}
        said["linked data"] = told.get("alternativeHeadline")
        said["PDF"] = wanted if not wanted or f"- {' '.join(wanted.split())} -" in texts["PDF"] else None
        for source, found in said.items():
            if found != wanted:
                yield f"{source}: the subtitle is {found}, not {wanted}"

    def faults_of_life(self):
        yield from (f"page: {fault}" for fault in self.told.faults_of_page(Page(self.html)))
        yield from (f"text: {fault}" for fault in self.told.cut(self.life["text"])[1])
        yield from (f"PDF: {fault}" for fault in self.told.cut_from_pdf(self.life["PDF"])[1])


def outputs(sources, out):
    releases = {}
    for path in (out / "data").glob("*.json"):
        edition = json.loads(path.read_text())
        releases.setdefault(edition["release"], []).append(edition)
    for id, editions in sorted(releases.items()):
        editions.sort(key=lambda edition: edition["edition"])
        for edition in editions:
            for lang in LANGS:
                yield Output(sources, out, editions, edition["edition"], lang)
