//! `note-without-anchor`, `anchor-without-note`, `anchors-adjacent`: every note has its mark in the
//! sentence above it, every mark its note, and no mark runs into the next.

use crate::check::reading::{ReadLine, Reading};
use crate::diagnostic::{Diagnostic, Level, Rule, did_you_mean};
use crate::model::{BlockKind, BlockSpec};
use crate::sentence::{Part, Place};

pub const ANCHOR_WITHOUT_NOTE: Rule = Rule {
    name: "anchor-without-note",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

pub const ANCHORS_ADJACENT: Rule = Rule {
    name: "anchors-adjacent",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

pub const NOTE_WITHOUT_ANCHOR: Rule = Rule {
    name: "note-without-anchor",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

pub fn check(reading: &Reading, findings: &mut Vec<Diagnostic>) {
    let mut lines = reading.lines.as_slice();
    while let [owner, after @ ..] = lines {
        let lists = after
            .iter()
            .take_while(|line| matches!(line.line.place, Place::PastSession(_)));
        let (listed, after) = after.split_at(lists.count());
        for line in listed {
            judge(reading, line, &[], findings);
        }
        let notes: Vec<&BlockSpec> = after.iter().map_while(note_of).collect();
        judge(reading, owner, &notes, findings);
        for note in &after[..notes.len()] {
            judge(reading, note, &[], findings);
        }
        lines = &after[notes.len()..];
    }
}

fn judge(
    reading: &Reading,
    owner: &ReadLine,
    notes: &[&BlockSpec],
    findings: &mut Vec<Diagnostic>,
) {
    let (Some(sentence), Ok(parts)) = (&owner.sentence, &owner.parts) else {
        return;
    };
    let anchors: Vec<&str> = parts
        .iter()
        .filter_map(|part| match part {
            Part::Note(note) => Some(*note),
            _ => None,
        })
        .collect();
    for (at, anchor) in anchors.iter().enumerate() {
        let place = sentence.place(anchor);
        let ids = notes.iter().map(|note| note.id.as_str());
        if !ids.clone().any(|id| id == *anchor) {
            let what = format!("no note `{anchor}` stands under this sentence");
            let hint = match did_you_mean(anchor, ids) {
                Some(note) => format!("did you mean `{note}`?"),
                None if reading.stands_elsewhere(anchor) => {
                    "the note stands in the other language only: take `only` out, or the mark"
                        .into()
                }
                None => format!("add {{ note = \"{anchor}\" }} directly after this block"),
            };
            findings.push(Diagnostic::new(&ANCHOR_WITHOUT_NOTE, what, place).hint(hint));
        } else if anchors[..at].contains(anchor) {
            let what = format!("the note `{anchor}` is anchored twice");
            let hint = "keep the mark after the words that the note explains";
            findings.push(Diagnostic::new(&ANCHOR_WITHOUT_NOTE, what, place).hint(hint));
        }
    }
    for pair in parts.windows(2) {
        if let [Part::Note(first), Part::Note(second)] = pair
            && first != second
        {
            let what = "two note marks run together";
            let hint = "put each after the words that its note explains, or make them one note";
            findings
                .push(Diagnostic::new(&ANCHORS_ADJACENT, what, sentence.place(second)).hint(hint));
        }
    }
    for note in notes
        .iter()
        .filter(|note| !anchors.contains(&note.id.as_str()))
    {
        let what = format!(
            "the note `{}` has no mark in the sentence above it",
            note.id
        );
        findings.push(
            Diagnostic::new(&NOTE_WITHOUT_ANCHOR, what, reading.block_place(note))
                .saying("this note")
                .also(sentence.head(), "this sentence")
                .hint(format!(
                    "put {{ NOTE(\"{}\") }} after the words that it explains",
                    note.id
                )),
        );
    }
}

fn note_of<'p>(line: &ReadLine<'p>) -> Option<&'p BlockSpec> {
    line.block().filter(|block| block.kind == BlockKind::Note)
}
