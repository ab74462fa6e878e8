//! `plural-unfit`: a counted noun chooses by plurals that its language does not have.

use fluent_syntax::ast::{
    Expression, Identifier, InlineExpression, PatternElement, Variant, VariantKey,
};

use crate::diagnostic::{Diagnostic, Level, Rule};
use crate::locale;
use crate::model::Lang;
use crate::prose::{Bundle, patterns};

pub const RULE: Rule = Rule {
    name: "plural-unfit",
    level: Level::Error,
    exemptible: false,
    finds: "A counted noun of `form.ftl` has a form for a plural that the language does not know, lacks one that it needs, or has two for one.",
    why: "English has one and other, Korean only other. A form for `few` is never printed, and without `one` English says “1 countries”.",
    wrong: "count-city = { $n ->\n    [few] { $number } city\n   *[other] { $number } cities\n}",
    right: "count-city = { $n ->\n    [one] { $number } city\n   *[other] { $number } cities\n}",
};

pub fn check(form: &Bundle, lang: Lang, findings: &mut Vec<Diagnostic>) {
    for message in form.messages() {
        let patterns = message.value.iter().flat_map(patterns);
        for element in patterns.flat_map(|pattern| &pattern.elements) {
            if let PatternElement::Placeable {
                expression:
                    Expression::Select {
                        selector:
                            InlineExpression::VariableReference {
                                id: Identifier { name: "n" },
                            },
                        variants,
                    },
            } = element
            {
                judge(form, message.id.name, variants, lang, findings);
                repeated(form, variants, findings);
            }
        }
    }
}

/// A key of which only the first form would ever be said.
fn repeated(form: &Bundle, variants: &[Variant<&str>], findings: &mut Vec<Diagnostic>) {
    let keys: Vec<&str> = (variants.iter())
        .map(|variant| match variant.key {
            VariantKey::Identifier { name } => name,
            VariantKey::NumberLiteral { value } => value,
        })
        .collect();
    for (at, key) in keys.iter().enumerate() {
        if let Some(first) = keys[..at].iter().find(|first| *first == key) {
            findings.push(
                Diagnostic::new(&RULE, format!("`{key}` stands here twice"), form.place(key))
                    .saying("and again")
                    .also(form.place(first), "first here")
                    .hint("keep one of the two"),
            );
        }
    }
}

fn judge(
    form: &Bundle,
    id: &str,
    variants: &[Variant<&str>],
    lang: Lang,
    findings: &mut Vec<Diagnostic>,
) {
    let plurals = locale::plurals(lang);
    let words: Vec<&str> = variants
        .iter()
        .filter_map(|variant| match variant.key {
            VariantKey::Identifier { name } => Some(name),
            VariantKey::NumberLiteral { .. } => None,
        })
        .collect();
    let known = format!("{} has `{}`", lang.name(), plurals.join("` and `"));
    let mut missing = plurals.iter().filter(|plural| !words.contains(plural));
    for word in words.iter().filter(|word| !plurals.contains(word)) {
        let what = format!("`{word}` is no plural of {}", lang.name());
        // The one may stand where the other is missing.
        let hint = match missing.next() {
            Some(meant) => format!("{known}: write `[{meant}]`"),
            None => known.clone(),
        };
        findings.push(Diagnostic::new(&RULE, what, form.place(word)).hint(hint));
    }
    for missing in missing {
        let what = format!("`{id}` has no form for `{missing}`");
        let slice = words.first().copied().unwrap_or(id);
        let place = form.place(if words.is_empty() { id } else { slice });
        findings.push(
            Diagnostic::new(&RULE, what, place).hint(format!("{known}: add `[{missing}] …`")),
        );
    }
}
