//! `short-form-before-full`: a short form is asked for before the text has said the full one.

use std::collections::BTreeSet;

use crate::check::reading::{ReadLine, Reading};
use crate::diagnostic::{Diagnostic, Level, Rule};
use crate::model::{Record, Role};
use crate::sentence::{Form, Meaning, Part, Place, Scope};

pub const RULE: Rule = Rule {
    name: "short-form-before-full",
    level: Level::Warning,
    exemptible: true,
    finds: "A person, body, term or session is called by its short form before the release has named it in full.",
    why: "“Deputy Minister Yeo” or “the FTA” means nothing to a reader who was never told who or which.",
    wrong: "opening = { MENTION($home-head, form: \"short\") } opened the talks.",
    right: "opening = { $home-head } opened the talks.",
};

pub fn check(reading: &Reading, findings: &mut Vec<Diagnostic>) {
    let mut said = BTreeSet::new();
    let in_body = |line: &&ReadLine| !matches!(line.line.place, Place::Title | Place::Subtitle);
    for line in reading.lines.iter().filter(in_body) {
        let scope = reading.scope.at(line.line.session);
        for part in line.parts() {
            let Part::Value { name, form } = part else {
                continue;
            };
            let Some(known) = known_by_short(name, &scope) else {
                continue;
            };
            match form {
                Form::Default | Form::Long | Form::Plain => {
                    said.insert(known);
                }
                Form::Short if !said.contains(&known) => {
                    let sentence = line.sentence.expect("only what is there has parts");
                    let what = format!("`{name}` is called by its short form here first");
                    let hint = format!("write {{ ${name} }}: the first mention is in full");
                    let place = sentence.place(name);
                    findings.push(Diagnostic::new(&RULE, what, place).hint(hint));
                }
                _ => {}
            }
        }
    }
}

/// Whom or what a name means, if it has a short form that needs the full one before it. A post is
/// a common noun and has none.
fn known_by_short(name: &str, scope: &Scope) -> Option<String> {
    let has_short = |record: Record| match record {
        Record::Person(_) => true,
        Record::Organization(organization) => organization.short.is_some(),
        Record::Term(term) => term.short.is_some(),
        Record::Country(_) | Record::Place(_) | Record::Post(_) => false,
    };
    let head = |country| scope.session.heads.get(country).map(ToString::to_string);
    match scope.find(name)? {
        Meaning::Record(id, record) => has_short(record).then(|| id.to_string()),
        Meaning::Fact(_, fact) => match fact.value {
            crate::model::Value::Session(number) => Some(format!("session {number}")),
            _ => None,
        },
        Meaning::Role(Role::Session) => Some(format!("session {}", scope.session.number)),
        Meaning::Role(Role::HomeHead) => head(&scope.model.ministry.country),
        Meaning::Role(Role::GuestHead) => head(scope.guest()?),
        Meaning::Role(Role::Host) => scope.release.host.as_ref().map(ToString::to_string),
        Meaning::Role(_) | Meaning::Open(_) => None,
    }
}
