"""Holds that every text of a page, a PDF and a feed is in the language that it claims.

languages OUT reads every page, PDF and feed under OUT. The language of a text is that of the innermost
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

from damage import planted_in_feed, planted_in_page, planted_in_pdf
from feed import Feed
from judgement import OTHER, judged
from page import Both, List, Page
from pdf import Pdf, PdfOfBoth, read_pdf, unread


def files(out):
    """Every page, PDF and feed of a build with its language; a page that has no PDF beside it is a list. Drafts have
    neither a front page nor feeds."""
    is_archive = (out / "data").exists()
    if is_archive:
        yield "ko", out / "index.html", "list"
    for lang in OTHER:
        for page in sorted((out / lang).rglob("index.html")):
            yield lang, page, "page" if list(page.parent.glob("*.pdf")) else "list"
        for pdf in sorted((out / lang).rglob("*.pdf")):
            yield lang, pdf, "PDF"
        if is_archive:
            yield lang, out / lang / "feed.xml", "feed"
    for page in sorted((out / "both").rglob("index.html")):
        yield "ko", page, "both"
    for pdf in sorted((out / "both").rglob("*.pdf")):
        yield "ko", pdf, "PDF of both"


LARGEST = 3
PDFS = {"PDF": Pdf, "PDF of both": PdfOfBoth}
READERS = {
    "page": (Page, planted_in_page),
    "both": (Both, planted_in_page),
    "list": (List, planted_in_page),
    "feed": (Feed, planted_in_feed),
}


def reader(path, kind):
    """How such a file is read, what of it, and how a wrong language is planted."""
    if kind in PDFS:
        return PDFS[kind], read_pdf(path), planted_in_pdf
    read, plant = READERS[kind]
    return read, path.read_text(), plant


def judge(out):
    """The faults of all files, and how many blocks were judged."""
    failed, seen = [], 0
    for lang, path, kind in files(out):
        read, source, _ = reader(path, kind)
        read = read(source)
        faults = list(read.faults(lang)) + (unread(path, read) if kind in PDFS else [])
        failed += [f"{path}: {fault}" for fault in faults]
        letters = collections.Counter()
        for _, block in read.blocks:
            for piece in block:
                letters[piece.lang] += sum(map(str.isalpha, piece.text))
        told = ", ".join(f"{letters[lang]} letters {lang}" for lang in OTHER)
        print(f"{path}: {kind}, {len(read.blocks)} blocks, {told}, {len(faults)} faults")
        seen += len(read.blocks)
    return failed, seen


def only_addresses(blocks, others):
    """Whether nothing differs but the language of addresses, which have none."""
    return blocks != others and [judged(block) for _, block in blocks] == [judged(block) for _, block in others]


def sample(out):
    """Every page and PDF of a release, and the largest of each kind of list and of pages of both languages."""
    kinds = collections.defaultdict(list)
    for lang, path, kind in files(out):
        below = path.relative_to(out).parts
        kinds[below if kind in ("page", "PDF", "feed") else (kind, lang, *below[1:-2], len(below))].append((lang, path, kind))
    for found in kinds.values():
        yield from sorted(found, key=lambda file: file[1].stat().st_size)[-LARGEST:]


def self_test(out):
    """What is planted and not found, and how much was planted."""
    failed, seen = [], 0
    for lang, path, kind in sample(out):
        found = total = 0
        read, source, plant = reader(path, kind)
        undamaged = read(source)
        known = set(undamaged.faults(lang))
        for what, copy in plant(source, lang):
            copy = read(copy)
            if set(copy.faults(lang)) - known:
                found += 1
            elif only_addresses(copy.blocks, undamaged.blocks):
                continue
            else:
                failed.append(f"{path}: missed {what}")
            total += 1
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
