//! `message-unused`: a sentence of a release belongs to none of its blocks.

use crate::check::reading::Reading;
use crate::diagnostic::{Diagnostic, Level, Rule, did_you_mean};

pub const RULE: Rule = Rule {
    name: "message-unused",
    level: Level::Error,
    exemptible: false,
    finds: "The file of a release has a sentence that none of its blocks says.",
    why: "It would be printed nowhere. Most often the id of the sentence or of the block is mistyped.",
    wrong: "traed = Trade came to { $trade }.",
    right: "trade = Trade came to { $trade }.",
};

pub fn check(reading: &Reading, findings: &mut Vec<Diagnostic>) {
    let Some(bundle) = reading
        .project
        .prose
        .release(reading.scope.id, reading.lang)
    else {
        return;
    };
    let used = || reading.lines.iter().map(|line| line.line.message);
    for message in bundle.messages() {
        let id = message.id.name;
        if used().any(|used| used == id) || reading.stands_elsewhere(id) {
            continue;
        }
        let what = format!("no block of the release says `{id}`");
        let unspoken = reading.lines.iter().filter(|line| line.sentence.is_none());
        let hint = match did_you_mean(id, unspoken.map(|line| line.line.message)) {
            Some(block) => format!("did you mean `{block}`?"),
            None if id == "subtitle" => {
                let path = format!("data/releases/{}.toml", reading.scope.id);
                format!(
                    "write `subtitle = \"ko\"` or `\"both\"` in {path}, or take the sentence out"
                )
            }
            None => format!(
                "add a block `{id}` to data/releases/{}.toml, or take the sentence out",
                reading.scope.id
            ),
        };
        findings.push(Diagnostic::new(&RULE, what, bundle.place(id)).hint(hint));
    }
}
