"""A small invented project: three releases of a line each, so that a command has little to do."""

import pathlib

# The third release is of a year of its own, which has pages of its own.
SERIES = "talks"
RELEASES = {"talks-1": "2021-05-20", "talks-2": "2021-11-18", "talks-3": "2022-05-19"}
A, B, C = RELEASES
FORMS = pathlib.Path(__file__).resolve().parents[2] / "locales"

SHARED = {
    "data/ministry.toml": """country = "arin"
organization = "foreign-ministry"
address = "https://example.org/"
english-status = "courtesy"

[licence]
name = { ko = "공공누리 제1유형", en = "KOGL Type 1" }
url = "https://example.org/licence"
""",
    "data/countries.toml": """[arin]
name = { ko = "아린", en = "Arin" }
adjective = "Arinese"

[solvia]
name = { ko = "솔비아", en = "Solvia" }
adjective = "Solvian"
""",
    "data/places.toml": '[haru]\nname = { ko = "하루", en = "Haru" }\ncountry = "arin"\n',
    "data/organizations.toml": '[foreign-ministry]\nname = { ko = "외교부", en = "Foreign Ministry" }\n',
    "data/posts.toml": """[arinese-deputy]
country = "arin"
name = { ko = "외교부 차관보", en = "Deputy Foreign Minister" }
short = { ko = "차관보", en = "Deputy Minister" }
rank = { ko = "차관보", en = "deputy minister", en-plural = "deputy ministers" }

[solvian-deputy]
country = "solvia"
name = { ko = "외교부 차관보", en = "Deputy Minister for Foreign Affairs" }
short = { ko = "차관보", en = "Deputy Minister" }
rank = { ko = "차관보", en = "deputy minister", en-plural = "deputy ministers" }
""",
    "data/people.toml": """[seo-da-on]
name = { ko = "서다온", en = "Seo Da-on" }
family = { ko = "서", en = "Seo" }
country = "arin"
tenures = [{ post = "arinese-deputy", from = "2020-03-02" }]

[mira-toval]
name = { ko = "미라 토발", en = "Mira Toval" }
family = { ko = "토발", en = "Toval" }
country = "solvia"
tenures = [{ post = "solvian-deputy", from = "2020-10-02" }]
""",
    "data/terms.toml": "",
    "locales/ko/phrases.ftl": "title = { $session } 개최\n",
    "locales/en/phrases.ftl": "title = { $session } Held\n",
}

SESSION = """
[[sessions]]
number = {number}
held = "{held}"
venue = "haru"
heads = {{ arin = "seo-da-on", solvia = "mira-toval" }}
"""


def write(root, files):
    for path, text in files.items():
        place = root / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text)


def sentences(release, ko, en):
    """The one sentence of a release, in both languages."""
    return {
        f"locales/ko/releases/{release}.ftl": f"opening = {ko}\n",
        f"locales/en/releases/{release}.ftl": f"opening = {en}\n",
    }


def make(root):
    """Writes the project into a folder."""
    files = dict(SHARED)
    for lang in ("ko", "en"):
        files[f"locales/{lang}/form.ftl"] = (FORMS / lang / "form.ftl").read_text()
    series = """name = { ko = "아린-솔비아 정책협의회", en = "Arin-Solvia Policy Consultation" }
short = { ko = "정책협의회", en = "Policy Consultation" }
pair = { ko = "아린-솔비아", en = "Arin-Solvia" }
parties = ["arin", "solvia"]
"""
    for number, (release, held) in enumerate(RELEASES.items(), 1):
        series += SESSION.format(number=number, held=held)
        files[f"data/releases/{release}.toml"] = f"""series = "talks"
session = {number}
released = "{held}"
blocks = [{{ paragraph = "opening" }}]
"""
        files |= sentences(release, "회의가 열렸다.", "The talks opened.")
    files["data/series/talks.toml"] = series
    write(root, files)
