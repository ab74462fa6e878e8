"""Reads dates and periods in running text into the form of the data: 2021, 2021-H1, 2021-W34, 2021-08-23."""

import collections
import datetime
import re

# A moment as it is said: a year that is not said is None, and so are parts that its kind has not.
Moment = collections.namedtuple("Moment", "kind year number day weekday")

JOINT = re.compile("[-–]| to ")


class Moments:
    """Reads what a language says as seen from the day of the release."""

    def __init__(self, language, released):
        self.language, self.released = language, released
        self.singles = [re.compile(pattern) for pattern in language.MOMENTS]
        self.ranges = [re.compile(pattern) for pattern in language.RANGES]

    def at(self, text, start):
        """Every date and period that begins at a place: where it ends, and how it is read."""
        for first, end in self.singles_at(text, start):
            yield from self.dated(end, "date", first)
            if joint := JOINT.match(text, end):
                for last, last_end in self.singles_at(text, joint.end()):
                    if joint[0] == self.language.joint(first.kind, last.kind):
                        yield from self.dated(last_end, "period", first, last)
        for pattern in self.ranges:
            if match := pattern.match(text, start):
                first, weekday = self.moment(match), self.part(match.groupdict().get("to_weekday"))
                part = {"year": "year", "day": "day"}.get(first.kind, "number")
                last = first._replace(**{part: self.part(match["to"])}, weekday=weekday)
                yield from self.dated(match.end(), "period", first, last)

    def singles_at(self, text, start):
        for pattern in self.singles:
            if match := pattern.match(text, start):
                yield self.moment(match), match.end()

    def part(self, words):
        return words and (self.language.PARTS.get(words) or int(words))

    def moment(self, match):
        found = collections.defaultdict(lambda: None, match.groupdict())
        year = self.part(found["year"])
        if found["near"]:
            year = self.released.year + self.language.NEAR[found["near"]]
        if found["near_week"]:
            weeks = self.language.NEAR[found["near_week"]]
            day = self.released + datetime.timedelta(7 * weeks - self.released.weekday())
            return Moment("week", day.year, day.month, day.day, None)
        for kind in ("half", "quarter"):
            if found[kind]:
                return Moment(kind, year, self.part(found[kind]), None, None)
        month, day = self.part(found["month"]), self.part(found["day"])
        if day is None:
            return Moment("year" if month is None else "month", year, month, None, None)
        return Moment("week" if found["week"] else "day", year, month, day, self.part(found["weekday"]))

    def dated(self, end, kind, first, last=None):
        """A year that is not said is that of the other end or of the release. What cannot be is not read."""
        year = first.year or (last and last.year) or self.released.year
        try:
            dates = [self.iso(first, year)]
            if last:
                dates.append(self.iso(last, last.year or year))
            yield end, {(kind, "/".join(dates))}
        except ValueError:
            pass

    def iso(self, moment, year):
        kind, _, number, day, weekday = moment
        if kind == "year":
            return f"{year:04}"
        if kind in ("half", "quarter"):
            if number > {"half": 2, "quarter": 4}[kind]:
                raise ValueError(f"a year has no {kind} {number}")
            return f"{year:04}-{kind[0].upper()}{number}"
        date = datetime.date(year, number, day or 1)
        if weekday and weekday != date.isoweekday():
            raise ValueError(f"{date} is no day {weekday} of the week")
        if kind == "month":
            return f"{date:%Y-%m}"
        if kind == "week":
            if date.weekday():
                raise ValueError(f"the week does not begin on {date}")
            return "{0.year:04}-W{0.week:02}".format(date.isocalendar())
        return date.isoformat()
