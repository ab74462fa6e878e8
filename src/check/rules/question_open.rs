//! `question-open`: something about a release is not known yet.

use std::collections::BTreeSet;

use crate::check::reading::Reading;
use crate::diagnostic::{Diagnostic, Level, Rule};
use crate::model::{Release, Session};
use crate::sentence::Part;

pub const RULE: Rule = Rule {
    name: "question-open",
    level: Level::Warning,
    exemptible: false,
    finds: "A question is open: in a sentence, about a fact, or about the session.",
    why: "A draft shows it where the answer will stand. Nothing is published before it is answered.",
    wrong: "[open]\ntrade = { ko = \"교역액은?\", en = \"How much was the trade?\" }",
    right: "[facts]\ntrade = { money = \"2.4e9\", currency = \"USD\" }",
};

/// What stands before a question where it is told.
const OPEN: &str = "open: ";

/// The question that a finding is about, in the words in which it is told: of a sentence in its language, of data in
/// English.
pub fn question(finding: &Diagnostic) -> Option<&str> {
    let question = finding.message.strip_prefix(OPEN);
    question.filter(|_| finding.rule.name == RULE.name)
}

/// The questions in the sentences of one language.
pub fn check_sentences(reading: &Reading, findings: &mut Vec<Diagnostic>) {
    for line in &reading.lines {
        let asked = line.parts().iter().filter_map(|part| match part {
            Part::Question { text } => Some(*text),
            _ => None,
        });
        let Some(sentence) = line.sentence else {
            continue;
        };
        findings.extend(asked.map(|text| {
            Diagnostic::new(&RULE, format!("{OPEN}{text}"), sentence.place(text))
                .hint("write the answer in its place")
        }));
    }
}

/// The questions in the data: of the release, and of every session of which it speaks.
pub fn check_data(readings: &[Reading; 2], findings: &mut Vec<Diagnostic>) {
    let reading = &readings[0];
    let release = reading.scope.release;
    for (name, asked) in &release.open {
        let hint = match name.as_str() {
            Release::RELEASED => {
                "correct `released` if need be, and take the question out".to_owned()
            }
            Release::AGENDA => "write `agenda = […]`, and take the question out".to_owned(),
            name => format!("give `{name}` its value under [facts], and take the question out"),
        };
        let place = reading.data_place(&format!("open.{name}"));
        findings.push(Diagnostic::new(&RULE, format!("{OPEN}{}", asked.en), place).hint(hint));
    }
    let mut seen = BTreeSet::new();
    for line in readings.iter().flat_map(|reading| &reading.lines) {
        let session = line.line.session;
        if seen.insert(session.number) {
            of_session(reading, session, findings);
        }
    }
}

fn of_session(reading: &Reading, session: &Session, findings: &mut Vec<Diagnostic>) {
    let series = &reading.scope.release.series;
    let path = format!("data/series/{series}.toml");
    let mut sessions = reading.scope.series().sessions.iter();
    let at = sessions
        .position(|other| other.number == session.number)
        .expect("a session spoken of is one of its series");
    let open = &session.open;
    let once = [
        ("held", &open.held, "correct `held` if need be"),
        ("venue", &open.venue, "give the `venue`"),
    ];
    let once = once.into_iter().filter_map(|(key, asked, todo)| {
        let asked = asked.as_ref()?;
        Some((key.to_owned(), asked, todo.to_owned()))
    });
    let heads = open.heads.iter().map(|(country, asked)| {
        let todo = format!("name the head of `{country}` under `heads`");
        (format!("heads.{country}"), asked, todo)
    });
    for (key, asked, todo) in once.chain(heads) {
        let place = reading.place_in(&path, &format!("sessions.{at}.open.{key}"));
        findings.push(
            Diagnostic::new(&RULE, format!("{OPEN}{}", asked.en), place)
                .also(reading.data_place("session"), "asked about this session")
                .hint(format!("{todo}, and take the question out")),
        );
    }
}
