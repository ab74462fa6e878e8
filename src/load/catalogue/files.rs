//! The files of a project: which there are, where they stand, what they are called.

use crate::diagnostic::{Level, Rule};

/// `file-missing`
pub const FILE_MISSING: Rule = Rule {
    name: "file-missing",
    level: Level::Error,
    exemptible: false,
    finds: "A file that every project has is not there.",
    why: "An empty file says that there is nothing of its kind. A missing one may have been lost or misnamed, and everything in it with it.",
    wrong: "data/\n  countries.toml\n  …               # and no terms.toml",
    right: "data/\n  countries.toml\n  …\n  terms.toml      # may be empty",
};

/// `file-unexpected`
pub const FILE_UNEXPECTED: Rule = Rule {
    name: "file-unexpected",
    level: Level::Error,
    exemptible: false,
    finds: "A file or folder stands in `data/` or `locales/` that has no place there.",
    why: "A file under a wrong name would be passed over without a word, and what it says would be on no page.",
    wrong: "data/term.toml",
    right: "data/terms.toml",
};

/// `file-outside`
pub const FILE_OUTSIDE: Rule = Rule {
    name: "file-outside",
    level: Level::Error,
    exemptible: false,
    finds: "A file is a link that leads out of the project, or nowhere.",
    why: "The pages would be built from something that whoever has the project does not have, and that its history does not keep.",
    wrong: "data/terms.toml -> /home/kim/terms.toml",
    right: "data/terms.toml",
};

/// `file-too-large`
pub const FILE_TOO_LARGE: Rule = Rule {
    name: "file-too-large",
    level: Level::Error,
    exemptible: false,
    finds: "A file has more than 1 MiB.",
    why: "A long release has about 20 kB. What is fifty times as long is another file, put here by mistake.",
    wrong: "data/terms.toml    3.4 MB",
    right: "data/terms.toml    24 kB",
};

/// `file-name-invalid`
pub const FILE_NAME_INVALID: Rule = Rule {
    name: "file-name-invalid",
    level: Level::Error,
    exemptible: false,
    finds: "The name of a file is not made as ids are, or a release is not named after its series and session.",
    why: "The name is the id. It finds the sentences of a release, and it stands in the addresses of its pages, which must not change.",
    wrong: "data/releases/Talks 02.toml",
    right: "data/releases/arin-solvia-talks-2.toml",
};

/// `bundle-unpaired`
pub const BUNDLE_UNPAIRED: Rule = Rule {
    name: "bundle-unpaired",
    level: Level::Error,
    exemptible: false,
    finds: "The sentences of a release stand in one language only, or belong to no release.",
    why: "A release goes out in both languages at once. Sentences that belong to no release go out in none.",
    wrong: "locales/ko/releases/arin-solvia-talks-2.ftl",
    right: "locales/ko/releases/arin-solvia-talks-2.ftl\nlocales/en/releases/arin-solvia-talks-2.ftl",
};
