use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The two languages of every release.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Korean
    Ko,
    /// English
    En,
}

impl Lang {
    /// Both, in the order in which outputs name them.
    pub const ALL: [Lang; 2] = [Lang::Ko, Lang::En];

    /// The BCP 47 tag, which is also the folder name: `ko` or `en`.
    pub fn code(self) -> &'static str {
        match self {
            Lang::Ko => "ko",
            Lang::En => "en",
        }
    }

    /// Its name in English, as messages to authors have it.
    pub fn name(self) -> &'static str {
        match self {
            Lang::Ko => "Korean",
            Lang::En => "English",
        }
    }

    /// The one of the two that this is not.
    pub fn other(self) -> Lang {
        match self {
            Lang::Ko => Lang::En,
            Lang::En => Lang::Ko,
        }
    }
}

/// The same thing said in both languages; neither is ever optional.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Bilingual {
    /// In Korean.
    pub ko: String,
    /// In English.
    pub en: String,
}

impl Bilingual {
    /// The words of one language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Ko => &self.ko,
            Lang::En => &self.en,
        }
    }
}
