"""Holds that every link of a build leads somewhere, and that its feeds are Atom.

links.py OUT ADDRESS reads every page, stylesheet, feed and map under OUT. A link within the build must lead to a file,
and behind its # to an element; so must the addresses under ADDRESS, where all of it will stand. Every page is reached
from the front page by links alone. A feed has what RFC 4287 demands.

links.py --self-test OUT ADDRESS changes a letter of every link, and takes every link to each page away, and holds that
each is found.
"""

import datetime
import html.parser
import json
import pathlib
import re
import sys
import urllib.parse
import xml.etree.ElementTree as xml

ATOM = "{http://www.w3.org/2005/Atom}"


class Page(html.parser.HTMLParser):
    """The addresses that a page names, those that a reader can follow, and its ids."""

    LEADS = ("href", "src", "action", "formaction", "poster", "data", "cite")

    def __init__(self, source):
        super().__init__()
        self.links, self.ids, self.followed, self.is_data = [], [], [], False
        self.feed(source)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.links += [attributes[name] for name in self.LEADS if attributes.get(name)]
        self.links += [part.split()[0] for part in attributes.get("srcset", "").split(",") if part.strip()]
        self.links += [attributes["content"]] if attributes.get("property") in ("og:url", "og:image") else []
        self.ids += [attributes["id"]] if "id" in attributes else []
        self.followed += [attributes["href"]] if tag == "a" and "href" in attributes else []
        self.is_data = attributes.get("type") == "application/ld+json"

    handle_startendtag = handle_starttag

    def handle_data(self, data):
        if self.is_data and data.strip():
            pieces = json.loads(data)
            self.links += [piece["url"] for piece in (pieces if isinstance(pieces, list) else [pieces]) if "url" in piece]


def addresses(root):
    """The addresses that a feed or map names."""
    for element in root.iter():
        yield from [element.get("href")] if element.get("href") else []
        yield from [element.text] if element.tag.endswith("}loc") else []


def faults_of_feed(root):
    ids = []
    for one in [root, *root.findall(f"{ATOM}entry")]:
        for name in ("id", "title", "updated"):
            if len(one.findall(f"{ATOM}{name}")) != 1 or not one.findtext(f"{ATOM}{name}"):
                yield f"{one.tag} has not one {name}"
        ids.append(one.findtext(f"{ATOM}id"))
        for name in ("updated", "published"):
            for element in one.findall(f"{ATOM}{name}"):
                datetime.datetime.fromisoformat(element.text)
        rels = [(link.get("rel"), link.get("type"), link.get("hreflang")) for link in one.findall(f"{ATOM}link")]
        if "alternate" not in [rel for rel, _, _ in rels] or len(rels) != len(set(rels)):
            yield f"{one.tag} has the links {rels}"
    if len(ids) != len(set(ids)):
        yield "two entries have one id"
    if root.find(f"{ATOM}author/{ATOM}name") is None:
        yield "nobody is its author"


class Build:
    """The pages, feeds and maps of a build, and every link between them: where it stands, and where it leads."""

    def __init__(self, out, site):
        self.out, self.site = pathlib.Path(out).resolve(), site
        self.pages = {path: Page(path.read_text()) for path in sorted(self.out.rglob("*.html"))}
        self.maps = {path: xml.parse(path).getroot() for path in sorted(self.out.rglob("*.xml"))}
        self.styles = {path: re.findall(r"""url\(["']?([^"')]+)""", path.read_text()) for path in self.out.rglob("*.css")}
        links = [(path, link) for path, page in self.pages.items() for link in page.links]
        links += [(path, link) for path, root in self.maps.items() for link in addresses(root)]
        links += [(path, link) for path, named in self.styles.items() for link in named]
        links = [(path, link) for path, link in links if not re.match("(mailto|tel|data):", link)]
        self.links = [(path, link) for path, link in links if "://" not in link or link.startswith(site)]

    def target(self, path, link):
        """The file that a link leads to, and the element in it."""
        here = f"{self.out.as_uri()}/{link.removeprefix(self.site)}" if link.startswith(self.site) else link
        target, _, anchor = urllib.parse.urljoin(path.as_uri(), here).partition("#")
        target = target.partition("?")[0]
        file = pathlib.Path(urllib.parse.unquote(target.removeprefix("file://")))
        return file / "index.html" if target.endswith("/") else file, urllib.parse.unquote(anchor)

    def is_broken(self, path, link):
        file, anchor = self.target(path, link)
        return not file.is_file() or self.out not in file.parents or anchor and anchor not in self.pages[file].ids

    def leads(self):
        """The pages that each page leads to."""
        return {
            path: {self.target(path, link)[0] for link in page.followed if "://" not in link or link.startswith(self.site)}
            for path, page in self.pages.items()
        }

    def unreached(self, leads):
        front = self.out / "index.html"
        reached, waiting = {front}, [front]
        while waiting:
            news = leads.get(waiting.pop(), set()) - reached
            reached |= news
            waiting += news
        return sorted({*self.pages} - reached)

    def faults(self):
        for path, root in self.maps.items():
            if root.tag == f"{ATOM}feed":
                yield from (f"{path}: {fault}" for fault in faults_of_feed(root))
        for path, link in self.links:
            if self.is_broken(path, link):
                yield f"{path}: {link} leads nowhere"
        for path in self.unreached(self.leads()):
            yield f"{path}: no link leads here from the front page"


def main(arguments):
    build = Build(*arguments[-2:])
    if arguments[0] == "--self-test":
        # The last letter is in the name of a file, a folder or an element.
        wrong = [(path, re.sub(r"\w(?=\W*$)", "_", link)) for path, link in build.links if re.search(r"\w", link[-9:])]
        wrong = [(path, link) for path, link in wrong if link != f"{build.site[:-2]}_/"]
        failed = [f"{path}: missed {link}" for path, link in wrong if not build.is_broken(path, link)]
        print(f"{len(wrong) - len(failed)}/{len(wrong)} broken links found")
        leads = build.leads()
        others = [page for page in build.pages if page != build.out / "index.html"]
        missed = [page for page in others if page not in build.unreached({at: to - {page} for at, to in leads.items()})]
        failed += [f"{page}: not missed when nothing leads here" for page in missed]
        print(f"{len(others) - len(missed)}/{len(others)} unreached pages found")
    else:
        failed = list(build.faults())
        print(f"{len(build.links)} links of {len(build.pages)} pages and {len(build.maps)} feeds and maps")
    print(*failed, sep="\n", end="\n" if failed else "")
    return bool(failed or not build.links)


sys.exit(main(sys.argv[1:]))
