//! `term-variant`: something of the register in a spelling of its own.

use std::collections::BTreeMap;

use crate::check::names::Standing;
use crate::check::reading::{ReadLine, Reading};
use crate::diagnostic::{Diagnostic, Level, Rule, Sources};
use crate::model::{Id, Lang, Model};

pub const RULE: Rule = Rule {
    name: "term-variant",
    level: Level::Error,
    exemptible: true,
    finds: "A name of the register is typed with other hyphens or spaces, or under an alias; or two records differ in nothing else.",
    why: "Shipbuilding and ship-building in one text look like two things, and a search finds half of them.",
    wrong: "yards = cooperation in ship-building",
    right: "yards = cooperation in { $shipbuilding }",
};

pub fn check(reading: &Reading, findings: &mut Vec<Diagnostic>) {
    for ReadLine { typed, hits, .. } in &reading.lines {
        for hit in hits {
            if hit.exact && hit.standing != Standing::Alias {
                continue;
            }
            let spelled = &typed.text[hit.range.clone()];
            let what = match hit.standing {
                Standing::Alias => format!("`{spelled}` is an alias of `{}`", hit.record),
                Standing::Name { .. } => {
                    format!("`{spelled}` is spelled `{}` in the register", hit.printed)
                }
            };
            findings.push(
                Diagnostic::new(&RULE, what, typed.place(hit.range.clone()))
                    .hint(format!("write {{ ${} }}", hit.record)),
            );
        }
    }
}

/// Terms whose names differ in nothing but hyphens and spaces.
pub fn check_names(model: &Model, sources: &Sources, findings: &mut Vec<Diagnostic>) {
    for lang in Lang::ALL {
        let mut first: BTreeMap<String, (&Id, super::Named)> = BTreeMap::new();
        for (id, term) in &model.register.terms {
            let folded: String = term
                .name
                .get(lang)
                .chars()
                .filter(|c| c.is_alphanumeric())
                .collect();
            let named = super::Named::new("data/terms.toml", format!("{id}.name"), &term.name);
            let Some((other, earlier)) = first.get(&folded.to_lowercase()) else {
                first.insert(folded.to_lowercase(), (id, named));
                continue;
            };
            // Two things may share a word of one language, spelled alike.
            if earlier.name.get(lang) == term.name.get(lang) {
                continue;
            }
            let what = format!("`{id}` and `{other}` have one name in spellings of their own");
            findings.push(
                Diagnostic::new(&RULE, what, named.place(sources, lang))
                    .also(earlier.place(sources, lang), "the other")
                    .hint("keep one record, and let every sentence refer to it"),
            );
        }
    }
}
