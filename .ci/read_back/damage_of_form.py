"""The test of what is read beside the facts: the tables of the form, the subtitle, and what is done in words."""

import re

from page import Page


def damages_of_form(output, damaged):
    """The rows of page, text and JSON, the marks of paragraphs, the design, and what is done in words on the page."""
    check, html, lines, document = output.checker, output.html, output.life["text"], output.document
    page = Page(html)
    changes = [(row.opening, row.opening + len(row.label), "") for row in page.rows]
    for row in page.rows:
        plain = html[row.start : row.end]
        if "<" not in plain:
            changes += [(row.start, row.end, wrong) for wrong in damaged(plain)]
        at = next(at for at, line in enumerate(lines) if line.startswith(f"{row.label}: {row.words}"))
        for wrong in ["", row.words, *(f"{row.label}: {wrong}" for wrong in damaged(row.words))]:
            yield f"text: {lines[at]} -> {wrong}", list(output.faults_of_rows([*lines[:at], wrong, *lines[at + 1 :]]))
    marks = re.finditer(r'class="paragraph".*\n<p><span class="mark">(.*?) <', html)
    changes += [(*mark.span(1), "-") for mark in marks]
    changes.append((*re.search(r"<article([^>]*)", html).span(1), "" if page.design else ' class="of-2023"'))
    changes += acts_on(page, output)
    for start, end, wrong in changes:
        yield f"page: {html[start:end]} -> {wrong}", check.page(html[:start] + wrong + html[end:])
    for fields in (document["head"], document.get("contacts", [])):
        for at, field in enumerate(fields[:]):
            del fields[at]
            yield f"JSON: {field['label']} is gone", check.json(document, output.order)
            fields.insert(at, {"label": "", "content": field["content"]})
            yield f"JSON: {field['label']} has no label", check.json(document, output.order)
            fields[at] = field
    embargo = document.get("embargo")
    for wrong in {None, "2018-05-03T14:00:00"} - {embargo}:
        yield f"JSON: {embargo} -> {wrong}", check.json({**document, "embargo": wrong}, output.order)


def acts_on(page, output):
    """What the blocks of a page do in words, each with another act in its place."""
    check = output.checker
    acts = list(check.reader.acts)
    for block in page.blocks:
        left = [said for id, said in check.wanted(output.order) if id == block]
        pieces = [(piece.start + at) for piece in page.pieces if piece.block == block for at in range(len(piece.text))]
        for token in check.reader.scan(page.text(block)):
            if left and token.readings & left[0].readings:
                if left.pop(0).fact.startswith("act "):
                    start, end = pieces[token.start], pieces[token.end - 1] + 1
                    words = output.html[start:end]
                    yield start, end, acts[(acts.index(words[0].lower() + words[1:]) + 1) % len(acts)]


def damages_of_subtitle(output):
    """A letter of the subtitle is another, or all of it is gone, in one of the places where it stands."""
    html, document, texts = output.html, output.document, output.life
    subtitle = document.get("subtitle")
    if subtitle is None:
        extra = html.replace("</h1>", "</h1>\n<p class=\"subtitle\">- A -</p>", 1)
        yield "page: a subtitle", output.checker.page(extra)
        return
    for wrong in [f"{subtitle[:-1]}_", ""]:
        for place in re.finditer(re.escape(subtitle), html):
            copy = html[: place.start()] + wrong + html[place.end() :]
            if Page(copy).told != Page(html).told:
                yield f"page: {subtitle} -> {wrong}", list(output.faults_of_subtitle(copy, document, texts))
        copies = {
            "JSON": (html, {**document, "subtitle": wrong}, texts),
            "text": (html, document, {**texts, "text": [line.replace(subtitle, wrong) for line in texts["text"]]}),
            "PDF": (html, document, {**texts, "PDF": texts["PDF"].replace(f"- {subtitle} -", f"- {wrong} -")}),
        }
        for source, copy in copies.items():
            yield f"{source}: {subtitle} -> {wrong}", list(output.faults_of_subtitle(*copy))
