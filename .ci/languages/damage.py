"""The test of these judgements: one wrong language after another, planted in a page or PDF in memory."""

import base64
import re

from judgement import OTHER, is_hangul
from page import spoken
from pdf import Pdf

FOREIGN = {"ko": "Not in this language", "en": "이 말이 아닌 글"}


def inherited(source, place, lang):
    """The language of the innermost element around a place that names one."""
    for opened in re.finditer(r"<(?!link|meta)(\w+)[^>]* lang=\"(\w+)\"", source[:place]):
        lang = lang if f"</{opened[1]}>" in source[opened.end() : place] else opened[2]
    return lang


def planted_in_page(source, lang):
    """Copies of a page with one wrong language each."""
    for match in re.finditer(r"<(\w+)((?: [\w:-]+(?:=\"[^\"]*\")?)*)>", source):
        name, attributes = match.groups()
        inner = source[match.end() :].partition(f"</{name}>")[0]
        # What claims a language of its own does not heed this element.
        text = re.sub(r"<(\w+)[^>]* lang=(?s:.*?)</\1>|<[^>]*>", "", inner)
        around = inherited(source, match.start(), lang)
        claimed = re.search(r" lang=\"(\w+)\"", attributes)
        # Capitals such as V4 are right in either language.
        own_letter = is_hangul if around == "ko" else str.isalpha
        wrongs = []
        if claimed and any(map(str.isalpha, re.sub("<[^>]*>", "", inner))):
            wrongs = [attributes.replace(claimed[0], f' lang="{OTHER[claimed[1]]}"')]
            # Without it the language of the page holds, which is wrong only if it is another.
            wrongs += [attributes.replace(claimed[0], "")] if claimed[1] != lang or name == "html" else []
        elif not claimed and any(map(own_letter, text)) and name not in ("input", "meta", "link", "script", "style"):
            wrongs = [f'{attributes} lang="{OTHER[around]}"']
        for attribute in spoken(dict(re.findall(r" ([\w:-]+)=\"([^\"]*)\"", attributes))):
            own = claimed[1] if claimed else around
            wrongs.append(re.sub(rf' {attribute}="[^"]*"', f' {attribute}="{FOREIGN[own]}"', attributes))
        for wrong in wrongs:
            yield f"<{name}{wrong}>", source[: match.start(2)] + wrong + source[match.end(2) :]
    said = r"^ +\"(?:headline|alternativeHeadline|description|text|name)\": \"(.*)\",?$"
    for words in re.finditer(said, source, re.M):
        yield words[0].strip(), source[: words.start(1)] + FOREIGN[lang] + source[words.end(1) :]
    for claim in re.finditer(r"\"inLanguage\": \"(\w+)|og:locale(?::\w+)?\" content=\"(\w\w)|hreflang=\"(ko|en)\"", source):
        at = claim.start(claim.lastindex)
        yield claim[0], source[:at] + OTHER[claim[claim.lastindex]] + source[at + 2 :]


def planted_in_feed(source, lang):
    """Copies of a feed with one wrong language each."""
    for claim in re.finditer(r"(?:xml:lang|hreflang)=\"(\w+)\"", source):
        yield claim[0], source[: claim.start(1)] + OTHER[lang] + source[claim.end(1) :]
    for text in re.finditer(r"<(?:title|subtitle|name|summary)>([^<]+)<|term=\"([^\"]+)\"", source):
        start, end = text.span(text.lastindex)
        yield text[0], source[:start] + FOREIGN[lang] + source[end:]


def planted_in_pdf(document, lang):
    """The PDF with one wrong language, one after another; each is taken back."""
    objects = document["qpdf"][1]
    undamaged = Pdf(document)
    spoken = undamaged.spoken

    def changed(table, key, value):
        kept = dict(table)
        table[key] = value
        if value is None:
            del table[key]
        yield f"{kept.get('/S', kept.get('/Type', ''))} {key} {value}"[:60], document
        table.clear()
        table.update(kept)

    for name, found in list(objects.items()):
        value = found.get("value")
        if isinstance(value, dict):
            if value.get("/Type") == "/Catalog":
                yield from changed(value, "/Lang", f"u:{OTHER[lang]}")
                yield from changed(value, "/Lang", None)
            own = undamaged.spoken_in.get(name.removeprefix("obj:"), lang)
            if any(map(str.isalpha, spoken.get(name.removeprefix("obj:"), ""))):
                yield from changed(value, "/Lang", f"u:{OTHER[own]}")
            for key in ("/Title", "/T", "/Contents", "/Alt"):
                words = value.get(key)
                if isinstance(words, str) and words.startswith("u:") and "://" not in words:
                    yield from changed(value, key, f"u:{FOREIGN[own]}")
        elif "stream" in found:
            data = base64.b64decode(found["stream"]["data"])
            claims = rb"/Lang\((\w\w)\)|<dc:language><rdf:Bag><rdf:li>(\w\w)|x-default\">([^<]*)"
            for claim in re.finditer(claims, data):
                start, end = claim.span(claim.lastindex)
                wrong = FOREIGN[lang] if claim[3] else OTHER[data[start:end].decode()]
                wrongs = [data[:start] + wrong.encode() + data[end:]]
                if claim[1]:
                    wrongs.append(data[: claim.start()] + data[claim.end() :])
                for made in wrongs:
                    yield from changed(found["stream"], "data", base64.b64encode(made).decode())
