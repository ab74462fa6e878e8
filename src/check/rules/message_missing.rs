//! `message-missing`: a block has no sentence in a language.

use crate::check::reading::Reading;
use crate::diagnostic::{Diagnostic, Level, Place, Rule};
use crate::sentence;

pub const RULE: Rule = Rule {
    name: "message-missing",
    level: Level::Error,
    exemptible: false,
    finds: "A block, the title or a line of past sessions has no sentence in a language.",
    why: "There would be a number or a bullet with nothing behind it.",
    wrong: "# locales/en/releases/… has no message `trade`\nblocks = [\n  { paragraph = \"trade\" },\n]",
    right: "# locales/en/releases/…\ntrade = Trade came to { $trade }.",
};

pub fn check(reading: &Reading, findings: &mut Vec<Diagnostic>) {
    let (prose, release) = (&reading.project.prose, reading.scope.id);
    for line in reading.lines.iter().filter(|line| line.sentence.is_none()) {
        let (lang, message) = (reading.lang, line.line.message);
        let what = format!("`{message}` has no sentence in {}", lang.name());
        let path = match line.line.place {
            sentence::Place::Block(_) | sentence::Place::Subtitle => {
                format!("locales/{}/releases/{release}.ftl", lang.code())
            }
            _ => format!("locales/{}/phrases.ftl", lang.code()),
        };
        let other = prose.sentence(lang.other(), release, message);
        let mut finding = match (line.block(), &other) {
            (Some(block), _) => {
                Diagnostic::new(&RULE, what, reading.block_place(block)).saying("this block")
            }
            (None, Some(other)) => Diagnostic::new(&RULE, what, other.head()),
            (None, None) => {
                let phrases = Place::file(prose.phrases(lang).file());
                Diagnostic::new(&RULE, what, phrases)
            }
        };
        if let (Some(_), Some(other)) = (line.block(), &other) {
            let text = format!("it has one in {}", lang.other().name());
            finding = finding.also(other.head(), text);
        }
        findings.push(finding.hint(format!("write `{message} = …` in {path}")));
    }
}
