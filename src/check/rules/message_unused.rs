//! `message-unused`: a sentence of a release belongs to none of its blocks.

use crate::check::reading::Reading;
use crate::diagnostic::{Diagnostic, Level, Rule, did_you_mean};

pub const MESSAGE_UNUSED: Rule = Rule {
    name: "message-unused",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
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
            None => format!(
                "add a block `{id}` to data/releases/{}.toml, or take the sentence out",
                reading.scope.id
            ),
        };
        findings.push(Diagnostic::new(&MESSAGE_UNUSED, what, bundle.place(id)).hint(hint));
    }
}
