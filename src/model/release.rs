use std::collections::BTreeMap;

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Deserialize;

use super::{Bilingual, Exemption, Fact, ForRelease, Id, Lang, Serial, shape};

/// One press release: its session, its facts, the order of its blocks. Its sentences stand in
/// `locales/`.
#[derive(Debug, Clone, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Release {
    /// The series it reports on, by the name of its file.
    pub series: Id,
    /// The number of the session in the series.
    pub session: u32,
    /// The day on which it goes out; dates are worded as seen from here.
    #[serde(deserialize_with = "super::date::whole_day")]
    #[schemars(schema_with = "shape::day")]
    pub released: Date,
    /// When it may be reported, in Seoul time; the form says nothing of it where this is left out.
    pub for_release: Option<ForRelease>,
    /// Its number among the ministry's releases of the year: 18-237.
    pub serial: Option<Serial>,
    /// Who answers questions about it, by the id of one of the ministry's desks.
    pub desk: Option<Id>,
    /// The languages in which a subtitle stands under the title; by habit Korean alone.
    pub subtitle: Option<Languages>,
    /// How Korean marks its paragraphs.
    #[serde(default)]
    pub body: BodyStyle,
    /// The topics of the session, in the order in which they are said: records of the register.
    #[serde(default)]
    #[schemars(extend("uniqueItems" = true))]
    pub agenda: Vec<Id>,
    /// Who met the head of the other side beside the session, a person of the register.
    pub host: Option<Id>,
    /// In the order of the page; a release that says nothing of its own has the standard three.
    #[serde(default = "standard_blocks")]
    pub blocks: Vec<BlockSpec>,
    /// What its sentences may say, by the name they use.
    #[serde(default)]
    pub facts: BTreeMap<Id, Fact>,
    /// What is not known yet, by the name that the fact will have, or `released`: the question is
    /// printed in drafts where the answer will stand, and nothing is published before it is answered.
    #[serde(default)]
    pub open: BTreeMap<Id, Bilingual>,
    /// What `check` finds in it and the author keeps.
    #[serde(default)]
    pub exemptions: Vec<Exemption>,
}

/// How Korean marks the paragraphs of a release; English numbers them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum BodyStyle {
    /// `1.`, `2.`, with `ㅇ` and `-` under them.
    #[default]
    Numbered,
    /// `□`, with `ㅇ` and `-` under it.
    Squares,
}

/// The languages in which a part of a release stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Languages {
    /// In both.
    Both,
    /// In Korean alone.
    Ko,
    /// In English alone.
    En,
}

impl Languages {
    /// Whether it stands in that language.
    pub fn contain(self, lang: Lang) -> bool {
        match self {
            Languages::Both => true,
            Languages::Ko => lang == Lang::Ko,
            Languages::En => lang == Lang::En,
        }
    }
}

/// A block of the form and the id of its sentence.
///
/// Blocks stand in a flat list, as on the page: an item belongs to the paragraph before it, a note
/// or box to the paragraph or item before it.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(try_from = "BlockEntry")]
#[schemars(with = "BlockEntry")]
pub struct BlockSpec {
    /// Unique in the release; the id of its message too.
    pub id: Id,
    /// What part of the form it is.
    pub kind: BlockKind,
    /// The one language it stands in, with the reason, where it does not stand in both.
    pub only: Option<(Lang, String)>,
}

/// The parts of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BlockKind {
    /// numbered
    Paragraph,
    /// ㅇ or º
    Item,
    /// -
    SubItem,
    /// * or **, anchored in the sentence above it
    Note,
    /// ※, with a list of that many past sessions, if any
    ReferenceBox {
        /// How many it lists at most, the latest first.
        past_sessions: usize,
    },
}

impl BlockKind {
    /// Whether a block of this kind may stand directly under one of another.
    pub fn belongs_under(self, above: BlockKind) -> bool {
        match (self, above) {
            (BlockKind::Paragraph, _) | (_, BlockKind::Note) => false,
            (BlockKind::Item, _) => above == BlockKind::Paragraph,
            (BlockKind::SubItem, _) => {
                matches!(above, BlockKind::Item | BlockKind::ReferenceBox { .. })
            }
            (BlockKind::ReferenceBox { .. }, _) => !matches!(above, BlockKind::ReferenceBox { .. }),
            (BlockKind::Note, _) => true,
        }
    }
}

/// A block as an author writes it: one key says what kind it is and gives its id.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
#[schemars(extend(
    "oneOf" = shape::each_required(&["paragraph", "item", "sub-item", "note", "reference-box"]),
    "dependencies" = {
        "past-sessions": ["reference-box"],
        "only": ["reason"],
        "reason": ["only"],
    },
))]
struct BlockEntry {
    /// A numbered paragraph, by its id.
    paragraph: Option<Id>,
    /// An item under the paragraph before it: ㅇ or º.
    item: Option<Id>,
    /// A sub-item under the item or box before it: -
    sub_item: Option<Id>,
    /// A note that the sentence just before it anchors: * or **.
    note: Option<Id>,
    /// A box for reference under what is before it: ※.
    reference_box: Option<Id>,
    /// How many earlier sessions the box lists at most, the latest first.
    past_sessions: Option<usize>,
    /// The one language it stands in.
    only: Option<Lang>,
    /// Why it stands in one language only.
    reason: Option<String>,
}

impl TryFrom<BlockEntry> for BlockSpec {
    type Error = String;

    fn try_from(entry: BlockEntry) -> Result<Self, String> {
        let past_sessions = entry.past_sessions;
        let box_kind = BlockKind::ReferenceBox {
            past_sessions: past_sessions.unwrap_or(0),
        };
        let mut given = [
            (entry.paragraph, BlockKind::Paragraph),
            (entry.item, BlockKind::Item),
            (entry.sub_item, BlockKind::SubItem),
            (entry.note, BlockKind::Note),
            (entry.reference_box, box_kind),
        ]
        .into_iter()
        .filter_map(|(id, kind)| id.map(|id| (id, kind)));

        let (Some((id, kind)), None) = (given.next(), given.next()) else {
            return Err(
                "a block is exactly one of `paragraph`, `item`, `sub-item`, `note`, \
                        `reference-box`"
                    .into(),
            );
        };
        if past_sessions.is_some() && kind != box_kind {
            return Err("only a `reference-box` lists `past-sessions`".into());
        }
        let only = match (entry.only, entry.reason) {
            (Some(lang), Some(reason)) if !reason.trim().is_empty() => Some((lang, reason)),
            (None, None) => None,
            (Some(_), _) => {
                return Err(
                    "a block in one language only needs its reason: add `reason = \"…\"`".into(),
                );
            }
            (None, Some(_)) => return Err("a `reason` belongs to `only`".into()),
        };
        Ok(BlockSpec { id, kind, only })
    }
}

impl Release {
    /// What [`open`](Release::open) calls the day on which the release goes out.
    pub const RELEASED: &str = "released";

    /// What it calls the agenda.
    pub const AGENDA: &str = "agenda";

    /// Whether a subtitle stands in that language.
    pub fn has_subtitle(&self, lang: Lang) -> bool {
        self.subtitle
            .is_some_and(|languages| languages.contain(lang))
    }

    /// What is asked about the day on which it goes out, unless that is settled.
    pub fn released_open(&self) -> Option<&Bilingual> {
        self.open.get(Self::RELEASED)
    }
}

impl BlockSpec {
    /// Whether it stands in that language's text.
    pub fn stands_in(&self, lang: Lang) -> bool {
        self.only.as_ref().is_none_or(|(only, _)| *only == lang)
    }
}

fn standard_blocks() -> Vec<BlockSpec> {
    [
        ("opening", BlockKind::Paragraph),
        (
            "past-sessions",
            BlockKind::ReferenceBox { past_sessions: 3 },
        ),
        ("closing", BlockKind::Paragraph),
    ]
    .into_iter()
    .map(|(id, kind)| BlockSpec {
        id: id.parse().expect("the standard ids are well formed"),
        kind,
        only: None,
    })
    .collect()
}
