"""Judges whether words are in the language that they claim.

A block is the words of one paragraph, cell or label, as pieces that each claim a language.
"""

import collections
import re
import unicodedata

OTHER = {"ko": "en", "en": "ko"}
LATIN = r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ’'-]*"
LATIN_RUN = re.compile(rf"(?<!\w){LATIN}(?:[\s,;:.&]+{LATIN})+")
NAME_IN_BRACKETS = re.compile(rf"(?<=[가-힣])\({LATIN}(?:[ .]+{LATIN})*\)")

# A text with the language that it claims.
Piece = collections.namedtuple("Piece", "lang text")


def is_hangul(letter):
    return "HANGUL" in unicodedata.name(letter, "")


def is_latin(letter):
    return letter in "ªº" or "LATIN" in unicodedata.name(letter, "")


def plain(lang, text):
    """A block of one text that cannot hold elements."""
    return [Piece(lang, NAME_IN_BRACKETS.sub("", text) if lang == "ko" else text)]


def judged(block):
    """The letters of a block that are in some language, which an address is not, with the language of each."""
    text = "".join(piece.text for piece in block)
    langs = [piece.lang for piece in block for _ in piece.text]
    for address in reversed(list(re.finditer(r"\w+://[^\s()]+", text))):
        text = text[: address.start()] + text[address.end() :]
        del langs[address.start() : address.end()]
    return text, langs


def latin_alone(where, block):
    """The pieces that claim to be Korean and hold nothing but Latin words. In a page, where a line cannot end within
    one, Hangul beside them is no excuse."""
    for piece in block:
        words = re.findall(LATIN, piece.text) if piece.lang == "ko" and "://" not in piece.text else []
        if any(not word.isupper() for word in words) and not any(map(is_hangul, piece.text)):
            yield f"{where}: “{piece.text}” is no Korean"


def faults_of(where, block):
    """What is wrong with the languages of one block."""
    text, langs = judged(block)
    letters = collections.defaultdict(set)
    for letter, lang in zip(text, langs):
        if letter.isalpha():
            letters[lang].add(letter)
    for lang in letters.keys() - OTHER.keys():
        yield f"{where}: “{text.strip()}” has {f'the language {lang}' if lang else 'no language'}"
    if not all(map(is_latin, letters["en"])):
        yield f"{where}: “{text.strip()}” is no English"
    if letters["ko"] and not any(map(is_hangul, letters["ko"])):
        yield f"{where}: “{text.strip()}” is no Korean"
    for run in LATIN_RUN.finditer(text):
        prose = not all(word.isupper() for word in re.findall(LATIN, run[0]))
        claimed = {lang for c, lang in zip(run[0], langs[run.start() :]) if c.isalpha()}
        if prose and "ko" in claimed:
            yield f"{where}: “{run[0]}” is no Korean"
