"""Which page is which in which language: canonical addresses and `hreflang`, which must be mutual."""

import re
import urllib.parse

THINGS = "pages that name others"

# The parts of BCP 47 that an archive needs: a language, and perhaps a region.
LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?|x-default")


def things(site):
    return [page for page in site.pages.values() if page.alternates]


def faults(site):
    for page in site.pages.values():
        yield from (f"{page.name}: {fault}" for fault in faults_of_canonical(page))
        yield from (f"{page.name}: {fault}" for fault in faults_of_page(site, page))


def faults_of_canonical(page):
    canonical = [link.get("href") for link in page.links("canonical")]
    if canonical != [page.address]:
        yield f"stands at {page.address}, and calls its address {canonical}"


def faults_of_page(site, page):
    named = dict(page.alternates)
    if len(named) != len(page.alternates):
        yield f"names a language twice: {page.alternates}"
    # A page that lays both languages side by side is none of them to search engines.
    if not named and page.name.split("/")[0] in ("ko", "en", "index.html"):
        yield "names no languages"
    if named and page.address not in named.values():
        yield "does not name itself among its languages"
    for lang, address in named.items():
        other = site.page(address)
        if not LANGUAGE.fullmatch(lang):
            yield f"`{lang}` is no language"
        if other is None:
            yield f"{address}, which is it in `{lang}`, is no page"
            continue
        if lang not in (other.lang, "x-default"):
            yield f"{other.name} is in `{other.lang}`, and not in `{lang}`"
        if dict(other.alternates) != named:
            yield f"{other.name}, which is it in `{lang}`, names other pages: {dict(other.alternates)}, not {named}"
        if other.is_hidden != page.is_hidden:
            yield f"of it and {other.name} in `{lang}`, one is hidden from search engines"
    for link in page.root.iter("a"):
        lang, target = link.get("hreflang"), link.get("href")
        address = urllib.parse.urljoin(page.address, (target or "").partition("#")[0])
        other = site.page(address.removesuffix("index.html")) if lang else None
        if other is not None and other.lang != lang:
            yield f"its link to {other.name} claims `{lang}`"
