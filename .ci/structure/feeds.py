"""Atom feeds by the validating parser of Ruby's RSS library, and held against the pages that they lead to."""

import json
import pathlib
import re
import subprocess
import urllib.parse
import xml.etree.ElementTree as xml

THINGS = "feeds"

HERE = pathlib.Path(__file__).resolve().parent
ATOM = "{http://www.w3.org/2005/Atom}"
# RFC 3339 with a zone, which the parser does not insist on.
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")


def things(site):
    return sorted(site.out.rglob("feed*.xml"))


def faults(site):
    paths = things(site)
    ran = subprocess.run(["ruby", HERE / "feeds.rb", *paths], capture_output=True, text=True)
    if ran.returncode:
        yield ran.stderr
        return
    for path, feed in json.loads(ran.stdout).items():
        name = str(pathlib.Path(path).relative_to(site.out))
        yield from (f"{name}: {fault}" for fault in faults_of_feed(site, name, pathlib.Path(path), feed))
    offered = {urllib.parse.urljoin(page.address, link.get("href")) for page in site.pages.values()
               for link in page.links("alternate") if link.get("type") == "application/atom+xml"}  # fmt: skip
    for path in paths:
        address = site.address + path.relative_to(site.out).as_posix()
        if address not in offered:
            yield f"{address} is offered by no page"


def faults_of_feed(site, name, path, feed):
    if "fault" in feed:
        yield feed["fault"]
        return
    times = [element for element in xml.parse(path).iter() if element.tag in (f"{ATOM}updated", f"{ATOM}published")]
    yield from (f"{time.text} is no time of RFC 3339" for time in times if not TIME.fullmatch(time.text or ""))
    if [href for href, _ in feed["self"]] != [site.address + name]:
        yield f"stands at {site.address + name}, and calls its address {feed['self']}"
    ids = [feed["id"], *(entry["id"] for entry in feed["entries"])]
    yield from (f"the id {each} is no whole address" for each in ids if not urllib.parse.urlsplit(each or "").scheme)
    if len({*ids}) != len(ids):
        yield "two have one id"
    if feed["updated"] != max((entry["updated"] for entry in feed["entries"]), default=feed["updated"]):
        yield f"changed on {feed['updated']}, and its entries on other days"
    for one in (feed, *feed["entries"]):
        for href, lang in one["links"]:
            page = site.page(href)
            if page is None or page.lang != lang:
                yield f"{href} is no page in `{lang}`"
        if not one["links"]:
            yield f"{one['id']} leads nowhere"
    for entry in feed["entries"]:
        page = site.page(entry["links"][0][0]) if entry["links"] else None
        og = page and dict(pair for each in page.told["opengraph"] for pair in each["properties"])
        if page and og.get("og:title") != entry["title"]:
            yield f"{entry['id']} is called {entry['title']}, and its page {og.get('og:title')}"
        if page and page.is_hidden:
            yield f"{entry['id']} is hidden from search engines"
        if not entry["summary"]:
            yield f"{entry['id']} says nothing"
        if entry["published"] and entry["published"] > entry["updated"]:
            yield f"{entry['id']} was changed before it was published"
