//! From the plain text of an old release to a draft of its sources, with every doubt as a question.
//!
//! Comes in: the project, and the text in one language or in both. Goes out: the three files of the
//! release, as text, and what was passed over. The steps, a file each:
//!
//! ```text
//! clean     bytes -> characters that a source may hold
//! lines     text -> lines with their marks
//! page      lines -> title, date, blocks
//! anchors   blocks -> blocks whose notes have their places in the sentences
//! which     page -> the series and the session, the day of the release
//! find      sentence -> words, names, facts, questions      with `names`, `values`, `past`
//! align     one text or two -> blocks that both languages have, facts that both say
//! wording   pieces -> the form in which each says what the text says
//! write     -> TOML and Fluent
//! ```
//!
//! A fact is proved: it is one only if its value, said again, reads as the text does. What `check`
//! would find in the words that are left becomes a question. Nothing here reads or writes a file.

mod clean;

mod lines;

mod anchors;
mod page;

mod which;

mod piece;
mod question;

mod names;
mod past;
mod values;

mod find;

mod align;

mod wording;

mod write;

use jiff::civil::Date;

use crate::load::Project;
use crate::model::{Id, Lang};

/// The text of the release in one language, as it came.
#[derive(Debug, Clone, Copy)]
pub struct Text<'t> {
    /// The language that it is in.
    pub lang: Lang,
    /// The bytes of its file.
    pub bytes: &'t [u8],
}

/// What the archivist says besides.
#[derive(Debug, Clone, Copy, Default)]
pub struct Told<'t> {
    /// The id of the release, where the title does not tell it.
    pub release: Option<&'t str>,
    /// The day on which it went out.
    pub released: Option<Date>,
}

/// The sources of a release, to be continued by hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Which release it is.
    pub id: Id,
    /// Its files: path in the project, and text.
    pub files: Vec<(String, String)>,
    /// How many questions stand in them.
    pub questions: usize,
    /// How many facts were found.
    pub facts: usize,
    /// Lines of the texts that are no part of the release, or were read otherwise than they stand.
    pub remarks: Vec<String>,
}

/// Why no draft can be made of a text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct Refusal(pub(crate) String);

/// Drafts a release from its text in one language, or from both.
///
/// # Errors
///
/// Where the text cannot be one of a release, or of none that the project has a session for.
pub fn import(project: &Project, texts: &[Text], told: Told) -> Result<Draft, Refusal> {
    match texts {
        [_] => {}
        [one, other] if one.lang != other.lang => {}
        _ => {
            return Err(Refusal(
                "a release has one text in each language".to_owned(),
            ));
        }
    }
    let mut remarks = Vec::new();
    let mut pages = Vec::new();
    for text in texts {
        let clean = clean::clean(text)?;
        remarks.extend(clean.remark(text.lang));
        let mut page = page::page(&clean.text, text.lang)?;
        remarks.append(&mut page.remarks);
        anchors::pair(&mut page);
        pages.push(page);
    }
    let release = which::release(project, &pages, told)?;
    let languages: Vec<Lang> = pages.iter().map(|page| page.lang).collect();
    let mut found = Vec::new();
    for page in &pages {
        remarks.extend(which::passed_over(project, &release, page));
        found.push(find::found(project, &release, page));
    }
    let mut pair = align::aligned(project, &release, found);
    wording::word(project, &release, &mut pair);
    wording::leave_standard(project, &languages, &mut pair);
    let files = write::files(&release, &pair);
    write::refuse_unreadable(&files)?;
    Ok(Draft {
        id: release.id,
        questions: pair.questions() + usize::from(release.doubt.is_some()),
        facts: pair.facts.len(),
        files,
        remarks,
    })
}
