//! `message-unpaired`: a message of the form or of the standard sentences has no twin.

use crate::diagnostic::{Diagnostic, Level, Place, Rule, did_you_mean};
use crate::load::Project;
use crate::model::Lang;

use super::word_missing;

pub const RULE: Rule = Rule {
    name: "message-unpaired",
    level: Level::Error,
    exemptible: false,
    finds: "`form.ftl` or `phrases.ftl` holds a message in one language that the other has not.",
    why: "The release that first needs it cannot be built in one of its languages.",
    wrong: "# locales/ko/form.ftl\ncount-city = { $number }개 도시\n\n# locales/en/form.ftl\n# nothing",
    right: "# locales/ko/form.ftl\ncount-city = { $number }개 도시\n\n# locales/en/form.ftl\ncount-city = { $n ->\n    [one] { $number } city\n   *[other] { $number } cities\n}",
};

pub fn check(project: &Project, lang: Lang, findings: &mut Vec<Diagnostic>) {
    let prose = &project.prose;
    for (own, twin, file) in [
        (prose.form(lang), prose.form(lang.other()), "form"),
        (prose.phrases(lang), prose.phrases(lang.other()), "phrases"),
    ] {
        for message in own.messages() {
            let id = message.id.name;
            if twin.message(id).is_some() || word_missing::is_needed(id) {
                continue;
            }
            let (other, code) = (lang.other().name(), lang.other().code());
            let what = format!("`{id}` has no {other} twin");
            let strangers = twin.messages().map(|message| message.id.name);
            let strangers = strangers.filter(|id| own.message(id).is_none());
            let hint = match did_you_mean(id, strangers) {
                // Told where it stands in Korean.
                Some(_) if lang == Lang::En => continue,
                Some(near) => format!("is it called `{near}` there? give both one id"),
                None => format!("write `{id} = …` in locales/{code}/{file}.ftl"),
            };
            findings.push(
                Diagnostic::new(&RULE, what, own.place(id))
                    .also(Place::file(twin.file()), "")
                    .hint(hint),
            );
        }
    }
}
