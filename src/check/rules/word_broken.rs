//! `word-broken`: a word of the form cannot stand where it is needed.

use crate::diagnostic::{Diagnostic, Level, Rule};
use crate::load::Project;
use crate::model::Lang;
use crate::sentence::{FormWords, TroubleKind};

pub const RULE: Rule = Rule {
    name: "word-broken",
    level: Level::Error,
    exemptible: false,
    finds: "A message of `form.ftl` is empty, asks for a value that it is not given, or does not say the number it counts.",
    why: "A number that is typed into the word, or a value that is not there, would be printed in every release.",
    wrong: "count-city = { $nmber } cities",
    right: "count-city = { $number } cities",
};

/// Says every counted noun once for each plural that a language may have.
pub fn check(project: &Project, lang: Lang, findings: &mut Vec<Diagnostic>) {
    let form = project.prose.form(lang);
    let words = FormWords::new(lang, form.resource());
    for message in form.messages() {
        let id = message.id.name;
        if let Some(attribute) = message.attributes.first() {
            let what = format!("`{id}` has an attribute, which nothing prints");
            let hint = "make it a message of its own";
            let place = form.place(attribute.id.name);
            findings.push(Diagnostic::new(&RULE, what, place).hint(hint));
        }
        for trouble in words.rehearse(id) {
            if let TroubleKind::WordBroken { error, .. } = trouble {
                findings.push(finding(form, id, &error));
                break;
            }
        }
    }
}

pub fn finding(form: &crate::prose::Bundle, id: &str, reason: &str) -> Diagnostic {
    let word = form.message(id).expect("what is broken is there");
    let what = format!("`{id}` cannot be formatted: {reason}");
    let hint = if id.starts_with("count-") {
        "it is words around { $number }, which may be chosen by $n"
    } else if id.starts_with("ordinal-") {
        "it is words around { $number }"
    } else {
        "write its words; it takes no values"
    };
    Diagnostic::new(&RULE, what, form.place(word.id.name)).hint(hint)
}
