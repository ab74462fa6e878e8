"""What the self-test damages: which judge must find it, what it is, in which file, and how."""

import re

RELEASE = "korea-talassia-policy-consultation-3"
EN, KO, OLD = f"en/{RELEASE}/index.html", f"ko/{RELEASE}/index.html", f"en/{RELEASE}/1/index.html"
LIST, FRONT, MAP, INDEX, FEED = "en/2022/index.html", "index.html", "sitemap-2022.xml", "sitemap.xml", "en/feed.xml"


def swap(old, new):
    return lambda text: re.sub(old, new, text, count=1, flags=re.S)


def drop(old):
    return swap(old, "")


def twice(old):
    return swap(f"({old})", r"\1\1")


def key(name, value):
    return swap(rf'"{name}": [^\n]*', f'"{name}": {value},')


def add(name, value):
    return swap(r'"@type": "NewsArticle",', rf'\g<0> "{name}": {value},')


DAMAGES = [
    ("alternates", "no canonical address", EN, drop(r'<link rel="canonical"[^>]*>')),
    ("alternates", "the canonical address of another page", OLD, swap(r'(rel="canonical" href="[^"]*?)1/"', r'\1"')),
    ("alternates", "no link to itself", EN, drop(r'<link rel="alternate" hreflang="en"[^>]*>')),
    ("alternates", "no link back", KO, drop(r'<link rel="alternate" hreflang="en"[^>]*>')),
    ("alternates", "no link at all", LIST, lambda text: re.sub(r'<link rel="alternate" hreflang[^>]*>', "", text)),
    ("alternates", "a page that is not there", EN, swap(r'(hreflang="ko" href="[^"]*)/"', r'\1_/"')),
    ("alternates", "a page of another language", EN, swap(r'(hreflang="ko" href="[^"]*?)/ko/', r"\1/en/")),
    ("alternates", "a relative address", EN, swap(r'(hreflang="ko" href=")[^"]*/ko/', r"\1../../ko/")),
    ("alternates", "an unknown language", EN, swap(r'hreflang="ko" href="https', 'hreflang="korean" href="https')),
    ("alternates", "a language twice", EN, twice(r'<link rel="alternate" hreflang="ko"[^>]*>')),
    ("alternates", "a page of another language than it says", KO, swap(r'<html lang="ko"', '<html lang="en"')),
    ("alternates", "a default that is none", FRONT, swap('hreflang="x-default"', 'hreflang="default"')),
    ("alternates", "one page of two hidden", KO, swap("<title>", '<meta name="robots" content="noindex"><title>')),
    ("alternates", "a link in the text to the wrong language", EN, swap(r'(<a [^>]*)hreflang="ko"', r'\1hreflang="ja"')),
    *(
        ("preview", f"no {name}", EN, drop(rf'<meta property="{name}"[^>]*>'))
        for name in ("og:title", "og:type", "og:url", "og:locale", "og:image", "og:image:alt")
    ),
    ("preview", "no properties at all", LIST, lambda text: re.sub(r'<meta property="og:[^>]*>', "", text)),
    ("preview", "a picture that is not there", EN, swap("card.png", "cart.png")),
    ("preview", "another size", EN, swap(r'(og:image:width" content=)"[^"]*"', r'\1"600"')),
    ("preview", "a property that there is not", EN, swap('property="og:site_name"', 'property="og:sitename"')),
    ("preview", "an empty title", EN, swap(r'(property="og:title" content=)"[^"]*"', r'\1""')),
    ("preview", "two titles", EN, twice(r'<meta property="og:title"[^>]*>')),
    ("preview", "another title", EN, swap(r'(property="og:title" content=)"[^"]*"', r'\1"Another"')),
    ("preview", "another description", EN, swap(r'(property="og:description" content=)"[^"]*"', r'\1"Another"')),
    ("preview", "the address of another page", EN, swap(r'(property="og:url" content="[^"]*?)-3/', r"\1-2/")),
    ("preview", "a language for a locale", EN, swap(r'(property="og:locale" content=)"[^"]*"', r'\1"en"')),
    ("preview", "the locale of the other language", EN, swap(r'(property="og:locale" content=)"[^"]*"', r'\1"ko_KR"')),
    ("preview", "a time that is none", EN, swap(r'(published_time" content=)"[^"]*"', r'\1"May 19, 2022"')),
    ("preview", "an article that is none", EN, swap(r'(og:type" content=)"[^"]*"', r'\1"website"')),
    ("linked data", "no JSON", EN, swap(r'"headline":', '"headline"')),
    ("linked data", "nothing", EN, swap(r'(ld\+json">).*?(</script>)', r"\1\2")),
    ("linked data", "another context", EN, key("@context", '"https://example.com/context"')),
    ("linked data", "no context", EN, drop(r'"@context": [^\n]*')),
    ("linked data", "a type that there is not", EN, key("@type", '"PressRelease"')),
    ("linked data", "no type below", EN, drop(r'"@type": "GovernmentOrganization",')),
    ("linked data", "a property that there is not", EN, add("released", '"2022-05-19"')),
    ("linked data", "a property of other types", EN, add("birthDate", '"2022-05-19"')),
    ("linked data", "a superseded property", EN, add("awards", '"?"')),
    ("linked data", "a key that says nothing", EN, add("x:y z", "null")),
    ("linked data", "a date in words", EN, key("datePublished", '"May 19, 2022"')),
    ("linked data", "a day that there is not", EN, key("datePublished", '"2022-02-30"')),
    ("linked data", "a place for a publisher", EN, swap('"GovernmentOrganization"', '"Place"')),
    ("linked data", "no address of a licence", EN, swap(r'"license": [^\n]*', '"license": "CC BY"')),
    ("linked data", "a relative address", EN, key("url", f'"/en/{RELEASE}/"')),
    ("linked data", "a yes for a version", EN, key("version", "true")),
    ("linked data", "a word for a language", EN, key("inLanguage", '"English"')),
    ("linked data", "the other language", EN, key("inLanguage", '"ko"')),
    ("linked data", "another headline", EN, key("headline", '"Another"')),
    ("linked data", "an empty headline", EN, key("headline", '""')),
    ("linked data", "another day of change", EN, key("dateModified", '"2022-05-23"')),
    ("linked data", "a correction of another kind", EN, swap('"CorrectionComment"', '"Place"')),
    ("maps", "no XML", MAP, swap("</url>", "")),
    ("maps", "no address", MAP, drop(r"<loc>[^<]*</loc>")),
    ("maps", "another element", MAP, swap("<lastmod>", "<note>?</note><lastmod>")),
    ("maps", "another order", MAP, swap(r"(<loc>[^<]*</loc>)\s*(<lastmod>[^<]*</lastmod>)", r"\2\1")),
    ("maps", "no date", MAP, swap(r"<lastmod>[^<]*<", "<lastmod>today<")),
    ("maps", "another date", MAP, swap(r"<lastmod>\d{4}", "<lastmod>2001")),
    ("maps", "a page that is not there", MAP, swap(r"-3/</loc>", "-33/</loc>")),
    ("maps", "a hidden page", MAP, swap(r"-3/</loc>", "-3/1/</loc>")),
    ("maps", "a page left out", MAP, drop(r"<url>.*?</url>")),
    ("maps", "a page twice", MAP, twice(r"<url>.*?</url>")),
    ("maps", "a link to no language", MAP, drop(r' hreflang="ko"')),
    ("maps", "a link that is no alternate", MAP, swap('rel="alternate"', 'rel="next"')),
    ("maps", "another alternate", MAP, swap(r'(hreflang="ko" href="[^"]*)/"', r'\1_/"')),
    ("maps", "no link back", MAP, drop(r"<xhtml:link[^>]*>")),
    ("maps", "a map that is not listed", INDEX, drop(r"<sitemap>.*?</sitemap>")),
    ("maps", "a map that is not there", INDEX, swap("sitemap-2022", "sitemap-2020")),
    ("maps", "an index of another form", INDEX, swap("<sitemap><loc>", "<sitemap><note/><loc>")),
    ("feeds", "no XML", FEED, swap("</entry>", "")),
    *(
        ("feeds", f"no {name}", FEED, drop(f"<{name}>.*?</{name}>"))
        for name in ("id", "title", "updated", "author", "summary")
    ),
    ("feeds", "two titles", FEED, twice(r"<title>[^<]*</title>")),
    ("feeds", "an element that there is not", FEED, swap("<entry>", "<entry><note/>")),
    ("feeds", "a link to nowhere", FEED, swap(r'(<entry>.*?<link[^>]*) href="[^"]*"', r"\1")),
    ("feeds", "a page that is not there", FEED, swap(r'(<entry>.*?<link[^>]* href="[^"]*)/"', r'\1_/"')),
    ("feeds", "another language", FEED, swap(r'(<entry>.*?)hreflang="en"', r'\1hreflang="ko"')),
    ("feeds", "a time without a zone", FEED, swap(r"\+09:00</updated>", "</updated>")),
    ("feeds", "another time", FEED, swap(r"<updated>\d{4}", "<updated>2001")),
    ("feeds", "a relative id", FEED, swap(r"(<entry>\s*<id>)https://[^/]*", r"\1")),
    ("feeds", "an id twice", FEED, swap(r"(<entry>\s*<id>)[^<]*(.*?<entry>\s*<id>)([^<]*)", r"\1\3\2\3")),
    ("feeds", "another title", FEED, swap(r"(<entry>.*?<title>)[^<]*", r"\1Another")),
    ("feeds", "the address of another feed", FEED, swap(r'(rel="self"[^>]*)/en/feed', r"\1/ko/feed")),
    ("feeds", "a category without a term", FEED, swap(r"<category term=", "<category label=")),
]
