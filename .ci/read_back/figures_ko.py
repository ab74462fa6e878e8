"""How Korean words are read: 2021.8.23.(월), 약 12억 3456만 유로, 제19차, 양측.

figures_en.py has the same names for English; the readers need no others.
"""

import re
from decimal import Decimal

MONEY = {
    "KRW": "원", "USD": "달러", "EUR": "유로", "JPY": "엔", "CNY": "위안", "GBP": "파운드", "RUB": "루블", "THB": "밧",
}
# 약 stands for two qualifiers.
QUALIFIERS = {
    "": {None}, "약 ": {"about", "some"}, "여": {"some"}, " 이상": {"more-than"}, " 미만": {"less-than"},
    " 가까이": {"nearly"},
}
# What marks a topic of an agenda.
TOPIC = "△"
ZEROS = {"": 0, "만": 4, "억": 8, "조": 12, "경": 16}
WEEKDAYS = "월화수목금토일"
# Words that stand for a number, and for a year or week by its distance.
PARTS = {"상": 1, "하": 2} | {day: number for number, day in enumerate(WEEKDAYS, 1)}
NEAR = {"작년": -1, "금년": 0, "내년": 1, "지난주": -1, "이번 주": 0, "다음 주": 1}

YEAR = r"(?:(?P<year>\d{1,4})\.|(?P<near>작년|금년|내년) )?"
YEAR_IN_WORDS = r"(?:(?:(?P<year>\d{1,4})년|(?P<near>작년|금년|내년)) )?"
WEEKDAY = rf"\((?P<weekday>[{WEEKDAYS}])\)"
DAY = rf"{YEAR}(?P<month>\d{{1,2}})\.(?P<day>\d{{1,2}})\.{WEEKDAY}"
MOMENTS = [
    rf"{DAY}(?P<week> 주간)?",
    rf"(?P<year>\d{{1,4}})\. (?P<month>\d{{1,2}})\. (?P<day>\d{{1,2}})\. {WEEKDAY}(?P<week> 주간)?",
    rf"(?P<year>\d{{1,4}})\.(?P<month>\d{{1,2}})\.(?P<day>\d{{1,2}})\.(?!\([{WEEKDAYS}])(?P<week> 주간)?",
    r"(?P<year>\d{1,4})\. (?P<month>\d{1,2})\.",
    rf"{YEAR}(?P<month>\d{{1,2}})월",
    rf"{YEAR_IN_WORDS}(?P<half>[상하])반기",
    rf"{YEAR_IN_WORDS}(?P<quarter>\d)분기",
    r"(?P<year>\d{1,4})년|(?P<near>작년|금년|내년)",
    r"(?P<near_week>지난주|이번 주|다음 주)",
]
# Periods that share a word; `to` takes the place of the finest part. Others are two moments.
RANGES = [
    r"(?P<year>\d{1,4})-(?P<to>\d{1,4})년",
    rf"{YEAR}(?P<month>\d{{1,2}})~(?P<to>\d{{1,2}})월",
    rf"{YEAR_IN_WORDS}(?P<quarter>\d)~(?P<to>\d)분기",
    rf"{DAY}-(?P<to>\d{{1,2}})\.\((?P<to_weekday>[{WEEKDAYS}])\)",
]
# When a release may be reported, and whom to ask: 2018. 5. 3. (목) 14:00 이후, 02-2100-0000.
TIME = rf"{MOMENTS[1].removesuffix('(?P<week> 주간)?')} (?P<hour>\d\d):(?P<minute>\d\d) 이후"
TELEPHONE = r"(\d+(?:-\d+)*)"
# What stands before each topic of an agenda.
TOPIC = "△"
FIGURE = r"\d+(?:,\d{3})*(?:\.\d+)?"
# Where a value may begin, beside digits and names; and what must not follow one. A particle may.
BEGINNINGS = r"약 \d|제\d|작년|금년|내년|[상하]반기|지난주|이번 주|다음 주|양|참석자들|△"
END = r"(?![.,]?\d)"


def joint(first, last):
    """What stands between two moments of these kinds."""
    return "-"


def last_joint(members):
    """What stands before the last of so many names."""
    return "" if members == 1 else ", "


def money(code):
    """The words before and behind an amount."""
    return "", f" {MONEY[code]}"


def dialled(number):
    """The numbers to dial in Korea that may be written so."""
    return {number}


def quantity(before, after):
    figure = rf"(?P<number>{FIGURE}[만억조경]?(?: \d{{1,4}}[만억조]?)*)"
    words = rf"{re.escape(before)}{figure}(?:(?P<b>여) ?)?{re.escape(after)}"
    return rf"(?P<a>약 )?{words}(?P<c> 이상| 미만| 가까이)?"


def ordinal(before="제", after="차"):
    return rf"{re.escape(before)}(?P<number>\d+){re.escape(after)}"


def number(text):
    """The value of `1,400`, `1.5조` or `12억 3456만 7898`."""
    parts = re.findall(rf"({FIGURE})([만억조경]?)", text)
    zeros = [ZEROS[unit] for _, unit in parts]
    if zeros != sorted(set(zeros), reverse=True):
        raise ValueError(f"the units of {text} do not fall")
    if len(parts) > 1 and not all(part.isdigit() and len(part) < 5 for part, _ in parts):
        raise ValueError(f"{text} is no sum of groups")
    return sum(Decimal(part.replace(",", "")).scaleb(zero) for (part, _), zero in zip(parts, zeros))


def groups(ranks):
    """What the heads are called as a group, with their number and their rank where it is said."""
    return {"양측": (2, ""), "참석자들": (0, "")} | {f"양 {rank['ko']}": (2, rank["ko"]) for rank in ranks}
