use std::fmt;

use serde::{Serialize, Serializer};

/// What is looked for. docs/verify.md says the same at more length.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// A change was interrupted.
    Interrupted,
    /// A file of a change that was never completed.
    Leftover,
    /// The manifest is missing or was changed.
    Manifest,
    /// A file of the manifest is missing.
    FileMissing,
    /// A file has other bytes than the manifest says.
    FileChanged,
    /// The editions ask for a file that the manifest does not name.
    FileUnlisted,
    /// No edition asks for a file that the manifest names.
    FileUnexplained,
    /// An edition was changed, is missing or stands in a wrong place.
    EditionDamaged,
    /// An edition is not written as its content is written.
    EditionForm,
    /// An edition names other languages as changed than those that are.
    EditionChanged,
    /// The JSON in the tree is not the edition.
    Json,
    /// A page is not well-formed HTML, or a feed not well-formed XML.
    Markup,
    /// A page says something else than its edition.
    PageWords,
    /// A plain text says something else than its edition.
    TextWords,
    /// A link leads nowhere.
    Link,
    /// A page does not give its own address.
    Address,
    /// A page does not lead to itself in the other language.
    Pair,
    /// A page does not lead to its PDF and its plain text.
    Twin,
    /// A PDF is none.
    Pdf,
    /// The files of one page were made from different inputs.
    Input,
    /// A list does not name the releases that it should.
    List,
    /// A feed does not say what the editions say.
    Feed,
    /// The catalogue cannot be read, or is not what the register and the editions make it.
    Catalogue,
    /// A sitemap does not say what the editions say.
    Sitemap,
}

impl Rule {
    /// All of them.
    pub const ALL: [Rule; 24] = [
        Rule::Interrupted,
        Rule::Leftover,
        Rule::Manifest,
        Rule::FileMissing,
        Rule::FileChanged,
        Rule::FileUnlisted,
        Rule::FileUnexplained,
        Rule::EditionDamaged,
        Rule::EditionForm,
        Rule::EditionChanged,
        Rule::Json,
        Rule::Markup,
        Rule::PageWords,
        Rule::TextWords,
        Rule::Link,
        Rule::Address,
        Rule::Pair,
        Rule::Twin,
        Rule::Pdf,
        Rule::Input,
        Rule::List,
        Rule::Feed,
        Rule::Catalogue,
        Rule::Sitemap,
    ];

    /// Its name in reports.
    pub fn name(self) -> &'static str {
        match self {
            Rule::Interrupted => "interrupted",
            Rule::Leftover => "leftover",
            Rule::Manifest => "manifest",
            Rule::FileMissing => "file-missing",
            Rule::FileChanged => "file-changed",
            Rule::FileUnlisted => "file-unlisted",
            Rule::FileUnexplained => "file-unexplained",
            Rule::EditionDamaged => "edition-damaged",
            Rule::EditionForm => "edition-form",
            Rule::EditionChanged => "edition-changed",
            Rule::Json => "json",
            Rule::Markup => "markup",
            Rule::PageWords => "page-words",
            Rule::TextWords => "text-words",
            Rule::Link => "link",
            Rule::Address => "address",
            Rule::Pair => "pair",
            Rule::Twin => "twin",
            Rule::Pdf => "pdf",
            Rule::Input => "input",
            Rule::List => "list",
            Rule::Feed => "feed",
            Rule::Catalogue => "catalogue",
            Rule::Sitemap => "sitemap",
        }
    }
}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl Serialize for Rule {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}
