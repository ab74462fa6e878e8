//! Composes a release: its sentences, said, in the blocks of the form.
//!
//! Comes in: `Checked` sources, a release, a language. Goes out: a [`Document`]. Composition cannot
//! fail, because `check` has said every sentence before. It knows no markup, and no language beyond
//! asking `locale` for it.

mod head;
mod history;

mod tree;

use crate::check::Checked;
use crate::document::{Design, Document, Furniture, LicenceMark, words as said_words};
use crate::locale;
use crate::model::{EnglishStatus, ForRelease, Id, Lang};
use crate::sentence::{FormWords, Mentioned, Place, Scope, Voice, parts, say, script};

pub use history::{draft, history, modified};

/// Composes one release in one language.
///
/// # Panics
///
/// When the sources hold no release of that id.
pub fn compose(checked: &Checked, release: &Id, lang: Lang) -> Document {
    let project = checked.project();
    let (id, release) = project
        .model
        .releases
        .get_key_value(release)
        .expect("the caller names a release of these sources");
    let scope = Scope::of(&project.model, id, release);
    let words = FormWords::new(lang, project.prose.form(lang).resource());
    let label = |id: &str| {
        words
            .label(id)
            .expect("check has formatted every word of the form")
    };

    let mut title = String::new();
    let mut subtitle = None;
    let mut tree = tree::Tree::new(release.body);
    let mut mentioned = Mentioned::default();
    for line in script(&scope, lang, &project.prose) {
        let sentence = project
            .prose
            .sentence(lang, id, line.message)
            .expect("check refuses a block without its sentence");
        let parts =
            parts(sentence.message).expect("check refuses a sentence that holds anything else");
        let voice = Voice {
            lang,
            scope: scope.at(line.session),
            words: &words,
        };
        match line.place {
            Place::Title | Place::Subtitle => {
                // They stand apart: the body introduces everyone anew.
                let said = say(&parts, &voice, &mut Mentioned::default());
                let said = said_words(&said.expect("check has said the title"));
                match line.place {
                    Place::Subtitle => subtitle = Some(said),
                    _ => title = said,
                }
            }
            Place::Block(_) | Place::PastSession(_) => {
                let said = say(&parts, &voice, &mut mentioned);
                tree.add(lang, &line, said.expect("check has said every sentence"));
            }
        }
    }

    let ministry = &project.model.ministry;
    let mut contacts = head::contacts(&scope, lang, &words);
    let contacts_above = match Design::on(release.released) {
        Design::Of2018 => std::mem::take(&mut contacts),
        Design::Of2023 => Vec::new(),
    };
    let head = head::fields(&scope, lang, &words, contacts_above);
    Document {
        release: id.clone(),
        lang,
        released: release.released,
        form: label("form-name"),
        ministry: head::ministry(&scope).get(lang).to_owned(),
        title,
        subtitle,
        embargo: release.for_release.and_then(ForRelease::embargo),
        head,
        blocks: tree.finish(locale::closing_mark(lang)),
        contacts,
        notice: ministry
            .notice
            .as_ref()
            .map(|notice| notice.get(lang).to_owned()),
        status: match (lang, ministry.english_status) {
            (Lang::Ko, _) | (_, EnglishStatus::Official) => None,
            (Lang::En, EnglishStatus::Courtesy) => Some(label("form-courtesy")),
        },
        licence: LicenceMark {
            label: ministry.licence.name.get(lang).to_owned(),
            url: ministry.licence.url.clone(),
        },
    }
}

/// The words around the pages of one language, which were checked before.
///
/// # Panics
///
/// If a word of the form is missing.
pub fn furniture(words: &FormWords) -> Furniture {
    Furniture::from_messages(|id| words.label(id)).expect("check has formatted every label")
}
