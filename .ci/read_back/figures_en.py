"""How English words are read: August 23, about EUR 11.9 billion, 19th, the two sides.

figures_ko.py has the same names for Korean; the readers need no others.
"""

import re
from decimal import Decimal

# What marks a topic of an agenda: nothing, it is a list.
TOPIC = ""
MONEY = ("KRW", "USD", "EUR", "JPY", "CNY", "GBP", "RUB", "THB")
QUALIFIERS = {
    "": {None}, "about ": {"about"}, "some ": {"some"}, "more than ": {"more-than"}, "less than ": {"less-than"},
    "nearly ": {"nearly"},
}
ZEROS = {"": 0, "million": 6, "billion": 9, "trillion": 12}
NUMBERS = "zero one two three four five six seven eight nine".split()
MONTHS = "January February March April May June July August September October November December".split()
NTH = "first second third fourth".split()
# Words that stand for a number, and for a year or week by its distance.
PARTS = {word: number for words in (MONTHS, NTH) for number, word in enumerate(words, 1)}
NEAR = {"last": -1, "this": 0, "next": 1}

ANY_NTH = "|".join(NTH)
YEAR = r"(?:(?P<year>\d{4})|(?P<near>last|this|next) year)"
MONTH = f"(?P<month>{'|'.join(MONTHS)})"
DAY = rf"{MONTH} (?P<day>\d{{1,2}})(?:, (?P<year>\d{{4}})| (?P<near>last|this|next) year)?"
MOMENTS = [
    DAY,
    rf"(?P<week>the week of ){DAY}",
    rf"{MONTH}(?: {YEAR})?",
    rf"the (?P<half>{ANY_NTH}) half of {YEAR}",
    rf"the (?P<quarter>{ANY_NTH}) quarter of {YEAR}",
    YEAR,
    r"(?P<near_week>last|this|next) week",
]
# Periods that share a word; `to` takes the place of the finest part. Others are two moments.
RANGES = [
    rf"{MONTH} (?P<day>\d{{1,2}})–(?P<to>\d{{1,2}})(?:, (?P<year>\d{{4}}))?",
    rf"the (?P<quarter>{ANY_NTH}) to the (?P<to>{ANY_NTH}) quarter of {YEAR}",
    rf"the (?P<half>first) and (?P<to>second) halves of {YEAR}",
]
# When a release may be reported, and whom to ask: May 3, 2018, 14:00 (Seoul time), +82-2-2100-0000.
TIME = rf"{MONTH} (?P<day>\d{{1,2}}), (?P<year>\d{{4}}), (?P<hour>\d\d):(?P<minute>\d\d) \(Seoul time\)"
TELEPHONE = r"\+82-(\d+(?:-\d+)*)"
# An agenda is a list like any other.
TOPIC = ""
# Where a value may begin, beside digits and names; and what must not follow one.
BEGINNINGS = (
    rf"(?i:the|last|this|next|about|some|more|less|nearly|{'|'.join(NUMBERS)})\b|(?:{'|'.join([*MONTHS, *MONEY])})\b"
)
END = r"(?![.,]?\d|[A-Za-z])"


def joint(first, last):
    """What stands between two moments of these kinds."""
    return "–" if first == last and first in ("year", "month", "day") else " to "


def last_joint(members):
    """What stands before the last of so many names."""
    return {1: "", 2: " and "}.get(members, ", and ")


def money(code):
    """The words before and behind an amount."""
    return f"{code} ", ""


def dialled(number):
    """The numbers to dial in Korea that may be written so: from abroad, a 0 before them is left out."""
    return set() if number.startswith("0") else {number, f"0{number}"}


def quantity(before, after):
    figure = rf"(?P<number>\d+(?:,\d{{3}})*(?:\.\d+)?(?: (?:million|billion|trillion))?|{'|'.join(NUMBERS)})"
    qualifier = "(?P<a>about |some |more than |less than |nearly )?"
    return rf"{qualifier}{re.escape(before)}{figure}{re.escape(after)}"


def ordinal(before="", after=""):
    ending = r"(?:(?<=1[123])th|(?<!1[123])(?:(?<=1)st|(?<=2)nd|(?<=3)rd)|(?<=[04-9])th)"
    return rf"{re.escape(before)}(?P<number>\d+){ending}{re.escape(after)}"


def number(text):
    """The value of `nine`, `1,400` or `11.9 billion`."""
    if text in NUMBERS:
        return Decimal(NUMBERS.index(text))
    figure, _, unit = text.partition(" ")
    return Decimal(figure.replace(",", "")).scaleb(ZEROS[unit])


def groups(ranks):
    """What the heads are called as a group, with their number and their rank where it is said."""
    words = {"sides": ""} | {rank["en-plural"]: rank["en"] for rank in ranks}
    return {f"the {count} {word}": (n, rank) for n, count in enumerate(NUMBERS) for word, rank in words.items()}
