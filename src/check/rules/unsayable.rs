//! What shows only when a sentence is said: unknown names, forms that do not fit, posts that are
//! unclear, particles that would have to be guessed.

use crate::check::reading::{ReadLine, Reading};
use crate::diagnostic::{Diagnostic, did_you_mean};
use crate::sentence::{FormWords, Mentioned, Place, Trouble, TroubleKind, Voice, say};

pub fn check(reading: &Reading, findings: &mut Vec<Diagnostic>) {
    let words = FormWords::new(
        reading.lang,
        reading.project.prose.form(reading.lang).resource(),
    );
    let mut mentioned = Mentioned::default();
    for line in &reading.lines {
        let scope = reading.scope.at(line.line.session);
        let voice = Voice {
            lang: reading.lang,
            scope,
            words: &words,
        };
        let said = match line.line.place {
            Place::Title => say(line.parts(), &voice, &mut Mentioned::default()),
            _ => say(line.parts(), &voice, &mut mentioned),
        };
        if let Err(troubles) = said {
            findings.extend(
                troubles
                    .iter()
                    .map(|trouble| finding(reading, line, trouble)),
            );
        }
    }
}

fn finding(reading: &Reading, line: &ReadLine, trouble: &Trouble) -> Diagnostic {
    let sentence = line
        .sentence
        .as_ref()
        .expect("only a sentence that is there is said");
    let scope = reading.scope.at(line.line.session);
    let at = trouble.at.unwrap_or(sentence.message.id.name);
    let error = |rule, what: String| Diagnostic::error(rule, what, sentence.place(at));
    match &trouble.kind {
        TroubleKind::Unknown => {
            let finding = error("reference-unknown", format!("`{at}` means nothing here"));
            match did_you_mean(at, scope.names()) {
                Some(name) => finding.hint(format!("did you mean `{name}`?")),
                None => finding.hint(format!(
                    "declare it under [facts] in data/releases/{}.toml, or add a record",
                    scope.id
                )),
            }
        }
        TroubleKind::FormUnfit(what) => error(
            "form-unfit",
            format!("`{at}` has no such form: it is {what}"),
        )
        .hint("write the name alone for its usual form"),
        TroubleKind::RoleEmpty(why) => {
            error("role-empty", format!("nothing to say for `{at}`: {why}")).hint(format!(
                "complete session {} in data/series/{}.toml, or word the sentence without it",
                scope.session.number, scope.release.series
            ))
        }
        TroubleKind::PostUnclear { person, posts } if posts.is_empty() => {
            let day = scope.day();
            let what = format!("`{person}` held no post on {day}, as far as the register knows");
            error("post-not-held", what).hint(
                "add the tenure to data/people.toml, or ask for the name alone with \
                 MENTION($…, form: \"plain\")",
            )
        }
        TroubleKind::PostUnclear { person, posts } => {
            let posts: Vec<_> = posts.iter().map(|post| format!("`{post}`")).collect();
            let what = format!("`{person}` held {} on {}", posts.join(" and "), scope.day());
            error("post-unclear", what).hint("end one of the tenures in data/people.toml")
        }
        TroubleKind::Namesake(other) => {
            let what = format!("`{at}` and `{other}` have one short form here");
            error("mention-ambiguous", what)
                .hint("tell them apart with MENTION($…, form: \"long\") or \"plain\"")
        }
        TroubleKind::MembersUnknown(term) => {
            let what = format!("the members of `{term}` are not known for {}", scope.day());
            error("members-unknown", what)
                .hint("add a definition that covers the day to data/terms.toml")
        }
        TroubleKind::CounterMissing => error(
            "counter-missing",
            format!("`{at}` does not say what it counts"),
        )
        .hint("give the fact a `counter`"),
        TroubleKind::WordMissing(word) => {
            let code = reading.lang.code();
            error("word-missing", format!("the form has no word `{word}`"))
                .hint(format!("add `{word} = …` to locales/{code}/form.ftl"))
        }
        TroubleKind::WordBroken {
            message,
            error: reason,
        } => {
            let form = reading.project.prose.form(reading.lang);
            let word = form.message(message).expect("what is broken is there");
            let what = format!("`{message}` cannot be formatted: {reason}");
            let hint = match message.starts_with("count-") {
                true => "it is words around { $number }, which may be chosen by $n",
                false => "it is words around { $number }",
            };
            Diagnostic::error("word-broken", what, form.place(word.id.name)).hint(hint)
        }
        TroubleKind::ParticleGuessed { particle, cause } => {
            let what = format!("`{particle}` cannot be settled: {cause}");
            error("particle-guessed", what)
                .hint("give the record a `reading`, or let a Korean word stand before the particle")
        }
    }
}
