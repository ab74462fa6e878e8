//! `translation-stale`: a sentence was reworded after a person had read both languages.

use crate::check::reading::Reading;
use crate::confirm::{self, Pair};
use crate::diagnostic::{Diagnostic, Label, Level, Place, Rule, Sources};
use crate::load::{Project, place_of};
use crate::model::{Confirmation, Id, Lang};

use super::message_missing::name_of;

pub const RULE: Rule = Rule {
    name: "translation-stale",
    level: Level::Warning,
    exemptible: false,
    finds: "A sentence was reworded in one language since a person last confirmed that both say the same, or was never confirmed beside others that were.",
    why: "References show that both languages speak of the same facts, not that they say the same of them. Only a person can read that.",
    wrong: "# confirmed: trade = They welcomed the growth of trade.\ntrade = They regretted the growth of trade.",
    right: "# the Korean reworded too, both read, and then:\n# gongbo confirm <release> trade --by <name>",
};

/// The sentences of a release's own.
pub fn check(readings: &[Reading; 2], findings: &mut Vec<Diagnostic>) {
    let reading = &readings[0];
    judge(reading.project, reading.sources, reading.scope.id, findings);
}

/// The standard sentences.
pub fn check_phrases(project: &Project, sources: &Sources, findings: &mut Vec<Diagnostic>) {
    judge(project, sources, &confirm::phrases(), findings);
}

/// A file that nobody has confirmed any sentence of is a draft, and nothing is stale.
fn judge(project: &Project, sources: &Sources, file: &Id, findings: &mut Vec<Diagnostic>) {
    let Some(confirmed) = project.model.confirmations.get(file) else {
        return;
    };
    for pair in confirm::pairs(&project.prose, file) {
        let then = confirmed.get(pair.id);
        let changed = match then {
            Some(then) => Lang::ALL.map(|lang| pair.differs(lang, then)),
            None => [true; 2],
        };
        // What is wrong in a sentence comes first; it will be reworded once more.
        if changed == [false; 2] || is_told_of(&pair, findings) {
            continue;
        }
        let heads = Lang::ALL.map(|lang| pair.sentence(lang).head());
        let command = format!("gongbo confirm {file} {} --by …", pair.id);
        let Some(then) = then else {
            let [ko, en] = heads;
            let what = format!("`{}` was never confirmed", pair.id);
            findings.push(
                Diagnostic::new(&RULE, what, ko)
                    .also(en, "its twin")
                    .hint(format!("read both, then run `{command}`")),
            );
            continue;
        };
        let was = |lang: Lang| {
            let path = format!("data/confirmations/{file}.toml");
            let place = place_of(sources, &path, &format!("{}.{}", pair.id, lang.code()));
            (place, format!("as {} confirmed it on {}", then.by, then.on))
        };
        let finding = match changed {
            [true, false] => one(&pair, then, Lang::Ko, heads, was(Lang::Ko)),
            [false, true] => one(&pair, then, Lang::En, heads, was(Lang::En)),
            _ => both(&pair, heads, was(Lang::Ko), was(Lang::En)),
        };
        findings.push(finding.hint(format!("make both say the same, then run `{command}`")));
    }
}

/// Whether something is wrong in one of the two sentences.
fn is_told_of(pair: &Pair, findings: &[Diagnostic]) -> bool {
    let extents = Lang::ALL.map(|lang| pair.sentence(lang).extent());
    let mut labels = findings.iter().flat_map(|finding| &finding.labels);
    labels.any(|Label { place, .. }| {
        let holds =
            |extent: &Place| place.file == extent.file && extent.range.contains(&place.range.start);
        extents.iter().any(holds)
    })
}

type Was = (Place, String);

fn one(
    pair: &Pair,
    then: &Confirmation,
    reworded: Lang,
    heads: [Place; 2],
    was: Was,
) -> Diagnostic {
    let [ko, en] = heads;
    let (stale, now) = match reworded {
        Lang::Ko => (en, ko),
        Lang::En => (ko, en),
    };
    let (other, lang) = (name_of(reworded.other()), name_of(reworded));
    let what = format!(
        "the {other} `{}` may be stale: the {lang} was reworded since {}",
        pair.id, then.on
    );
    Diagnostic::new(&RULE, what, stale)
        .saying("unchanged since")
        .also(now, "reworded")
        .also(was.0, was.1)
}

fn both(pair: &Pair, [ko, en]: [Place; 2], ko_was: Was, en_was: Was) -> Diagnostic {
    let what = format!(
        "`{}` was reworded in both languages since it was confirmed",
        pair.id
    );
    Diagnostic::new(&RULE, what, ko)
        .also(en, "reworded too")
        .also(ko_was.0, ko_was.1)
        .also(en_was.0, en_was.1)
}
