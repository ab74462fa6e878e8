"""The pages of a build and where each will stand."""

import functools
import pathlib
import urllib.parse

import extruct
import lxml.html


class Page:
    def __init__(self, site, path):
        self.site, self.path = site, path
        self.name = str(path.relative_to(site.out))
        self.source = path.read_text()
        self.root = lxml.html.document_fromstring(self.source.encode(), parser=lxml.html.HTMLParser(encoding="utf-8"))
        self.lang = self.root.get("lang")
        folder = str(path.relative_to(site.out).as_posix()).removesuffix("index.html")
        self.address = site.address + urllib.parse.quote(folder)

    def links(self, rel):
        return [link for link in self.root.iter("link") if rel in link.get("rel", "").split()]

    def meta(self, name):
        return [meta.get("content") for meta in self.root.iter("meta") if name == meta.get("name")]

    @property
    def is_hidden(self):
        return any("noindex" in content for content in self.meta("robots"))

    @property
    def alternates(self):
        """The addresses of this page in the languages that it names, as pairs."""
        return [(link.get("hreflang"), link.get("href")) for link in self.links("alternate") if link.get("hreflang")]

    @functools.cached_property
    def told(self):
        """What it tells machines, by syntax."""
        return extruct.extract(self.source, base_url=self.address, syntaxes=["json-ld", "opengraph"], errors="strict")


class Site:
    def __init__(self, out, address):
        self.out, self.address = pathlib.Path(out), address
        self.pages = {}
        for path in sorted(self.out.rglob("*.html")):
            self.read(path)

    def read(self, path):
        if path.suffix == ".html":
            page = Page(self, path)
            self.pages[page.address] = page

    def page(self, address):
        """The page at an address, if there is one."""
        return self.pages.get(address)
