//! `phrase-half-replaced`: a release words a standard sentence itself, but in one language only.

use crate::check::reading::Reading;
use crate::diagnostic::{Diagnostic, Level, Rule};

use super::message_missing::name_of;

pub const PHRASE_HALF_REPLACED: Rule = Rule {
    name: "phrase-half-replaced",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

pub fn check(reading: &Reading, findings: &mut Vec<Diagnostic>) {
    let (prose, release, lang) = (&reading.project.prose, reading.scope.id, reading.lang);
    let (Some(own), Some(twin)) = (
        prose.release(release, lang),
        prose.release(release, lang.other()),
    ) else {
        return;
    };
    for message in own.messages() {
        let id = message.id.name;
        let phrase = prose.phrases(lang.other()).message(id);
        if let (Some(phrase), None) = (phrase, twin.message(id)) {
            let other = name_of(lang.other());
            let what = format!("`{id}` is the release's own here, and the standard one in {other}");
            let place = prose.phrases(lang.other()).place(phrase.id.name);
            findings.push(
                Diagnostic::new(&PHRASE_HALF_REPLACED, what, own.place(id))
                    .also(place, "the standard one")
                    .hint("word it in both languages, or in neither"),
            );
        }
    }
}
