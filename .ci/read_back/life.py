"""What an edition must tell of the life of its release, by the editions and the words of the form alone."""

import collections
import datetime
import re

from figures_en import MONTHS
from figures_ko import WEEKDAYS

# Lines as (label, words) and as (heading, [(name, words, note)]), and the days on which machines are told.
Life = collections.namedtuple("Life", "notices latest heading events modified corrections")


def said_day(lang, text):
    date = datetime.date.fromisoformat(text)
    if lang == "ko":
        return f"{date.year}. {date.month}. {date.day}. ({WEEKDAYS[date.weekday()]})"
    return f"{MONTHS[date.month - 1]} {date.day}, {date.year}"


def life(form, lang, editions, number):
    """The life of a release, as its edition of a number tells it."""
    last, shown = editions[-1], editions[number - 1]
    withdrawn = last["kind"] == "withdrawal"

    def name(edition):
        n = edition["edition"]
        tail = {1: "st", 2: "nd", 3: "rd"}.get(n % 10 if n // 10 % 10 != 1 else 0, "th")
        figure = f"{n}{tail}" if lang == "en" else str(n)
        return re.sub(r"\{ *\$number *\}", figure, form["ordinal-edition"])

    def dated(edition, *words):
        return " · ".join([said_day(lang, edition["date"]), *words])

    def done(edition):
        texts = {"ko": form["history-korean"], "en": form["history-english"]}
        corrected = ", ".join(texts[changed] for changed in edition["changed"])
        one = edition["kind"] in ("publication", "withdrawal")
        return [form[f"history-{edition['kind']}"], *([] if one else [corrected])]

    notices, latest = [], None
    mine = [edition for edition in editions[1:] if lang in edition["changed"]]
    major = [edition for edition in mine if edition["kind"] == "major"]
    if withdrawn:
        notices.append((form["history-withdrawal"], dated(last, last["note"][lang]), last["date"]))
    if shown is not last:
        notices.append((form["history-earlier"], dated(shown, name(shown)), shown["date"]))
        latest = form["history-latest"]
        major = [edition for edition in major if edition["edition"] > number]
    elif withdrawn:
        major = []
    notices += [(form["history-major"], dated(e, e["note"][lang]), e["date"]) for e in major[::-1]]
    mine = [edition for edition in mine if edition["edition"] <= number]
    events = [(name(e), dated(e, *done(e)), e["note"] and e["note"][lang]) for e in editions[::-1]]
    return Life(
        notices,
        latest,
        form["history-heading"],
        events if len(events) > 1 else [],
        mine[-1]["date"] if mine else None,
        [(e["note"][lang], e["date"]) for e in mine[::-1] if e["kind"] in ("major", "minor")],
    )


class Told:
    """What the formats of an edition must tell, line by line."""

    def __init__(self, life, release, lang, number, editions, site):
        self.life, front = life, number == len(editions)
        notices, latest, heading, events, *_ = life
        url = f"{site}{lang}/{release}/"
        up = "" if front else "../"
        self.text = [f"{label}: {words}" for label, words, _ in notices]
        self.pdf = [f"{label} {words}" for label, words, _ in notices]
        self.page = list(self.pdf)
        if latest:
            # Behind the notice that this is an earlier edition, which only a withdrawal precedes.
            after = 1 + (editions[-1]["kind"] == "withdrawal")
            self.text.insert(after, f"{latest}: {url}")
            self.pdf.insert(after, f"{latest} ({url})")
            self.page.insert(after, latest)
        below = [heading] if events else []
        for name, words, note in events:
            below += [f"{name} {words}", *([note] if note else [])]
        self.below = below
        days = [edition["date"] for edition in editions[::-1]]
        told = [day for _, _, day in notices]
        self.days = told + (days if events else [])
        numbers = [edition["edition"] for edition in editions[::-1] if edition["edition"] != number]
        last = len(editions)
        self.links = [f"{up}index.html"] * bool(latest)
        self.links += [f"{up}index.html" if n == last else f"{up}{n}/index.html" for n in numbers if events]

    def faults_of_page(self, page):
        yield from compared("tells", page.life, self.page + self.below)
        yield from compared("marks the days", page.days, self.days)
        yield from compared("leads to", page.links, self.links)
        modified = [text for name, text in page.stated if name in ("article:modified_time", "dateModified")]
        yield from compared("is modified", modified, [self.life.modified] * 2 if self.life.modified else [])
        corrections = [text for name, text in page.stated if name == "correction"]
        yield from compared("corrects", corrections, self.life.corrections)

    def cut(self, lines):
        """The lines of a plain text without what they tell, and the faults of that."""
        lines = [line.strip() for line in lines]
        # Behind the title, which a subtitle may follow.
        start = lines.index("", 2) + 1
        above = lines[start : start + len(self.text)]
        end = len(lines) - len(self.below) - 1 if self.below else len(lines)
        faults = list(compared("tells", above, self.text))
        faults += compared("tells", lines[end : len(lines) - 1] if self.below else [], self.below)
        return lines[:start] + lines[start + len(self.text) : end], faults

    def cut_from_pdf(self, text):
        """The running text of a PDF without what it tells, and the faults of that."""
        faults = []
        for line in filter(None, [*self.pdf, " ".join(self.below)]):
            before, found, after = text.partition(" ".join(line.split()))
            faults += [] if found else [f"does not tell “{line}”"]
            text = " ".join(f"{before} {after}".split()) if found else text
        return text, faults


def compared(what, found, wanted):
    found, wanted = list(found), list(wanted)
    if found != wanted:
        yield f"{what} {found}, not {wanted}"
