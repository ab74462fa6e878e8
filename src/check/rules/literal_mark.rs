//! `literal-mark`: a mark of the form, or markup, is typed by hand.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::check::reading::{ReadLine, Reading};
use crate::check::typed::Typed;
use crate::diagnostic::{Diagnostic, Level, Rule};
use crate::prose::Bundle;

pub const RULE: Rule = Rule {
    name: "literal-mark",
    level: Level::Error,
    exemptible: true,
    finds: "A sentence or a word of `form.ftl` holds a note mark, a bullet, `끝.` or markup such as `<b>` that was typed by hand.",
    why: "The form sets its own marks, and links each note to its place. A typed one leads nowhere and is counted wrong, and markup is printed letter for letter.",
    wrong: "bridges = They agreed on the { $nine-bridges }*.",
    right: "bridges = They agreed on the { $nine-bridges }{ NOTE(\"members\") }.",
};

static MARK: LazyLock<Regex> = LazyLock::new(|| {
    let marks = r"\*+|[※◦○●□■▶ºㅇ]";
    let markup = r"</?[A-Za-z][^<>]*>|&(?:#\d+|#x[0-9a-fA-F]+|[A-Za-z]+);|__+|\[[^\[\]]*\]\(";
    let bare = r"\$\{?[A-Za-z][A-Za-z0-9_-]*|\$$";
    Regex::new(&format!(r"{bare}|{marks}|{markup}|끝\.$")).expect("the pattern is well formed")
});

pub fn check(reading: &Reading, findings: &mut Vec<Diagnostic>) {
    const NOTE: &str = "anchor a note with { NOTE(\"id\") }, and say the note as a block";
    for ReadLine { typed, .. } in &reading.lines {
        look(typed, NOTE, findings);
    }
}

/// The words of the form, in all their variants.
pub fn check_form(form: &Bundle, findings: &mut Vec<Diagnostic>) {
    for word in form.sentences() {
        for typed in Typed::of_word(word) {
            look(&typed, "take it out: a word has no notes", findings);
        }
    }
}

fn look(typed: &Typed, to_star: &str, findings: &mut Vec<Diagnostic>) {
    for mark in marks(&typed.text) {
        let (what, hint) = told(&typed.text[mark.clone()], to_star);
        let place = typed.place(mark);
        findings.push(Diagnostic::new(&RULE, what, place).hint(hint));
    }
}

/// Where a text has such a mark.
pub fn marks(text: &str) -> impl Iterator<Item = Range<usize>> {
    MARK.find_iter(text).map(|mark| mark.range())
}

fn told(mark: &str, to_star: &str) -> (String, String) {
    if let Some(name) = mark.strip_prefix('$') {
        let what = format!("`{mark}` has no braces and would be printed as it stands");
        return (what, format!("write {{ ${name} }}"));
    }
    let what = format!("the mark `{mark}` is typed by hand");
    let hint = match mark.starts_with('*') {
        true => to_star,
        false => "take it out: the form sets its own marks, and a text has no markup",
    };
    (what, hint.to_owned())
}
