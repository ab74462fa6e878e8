//! The document as Typst source.
//!
//! Comes in as a [`Document`], goes out as a list of calls of `templates/style.typ` whose text
//! stands only inside string literals. What a call looks like on the page is decided there; what is
//! decided here is which characters may not be parted at the end of a line.

use std::collections::BTreeSet;
use std::fmt;

use askama::Template;
use askama::filters::Escaper;

use super::eojeol::{Piece, Run, runs};
use crate::document::{Block, Design, Document, Field, History, Inline, Kind, NoticeKind};
use crate::model::Id;

/// Escapes text for the inside of a Typst string literal.
#[derive(Debug, Clone, Copy)]
pub struct TypstString;

impl Escaper for TypstString {
    /// Looks at one character at a time, so it is right wherever askama cuts the text.
    fn write_escaped_str<W: fmt::Write>(&self, mut out: W, text: &str) -> fmt::Result {
        for part in text.split_inclusive(['\\', '"', '\n', '\r']) {
            let mut characters = part.chars();
            let (body, escape) = match characters.next_back() {
                Some('\\') => (characters.as_str(), r"\\"),
                Some('"') => (characters.as_str(), r#"\""#),
                Some('\n') => (characters.as_str(), r"\n"),
                Some('\r') => (characters.as_str(), r"\r"),
                _ => (part, ""),
            };
            out.write_str(body)?;
            out.write_str(escape)?;
        }
        Ok(())
    }
}

/// The source of a document, complete.
pub(super) fn source(document: &Document, history: &History) -> String {
    let text = |text: &str| runs(&[Inline::Text(text.to_owned())], document.lang);
    let rows = |fields: &[Field]| {
        let row = |field: &Field| (text(&field.label), runs(&field.content, document.lang));
        fields.iter().map(row).collect()
    };
    let release = Release {
        document,
        ministry: text(&document.ministry),
        form: text(&document.form),
        title: text(&document.title),
        subtitle: (document.subtitle_line()).map_or_else(Vec::new, |line| text(&line)),
        of_2023: Design::on(document.released) == Design::Of2023,
        markings: history.markings().collect::<Vec<_>>().join(" · "),
        notices: history
            .notices
            .iter()
            .map(|notice| Told {
                weighty: notice.kind != NoticeKind::Corrected,
                label: text(&notice.label),
                content: runs(&notice.content, document.lang),
                latest: notice.latest.as_ref().map(|link| text(&link.words)),
                url: (notice.latest.as_ref()).map_or("", |link| link.url.as_str()),
            })
            .collect(),
        heading: text(&history.heading),
        events: history
            .events
            .iter()
            .map(|event| {
                let note = event.note.as_deref().map(text);
                let content = runs(&event.content, document.lang);
                (text(&event.name), content, note.unwrap_or_default())
            })
            .collect(),
        head: rows(&document.head),
        contacts: rows(&document.contacts),
        lines: lines(document),
        linked: linked(document),
        imprint: [&document.status, &document.notice]
            .into_iter()
            .flatten()
            .map(|line| text(line))
            .collect(),
        licence: text(&document.licence.label),
    };
    release
        .render()
        .expect("writing to a string does not fail, and the template calls nothing that could")
}

#[derive(Template)]
#[template(path = "release.typ")]
struct Release<'a> {
    document: &'a Document,
    ministry: Vec<Run>,
    form: Vec<Run>,
    title: Vec<Run>,
    /// With its dashes; empty, if there is none.
    subtitle: Vec<Run>,
    of_2023: bool,
    /// What every page says at its top, beside the notice.
    markings: String,
    notices: Vec<Told<'a>>,
    heading: Vec<Run>,
    /// Name, day with what was done, and note of each edition.
    events: Vec<(Vec<Run>, Vec<Run>, Vec<Run>)>,
    head: Vec<(Vec<Run>, Vec<Run>)>,
    /// Whom to ask, where that stands under the text.
    contacts: Vec<(Vec<Run>, Vec<Run>)>,
    lines: Vec<Line<'a>>,
    /// The notes that an anchor leads to.
    linked: BTreeSet<&'a Id>,
    /// Status and notice, as far as there are any.
    imprint: Vec<Vec<Run>>,
    licence: Vec<Run>,
}

/// A notice as the template writes it.
struct Told<'a> {
    weighty: bool,
    label: Vec<Run>,
    content: Vec<Run>,
    latest: Option<Vec<Run>>,
    url: &'a str,
}

/// The tree of blocks as a template without recursion can write it.
enum Line<'a> {
    Open {
        block: &'a Block,
        kind: &'static str,
        content: Vec<Run>,
        /// Whether it moves to the next page rather than stay behind its first child.
        follows: bool,
    },
    Close,
}

fn lines(document: &Document) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    for block in &document.blocks {
        push(block, document, &mut lines);
    }
    lines
}

fn push<'a>(block: &'a Block, document: &Document, lines: &mut Vec<Line<'a>>) {
    lines.push(Line::Open {
        block,
        kind: match block.kind {
            Kind::Paragraph => "paragraph",
            Kind::Item => "item",
            Kind::SubItem => "sub-item",
            Kind::Note => "note",
            Kind::ReferenceBox => "reference-box",
        },
        content: runs(&block.content, document.lang),
        follows: !block.children.is_empty() && columns(&block.content) <= TWO_LINES,
    });
    for child in &block.children {
        push(child, document, lines);
    }
    lines.push(Line::Close);
}

/// About two lines, in columns. What is longer leaves too large a gap when it moves as a whole.
const TWO_LINES: usize = 170;

/// The width of a sentence; a Hangul syllable takes two columns.
pub(super) fn columns(content: &[Inline]) -> usize {
    let column = |c: char| if c < '\u{1100}' { 1 } else { 2 };
    let width = |inline: &Inline| inline.text().chars().map(column).sum::<usize>();
    content.iter().map(width).sum()
}

/// The notes with exactly one anchor: only they can be linked both ways.
fn linked(document: &Document) -> BTreeSet<&Id> {
    let (mut once, mut again, mut notes) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let mut open: Vec<&Block> = document.blocks.iter().collect();
    while let Some(block) = open.pop() {
        if block.kind == Kind::Note {
            notes.insert(&block.id);
        }
        for inline in &block.content {
            if let Inline::Anchor { note, .. } = inline
                && !once.insert(note)
            {
                again.insert(note);
            }
        }
        open.extend(&block.children);
    }
    notes.retain(|note| once.contains(note) && !again.contains(note));
    notes
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use proptest::prelude::*;
    use proptest::test_runner::TestCaseResult;
    use typst::syntax::ast::Str;
    use typst::syntax::{SyntaxKind, SyntaxNode, parse};

    use super::*;
    use crate::document::{LicenceMark, Span};
    use crate::model::Lang;

    /// What has a meaning somewhere in Typst, and what is at odds with lines and letters.
    fn hostile() -> impl Strategy<Value = String> {
        let token = prop_oneof![
            "[\\\\\"#$*_`<>@=/~(){}\\[\\];:,.'+-]",
            "[ \t\n\r\u{85}\u{2028}\u{2029}\u{a0}]",
            "[가-힣a-zA-Z0-9月\u{202e}\u{200b}\u{0}\u{feff}]",
            r##"\\u\{41\}|\\n|\*/|/\*|//|\]\]|#\{|\$\{|"\);|#import|```|\\"|\\\\|<script>|- 1"##,
            any::<char>().prop_map(String::from),
        ];
        prop::collection::vec(token, 0..24).prop_map(|tokens| tokens.concat())
    }

    fn escape(parts: &[&str]) -> String {
        let mut out = String::new();
        for part in parts {
            TypstString.write_escaped_str(&mut out, part).unwrap();
        }
        out
    }

    /// The kinds of all nodes, with the text of those that are no values.
    fn shape(node: &SyntaxNode, out: &mut String) {
        let literal = matches!(node.kind(), SyntaxKind::Str | SyntaxKind::Bool);
        let leaf = node.children().len() == 0 && !literal;
        let text = if leaf { node.leaf_text().as_str() } else { "" };
        write!(out, "({:?} {text}", node.kind()).unwrap();
        node.children().for_each(|child| shape(child, out));
        out.push(')');
    }

    fn strings(node: &SyntaxNode, out: &mut Vec<String>) {
        if let Some(literal) = node.cast::<Str>() {
            out.push(literal.get().to_string());
        }
        node.children().for_each(|child| strings(child, out));
    }

    fn read(source: &str) -> (String, Vec<String>) {
        let tree = parse(source);
        assert!(tree.errors_and_warnings().0.is_empty(), "{source}");
        let (mut outline, mut values) = (String::new(), Vec::new());
        shape(&tree, &mut outline);
        strings(&tree, &mut values);
        (outline, values)
    }

    fn check_literal(text: &str, cut: usize) -> TestCaseResult {
        let cut = (0..=cut.min(text.len()))
            .rev()
            .find(|&at| text.is_char_boundary(at))
            .unwrap_or(0);
        let (left, right) = text.split_at(cut);
        let whole = escape(&[text]);
        prop_assert_eq!(&whole, &escape(&[left, right]));
        let mut letters = String::new();
        for character in text.chars() {
            TypstString
                .write_escaped_char(&mut letters, character)
                .unwrap();
        }
        prop_assert_eq!(&whole, &letters);

        let call = |inside: &str| format!("#call(a: \"{inside}\", (b: (\"{inside}\",)));\n#end();");
        let (outline, values) = read(&call(&whole));
        prop_assert_eq!(outline, read(&call("word")).0);
        prop_assert_eq!(values, vec![text.to_owned(); 2]);
        Ok(())
    }

    /// A document with the same text in every place that takes one.
    fn filled(text: &str, lang: Lang) -> Document {
        let id = |id: &str| -> Id { id.parse().unwrap() };
        let span = |inset| Span {
            text: text.to_owned(),
            inset,
        };
        let content = vec![
            Inline::Text(text.to_owned()),
            Inline::Mention {
                record: id("record"),
                content: vec![span(None), span(Some(lang.other()))],
            },
            Inline::Anchor {
                note: id("note"),
                mark: text.to_owned(),
            },
        ];
        let block = |name, kind, content, children| Block {
            id: id(name),
            kind,
            mark: text.to_owned(),
            only: None,
            content,
            children,
        };
        let rows = |content| {
            let label = text.to_owned();
            vec![Field { label, content }]
        };
        let note = block("note", Kind::Note, vec![span_text(text)], vec![]);
        Document {
            release: id("release"),
            lang,
            released: jiff::civil::date(2021, 8, 24),
            form: text.to_owned(),
            ministry: text.to_owned(),
            title: text.to_owned(),
            subtitle: Some(text.to_owned()),
            embargo: None,
            contacts: rows(vec![span_text(text), Inline::Question(text.to_owned())]),
            head: rows(vec![span_text(text)]),
            blocks: vec![block("paragraph", Kind::Paragraph, content, vec![note])],
            notice: Some(text.to_owned()),
            status: Some(text.to_owned()),
            licence: LicenceMark {
                label: text.to_owned(),
                url: text.to_owned(),
            },
        }
    }

    /// A history with the same text in every place that takes one.
    fn told(text: &str) -> History {
        use crate::document::{Event, Link, Notice};
        let date = jiff::civil::date(2021, 8, 26);
        History {
            edition: Some(1),
            notices: vec![Notice {
                kind: NoticeKind::Earlier,
                label: text.to_owned(),
                content: vec![span_text(text)],
                latest: Some(Link {
                    words: text.to_owned(),
                    url: text.to_owned(),
                }),
            }],
            heading: text.to_owned(),
            events: vec![Event {
                edition: 2,
                name: text.to_owned(),
                date,
                content: vec![span_text(text)],
                note: Some(text.to_owned()),
                corrects: true,
                elsewhere: true,
            }],
            modified: Some(date),
        }
    }

    fn span_text(text: &str) -> Inline {
        Inline::Text(text.to_owned())
    }

    /// The same words with nothing but letters: what cuts a sentence into runs is kept.
    fn harmless(text: &str) -> String {
        let letter = |c: char| match c {
            c if c.is_whitespace() => c,
            '.' | ',' | '%' => 'x',
            c if c.is_ascii_alphanumeric() => 'x',
            _ => '가',
        };
        text.chars().map(letter).collect()
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(40_000))]

        #[test]
        fn literal_holds_the_text_and_nothing_else(text in hostile(), cut in 0usize..48) {
            check_literal(&text, cut)?;
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn hostile_document_has_the_shape_of_a_harmless_one(text in hostile()) {
            let (outline, values) = read(&source(&filled(&text, Lang::Ko), &told(&text)));
            let (expected, _) = read(&source(&filled(&harmless(&text), Lang::Ko), &told(&harmless(&text))));
            prop_assert_eq!(outline, expected);
            // The metadata take the text as it is; in sentences white space is one space.
            prop_assert!(values.contains(&text));
            let dense = |text: &str| text.split_whitespace().collect::<String>();
            let all: String = values.iter().map(|value| dense(value)).collect();
            prop_assert!(all.contains(&dense(&text).repeat(3)));
        }
    }
}
