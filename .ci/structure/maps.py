"""The maps for search engines: their form by the XSD of sitemaps.org, and that they name the right pages."""

import functools
import pathlib

import lxml.etree

THINGS = "maps"

HERE = pathlib.Path(__file__).resolve().parent
OFFICIAL = HERE / "../../target/ci/node_modules/sitemap/schema/sitemap.xsd"
MAP, XHTML = "{http://www.sitemaps.org/schemas/sitemap/0.9}", "{http://www.w3.org/1999/xhtml}"
LARGEST = 50 * 1024 * 1024


@functools.cache
def schema():
    source = (HERE / "maps.xsd").read_text().replace("@SITEMAP@", OFFICIAL.resolve().as_uri())
    source = source.replace("@LINKS@", (HERE / "maps_links.xsd").as_uri())
    parser = lxml.etree.XMLParser(no_network=True)
    return lxml.etree.XMLSchema(lxml.etree.fromstring(source.encode(), parser))


def things(site):
    return sorted(site.out.glob("sitemap*.xml"))


def faults(site):
    roots, named = {}, []
    for path in things(site):
        try:
            roots[path.name] = root = lxml.etree.parse(path).getroot()
        except lxml.etree.XMLSyntaxError as error:
            yield f"{path.name}: {error}"
            continue
        if not schema().validate(root):
            yield from (f"{path.name}:{error.line}: {error.message}" for error in schema().error_log)
        if path.stat().st_size > LARGEST:
            yield f"{path.name} is larger than a map may be"
        for url in root.iter(f"{MAP}url"):
            address = url.findtext(f"{MAP}loc")
            named.append(address)
            yield from (f"{path.name}: {address}: {fault}" for fault in faults_of_url(site, url, address))
    yield from faults_of_index(site, roots)
    yield from (f"{address} stands in the maps more than once" for address in {*named} if named.count(address) > 1)
    # A release has a PDF beside its page; lists lead to them, and need not be found themselves.
    releases = [page for page in site.pages.values() if page.links("license") and not page.is_hidden]
    yield from (f"{page.name} stands in no map" for page in releases if page.address not in named)


def faults_of_index(site, roots):
    index = roots.pop("sitemap.xml", None)
    if index is None or index.tag != f"{MAP}sitemapindex":
        yield "sitemap.xml is no index of maps"
        return
    listed = [loc.text for loc in index.iter(f"{MAP}loc")]
    if sorted(listed) != sorted(site.address + name for name in roots):
        yield f"sitemap.xml lists {listed}, and there are {sorted(roots)}"


def faults_of_url(site, url, address):
    page = site.page(address)
    if page is None:
        yield "is no page"
        return
    if page.is_hidden:
        yield "hides from search engines"
    links = [(link.get("hreflang"), link.get("href")) for link in url.iter(f"{XHTML}link")]
    if {*links} != {*page.alternates} or len(links) != len(page.alternates):
        yield f"is {links} here, and {page.alternates} on its page"
    told = [piece for piece in page.told["json-ld"] if "datePublished" in piece]
    days = [piece.get("dateModified", piece["datePublished"]) for piece in told]
    if days and [url.findtext(f"{MAP}lastmod")] != days:
        yield f"changed on {url.findtext(f'{MAP}lastmod')} here, and on {days} on its page"
