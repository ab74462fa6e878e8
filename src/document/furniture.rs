/// The words around a release on its page: what leads, labels and links, but is not the release.
///
/// Each field is the message of the same name in `form.ftl`, with `page-` before it.
#[derive(Debug, Clone, PartialEq)]
pub struct Furniture {
    /// The skip link to the release itself.
    pub skip_to_text: String,
    /// The skip link to the files that can be downloaded.
    pub skip_to_files: String,
    /// Names the choice of languages to assistive tools.
    pub languages: String,
    /// The other language's own name, in that language: `English` on a Korean page.
    pub other_language: String,
    /// The page that has both languages, as the choice of languages names it.
    pub both: String,
    /// Heads that page.
    pub both_heading: String,
    /// Says what it means that words on it are marked with the same letter.
    pub same_letter: String,
    /// Stands there where only the other language says something.
    pub other_only: String,
    /// Stands before the notice at the top.
    pub notice: String,
    /// Names the head table to assistive tools.
    pub head_table: String,
    /// Names the table of whom to ask to assistive tools.
    pub contacts: String,
    /// Says where the mark in a sentence leads: to its note.
    pub to_note: String,
    /// Says where the mark of a note leads: back to its sentence.
    pub to_sentence: String,
    /// Heads the list of files.
    pub files: String,
    /// The link to the PDF.
    pub pdf_file: String,
    /// The link to the plain text.
    pub text_file: String,
    /// Heads the terms of use.
    pub licence: String,
    /// Heads what this text is next to the other language's.
    pub status: String,
    /// The page of all releases.
    pub archive: String,
    /// Heads the releases that went out last.
    pub newest: String,
    /// Heads the choice of a year.
    pub years: String,
    /// The link to the Atom feed.
    pub feed: String,
}

impl Furniture {
    /// The words that stand on a page of paper beside both languages of a release.
    pub fn of_both(&self) -> [&str; 4] {
        [
            &self.other_language,
            &self.both_heading,
            &self.same_letter,
            &self.other_only,
        ]
    }

    /// Takes every word from `message`, which is asked once for each message id.
    ///
    /// # Errors
    ///
    /// The first error of `message`, as it is.
    pub fn from_messages<E>(
        mut message: impl FnMut(&'static str) -> Result<String, E>,
    ) -> Result<Furniture, E> {
        Ok(Furniture {
            skip_to_text: message("page-skip-to-text")?,
            skip_to_files: message("page-skip-to-files")?,
            languages: message("page-languages")?,
            other_language: message("page-other-language")?,
            both: message("page-both")?,
            both_heading: message("page-both-heading")?,
            same_letter: message("page-same-letter")?,
            other_only: message("page-other-only")?,
            notice: message("page-notice")?,
            head_table: message("page-head-table")?,
            contacts: message("page-contacts")?,
            to_note: message("page-to-note")?,
            to_sentence: message("page-to-sentence")?,
            files: message("page-files")?,
            pdf_file: message("page-pdf-file")?,
            text_file: message("page-text-file")?,
            licence: message("page-licence")?,
            status: message("page-status")?,
            archive: message("page-archive")?,
            newest: message("page-newest")?,
            years: message("page-years")?,
            feed: message("page-feed")?,
        })
    }
}
