//! `translation-stale`: a sentence was reworded after a person had read both languages.

use crate::check::reading::Reading;
use crate::confirm::{self, Pair, Stretch};
use crate::diagnostic::{Diagnostic, Level, Place, Rule, Sources};
use crate::load::{Project, place_of};
use crate::model::{Confirmation, Id, Lang};

/// The one rule that compares sentences with what they were.
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
        let command = format!("gongbo confirm {file} {} --by …", pair.id);
        let Some(then) = then else {
            let [ko, en] = Lang::ALL.map(|lang| pair.sentence(lang).head());
            let what = format!("`{}` was never confirmed", pair.id);
            findings.push(
                Diagnostic::new(&RULE, what, ko)
                    .also(en, "its twin")
                    .hint(format!("read both, then run `{command}`")),
            );
            continue;
        };
        let changes: Vec<Change> = (Lang::ALL.into_iter().zip(changed))
            .filter(|(_, changed)| *changed)
            .map(|(lang, _)| Change::of(&pair, lang, then, sources, file))
            .collect();
        let finding = match changes.as_slice() {
            [change] => one(&pair, then, change),
            changes => both(&pair, changes),
        };
        findings.push(finding.hint(format!("make both say the same, then run `{command}`")));
    }
}

/// Whether something is wrong in one of the two sentences.
fn is_told_of(pair: &Pair, findings: &[Diagnostic]) -> bool {
    let extents = Lang::ALL.map(|lang| pair.sentence(lang).extent());
    let mut labels = findings.iter().flat_map(|finding| &finding.labels);
    labels.any(|label| extents.iter().any(|extent| extent.holds(&label.place)))
}

/// How one language was reworded.
struct Change {
    lang: Lang,
    /// In a few words: what became what.
    told: String,
    now: Place,
    then: Place,
    by: String,
}

impl Change {
    fn of(pair: &Pair, lang: Lang, then: &Confirmation, sources: &Sources, file: &Id) -> Change {
        let [was, is] = pair.change(lang, then);
        let told = match (was.words.as_str(), is.words.as_str()) {
            ("", is) => format!("`{}` was added", shortened(is)),
            (was, "") => format!("`{}` was taken out", shortened(was)),
            (was, is) => format!("`{}` became `{}`", shortened(was), shortened(is)),
        };
        let path = format!("data/confirmations/{file}.toml");
        let kept = place_of(sources, &path, &format!("{}.{}", pair.id, lang.code()));
        let sentence = pair.sentence(lang);
        Change {
            lang,
            told,
            now: within(sentence.extent(), &is, sources).unwrap_or(sentence.head()),
            then: within(kept.clone(), &was, sources).unwrap_or(kept),
            by: format!("as {} confirmed it on {}", then.by, then.on),
        }
    }
}

/// The stretch of a place in which these words stand.
fn within(place: Place, stretch: &Stretch, sources: &Sources) -> Option<Place> {
    let Stretch { words, earlier } = stretch;
    let text = sources.text(&place);
    let mut found = text
        .match_indices(words.as_str())
        .filter(|_| !words.is_empty());
    let (at, _) = found.nth(*earlier)?;
    let start = place.range.start + at;
    Some(Place::new(place.file, start..start + words.len()))
}

fn shortened(words: &str) -> String {
    const LONGEST: usize = 40;
    match words.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", words[..end].trim_end()),
        None => words.to_owned(),
    }
}

fn one(pair: &Pair, then: &Confirmation, change: &Change) -> Diagnostic {
    let stale = change.lang.other();
    let what = format!(
        "the {} `{}` may be stale: in {}, {}",
        stale.name(),
        pair.id,
        change.lang.name(),
        change.told
    );
    Diagnostic::new(&RULE, what, pair.sentence(stale).head())
        .saying(format!("unchanged since {}", then.on))
        .also(change.now.clone(), "reworded")
        .also(change.then.clone(), &change.by)
}

fn both(pair: &Pair, changes: &[Change]) -> Diagnostic {
    let what = format!(
        "`{}` was reworded in both languages since it was confirmed",
        pair.id
    );
    let mut finding = Diagnostic::new(&RULE, what, pair.sentence(Lang::Ko).head());
    finding.labels.clear();
    for change in changes {
        finding = finding.also(change.now.clone(), &change.told);
    }
    for change in changes {
        finding = finding.also(change.then.clone(), &change.by);
    }
    finding
}
