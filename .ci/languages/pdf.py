"""Reads a PDF as qpdf writes it in JSON: each block of the structure, and the words that are never seen."""

import base64
import collections
import json
import re
import subprocess

from content import letters, operations
from judgement import Piece, faults_of, is_hangul, plain


class Pdf:
    """The blocks of a PDF, the text of each structure element, and every letter that is drawn."""

    INLINE = {"/Span", "/Link", "/Reference", "/Em", "/Strong", "/Quote", "/Code", "/Annot"}

    def __init__(self, document):
        self.objects = document["qpdf"][1]
        self.catalog = self.value(self.value("trailer")["/Root"])
        self.lang = self.text(self.catalog.get("/Lang"))
        self.blocks, self.faults_found, self.drawn = [], [], collections.Counter()
        self.content, self.reached, self.spoken, self.spoken_in = {}, set(), {}, {}
        for number, page in enumerate(document["pages"], 1):
            self.read_page(number, page["object"])
        structure = self.value(self.catalog["/StructTreeRoot"])
        for child in structure["/K"]:
            self.walk(child, self.lang, None, [])
        for key in self.content.keys() - self.reached:
            self.faults_found.append(f"no structure element holds content {key}")
        for name, found in self.objects.items():
            value = found.get("value")
            if isinstance(value, dict) and value.get("/Type") != "/StructElem":
                self.say(name, value, ("/Title", "/Contents", "/TU"), self.lang)
        self.metadata = self.stream(self.catalog["/Metadata"]).decode()
        for words in re.findall(r"<rdf:li xml:lang=[^>]*>([^<]*)", self.metadata):
            self.blocks.append(("metadata", plain(self.lang, words)))

    def value(self, reference):
        while isinstance(reference, str) and (name := self.name(reference)) in self.objects:
            reference = self.objects[name].get("value", self.objects[name].get("stream"))
        return reference

    def name(self, reference):
        return reference if reference == "trailer" else f"obj:{reference}"

    def text(self, value):
        return value.removeprefix("u:") if isinstance(value, str) else None

    def stream(self, reference):
        return base64.b64decode(self.value(reference)["data"])

    def say(self, where, value, keys, lang):
        """Takes in the words that a dictionary has for a reader."""
        for key in keys:
            words = value.get(key)
            if isinstance(words, str) and words.startswith("u:"):
                self.blocks.append((f"{where} {key}", plain(lang, self.text(words))))

    def font(self, reference):
        return letters(self.stream(self.value(reference)["/ToUnicode"]).decode("latin-1"))

    def read_page(self, number, reference):
        page = self.value(reference)
        contents = page["/Contents"] if isinstance(page["/Contents"], list) else [page["/Contents"]]
        resources = self.value(page["/Resources"])
        fonts = {name: self.font(font) for name, font in self.value(resources["/Font"]).items()}
        font, saved, marked = None, [], []
        for operator, operands in operations(b"\n".join(self.stream(part) for part in contents)):
            if operator == "q":
                saved.append(font)
            elif operator == "Q":
                font = saved.pop()
            elif operator == "Tf":
                font = fonts[operands[0]]
            elif operator in ("BMC", "BDC"):
                marked.append((operands[0], operands[1] if operator == "BDC" else {}))
            elif operator == "EMC":
                marked.pop()
            elif operator == "Do":
                raise ValueError("a form or picture is drawn, and nothing here reads it")
            elif operator in ("Tj", "TJ", "'", '"'):
                strings = operands[-1] if operator == "TJ" else operands[-1:]
                codes = b"".join(string for string in strings if isinstance(string, bytes))
                text = "".join(font[int.from_bytes(codes[at : at + 2])] for at in range(0, len(codes), 2))
                self.drawn.update("".join(text.split()))
                self.show(number, reference, marked, text)

    def show(self, number, page, marked, text):
        """Takes in a text that is drawn inside marked contents, the innermost last."""
        lang = id = None
        for tag, properties in marked:
            lang = properties["/Lang"].decode() if "/Lang" in properties else lang
            id = properties.get("/MCID", id)
            if "/ActualText" in properties:
                raise ValueError("a text is replaced, and nothing here reads what by")
        if id is not None:
            self.content.setdefault((page, int(id)), []).append(Piece(lang, text))
        elif not any(tag == "/Artifact" for tag, _ in marked):
            self.faults_found.append(f"page {number}: “{text}” is in no marked content")
        elif self.blocks and self.blocks[-1][0] == f"artifact of page {number}":
            self.blocks[-1][1].append(Piece(lang or self.unspoken_in(text), text))
        else:
            self.blocks.append((f"artifact of page {number}", [Piece(lang or self.unspoken_in(text), text)]))

    def unspoken_in(self, text):
        """The language of an artifact that names none."""
        return self.lang

    def walk(self, child, lang, page, block):
        """Goes through a structure element, and returns the text in it."""
        if isinstance(child, int):
            self.reached.add((page, child))
            pieces = [Piece(piece.lang or lang, piece.text) for piece in self.content.get((page, child), [])]
            block.extend(pieces)
            return "".join(piece.text for piece in pieces)
        element = self.value(child)
        if element.get("/Type") == "/OBJR":
            return ""
        page = element.get("/Pg", page)
        if element.get("/Type") == "/MCR":
            return self.walk(element["/MCID"], lang, page, block)
        lang = self.text(element.get("/Lang")) or lang
        tag = element["/S"]
        if tag not in self.INLINE:
            block = []
            self.blocks.append((tag, block))
        self.say(tag, element, ("/T", "/Alt", "/ActualText", "/E"), lang)
        self.spoken_in[child] = lang
        children = element.get("/K", [])
        children = children if isinstance(children, list) else [children]
        self.spoken[child] = "".join(self.walk(inner, lang, page, block) for inner in children)
        return self.spoken[child]

    def faults(self, lang):
        yield from self.faults_found
        claims = [("catalog", self.lang)]
        for claim in re.findall(r"<dc:language>(?:<[^>]*>)*([^<]*)", self.metadata):
            claims.append(("dc:language", claim))
        if len(claims) != 2 or any(claim != lang for _, claim in claims):
            yield f"the document claims {claims}"
        for where, block in self.blocks:
            yield from faults_of(where, block)


class PdfOfBoth(Pdf):
    """A PDF of both languages. What repeats on each page is in both, is never read out, and names no language."""

    def unspoken_in(self, text):
        return "ko" if any(map(is_hangul, text)) else "en"


def read_pdf(path):
    command = ["qpdf", "--json", "--json-stream-data=inline", "--decode-level=generalized", path]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def unread(path, pdf):
    """Letters that pdftotext finds and this reader does not, or the other way."""
    text = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, text=True, check=True).stdout
    found = collections.Counter("".join(text.split()))
    if found == pdf.drawn:
        return []
    return [f"not read: {dict(found - pdf.drawn)}, not found: {dict(pdf.drawn - found)}"]
