//! `phrase-half-replaced`: a release words a standard sentence itself, but in one language only.

use crate::check::reading::Reading;
use crate::diagnostic::Diagnostic;

use super::message_missing::name_of;

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
                Diagnostic::error("phrase-half-replaced", what, own.place(id))
                    .also(place, "the standard one")
                    .hint("word it in both languages, or in neither"),
            );
        }
    }
}
