//! The words of the form: counted nouns and labels, which `form.ftl` holds and may choose by plural.

use fluent_bundle::resolver::ResolverError;
use fluent_bundle::resolver::errors::ReferenceKind;
use fluent_bundle::{FluentArgs, FluentBundle, FluentError, FluentResource};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use unic_langid::{LanguageIdentifier, langid};

use crate::locale;
use crate::model::{Id, Lang, Qualifier};

use super::TroubleKind;

/// The labels that every document needs, beside those of its pages.
pub const LABELS: [&str; 24] = [
    "form-name",
    "form-released",
    "form-held",
    "form-venue",
    "form-courtesy",
    "form-for-release",
    "form-immediately",
    "form-embargo",
    "form-serial",
    "form-department",
    "form-contact",
    "history-heading",
    "history-publication",
    "history-major",
    "history-minor",
    "history-withdrawal",
    "history-earlier",
    "history-latest",
    "history-korean",
    "history-english",
    "history-draft",
    "history-draft-note",
    "history-embargo",
    "ordinal-edition",
];

/// The messages of one language's `form.ftl`, ready to be formatted.
pub struct FormWords<'p> {
    lang: Lang,
    bundle: FluentBundle<&'p FluentResource>,
}

impl<'p> FormWords<'p> {
    /// Their language.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// Takes one language's `form.ftl` over; plurals follow that language's rules.
    pub fn new(lang: Lang, form: &'p FluentResource) -> Self {
        let tag: LanguageIdentifier = match lang {
            Lang::Ko => langid!("ko"),
            Lang::En => langid!("en"),
        };
        let mut bundle = FluentBundle::new(vec![tag]);
        bundle.set_use_isolating(false);
        bundle
            .add_resource(form)
            .expect("load refuses a message id that stands twice");
        FormWords { lang, bundle }
    }

    /// A label that takes no values.
    pub fn label(&self, id: &str) -> Result<String, TroubleKind> {
        let text = self.format(id, &FluentArgs::new())?;
        if text.trim().is_empty() {
            return Err(broken(id, "it is empty"));
        }
        Ok(text)
    }

    /// A speech act: `act-<name>`, or `act-<name>-joined` where more follows in the same breath.
    pub fn act(&self, name: &str, joined: bool) -> Result<String, TroubleKind> {
        match joined {
            true => self.label(&format!("act-{name}-joined")),
            false => self.label(&format!("act-{name}")),
        }
    }

    /// A counted noun, `count-<counter>`: 6개국, six countries.
    ///
    /// The message gets `$n`, the number to choose a plural by, and `$number`, its words.
    pub fn count(
        &self,
        counter: &Id,
        number: Decimal,
        qualifier: Option<Qualifier>,
    ) -> Result<String, TroubleKind> {
        let id = format!("count-{counter}");
        let mut refusal = None;
        let phrase = locale::count(self.lang, number, qualifier, |words| {
            let mut values = FluentArgs::new();
            values.set(
                "n",
                number.to_f64().expect("28 digits fit the range of a float"),
            );
            values.set("number", words.to_owned());
            self.holding(&id, &values, words).unwrap_or_else(|trouble| {
                refusal = Some(trouble);
                String::new()
            })
        });
        refusal.map_or(Ok(phrase), Err)
    }

    /// A noun with its ordinal, `ordinal-<counter>`: 30주년, 30th anniversary.
    pub fn ordinal(&self, counter: &Id, number: u32) -> Result<String, TroubleKind> {
        let figure = locale::ordinal_figure(self.lang, number);
        let mut values = FluentArgs::new();
        values.set("number", figure.clone());
        self.holding(&format!("ordinal-{counter}"), &values, &figure)
    }

    /// What goes wrong when a message of the form is said as it may be needed: a counted noun with
    /// numbers of every plural, a label as it is.
    pub fn rehearse(&self, id: &str) -> Vec<TroubleKind> {
        const NUMBERS: [u32; 8] = [0, 1, 2, 3, 5, 11, 21, 100];
        let said: Vec<Result<String, TroubleKind>> = match id.split_once('-') {
            Some(("count", counter)) => (counter.parse().into_iter())
                .flat_map(|counter: Id| {
                    NUMBERS.map(|number| self.count(&counter, number.into(), None))
                })
                .collect(),
            Some(("ordinal", counter)) => (counter.parse().into_iter())
                .map(|counter: Id| self.ordinal(&counter, 3))
                .collect(),
            _ => vec![self.label(id)],
        };
        said.into_iter().filter_map(Result::err).collect()
    }

    /// A phrase that must hold the number it is about: one that is typed into it would not change
    /// with the fact.
    fn holding(&self, id: &str, values: &FluentArgs, number: &str) -> Result<String, TroubleKind> {
        let text = self.format(id, values)?;
        if text.contains(number) {
            Ok(text)
        } else {
            Err(broken(id, "it does not say $number"))
        }
    }

    fn format(&self, id: &str, values: &FluentArgs) -> Result<String, TroubleKind> {
        let missing = || TroubleKind::WordMissing(id.to_owned());
        let message = self.bundle.get_message(id).ok_or_else(missing)?;
        let pattern = message.value().ok_or_else(missing)?;
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(values), &mut errors);
        match errors.into_iter().next() {
            None => Ok(text.into_owned()),
            Some(FluentError::ResolverError(ResolverError::Reference(
                ReferenceKind::Variable { id: value },
            ))) => Err(broken(id, &format!("it gets no value `${value}`"))),
            Some(FluentError::ResolverError(error)) => Err(broken(id, &error.to_string())),
            Some(error) => Err(broken(id, &error.to_string())),
        }
    }
}

fn broken(id: &str, error: &str) -> TroubleKind {
    TroubleKind::WordBroken {
        message: id.to_owned(),
        error: error.to_owned(),
    }
}
