//! `word-missing`: `form.ftl` lacks a word that every page needs, or a counted noun that is said.

use crate::diagnostic::{Diagnostic, Level, Place, Rule};
use crate::document::Furniture;
use crate::load::Project;
use crate::model::Lang;
use crate::sentence::LABELS;

pub const WORD_MISSING: Rule = Rule {
    name: "word-missing",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

pub fn check(project: &Project, lang: Lang, findings: &mut Vec<Diagnostic>) {
    let form = project.prose.form(lang);
    let mut missing = |label: &str| {
        if form.message(label).is_none() {
            let place = Place::file(form.file());
            let what = format!("the form has no word `{label}`");
            let hint = format!("add the line `{label} = …`; it takes no values");
            findings.push(Diagnostic::new(&WORD_MISSING, what, place).hint(hint));
        }
    };
    needed().into_iter().for_each(&mut missing);
}

/// Whether every project needs a word of that id.
pub fn is_needed(id: &str) -> bool {
    needed().contains(&id)
}

fn needed() -> Vec<&'static str> {
    let mut needed = LABELS.to_vec();
    let _: Result<_, ()> = Furniture::from_messages(|label| {
        needed.push(label);
        Ok(String::new())
    });
    needed
}
