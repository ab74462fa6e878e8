"""Holds that every link of a build leads somewhere, and that its feeds are Atom.

links.py OUT ADDRESS reads every page, feed and map under OUT. A link within the build must lead to a file, and behind
its # to an element; so must the addresses under ADDRESS, where all of it will stand. A feed has what RFC 4287 demands.

links.py --self-test OUT ADDRESS changes a letter of every link and holds that each is found.
"""

import datetime
import html.parser
import pathlib
import re
import sys
import urllib.parse
import xml.etree.ElementTree as xml

ATOM = "{http://www.w3.org/2005/Atom}"


class Page(html.parser.HTMLParser):
    """The addresses that a page names, and its ids."""

    def __init__(self, source):
        super().__init__()
        self.links, self.ids = [], []
        self.feed(source)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.links += [attributes[name] for name in ("href", "src") if name in attributes]
        self.links += [attributes["content"]] if attributes.get("property") == "og:url" else []
        self.ids += [attributes["id"]] if "id" in attributes else []

    handle_startendtag = handle_starttag


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
        links = [(path, link) for path, page in self.pages.items() for link in page.links]
        links += [(path, link) for path, root in self.maps.items() for link in addresses(root)]
        self.links = [(path, link) for path, link in links if "://" not in link or link.startswith(site)]

    def is_broken(self, path, link):
        here = f"{self.out.as_uri()}/{link.removeprefix(self.site)}" if link.startswith(self.site) else link
        target, _, anchor = urllib.parse.urljoin(path.as_uri(), here).partition("#")
        file = pathlib.Path(urllib.parse.unquote(target.removeprefix("file://")))
        file = file / "index.html" if target.endswith("/") else file
        return not file.is_file() or self.out not in file.parents or anchor and anchor not in self.pages[file].ids

    def faults(self):
        for path, root in self.maps.items():
            if root.tag == f"{ATOM}feed":
                yield from (f"{path}: {fault}" for fault in faults_of_feed(root))
        for path, link in self.links:
            if self.is_broken(path, link):
                yield f"{path}: {link} leads nowhere"


def main(arguments):
    build = Build(*arguments[-2:])
    if arguments[0] == "--self-test":
        # The last letter is in the name of a file, a folder or an element.
        wrong = [(path, re.sub(r"\w(?=\W*$)", "_", link)) for path, link in build.links if re.search(r"\w", link[-9:])]
        wrong = [(path, link) for path, link in wrong if link != f"{build.site[:-2]}_/"]
        failed = [f"{path}: missed {link}" for path, link in wrong if not build.is_broken(path, link)]
        print(f"{len(wrong) - len(failed)}/{len(wrong)} broken links found")
    else:
        failed = list(build.faults())
        print(f"{len(build.links)} links of {len(build.pages)} pages and {len(build.maps)} feeds and maps")
    print(*failed, sep="\n", end="\n" if failed else "")
    return bool(failed or not build.links)


sys.exit(main(sys.argv[1:]))
