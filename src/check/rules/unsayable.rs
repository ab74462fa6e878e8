//! What shows only when a sentence is said: unknown names, forms that do not fit, posts that are
//! unclear, particles that would have to be guessed.

use crate::check::reading::{ReadLine, Reading};
use crate::diagnostic::{Diagnostic, Level, Rule, did_you_mean};
use crate::load::catalogue;
use crate::sentence::{FormWords, Mentioned, Place, Trouble, TroubleKind, Voice, say};

pub const FORM_UNFIT: Rule = Rule {
    name: "form-unfit",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

pub const ROLE_EMPTY: Rule = Rule {
    name: "role-empty",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

pub const POST_NOT_HELD: Rule = Rule {
    name: "post-not-held",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

pub const POST_UNCLEAR: Rule = Rule {
    name: "post-unclear",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

pub const MENTION_AMBIGUOUS: Rule = Rule {
    name: "mention-ambiguous",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

pub const MEMBERS_UNKNOWN: Rule = Rule {
    name: "members-unknown",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

pub const COUNTER_MISSING: Rule = Rule {
    name: "counter-missing",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

pub const PARTICLE_GUESSED: Rule = Rule {
    name: "particle-guessed",
    level: Level::Error,
    exemptible: false,
    finds: "",
    why: "",
    wrong: "",
    right: "",
};

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
    let error = |rule: &'static Rule, what: String| Diagnostic::new(rule, what, sentence.place(at));
    match &trouble.kind {
        TroubleKind::Unknown => {
            let finding = error(
                &catalogue::REFERENCE_UNKNOWN,
                format!("`{at}` means nothing here"),
            );
            match did_you_mean(at, scope.names()) {
                Some(name) => finding.hint(format!("did you mean `{name}`?")),
                None => finding.hint(format!(
                    "declare it under [facts] in data/releases/{}.toml, or add a record",
                    scope.id
                )),
            }
        }
        TroubleKind::FormUnfit(what) => error(
            &FORM_UNFIT,
            format!("`{at}` has no such form: it is {what}"),
        )
        .hint("write the name alone for its usual form"),
        TroubleKind::RoleEmpty(why) => {
            error(&ROLE_EMPTY, format!("nothing to say for `{at}`: {why}")).hint(format!(
                "complete session {} in data/series/{}.toml, or word the sentence without it",
                scope.session.number, scope.release.series
            ))
        }
        TroubleKind::PostUnclear { person, posts } if posts.is_empty() => {
            let day = scope.day();
            let what = format!("`{person}` held no post on {day}, as far as the register knows");
            error(&POST_NOT_HELD, what).hint(
                "add the tenure to data/people.toml, or ask for the name alone with \
                 MENTION($…, form: \"plain\")",
            )
        }
        TroubleKind::PostUnclear { person, posts } => {
            let posts: Vec<_> = posts.iter().map(|post| format!("`{post}`")).collect();
            let what = format!("`{person}` held {} on {}", posts.join(" and "), scope.day());
            error(&POST_UNCLEAR, what).hint("end one of the tenures in data/people.toml")
        }
        TroubleKind::Namesake(other) => {
            let what = format!("`{at}` and `{other}` have one short form here");
            error(&MENTION_AMBIGUOUS, what)
                .hint("tell them apart with MENTION($…, form: \"long\") or \"plain\"")
        }
        TroubleKind::MembersUnknown(term) => {
            let what = format!("the members of `{term}` are not known for {}", scope.day());
            error(&MEMBERS_UNKNOWN, what)
                .hint("add a definition that covers the day to data/terms.toml")
        }
        TroubleKind::CounterMissing => error(
            &COUNTER_MISSING,
            format!("`{at}` does not say what it counts"),
        )
        .hint("give the fact a `counter`"),
        TroubleKind::WordMissing(word) => {
            let code = reading.lang.code();
            error(
                &super::word_missing::WORD_MISSING,
                format!("the form has no word `{word}`"),
            )
            .hint(format!("add `{word} = …` to locales/{code}/form.ftl"))
        }
        TroubleKind::WordBroken {
            message,
            error: reason,
        } => super::word_broken::finding(reading.project.prose.form(reading.lang), message, reason),
        TroubleKind::ParticleGuessed { particle, cause } => {
            let what = format!("`{particle}` cannot be settled: {cause}");
            error(&PARTICLE_GUESSED, what)
                .hint("give the record a `reading`, or let a Korean word stand before the particle")
        }
    }
}
