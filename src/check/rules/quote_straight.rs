//! `quote-straight`: a typewriter's quote or apostrophe.

use crate::check::reading::{ReadLine, Reading};
use crate::diagnostic::{Diagnostic, Level, Rule};

pub const RULE: Rule = Rule {
    name: "quote-straight",
    level: Level::Warning,
    exemptible: true,
    finds: "A sentence holds a straight quote or apostrophe.",
    why: "Both languages print curly ones. A text with both kinds looks careless, and a search for a quoted name misses half of them.",
    wrong: "visit = The Minister's visit",
    right: "visit = The Minister’s visit",
};

pub fn check(reading: &Reading, findings: &mut Vec<Diagnostic>) {
    for ReadLine { typed, .. } in &reading.lines {
        for (at, quote) in typed.text.match_indices(['\'', '"']) {
            let opens = typed.text[..at]
                .chars()
                .next_back()
                .is_none_or(|c| c.is_whitespace() || "([“‘".contains(c));
            let curly = match (quote, opens) {
                ("'", true) => '‘',
                ("'", false) => '’',
                (_, true) => '“',
                (_, false) => '”',
            };
            let what = format!("`{quote}` is a straight quote");
            let place = typed.place(at..at + 1);
            findings.push(Diagnostic::new(&RULE, what, place).hint(format!("write `{curly}`")));
        }
    }
}
