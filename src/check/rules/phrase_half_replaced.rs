//! `phrase-half-replaced`: a release words a standard sentence itself, but in one language only.

use crate::check::reading::Reading;
use crate::diagnostic::{Diagnostic, Level, Rule};

pub const RULE: Rule = Rule {
    name: "phrase-half-replaced",
    level: Level::Error,
    exemptible: false,
    finds: "A release words a standard sentence itself, but in one language only.",
    why: "The other language still says the standard one, so that the two no longer say the same.",
    wrong: "# locales/ko/releases/…\nclosing = { $heads }은(는) 서면으로 협의를 이어 가기로 하였다.\n\n# locales/en/releases/…\n# nothing",
    right: "# locales/ko/releases/…\nclosing = { $heads }은(는) 서면으로 협의를 이어 가기로 하였다.\n\n# locales/en/releases/…\nclosing = { $heads } agreed to continue in writing.",
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
            let other = lang.other().name();
            let what = format!("`{id}` is the release's own here, and the standard one in {other}");
            let place = prose.phrases(lang.other()).place(phrase.id.name);
            findings.push(
                Diagnostic::new(&RULE, what, own.place(id))
                    .also(place, "the standard one")
                    .hint("word it in both languages, or in neither"),
            );
        }
    }
}
