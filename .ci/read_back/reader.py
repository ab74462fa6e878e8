"""Reads in running text what values and names it says, by the words of each language."""

import collections
import itertools
import re

import figures_en
import figures_ko
from moments import Moments

LANGUAGES = {"ko": figures_ko, "en": figures_en}

# A stretch of text with every way in which it may be read; with none, figures that nobody understands.
Token = collections.namedtuple("Token", "start end readings")


SERIAL = re.compile(r"(?<!\d-)\d{1,4}-\d{1,4}(?!-?\d)")


def soft(token):
    """Whether a text may say it beside its facts: names, the heads as a group, and what is done in words. For a
    value that must be said: whether it may be such."""
    return any(kind in ("list", "agenda", "heads", "act") or what == ["immediately"] for kind, *what in token.readings)


class Reader:
    """Reads a language on a day: `day` decides what names hold, `released` what “last year” is."""

    def __init__(self, sources, lang, released, day):
        language = self.language = LANGUAGES[lang]
        self.moments = Moments(language, released)
        self.quantities = [("percent", "", None, re.compile(language.quantity("", "%")))]
        for code in language.MONEY:
            self.quantities.append(("money", code, None, re.compile(language.quantity(*language.money(code)))))
        for id, before, after, plural in sources.counters(lang, "count"):
            self.quantities.append(("count", id, plural, re.compile(language.quantity(before, after))))
        self.ordinals = [("", re.compile(language.ordinal()))]
        for id, before, after, _ in sources.counters(lang, "ordinal"):
            self.ordinals.append((id, re.compile(language.ordinal(before, after))))
        self.series = sources.series_names(lang)
        self.groups = language.groups([record["rank"] for record in sources.records.values() if "rank" in record])
        self.names = sources.names(lang, day)
        self.acts = sources.acts(lang)
        self.immediately = sources.form[lang]["form-immediately"]
        self.people = set(sources.contacts(lang))
        self.time, self.telephone = re.compile(language.TIME), re.compile(rf" \({language.TELEPHONE}\)")
        any_name = "|".join(re.escape(name) for name in sorted(self.names, key=len, reverse=True))
        self.name = re.compile(f"(?:{any_name}){language.END}")
        others = "|".join(map(re.escape, [*self.acts, *self.people, self.immediately]))
        self.beginning = re.compile(rf"\d|(?<![A-Za-z가-힣])(?:{language.BEGINNINGS}|(?i:{any_name}|{others}))")
        # A value is no part of a longer figure or Latin word.
        self.apart = re.compile(r"(?<![A-Za-z\d])(?<!\d[.,])")
        self.end = re.compile(language.END)
        self.rules = (
            self.moments.at, self.amounts, self.orders, self.heads, self.lists, self.topics, self.acts_at, self.form,
        )

    def read(self, words):
        """How words that say one value may be read; nothing where they cannot."""
        whole = [readings for end, readings in self.at(words, 0) if end == len(words)]
        return set().union(*whole)

    def scan(self, text):
        """All values and names in running text, the longest at each place; digits of none, alone."""
        place = 0
        while begins := self.beginning.search(text, place):
            start = begins.start()
            found = list(self.at(text, start))
            end = max((end for end, _ in found), default=start)
            if found:
                yield Token(start, end, set().union(*(readings for e, readings in found if e == end)))
            elif text[start].isdigit():
                end = re.compile(r"\d+").match(text, start).end()
                yield Token(start, end, set())
            place = max(end, start + 1)

    def at(self, text, start):
        """Every reading that begins at a place, with where it ends."""
        if not self.apart.match(text, start):
            return
        # A sentence gives its first word a capital.
        for variant in {text, text[:start] + text[start : start + 1].lower() + text[start + 1 :]}:
            for rule in self.rules:
                yield from ((end, read) for end, read in rule(variant, start) if self.end.match(text, end))

    def amounts(self, text, start):
        for kind, key, plural, pattern in self.quantities:
            if match := pattern.match(text, start):
                said = [word for name, word in match.groupdict().items() if name != "number" and word]
                try:
                    number = self.language.number(match["number"])
                except ValueError:
                    continue
                if len(said) < 2 and (plural is None or (plural == "one") == (number == 1)):
                    qualifiers = self.language.QUALIFIERS["".join(said)]
                    yield match.end(), {(kind, number, key, qualifier) for qualifier in qualifiers}

    def orders(self, text, start):
        for key, pattern in self.ordinals:
            if match := pattern.match(text, start):
                number, end = int(match["number"]), match.end()
                yield end, {("ordinal", number, key)}
                for name, ids in self.series.items():
                    if not key and text.startswith(f" {name}", end):
                        yield end + 1 + len(name), {("ordinal", number, id) for id in ids}

    def heads(self, text, start):
        for words, group in self.groups.items():
            if text.startswith(words, start):
                yield start + len(words), {("heads", *group)}

    def lists(self, text, start):
        members, joint, end = [], "", start
        while joint is not None and (match := self.name.match(text, end + len(joint))):
            members.append(self.names[match[0]])
            end = match.end()
            if joint == self.language.last_joint(len(members)):
                yield end, {("list", *ids) for ids in itertools.product(*members)}
            joint = next((joint for joint in (", and ", ", ", " and ") if text.startswith(joint, end)), None)

    def topics(self, text, start):
        mark, members, end = self.language.TOPIC, [], start
        while mark and text.startswith(mark, end) and (match := self.name.match(text, end + len(mark))):
            members.append(self.names[match[0]])
            end = match.end()
            yield end, {("agenda", *ids) for ids in itertools.product(*members)}
            end += text.startswith(" ", end)

    def acts_at(self, text, start):
        """What is done in words."""
        for words, names in self.acts.items():
            if text.startswith(words, start):
                yield start + len(words), {("act", name) for name in names}

    def form(self, text, start):
        """What stands in the rows of the form: a time, a serial number, whom to ask."""
        if match := self.time.match(text, start):
            for _, readings in self.moments.dated(match.end(), "date", self.moments.moment(match)):
                for _, date in readings:
                    if match["hour"] < "24" and match["minute"] < "60":
                        yield match.end(), {("time", f"{date}T{match['hour']}:{match['minute']}")}
        if match := SERIAL.match(text, start):
            yield match.end(), {("serial", match[0])}
        if text.startswith(self.immediately, start):
            yield start + len(self.immediately), {("time", "immediately")}
        for who in self.people:
            if text.startswith(who, start) and (match := self.telephone.match(text, start + len(who))):
                yield match.end(), {("contact", who, number) for number in self.language.dialled(match[1])}
