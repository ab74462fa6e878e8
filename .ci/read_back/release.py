"""What a release must say in a language, and in which order, by the sources alone."""

import collections
import datetime
import re
from decimal import Decimal

from sources import called, days, label, messages, within

# One thing that must be said: the fact, how its words may be read, and its two machine values; what only words
# say has none.
Said = collections.namedtuple("Said", "fact readings attribute json")

# A row of the tables of the form: its label, as form.ftl calls it, and what stands there.
Row = collections.namedtuple("Row", "label said")

# From this day on whom to ask stands under the text.
CONTACTS_UNDER = datetime.date(2023, 3, 1)

# A fact, record, role or speech act that a sentence says.
NAMED = re.compile(r'\{\s*(?:(ACT)\(\s*"|(?:([A-Z]+)\(\s*)?\$)([a-z][a-z0-9-]*)(?:"\s*,\s*form:\s*"(joined)")?')

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

    def earlier(self):
        return [s for s in self.series["sessions"] if s["number"] < self.session["number"]]

    def listed(self):
        """The blocks as the release lists them, or else the standard ones."""
        return self.table.get("blocks") or [
            {"paragraph": "opening"},
            *([{"reference-box": "past-sessions", "past-sessions": 3}] if self.earlier() else []),
            {"paragraph": "closing"},
        ]

    def blocks(self):
        """The id of every block, with the message that it says and the session that it means."""
        earlier = self.earlier()
        found = {}
        for block in self.listed():
            if block.get("only", self.lang) == self.lang:
                id = next(block[kind] for kind in KINDS if kind in block)
                found[id] = (id, self.session)
                for past in earlier[::-1][: block.get("past-sessions", 0)]:
                    message = "past-session" if "venue" in past else "past-session-without-venue"
                    found[f"{id}-{past['number']}"] = (message, past)
        return found

    def said(self, message, session):
        """The facts that a message says, in its order."""
        for act, function, name, joined in NAMED.findall(self.messages[message]):
            if act:
                name = f"{name}-{joined}" if joined else name
                yield self.words(f"act {name}", ("act", name))
            elif said := self.fact(name, session, function == "COUNT"):
                yield said

    def has_squares(self):
        return self.lang == "ko" and self.table.get("body") == "squares"

    def embargo(self):
        """The minute as machines are told it."""
        time = self.table.get("for-release", "immediately")
        return None if time == "immediately" else f"{time}:00"

    def has_subtitle(self):
        return self.table.get("subtitle") in ("both", self.lang)

    def head(self):
        """The rows above the text."""
        rows = []
        if time := self.table.get("for-release"):
            immediate = time == "immediately"
            rows.append(Row("form-for-release" if immediate else "form-embargo", self.words("time", ("time", time))))
        if serial := self.table.get("serial"):
            rows.append(Row("form-serial", self.words("serial", ("serial", serial))))
        rows.append(Row("form-released", self.date("released", self.table["released"])))
        rows += [] if self.is_of_2023() else self.contacts()
        rows.append(Row("form-held", self.date("held", self.session["held"])))
        if venue := self.session.get("venue"):
            rows.append(Row("form-venue", self.words("venue", ("list", venue))))
        return rows

    def is_of_2023(self):
        return self.released >= CONTACTS_UNDER

    def under(self):
        """The rows under the text."""
        return self.contacts() if self.is_of_2023() else []

    def contacts(self):
        if "desk" not in self.table:
            return []
        desk = self.sources.ministry["desks"][self.table["desk"]]
        rows = [Row("form-department", self.words("department", ("list", desk["department"])))]
        for contact in desk["contacts"]:
            who = f"{contact['post'][self.lang]} {contact['name'][self.lang]}"
            rows.append(Row("form-contact", self.words("contact", ("contact", who, contact["telephone"]))))
        return rows

    def words(self, name, reading):
        """What only words say."""
        return Said(name, {reading}, None, None)

    def fact(self, name, session, counted=False):
        if name == "session":
            return self.number(name, session["number"])
        if name == "held":
            return self.date(name, session["held"])
        if name == "heads":
            return self.heads(name, session)
        if name == "agenda":
            topics = self.table["agenda"]
            kind = "agenda" if self.lang == "ko" else "list"
            return Said(name, {(kind, *topics)}, " ".join(topics), {"list": {"records": topics, "counter": None}})
        fact = self.table.get("facts", {}).get(name)
        return fact and self.value(name, fact, counted)

    def date(self, name, date):
        return Said(name, {("date", date)}, date, {"date": date})

    def number(self, name, number):
        # A session is called what its series was called on its own day.
        session = next(s for s in self.series["sessions"] if s["number"] == number)
        names = called(self.series, days(session["held"])[0])
        readings = {("ordinal", number, key) for key in ("", label(self.table["series"], names))}
        return Said(name, readings, str(number), {"session": number})

    def heads(self, name, session):
        heads = session.get("heads", {})
        people = [heads[party] for party in self.series["parties"] if party in heads]
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
