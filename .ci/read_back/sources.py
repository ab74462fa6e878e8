"""The sources of a project as Python sees them: its TOML, and the messages of its Fluent files."""

import collections
import datetime
import pathlib
import re
import tomllib

LANGS = ("ko", "en")
REGISTER = ("countries", "places", "organizations", "posts", "people", "terms")

# A message of a counted noun: the words around the number, and the plural that it is, if any.
Counter = collections.namedtuple("Counter", "id before after plural")


def days(text):
    """The first and the last day of a date as precise as it is known."""
    year, _, rest = text.partition("-")
    year = int(year)
    if rest[:1] == "W":
        first = datetime.date.fromisocalendar(year, int(rest[1:]), 1)
        return first, first + datetime.timedelta(6)
    if len(rest) == 5:
        return (datetime.date.fromisoformat(text),) * 2
    length = {"": 12, "H": 6, "Q": 3}.get(rest[:1], 1)
    number = int(rest.lstrip("HQ") or 1)
    first = datetime.date(year, (number - 1) * length + 1, 1)
    after = first.replace(day=28) + datetime.timedelta((length - 1) * 31 + 4)
    return first, after.replace(day=1) - datetime.timedelta(1)


def within(day, first, last):
    return (not first or days(first)[0] <= day) and (not last or day <= days(last)[1])


def called(table, day):
    """What holds the names of a record or series on a day: its table, or that of its former names."""
    former = [names for names in table.get("former", []) if day <= days(names["until"])[1]]
    return (former or [table])[0]


def label(series, names):
    """Which names of a series these are: those of today, or those until a day."""
    return " until ".join([series, *([names["until"]] if "until" in names else [])])


def messages(text):
    return dict(re.findall(r"^([a-z][a-z0-9-]*) *= *(.*(?:\n+[ \t}].*)*)", text, re.M))


class Sources:
    """The files of `data/` and `locales/`, by path."""

    def __init__(self, files):
        self.files = files
        tables = {path: tomllib.loads(text) for path, text in files.items() if path.endswith(".toml")}

        def folder(name):
            return {pathlib.Path(p).stem: table for p, table in tables.items() if p.startswith(f"data/{name}/")}

        self.ministry = tables["data/ministry.toml"]
        self.series, self.releases = folder("series"), folder("releases")
        self.records = {}
        for name in REGISTER:
            self.records |= tables[f"data/{name}.toml"]
        self.form = {lang: messages(files[f"locales/{lang}/form.ftl"]) for lang in LANGS}
        self.phrases = {lang: messages(files[f"locales/{lang}/phrases.ftl"]) for lang in LANGS}

    @classmethod
    def on_disk(cls, data):
        files = {}
        for name, folder in (("data", data), ("locales", data.resolve().parent / "locales")):
            for path in [*folder.rglob("*.toml"), *folder.rglob("*.ftl")]:
                files[f"{name}/{path.relative_to(folder).as_posix()}"] = path.read_text()
        return cls(files)

    def names(self, lang, day):
        """What records and series may be called on a day, with the ids of all that are called so."""
        names = collections.defaultdict(set)
        for id, record in self.records.items():
            for name in (called(record, day)["name"], record.get("short", {})):
                names[name.get(lang, "")].add(id)
        for id, series in self.series.items():
            for key in ("name", "short", "pair"):
                names[called(series, day)[key][lang]].add(id)
        names[self.ministry["licence"]["name"][lang]].add("licence")
        names.pop("", None)
        return names

    def series_names(self, lang):
        """The names of series, today and before, with the labels that they are: a short name may be shared."""
        names = collections.defaultdict(set)
        for id, series in self.series.items():
            for table in [series, *series.get("former", [])]:
                for key in ("name", "short"):
                    names[table[key][lang]].add(label(id, table))
        return names

    def acts(self, lang):
        """The words of speech acts, with the names of all that are worded so."""
        acts = collections.defaultdict(set)
        for id, words in self.form[lang].items():
            if id.startswith("act-"):
                acts[words].add(id.removeprefix("act-"))
        return acts

    def contacts(self, lang):
        """Whom the desks of the ministry name, by post and name."""
        for desk in self.ministry.get("desks", {}).values():
            for contact in desk["contacts"]:
                yield f"{contact['post'][lang]} {contact['name'][lang]}"

    def counters(self, lang, kind):
        """The counted nouns of a kind, `count` or `ordinal`, each plural on its own."""
        for id, message in self.form[lang].items():
            if id.startswith(f"{kind}-"):
                words = r"(?:\*?\[(\w+)\] *)?([^\[\]{}\n]*)\{ *\$number *\}([^{}\n]*)"
                for plural, before, after in re.findall(words, message):
                    yield Counter(id.removeprefix(f"{kind}-"), before, after, plural or None)
