//! A page as a reader has it: its ids, its links, and the lines of its `<article>`.
//!
//! Comes in: bytes. Goes out: what other files here compare with editions. The elements must be nested as
//! they are closed, which browsers do not ask for and our templates keep.

use std::collections::BTreeSet;

use html5gum::{DefaultEmitter, HtmlString, StartTag, Token, Tokenizer};

/// What of a page is compared.
#[derive(Debug, Default)]
pub struct Html {
    /// The language of the whole.
    pub lang: String,
    pub ids: BTreeSet<String>,
    pub links: Vec<Link>,
    /// The lines of the article that are not empty.
    pub article: Vec<Line>,
}

/// An element that leads somewhere.
#[derive(Debug, Default)]
pub struct Link {
    pub element: String,
    pub rel: String,
    pub hreflang: String,
    /// The media type.
    pub kind: String,
    /// As it is written.
    pub target: String,
    /// The words in it.
    pub words: String,
    /// Whether it stands in a list of releases.
    pub is_listed: bool,
}

/// A line of text, between two elements that begin or end a line.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    /// The block that it belongs to.
    pub block: Option<String>,
    /// The language of its column, where a page has two.
    pub side: Option<String>,
    /// Whether it stands there in the place of what only the other language says.
    pub is_absent: bool,
    /// Whether it tells of the life of the release.
    pub is_history: bool,
    /// With single spaces.
    pub words: String,
}

const VOID: [&str; 13] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];

/// Elements that do not break a line; the cells of a row are one line.
const INLINE: [&str; 8] = ["a", "data", "em", "span", "strong", "td", "th", "time"];

struct Open {
    name: String,
    id: String,
    classes: String,
    side: String,
}

#[derive(Default)]
struct Reader {
    html: Html,
    open: Vec<Open>,
    words: String,
}

impl Html {
    /// Reads a page.
    ///
    /// # Errors
    ///
    /// What of it is no HTML.
    pub fn read(bytes: &[u8]) -> Result<Html, String> {
        let text = std::str::from_utf8(bytes).map_err(|_| "it is not UTF-8".to_owned())?;
        let mut emitter = DefaultEmitter::default();
        emitter.naively_switch_states(true);
        let mut reader = Reader::default();
        for token in Tokenizer::new_with_emitter(text, emitter) {
            let token = token.unwrap_or_else(|never| match never {});
            match token {
                Token::StartTag(tag) => reader.start(&tag),
                Token::EndTag(tag) => reader.end(&plain(&tag.name))?,
                Token::String(text) => reader.text(&plain(&text)),
                Token::Error(error) => return Err(format!("it is no HTML: {}", error.value)),
                Token::Comment(_) | Token::Doctype(_) => {}
            }
        }
        match reader.open.pop() {
            Some(open) => Err(format!("it is no HTML: <{}> is not closed", open.name)),
            None => Ok(reader.html),
        }
    }

    /// The links of an element with this `rel`.
    pub fn related<'h>(&'h self, element: &'h str, rel: &'h str) -> impl Iterator<Item = &'h Link> {
        let links = self.links.iter();
        links.filter(move |link| link.element == element && link.rel == rel)
    }
}

fn plain(text: &HtmlString) -> String {
    String::from_utf8_lossy(text).into_owned()
}

impl Reader {
    fn start(&mut self, tag: &StartTag<()>) {
        let name = plain(&tag.name);
        let value = |key: &str| {
            let value = tag.attributes.get(key.as_bytes());
            value.map(|value| plain(value)).unwrap_or_default()
        };
        self.break_line(&name);
        if name == "html" {
            self.html.lang = value("lang");
        }
        let id = value("id");
        if !id.is_empty() {
            self.html.ids.insert(id.clone());
        }
        for key in ["href", "src"] {
            if tag.attributes.contains_key(key.as_bytes()) {
                self.html.links.push(Link {
                    element: name.clone(),
                    rel: value("rel"),
                    hreflang: value("hreflang"),
                    kind: value("type"),
                    target: value(key),
                    words: String::new(),
                    is_listed: self.is_in(|open| has(&open.classes, "releases")),
                });
            }
        }
        if !VOID.contains(&name.as_str()) {
            self.open.push(Open {
                name,
                id,
                classes: value("class"),
                side: value("data-lang"),
            });
        }
    }

    fn end(&mut self, name: &str) -> Result<(), String> {
        self.break_line(name);
        match self.open.pop() {
            Some(open) if open.name == name => Ok(()),
            Some(open) => Err(format!("it is no HTML: </{name}> closes <{}>", open.name)),
            None => Err(format!("it is no HTML: </{name}> closes nothing")),
        }
    }

    fn text(&mut self, text: &str) {
        if self.is_in(|open| open.name == "article") {
            self.words += text;
        }
        if self.is_in(|open| open.name == "a")
            && let Some(link) = self.html.links.last_mut()
        {
            link.words += text;
        }
    }

    fn is_in(&self, wanted: impl Fn(&Open) -> bool) -> bool {
        self.open.iter().any(wanted)
    }

    /// Ends a line where an element begins or ends that stands on lines of its own.
    fn break_line(&mut self, name: &str) {
        if INLINE.contains(&name) {
            return;
        }
        let words = one_line(&std::mem::take(&mut self.words));
        if words.is_empty() {
            return;
        }
        let inside = self.open.iter().rev();
        let mut inside = inside.take_while(|open| open.name != "article");
        // Ids that are no block's own hold what no id of a block holds.
        let block = inside
            .find(|open| !open.id.is_empty() && !INLINE.contains(&open.name.as_str()))
            .map(|open| open.id.split("--").next().unwrap_or_default().to_owned());
        let side = self.open.iter().rev().find(|open| !open.side.is_empty());
        self.html.article.push(Line {
            block: block.filter(|id| !id.starts_with('_')),
            side: side.map(|open| open.side.clone()),
            is_absent: self.is_in(|open| has(&open.classes, "absent")),
            is_history: self.is_in(|open| {
                ["told", "history"]
                    .iter()
                    .any(|class| has(&open.classes, class))
            }),
            words,
        });
    }
}

fn has(classes: &str, class: &str) -> bool {
    classes.split_ascii_whitespace().any(|one| one == class)
}

/// A text with single spaces, as a browser shows it. A space that keeps words together is none.
pub fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_ascii_whitespace().collect();
    words.join(" ")
}
