"""Holds that every Korean particle fits the sound before it, as an analyser that is not ours sees it.

particles.py LOCALES OUT reads the latest Korean texts under OUT; what they tell of the life of a release was
typed by hand and has no markers. Kiwi, a morphological analyser, says where
the particles are; a reading written for this file alone says which of two forms fits there. These are
disagreements:

- a particle does not fit the sound before it, or that sound is not known;
- a message has a marker such as 은(는) at a place, and Kiwi sees no particle there;
- a word ends in what would be a particle that does not fit, and Kiwi finds the sentence likelier
  with the other form: a wrong particle looks to Kiwi like some other word;
- a sentence is no message, or a message of the release is not said, so that markers cannot be found.

A disagreement passes only if particles.reviewed.txt, beside this file, has its line: the place as it
is printed here, " = ", and why it is right. A line that answers to no disagreement fails as well.

particles.py --self-test LOCALES OUT turns each particle into its other form, one at a time, and holds that
every turn is found.
"""

import collections
import functools
import pathlib
import re
import sys

import kiwipiepy

REVIEWED = pathlib.Path(__file__).with_suffix(".reviewed.txt")

# After a consonant / after a vowel.
PAIRS = dict(
    pair.split("/")
    for pair in """
        은/는 이/가 을/를 과/와 아/야 으로/로 으로서/로서 으로써/로써 으로부터/로부터 이나/나 이나마/나마 이라도/라도
        이라고/라고 이라야/라야 이란/란 이랑/랑 이며/며 이든/든 이든지/든지 이야말로/야말로 이여/여
    """.split()
)
OTHER = PAIRS | {vowel: consonant for consonant, vowel in PAIRS.items()}

# The end of a word that may be a particle; another one may follow, as in 앞으로의.
ENDING = re.compile(r"(?<=[^\s(‘“])(?:[은는이가을를과와]|으?로(?:서|써|부터)?)(?=[의도만은는]?[,.’”)]*(?:\s|$))")

# What is printed for a marker.
MARKERS = {"(으)로": "(으?로)"}
for c, v in "은는", "이가", "을를", "과와", "아야":
    MARKERS |= dict.fromkeys((f"{c}({v})", f"{v}({c})", f"({c}){v}"), f"({c}|{v})")
for c, v in ("었", "였"), ("어", "여"), ("에요", "예요"):
    MARKERS[f"(이){c}"] = f"(이(?={c})|(?={v}))(?:{c}|{v})"
MARKERS["(이)"] = "(이?)"
PARTS = re.compile(r"(\{.*?\}|" + "|".join(map(re.escape, MARKERS)) + ")")

ACT = re.compile(r'\{ *ACT\("([\w-]+)"(, form: "joined")?\) *\}')

DIGITS = "영일이삼사오육칠팔구"
LETTERS = "에이 비 시 디 이 에프 지 에이치 아이 제이 케이 엘 엠 엔 오 피 큐 ? 에스 티 유 브이 더블유 엑스 와이 제트".split()
UNITS = {"%": "퍼센트", "%p": "퍼센트포인트", "m": "미터", "km": "킬로미터", "kg": "킬로그램", "t": "톤", "ha": "헥타르"}

# How some words are read, and the form that follows.
READINGS = """
    30%+가 12km+를 5kg+은 3.5+와 3.6+과 10+은 100+으로 119+는 1,000+이 20000+을 2021+로 5.27.(목)+은
    FTA+를 OECD+와 IMF+는 VAT+가 URL+로 ASEM+과 119억 달러(2025년)+를 ‘탄소 제로’+는 서울+로
"""

Particle = collections.namedtuple("Particle", "at form other")


def spoken(number):
    """A whole number in words: 119 is 일백일십구."""
    words = ""
    for myriad in "", "만", "억", "조", "경":
        number, group = divmod(number, 10_000)
        digits = zip(f"{group:04}", ("천", "백", "십", ""))
        group = "".join(DIGITS[int(digit)] + unit for digit, unit in digits if digit != "0")
        words = (group and group + myriad) + words
    return words or "영"


def final(text):
    """The final consonant that a text is read with, as Unicode counts them: 0 is none, 8 is ㄹ."""
    text = re.sub(r"(\s*\([^()]*\)|['\"’”」』〉》])+$", "", text)
    if unit := re.search(r"\d ?(%p?|[a-z]+)$", text):
        text = UNITS.get(unit[1], "")
    elif letters := re.search(r"(?<![A-Za-z])[A-Z]+$", text):
        text = LETTERS[ord(letters[0][-1]) - ord("A")]
    elif re.search(r"\d\. ?\d+\.$", text):
        text = "일"  # the day of a date: 5.27.
    elif number := re.search(r"\d[\d,]*(\.\d+)?$", text):
        text = DIGITS[int(text[-1])] if number[1] else spoken(int(number[0].replace(",", "")))
    return (ord(text[-1]) - ord("가")) % 28 if re.search("[가-힣]$", text) else None


def fits(form, sound):
    vowel = sound == 0 or sound == 8 and form.lstrip("으").startswith("로")
    return form in ({"", *PAIRS.values()} if vowel else PAIRS)


@functools.cache
def kiwi():
    return kiwipiepy.Kiwi(num_workers=1)


@functools.cache
def analysis(sentence):
    """What Kiwi sees in a sentence, and how likely it finds that."""
    return kiwi().analyze(sentence)[0]


def particles(sentence):
    """Every particle and copula that Kiwi sees and that could have another form."""
    for token in analysis(sentence)[0]:
        at, form = token.start, sentence[token.start : token.start + token.len]
        if token.tag.startswith("J") and form in OTHER:
            yield Particle(at, form, OTHER[form])
        # The 이 of 이다 must stand after a consonant; after a vowel it may go or stay, as in 하나이자.
        # Where it melts into its ending, as in 구상인, there is one form only.
        elif token.tag == "VCP" and form == "이" and final(sentence[:at]) != 0:
            yield Particle(at, form, "")
        elif token.tag == "VCP" and form in ("", "였", "여", "예"):
            yield Particle(at, "", "")


def turned(sentence, particle):
    at, form, other = particle
    return sentence[:at] + other + sentence[at + len(form) :]


def disagreements(sentence, marked):
    """Where a sentence is disagreed about, and why; `marked` is what its markers became, by place."""
    seen = {at: form for at, form, _ in particles(sentence)}
    for at, form in seen.items():
        sound = final(sentence[:at])
        if sound is None:
            yield at, "the sound before it is not known"
        elif not fits(form, sound):
            yield at, "does not fit the sound before it"
    for at, form in marked.items():
        if not seen.get(at, "-").startswith(form):
            yield at, f"has a marker, and Kiwi sees no {form or 'copula'}"
    for ending in ENDING.finditer(sentence):
        at, form = ending.start(), ending[0]
        if seen.get(at) != form and not fits(form, final(sentence[:at])):
            other = turned(sentence, Particle(at, form, OTHER[form]))
            if analysis(other)[1] > analysis(sentence)[1]:
                yield at, f"is likelier with {OTHER[form]}"


def place(sentence, at):
    """The word around a place and its neighbours, with + where the particle begins."""
    return re.search(r"(\S+ )?\S*$", sentence[:at])[0] + "+" + re.search(r"^\S*( \S+)?", sentence[at:])[0]


def morphemes(sentence, at):
    """What Kiwi sees in the word around a place."""
    start, end = sentence.rfind(" ", 0, at) + 1, at + len(sentence[at:].split(" ")[0])
    return " ".join(f"{token.form}/{token.tag}" for token in analysis(sentence)[0] if start <= token.start < end)


def messages(path):
    """The messages of a file, without the marks of notes: a reader does not say them, and they mislead Kiwi."""
    found = re.findall(r"^([a-z][\w-]*) =(.*(?:\n +\S.*)*)", path.read_text(), re.M) if path.exists() else []
    return {name: re.sub(r"\{ *NOTE\(.*?\) *\}", "", " ".join(text.split())) for name, text in found}


def pattern(message, form):
    """Matches what a message says, with the words of speech acts in place; its groups are its markers."""
    message = ACT.sub(lambda act: form[f"act-{act[1]}{'-joined' if act[2] else ''}"], message)
    parts = PARTS.split(message)
    return re.compile("".join(MARKERS.get(part, ".+?") if at % 2 else re.escape(part) for at, part in enumerate(parts)))


# The labels of the rows above and under the text, which are no sentences.
ROWS = "for-release embargo serial released department contact held venue".split()


def beside(text, form):
    """The lines that tell of the life of a release: above its head table, and from the heading of its history on;
    and the lines of its tables."""
    lines, labels = text.split("\n"), [f"{form[f'form-{row}']}: " for row in ROWS]
    rows = [at for at, line in enumerate(lines) if line.startswith(tuple(labels))]
    below = lines.index(form["history-heading"]) if form["history-heading"] in lines else len(lines)
    return {at for at in range(len(lines)) if 3 < at < rows[0] or at >= below}, set(rows)


def read(path, locale):
    """The sentences of a text, each with what its markers became, and what cannot be matched to a message."""
    own = messages(locale / "releases" / f"{path.parent.name}.ftl")
    form = messages(locale / "form.ftl")
    patterns = {name: pattern(text, form) for name, text in (messages(locale / "phrases.ftl") | own).items()}
    sentences, strays, unsaid = [], [], set(own)
    text = path.read_text()
    life, rows = beside(text, form)
    # A release that was withdrawn says nothing any more.
    unsaid = unsaid if re.search(r"^(1\.|□) ", text, re.M) else set()
    for at, line in enumerate(text.split("\n")):
        if at in rows:
            continue
        line = re.sub(r"^(\d+\.|[□ㅇº※-]|\*+) ", "", line.strip()).removesuffix(" 끝.")
        line = line.removesuffix(" -") if at == 3 else line
        line = re.sub(r"(?<=\S)\*+", "", line)
        said = {name: match for name in patterns if (match := patterns[name].fullmatch(line))}
        name = max(said, key=lambda name: len(patterns[name].pattern), default=None)
        if name is None and line.endswith(".") and at not in life:
            strays.append((line, "is no message"))
        unsaid.discard(name)
        marked = {said[name].start(n): said[name][n] for n in range(1, patterns[name].groups + 1)} if name else {}
        for sentence in re.finditer(r"\S.*?(?:[가-힣]\.(?= )|$)", line):
            start, end = sentence.span()
            here = {at - start: form for at, form in marked.items() if start <= at < end}
            if re.search("[가-힣]", sentence[0]):
                sentences.append((sentence[0], here))
    strays += [(name, "is a message, and the text does not say it") for name in sorted(unsaid)]
    return sentences, strays


def check(texts):
    lines = REVIEWED.read_text().splitlines() if REVIEWED.exists() else []
    reviewed = dict(line.split(" = ", 1) for line in lines if line and not line.startswith("#"))
    unused, failed, total = set(reviewed), False, 0
    for name, (sentences, strays) in texts.items():
        found = list(strays)
        for sentence, marked in sentences:
            for at, why in disagreements(sentence, marked):
                found.append((place(sentence, at), f"{why}; Kiwi sees {morphemes(sentence, at)}; in: {sentence}"))
        for where, why in found:
            if where not in reviewed:
                failed = True
                print(f"{name}: {where}: {why}")
        unused -= {where for where, _ in found}
        seen = sum(len(list(particles(sentence))) for sentence, _ in sentences)
        markers = sum(len(marked) for _, marked in sentences)
        print(
            f"{name}: {len(sentences)} sentences, {seen} particles with two forms, "
            f"{markers} of them from markers; {len(found)} disagreements"
        )
        # One that was withdrawn may have none.
        total += seen
    for where in sorted(unused):
        failed = True
        print(f"{REVIEWED.name}: no disagreement about {where}")
    return failed or not total


def self_test(texts):
    readings = re.findall(r"(\S[^+]*)\+(\S+)", READINGS)
    misread = [word for word, form in readings if not fits(form, final(word)) or fits(OTHER[form], final(word))]
    total = found = 0
    for sentences, _ in texts.values():
        for sentence, marked in sentences:
            for particle in particles(sentence):
                if particle.form == particle.other:
                    continue  # no wrong form: 동반자라고 may be 동반자이라고
                total += 1
                other = turned(sentence, particle)
                moved = {at + (len(other) - len(sentence)) * (at > particle.at): form for at, form in marked.items()}
                if particle.at in marked:
                    moved[particle.at] = particle.other
                if particle.at in [at for at, _ in disagreements(other, moved)]:
                    found += 1
                else:
                    print(f"{place(other, particle.at)}: not found; Kiwi sees {morphemes(other, particle.at)}")
    print(f"self-test: {found} of {total} wrong particles found, {len(readings)} readings, misread: {misread or 'none'}")
    return bool(misread) or found < total or not total


def main(arguments):
    locales, out = map(pathlib.Path, arguments[-2:])
    texts = {path.stem: read(path, locales / "ko") for path in sorted(out.glob("ko/*/*.ko.txt"))}
    if not texts:
        print(f"no Korean text under {out}")
        return True
    return self_test(texts) if arguments[0] == "--self-test" else check(texts)


sys.exit(main(sys.argv[1:]))
