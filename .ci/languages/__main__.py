"""Holds that every text of a page and of a PDF is in the language that it claims.

languages OUT reads every page and PDF under OUT. The language of a text is that of the innermost
element around it that names one; in a PDF these are marked content, structure elements and the
catalog. Korean must hold Hangul and no Latin words in a row, except capitals such as FTA; English
must hold Latin letters only. This covers what is never seen: titles, labels, descriptions, link
contents and metadata. Where no element can mark a part, as in a description, a foreign name may stand
in brackets behind a Korean one. Every letter that pdftotext finds in a PDF must have been judged.

languages --self-test OUT plants one wrong language after another, in memory, and demands that each
be found.
"""

import collections
import pathlib
import sys

from damage import planted_in_page, planted_in_pdf
from judgement import OTHER
from page import Page
from pdf import Pdf, read_pdf, unread


def files(out):
    """Every page and PDF of a build with its language."""
    for lang in OTHER:
        for page in sorted((out / lang).glob("*/index.html")):
            yield lang, page, "page"
        for pdf in sorted((out / lang).glob("*/*.pdf")):
            yield lang, pdf, "PDF"


def judge(out):
    """The faults of all files, and how many blocks were judged."""
    failed, seen = [], 0
    for lang, path, kind in files(out):
        read = Page(path.read_text()) if kind == "page" else Pdf(read_pdf(path))
        faults = list(read.faults(lang)) + (unread(path, read) if kind == "PDF" else [])
        failed += [f"{path}: {fault}" for fault in faults]
        letters = collections.Counter()
        for _, block in read.blocks:
            for piece in block:
                letters[piece.lang] += sum(map(str.isalpha, piece.text))
        told = ", ".join(f"{letters[lang]} letters {lang}" for lang in OTHER)
        print(f"{path}: {kind}, {len(read.blocks)} blocks, {told}, {len(faults)} faults")
        seen += len(read.blocks)
    return failed, seen


def self_test(out):
    """What is planted and not found, and how much was planted."""
    failed, seen = [], 0
    for lang, path, kind in files(out):
        found = total = 0
        if kind == "page":
            read, source, plant = Page, path.read_text(), planted_in_page
        else:
            read, source, plant = Pdf, read_pdf(path), planted_in_pdf
        known = set(read(source).faults(lang))
        for what, copy in plant(source, lang):
            total += 1
            if set(read(copy).faults(lang)) - known:
                found += 1
            else:
                failed.append(f"{path}: missed {what}")
        print(f"{path}: {found}/{total} wrong languages found")
        seen += total
    return failed, seen


def main(arguments):
    run = self_test if arguments[0] == "--self-test" else judge
    failed, seen = run(pathlib.Path(arguments[-1]))
    print(*failed, sep="\n", end="\n" if failed else "")
    if not seen:
        print("nothing was read")
    return bool(failed or not seen)


sys.exit(main(sys.argv[1:]))
