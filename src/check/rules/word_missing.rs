//! `word-missing`, `word-broken`: `form.ftl` lacks a word that every page needs, or it cannot stand
//! there.

use crate::diagnostic::{Diagnostic, Place};
use crate::document::Furniture;
use crate::load::Project;
use crate::model::Lang;
use crate::sentence::{FormWords, LABELS, TroubleKind};

pub fn check(project: &Project, lang: Lang, findings: &mut Vec<Diagnostic>) {
    let form = project.prose.form(lang);
    let words = FormWords::new(lang, form.resource());
    let mut missing = |label: &str| match (words.label(label), form.message(label)) {
        (Ok(_), _) => {}
        (Err(TroubleKind::WordBroken { error, .. }), Some(message)) => {
            let what = format!("`{label}` cannot be formatted: {error}");
            let hint = "write its words; it takes no values";
            let place = form.place(message.id.name);
            findings.push(Diagnostic::error("word-broken", what, place).hint(hint));
        }
        (Err(_), _) => {
            let place = Place::file(form.file());
            let what = format!("the form has no word `{label}`");
            let hint = format!("add the line `{label} = …`; it takes no values");
            findings.push(Diagnostic::error("word-missing", what, place).hint(hint));
        }
    };
    LABELS.into_iter().for_each(&mut missing);
    let _: Result<_, ()> = Furniture::from_messages(|label| {
        missing(label);
        Ok(String::new())
    });
}
