//! `particle-guessed`: how the words before a particle are read would have to be guessed.

use crate::diagnostic::{Diagnostic, Level, Place, Rule};
use crate::locale::particle::Cause;

pub const RULE: Rule = Rule {
    name: "particle-guessed",
    level: Level::Error,
    exemptible: false,
    finds: "A Korean particle follows something that one reader reads aloud in one way and the next in another, such as G20 or a name in Latin letters.",
    why: "은 or 는 depends on the last sound. A wrong guess is the first thing that a Korean reader sees.",
    wrong: "# with { $g20 }을(를) in a sentence\n[g20]\nname = { ko = \"G20\", en = \"G20\" }",
    right: "[g20]\nname = { ko = \"G20\", en = \"G20\" }\nreading = \"지이십\"",
};

pub fn finding(particle: &str, cause: &Cause, place: Place) -> Diagnostic {
    let what = format!("`{particle}` cannot be settled: {cause}");
    let hint = match cause {
        Cause::Bare => "let it follow its word without a space",
        Cause::Guess { .. } => {
            "give the record a `reading`, or let a Korean word stand before the particle"
        }
    };
    Diagnostic::new(&RULE, what, place).hint(hint)
}
