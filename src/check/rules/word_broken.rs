//! `word-broken`: a word of the form cannot stand where it is needed.

use fluent_syntax::ast::{Expression, InlineExpression, Message, PatternElement};

use crate::diagnostic::{Diagnostic, Level, Rule};
use crate::model::Lang;
use crate::prose::{Bundle, patterns};
use crate::sentence::{FormWords, TroubleKind, source_of};

pub const RULE: Rule = Rule {
    name: "word-broken",
    level: Level::Error,
    exemptible: false,
    finds: "A message of `form.ftl` is empty, asks for a value that it is not given, borrows from another message, or does not say the number it counts.",
    why: "A number that is typed into the word, or a value that is not there, would be printed in every release. A word that borrows another’s changes with it, in one language and not in the other.",
    wrong: "count-city = { $nmber } cities",
    right: "count-city = { $number } cities",
};

/// Says every word once, a counted noun for each plural that a language may have.
pub fn check(form: &Bundle, lang: Lang, findings: &mut Vec<Diagnostic>) {
    findings.extend(form.terms().map(|id| {
        let what = format!("the form has no terms, and `-{id}` is one");
        let hint = "write its words where they are needed";
        Diagnostic::new(&RULE, what, form.place(id)).hint(hint)
    }));
    let words = FormWords::new(lang, form.resource());
    for message in form.messages() {
        let refused = refused(form, message);
        if !refused.is_empty() {
            findings.extend(refused);
            continue;
        }
        let id = message.id.name;
        for trouble in words.rehearse(id) {
            if let TroubleKind::WordBroken { error, .. } = trouble {
                findings.push(finding(form, id, &error));
                break;
            }
        }
    }
}

/// For a word that a sentence cannot say; what stands in it is the same finding wherever it is said.
pub fn finding(form: &Bundle, id: &str, reason: &str) -> Diagnostic {
    let word = form.message(id).expect("what is broken is there");
    let refused = refused(form, word).into_iter().next();
    refused.unwrap_or_else(|| {
        let what = format!("`{id}` cannot be formatted: {reason}");
        Diagnostic::new(&RULE, what, form.place(word.id.name)).hint(hint(id))
    })
}

fn hint(id: &str) -> &'static str {
    if id.starts_with("count-") {
        "it is words around { $number }, which may be chosen by $n"
    } else if id.starts_with("ordinal-") {
        "it is words around { $number }"
    } else {
        "write its words; it takes no values"
    }
}

/// Everything in a message that a word may not hold.
fn refused(form: &Bundle, message: &Message<&str>) -> Vec<Diagnostic> {
    let id = message.id.name;
    let mut refused = Vec::new();
    if let Some(attribute) = message.attributes.first() {
        let what = format!("`{id}` has an attribute, which nothing prints");
        let hint = "make it a message of its own";
        let place = form.place(attribute.id.name);
        refused.push(Diagnostic::new(&RULE, what, place).hint(hint));
    }
    let values: &[&str] = match id.split_once('-') {
        Some(("count", _)) => &["n", "number"],
        Some(("ordinal", _)) => &["number"],
        _ => &[],
    };
    let mut refuse = |what: String, at: &str| {
        refused.push(Diagnostic::new(&RULE, what, form.place(at)).hint(hint(id)));
    };
    for pattern in message.value.iter().flat_map(patterns) {
        for element in &pattern.elements {
            let PatternElement::Placeable { expression } = element else {
                continue;
            };
            let (inline, selects) = match expression {
                Expression::Inline(inline) => (inline, false),
                Expression::Select { selector, .. } => (selector, true),
            };
            match inline {
                InlineExpression::VariableReference { id: value } => {
                    let value = value.name;
                    if !values.contains(&value) {
                        refuse(format!("`{id}` gets no value `${value}`"), value);
                    } else if selects && value != "n" {
                        refuse(
                            format!("`{id}` is chosen by something else than `$n`"),
                            value,
                        );
                    }
                }
                InlineExpression::StringLiteral { .. } if !selects => {}
                other => {
                    let what = match selects {
                        true => format!("`{id}` is chosen by something else than a value"),
                        false => format!("`{id}` holds something else than words and values"),
                    };
                    refuse(what, source_of(other));
                }
            }
        }
    }
    refused
}
