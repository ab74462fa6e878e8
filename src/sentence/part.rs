//! The parts of a sentence: what its Fluent message may hold.
//!
//! A sentence is words, names with at most one function around them, and note anchors. The rest of
//! Fluent has no place here; selectors belong to `form.ftl`, where words and not facts decide the
//! wording. So a sentence can be validated whole before anything is said.

use fluent_syntax::ast::{
    CallArguments, Expression, InlineExpression, Message, NamedArgument, PatternElement,
};

use crate::locale::DateStyle;
use crate::model::Id;

/// A part of a sentence, in the order of the message.
#[derive(Debug, Clone, PartialEq)]
pub enum Part<'s> {
    /// What stands between names, with its line ends as spaces.
    Words(String),
    /// A fact, record or role by its name, in some form.
    Value {
        /// As written after the `$`.
        name: &'s str,
        /// The form asked for.
        form: Form,
    },
    /// The anchor of a note, by the id of its block.
    Note(&'s str),
    /// What a side does in words, by its name among the speech acts of `form.ftl`.
    Act {
        /// As written: `agreed`.
        name: &'s str,
        /// Whether more follows in the same breath: 합의하고.
        joined: bool,
    },
    /// What is not known yet, as a question.
    Question {
        /// As it was written.
        text: &'s str,
    },
}

/// The form in which a value is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// What suits the kind of value and its place: long at first mention, short later.
    Default,
    /// A date in that style; only dates and `held` have it.
    Date(DateStyle),
    /// As at a first mention: 외교부 차관보, free trade agreement (FTA).
    Long,
    /// As at a later mention: 여 차관보, FTA.
    Short,
    /// The name alone, without post or bracket.
    Plain,
    /// The adjective of a country: Russian.
    Adjective,
    /// The adjective of the ministry's own country, as its people say it: 우리, Korean.
    Our,
    /// The ordinal of a session: 제19차, 19th.
    Ordinal,
    /// How many a list has: 6개국, six countries.
    Count,
}

/// Something in a message that a sentence may not hold.
#[derive(Debug, Clone, PartialEq)]
pub struct Refusal<'s> {
    /// The slice of the source it stands at.
    pub at: &'s str,
    /// What is wrong: lower case, no full stop.
    pub message: String,
    /// What to write instead.
    pub hint: String,
}

/// The values of an option, with the forms that they stand for.
type Forms = &'static [(&'static str, Form)];

/// The functions of a sentence: name, option, and the forms that its values stand for.
const FUNCTIONS: &[(&str, &str, Forms)] = &[
    (
        "DATE",
        "style",
        &[
            ("body", Form::Date(DateStyle::Body)),
            ("full", Form::Date(DateStyle::Full)),
            ("plain", Form::Date(DateStyle::Plain)),
            ("relative", Form::Date(DateStyle::Relative)),
        ],
    ),
    (
        "MENTION",
        "form",
        &[
            ("long", Form::Long),
            ("short", Form::Short),
            ("plain", Form::Plain),
            ("adjective", Form::Adjective),
            ("our", Form::Our),
            ("ordinal", Form::Ordinal),
        ],
    ),
    ("COUNT", "", &[("", Form::Count)]),
];

/// Takes a message apart.
///
/// # Errors
///
/// Everything in it that a sentence may not hold, in the order of the message.
pub fn parts<'s>(message: &Message<&'s str>) -> Result<Vec<Part<'s>>, Vec<Refusal<'s>>> {
    let mut parts = Vec::new();
    let mut refusals = Vec::new();
    for attribute in &message.attributes {
        refusals.push(refuse(
            attribute.id.name,
            "a sentence has no attributes",
            "make it a message of its own",
        ));
    }
    let Some(pattern) = &message.value else {
        refusals.push(refuse(
            message.id.name,
            "the message says nothing",
            "write its sentence",
        ));
        return Err(refusals);
    };
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => add_words(&mut parts, value),
            PatternElement::Placeable { expression } => match placeable(expression) {
                Ok(part) => parts.push(part),
                Err(refusal) => refusals.push(refusal),
            },
        }
    }
    let says_nothing = |part: &Part| match part {
        Part::Words(words) => words.trim().is_empty(),
        Part::Note(_) => true,
        Part::Value { .. } | Part::Act { .. } | Part::Question { .. } => false,
    };
    if refusals.is_empty() && parts.iter().all(says_nothing) {
        refusals.push(refuse(
            message.id.name,
            "the message says nothing",
            "write its sentence",
        ));
    }
    if refusals.is_empty() {
        Ok(parts)
    } else {
        Err(refusals)
    }
}

/// Adds text to the words so far, each line break in it as a space, where there is none yet.
fn add_words(parts: &mut Vec<Part>, text: &str) {
    if !matches!(parts.last(), Some(Part::Words(_))) {
        parts.push(Part::Words(String::new()));
    }
    let Some(Part::Words(words)) = parts.last_mut() else {
        unreachable!("words were put there");
    };
    for c in text.chars() {
        match c {
            '\n' if words.ends_with(' ') => {}
            '\n' => words.push(' '),
            c => words.push(c),
        }
    }
}

fn placeable<'s>(expression: &Expression<&'s str>) -> Result<Part<'s>, Refusal<'s>> {
    let inline = match expression {
        Expression::Inline(inline) => inline,
        Expression::Select { selector, .. } => {
            return Err(refuse(
                source_of(selector),
                "a sentence has no selector",
                "a fact has one value: write the sentence for that value",
            ));
        }
    };
    match inline {
        InlineExpression::VariableReference { id } => Ok(Part::Value {
            name: id.name,
            form: Form::Default,
        }),
        InlineExpression::StringLiteral { value }
            if !value.contains("\\u") && !value.contains("\\U") =>
        {
            Ok(Part::Words(
                value.replace("\\\"", "\"").replace("\\\\", "\\"),
            ))
        }
        InlineExpression::StringLiteral { value } => Err(refuse(
            value,
            "a character stands here by its number",
            "write the character itself",
        )),
        InlineExpression::FunctionReference { id, arguments } => call(id.name, arguments),
        InlineExpression::MessageReference {
            id,
            attribute: None,
        } => Err(refuse(
            id.name,
            &format!("`{}` is no name: a name begins with `$`", id.name),
            &format!("write {{ ${} }}", id.name),
        )),
        other => Err(refuse(
            source_of(other),
            "a sentence holds names, functions of names and note anchors only",
            "write { $name }, { DATE($name, style: \"full\") } or { NOTE(\"id\") }",
        )),
    }
}

fn call<'s>(
    function: &'s str,
    arguments: &CallArguments<&'s str>,
) -> Result<Part<'s>, Refusal<'s>> {
    if function == "NOTE" {
        return match (arguments.positional.as_slice(), arguments.named.as_slice()) {
            ([InlineExpression::StringLiteral { value }], []) if value.parse::<Id>().is_ok() => {
                Ok(Part::Note(value))
            }
            _ => Err(refuse(
                function,
                "NOTE takes the id of a note in quotes",
                "write { NOTE(\"id\") }; an id is made of a-z, 0-9 and single hyphens",
            )),
        };
    }
    if function == "ACT" {
        let joined = match arguments.named.as_slice() {
            [] => Some(false),
            [
                NamedArgument {
                    name,
                    value: InlineExpression::StringLiteral { value: "joined" },
                },
            ] if name.name == "form" => Some(true),
            _ => None,
        };
        return match (arguments.positional.as_slice(), joined) {
            ([InlineExpression::StringLiteral { value: name }], Some(joined))
                if name.parse::<Id>().is_ok() && !name.ends_with("-joined") =>
            {
                Ok(Part::Act { name, joined })
            }
            _ => Err(refuse(
                function,
                "ACT takes the name of a speech act in quotes",
                "write { ACT(\"agreed\") }, or { ACT(\"agreed\", form: \"joined\") } where more follows",
            )),
        };
    }
    if function == "ASK" {
        return match (arguments.positional.as_slice(), arguments.named.as_slice()) {
            ([InlineExpression::StringLiteral { value: text }], [])
                if !text.trim().is_empty() && !text.contains('\\') =>
            {
                Ok(Part::Question { text })
            }
            _ => Err(refuse(
                function,
                "ASK takes a question in quotes",
                "write { ASK(\"Which ports?\") }, without a backslash",
            )),
        };
    }
    let Some((_, option, values)) = FUNCTIONS.iter().find(|(name, ..)| *name == function) else {
        let known: Vec<_> = FUNCTIONS
            .iter()
            .map(|(name, ..)| *name)
            .chain(["NOTE", "ACT", "ASK"])
            .collect();
        return Err(refuse(
            function,
            &format!("there is no function `{function}`"),
            &format!("the functions are {}", known.join(", ")),
        ));
    };
    let [InlineExpression::VariableReference { id: name }] = arguments.positional.as_slice() else {
        return Err(refuse(
            function,
            &format!("{function} takes one name"),
            &format!("write {{ {function}($name) }}"),
        ));
    };
    let form = match arguments.named.as_slice() {
        [] if option.is_empty() => values[0].1,
        [
            NamedArgument {
                name,
                value: InlineExpression::StringLiteral { value },
            },
        ] if name.name == *option => {
            let chosen = values.iter().find(|(word, _)| word == value);
            chosen.map(|(_, form)| *form).ok_or_else(|| {
                let words: Vec<_> = values.iter().map(|(word, _)| *word).collect();
                refuse(
                    value,
                    &format!("{function} has no {option} `{value}`"),
                    &format!("it is one of {}", words.join(", ")),
                )
            })?
        }
        [
            NamedArgument {
                name: given,
                value: InlineExpression::MessageReference { id, .. },
            },
        ] if given.name == *option => {
            return Err(refuse(
                id.name,
                &format!("the {option} stands in quotes"),
                &format!(
                    "write {{ {function}(${}, {option}: \"{}\") }}",
                    name.name, id.name
                ),
            ));
        }
        _ if option.is_empty() => {
            return Err(refuse(
                function,
                &format!("{function} takes no option"),
                &format!("write {{ {function}(${}) }}", name.name),
            ));
        }
        _ => {
            return Err(refuse(
                function,
                &format!("{function} takes one option, `{option}`"),
                &format!(
                    "write {{ {function}(${}, {option}: \"{}\") }}",
                    name.name, values[0].0
                ),
            ));
        }
    };
    Ok(Part::Value {
        name: name.name,
        form,
    })
}

fn refuse<'s>(at: &'s str, message: &str, hint: &str) -> Refusal<'s> {
    Refusal {
        at,
        message: message.to_owned(),
        hint: hint.to_owned(),
    }
}

/// A slice of the source that stands inside the expression.
pub fn source_of<'s>(inline: &InlineExpression<&'s str>) -> &'s str {
    match inline {
        InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
            value
        }
        InlineExpression::FunctionReference { id, .. }
        | InlineExpression::MessageReference { id, .. }
        | InlineExpression::TermReference { id, .. }
        | InlineExpression::VariableReference { id } => id.name,
        InlineExpression::Placeable { expression } => match expression.as_ref() {
            Expression::Inline(inner) => source_of(inner),
            Expression::Select { selector, .. } => source_of(selector),
        },
    }
}
