"""What a release must say in a language, and in which order, by the sources alone."""

import collections
import datetime
import re
from decimal import Decimal

from sources import days, messages, within

# One thing that must be said: the fact, how its words may be read, and its two machine values.
Said = collections.namedtuple("Said", "fact readings attribute json")

KINDS = ("paragraph", "item", "sub-item", "note", "reference-box")


class Release:
    def __init__(self, sources, id, lang):
        self.sources, self.id, self.lang = sources, id, lang
        self.table = sources.releases[id]
        self.released = datetime.date.fromisoformat(self.table["released"])
        self.series = sources.series[self.table["series"]]
        self.session = next(s for s in self.series["sessions"] if s["number"] == self.table["session"])
        self.day = days(self.session["held"])[0]
        own = messages(sources.files.get(f"locales/{lang}/releases/{id}.ftl", ""))
        self.messages = sources.phrases[lang] | own

    def blocks(self):
        """The id of every block, with the message that it says and the session that it means."""
        earlier = [s for s in self.series["sessions"] if s["number"] < self.session["number"]]
        blocks = self.table.get("blocks") or [
            {"paragraph": "opening"},
            *([{"reference-box": "past-sessions", "past-sessions": 3}] if earlier else []),
            {"paragraph": "closing"},
        ]
        found = {}
        for block in blocks:
            if block.get("only", self.lang) == self.lang:
                id = next(block[kind] for kind in KINDS if kind in block)
                found[id] = (id, self.session)
                for past in earlier[::-1][: block.get("past-sessions", 0)]:
                    message = "past-session" if "venue" in past else "past-session-without-venue"
                    found[f"{id}-{past['number']}"] = (message, past)
        return found

    def said(self, message, session):
        """The facts that a message says, in its order."""
        found = re.findall(r"\{\s*(?:([A-Z]+)\(\s*)?\$([a-z][a-z0-9-]*)", self.messages[message])
        return [said for function, name in found if (said := self.fact(name, session, function == "COUNT"))]

    def head(self):
        return [self.date("released", self.table["released"]), self.date("held", self.session["held"])]

    def fact(self, name, session, counted=False):
        if name == "session":
            return self.number(name, session["number"])
        if name == "held":
            return self.date(name, session["held"])
        if name == "heads":
            return self.heads(name, session)
        if name == "agenda":
            topics = self.table["agenda"]
            return Said(name, {("list", *topics)}, " ".join(topics), {"list": {"records": topics, "counter": None}})
        fact = self.table.get("facts", {}).get(name)
        return fact and self.value(name, fact, counted)

    def date(self, name, date):
        return Said(name, {("date", date)}, date, {"date": date})

    def number(self, name, number):
        readings = {("ordinal", number, ""), ("ordinal", number, self.table["series"])}
        return Said(name, readings, str(number), {"session": number})

    def heads(self, name, session):
        people = [session["heads"][party] for party in self.series["parties"] if party in session["heads"]]
        held = days(session["held"])[0]
        ranks = set()
        for person in people:
            for tenure in self.sources.records[person]["tenures"]:
                bounds = [tenure.get(end, tenure.get(f"known-{end}")) for end in ("from", "until")]
                if within(held, *bounds):
                    ranks.add(self.sources.records[tenure["post"]]["rank"][self.lang])
        rank = ranks.pop() if len(ranks) == 1 else ""
        unnumbered = self.lang == "ko" and len(people) != 2
        reading = ("heads", 0, "") if unnumbered else ("heads", len(people), rank)
        return Said(name, {reading}, " ".join(people), {"list": {"records": people, "counter": None}})

    def value(self, name, fact, counted):
        counter, qualifier = fact.get("counter"), fact.get("qualifier")
        if "date" in fact:
            return self.date(name, fact["date"])
        if "session" in fact:
            return self.number(name, fact["session"])
        if "period" in fact:
            # A period of weeks is said by its first and its last day.
            ends = [
                days(end)[which].isoformat() if "W" in end else end
                for which, end in enumerate(fact["period"].split("/"))
            ]
            return Said(name, {("period", "/".join(ends))}, fact["period"], {"period": fact["period"]})
        if "ordinal" in fact:
            number = fact["ordinal"]
            machine = {"ordinal": {"number": number, "counter": counter}}
            return Said(name, {("ordinal", number, counter or "")}, str(number), machine)
        if "money" in fact:
            number, currency = Decimal(fact["money"]), fact["currency"]
            machine = {"money": {"amount": f"{number:f}", "currency": currency}}
            reading = ("money", number, currency, qualifier)
            return Said(name, {reading}, f"{number.normalize():f} {currency}", machine)
        if "percent" in fact:
            number = Decimal(fact["percent"])
            reading = ("percent", number, "", qualifier)
            return Said(name, {reading}, f"{number.normalize():f}%", {"percent": f"{number:f}"})
        if "count" in fact:
            number = Decimal(fact["count"])
        else:
            members = fact.get("list") or self.members(fact["members-of"])
            if not counted:
                machine = {"list": {"records": members, "counter": counter}}
                return Said(name, {("list", *members)}, " ".join(members), machine)
            number = Decimal(len(members))
        machine = {"count": {"number": f"{number:f}", "counter": counter}}
        return Said(name, {("count", number, counter, qualifier)}, f"{number.normalize():f}", machine)

    def members(self, term):
        for definition in self.sources.records[term]["definitions"]:
            if within(self.day, definition["known-from"], definition["known-until"]):
                return definition["members"]
        raise ValueError(f"{term} has no members on {self.day}")
