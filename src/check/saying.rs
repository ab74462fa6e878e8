//! Says every sentence of a release once, for what shows only then.
//!
//! Comes in: a reading. Goes out: a finding for each trouble, worded by the rule that it breaks.

use crate::diagnostic::{self, Diagnostic, did_you_mean};
use crate::load::catalogue::REFERENCE_UNKNOWN;
use crate::sentence::{FormWords, Mentioned, Place, Scope, Trouble, TroubleKind, Voice, say};

use super::reading::{ReadLine, Reading};
use super::rules::{
    counter_missing, form_unfit, members_unknown, mention_ambiguous, particle_guessed,
    post_not_held, post_unclear, role_empty, word_broken, word_missing,
};

pub fn check(reading: &Reading, findings: &mut Vec<Diagnostic>) {
    let form = reading.project.prose.form(reading.lang);
    let words = FormWords::new(reading.lang, form.resource());
    let mut mentioned = Mentioned::default();
    for line in &reading.lines {
        let voice = Voice {
            lang: reading.lang,
            scope: reading.scope.at(line.line.session),
            words: &words,
        };
        let said = match line.line.place {
            Place::Title | Place::Subtitle => say(line.parts(), &voice, &mut Mentioned::default()),
            _ => say(line.parts(), &voice, &mut mentioned),
        };
        let troubles = said.err().unwrap_or_default();
        findings.extend(
            troubles
                .iter()
                .map(|trouble| finding(reading, line, trouble)),
        );
    }
}

fn finding(reading: &Reading, line: &ReadLine, trouble: &Trouble) -> Diagnostic {
    let sentence = line
        .sentence
        .expect("only a sentence that is there is said");
    let scope = reading.scope.at(line.line.session);
    let at = trouble.at.unwrap_or(sentence.message.id.name);
    let place = sentence.place(at);
    match &trouble.kind {
        TroubleKind::Unknown => unknown(at, &scope, place),
        TroubleKind::FormUnfit(kind) => form_unfit::finding(at, kind, place),
        TroubleKind::RoleEmpty(why) => role_empty::finding(at, why, &scope, place),
        TroubleKind::PostUnclear { person, posts } if posts.is_empty() => {
            let seat = reading.seat(person, &scope);
            let tenures = reading.place_in("data/people.toml", &format!("{person}.tenures"));
            post_not_held::finding(person, scope.day(), place, seat, tenures)
        }
        TroubleKind::PostUnclear { person, posts } => {
            post_unclear::finding(person, posts, scope.day(), place)
        }
        TroubleKind::Namesake { short, other } => {
            mention_ambiguous::finding(at, short, other, place)
        }
        TroubleKind::MembersUnknown(term) => members_unknown::finding(term, scope.day(), place),
        TroubleKind::CounterMissing => {
            counter_missing::finding(at, place, reading.data_place(&format!("facts.{at}")))
        }
        TroubleKind::WordMissing(word) => {
            let form = reading.project.prose.form(reading.lang);
            word_missing::finding(word, form, reading.lang, place)
        }
        TroubleKind::WordBroken { message, error } => {
            word_broken::finding(reading.project.prose.form(reading.lang), message, error)
        }
        TroubleKind::ParticleGuessed { particle, cause } => {
            particle_guessed::finding(particle, cause, place)
        }
    }
}

fn unknown(name: &str, scope: &Scope, place: diagnostic::Place) -> Diagnostic {
    let meant = did_you_mean(name, scope.names());
    means_nothing(name, meant, scope.id.as_str(), place)
}

/// For a name without a meaning, that one may have been mistyped for, in a release or in any.
pub fn means_nothing(
    name: &str,
    meant: Option<&str>,
    release: &str,
    place: diagnostic::Place,
) -> Diagnostic {
    let what = format!("`{name}` means nothing here");
    let hint = match meant {
        Some(meant) => format!("did you mean `{meant}`?"),
        None => {
            format!("declare it under [facts] in data/releases/{release}.toml, or add a record")
        }
    };
    Diagnostic::new(&REFERENCE_UNKNOWN, what, place).hint(hint)
}
