"""The test of these readers: all that may go wrong in an output is done to it, in memory, and must be found."""

import re

import figures_en as en
import figures_ko as ko
from checker import json_facts
from damage_of_form import damages_of_form, damages_of_subtitle
from page import Page
from reader import soft


def one_of(words):
    longest_first = sorted(words, key=len, reverse=True)
    return f"(?:{'|'.join(map(re.escape, longest_first))})"


def swap(words, before="", behind=""):
    """Each of these words becomes the next of them, where it stands between these patterns."""
    words = list(words)
    folded = [word.lower() for word in words]
    return before + one_of(words) + behind, lambda match: words[(folded.index(match[0].lower()) + 1) % len(words)]


FIGURES = [(r"\d", lambda match: str((int(match[0]) + 1) % 10))]

# What may go wrong in the words of any value: a pattern, and what takes its place.
DAMAGES = [
    *FIGURES,
    swap("만억조경"),
    swap(["million", "billion", "trillion"]),
    swap(ko.MONEY.values()),
    swap(en.MONEY),
    (r" (?:이상|미만|가까이)|약 |여(?=[ %])|(?:about|some|more than|less than|nearly) (?=[\dA-Z])", ""),
    (r"이상", "미만"),
    (r"more than", "less than"),
    swap(ko.WEEKDAYS, r"(?<=\()", r"(?=\))"),
    swap(en.MONTHS, r"\b", r"\b"),
    swap(en.NTH, r"\b", r"\b"),
    swap(en.NUMBERS, r"\b", r"\b"),
    swap(["작년", "금년", "내년"]),
    swap(["지난주", "이번 주", "다음 주"]),
    swap(["last", "this", "next"], r"(?i)\b", r"\b"),
    swap("상하", behind="(?=반기)"),
    (r"half", "quarter"),
    swap(["st", "nd", "rd", "th"], r"(?<=\d)", r"\b"),
    (r"제(?=\d)|(?<=\d)차", ""),
    # An agenda loses its first or last topic or a mark, or has its first two exchanged.
    (r"^△[^△]+ (?=△)| △[^△]+$|△", ""),
    (r"^(△[^△]+) (△[^△]+)(?= △|$)", r"\2 \1"),
    (r" 이후| \(Seoul time\)|\+82-", ""),
    (r"\+82-", "+82-0"),
    # A list loses its first or last member, or has its first two exchanged; and nothing is said at all.
    (r"^[^,]+, |, [^,]+$", ""),
    (r"^([^,]+), ([^,]+)(?=,)", r"\2, \1"),
    (r"^(.+) and (.+)$", r"\2 and \1"),
    (r"^.+$", ""),
]


def damages_in(checker):
    """What may go wrong in the words of this project as well."""
    sources, lang = checker.release.sources, checker.release.lang
    nouns = [counter.after for kind in ("count", "ordinal") for counter in sources.counters(lang, kind)]
    # The year of “June this year” is no counted noun, and June alone is that of the year as well.
    counted = [(rf"(?<!this)(?<!last)(?<!next)(?:(?<=\d)|(?= )){one_of(nouns)}", "")] if nouns else []
    people = [(one_of(checker.reader.people), lambda match: match[0][::-1])] if checker.reader.people else []
    acts = [swap(checker.reader.acts, "(?i)^", "$")] if len(checker.reader.acts) > 1 else []
    return [*DAMAGES, *counted, *people, *acts, swap(checker.reader.groups, "(?i)"), renamed(checker.reader.series)]


def renamed(series):
    """A session gets the name of another series, or what its own was called at another time."""

    def another(match):
        return next((name for name in series if not series[name] & series[match[0]]), match[0])

    return one_of(series), another


def damaged(words, damages):
    """The words with one thing wrong, for everything that may go wrong in them."""
    for pattern, wrong in damages:
        for match in re.finditer(pattern, words):
            made = wrong(match) if callable(wrong) else match.expand(wrong)
            if made == match[0]:
                continue
            yield words[: match.start()] + made + words[match.end() :]


def damages(output):
    """Every damage to an output: what was done, and the faults that are found."""
    yield from damages_of_life(output)
    if output.is_latest:
        known = damages_in(output.checker)
        yield from damages_of_page(output, known)
        yield from damages_of_form(output, lambda words: damaged(words, known))
        yield from damages_of_subtitle(output)
        yield from damages_of_json(output)
        yield from damages_of_texts(output, known)


# Where a page tells of the life of its release, and what stands there: a figure, not of an element's name; or a text.
LIFE = re.compile(
    r'<div class="told(?s:.*?)</div>|<section class="history(?s:.*?)</section>'
    r'|.*(?:modified_time|dateModified).*|"correction": (?s:.*?)\]'
)
IN_LIFE = {r"(?<!h)\d": FIGURES[0][1], r"(?<=>)[^<>\s][^<>]*(?=<)": ""}


def damages_of_life(output):
    told, html = output.told, output.html
    for region in LIFE.finditer(html):
        for wrong in damaged(region[0], IN_LIFE.items()):
            page = Page(html[: region.start()] + wrong + html[region.end() :])
            yield f"page: {wrong}", list(told.faults_of_page(page))
    lines, text = output.life["text"], output.life["PDF"]
    for line in told.text + told.below:
        at = next(at for at, found in enumerate(lines) if found.strip() == line)
        for wrong in ["", *damaged(line, FIGURES)]:
            yield f"text: {line} -> {wrong}", told.cut([*lines[:at], wrong, *lines[at + 1 :]])[1]
    for line in [*told.pdf, " ".join(told.below)]:
        for wrong in damaged(line, FIGURES):
            yield f"PDF: {line} -> {wrong}", told.cut_from_pdf(text.replace(line, wrong, 1))[1]


def damages_of_page(output, known):
    check, html = output.checker, output.html

    def faults(page):
        return [*check.page(page), *output.told.faults_of_page(Page(page))]

    page = Page(html)
    for fact in page.facts:
        for wrong in damaged(html[fact.start : fact.end], known):
            yield f"page: {fact.words} -> {wrong}", faults(html[: fact.start] + wrong + html[fact.end :])
        opening = html[fact.opening : fact.start]
        for at in range(opening.index('"') + 1, len(opening) - 2):
            wrong = opening[:at] + ("1" if opening[at] != "1" else "2") + opening[at + 1 :]
            yield f"page: {opening} -> {wrong}", faults(html[: fact.opening] + wrong + html[fact.start :])
    for name, _, text in page.told:
        for token in [token for token in check.reader.scan(text) if not soft(token)]:
            for wrong in damaged(text[token.start : token.end], known):
                # Title and lead stand in several places, and each of them must tell.
                for place in re.finditer(re.escape(text), html):
                    at, end = place.start() + token.start, place.start() + token.end
                    yield f"page: {name} -> {wrong}", faults(html[:at] + wrong + html[end:])


def damages_of_json(output):
    for _, fact in json_facts(output.document):
        value, fact["value"] = fact["value"], None
        yield f"JSON: {value} is gone", output.checker.json(output.document, output.order)
        fact["value"] = value


def damages_of_texts(output, known):
    check = output.checker
    for source, text in output.texts.items():
        left = list(output.wanted)
        for token in check.reader.scan(text):
            words = text[token.start : token.end]
            # What is no fact is a name, in which only figures are held.
            expected = left and token.readings & left[0].readings
            for wrong in damaged(words, known if expected else FIGURES):
                # A First Vice Minister with another figure is a Second one, whom the text may name too.
                if not expected and wrong in check.reader.names:
                    continue
                faults = check.text(text[: token.start] + wrong + text[token.end :], output.wanted)
                yield f"{source}: {words} -> {wrong}", faults
            if expected:
                left.pop(0)
