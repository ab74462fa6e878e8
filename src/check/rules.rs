//! The rules, one a file: what it is called and why, and the function that finds it.

pub mod word_missing;

pub mod word_broken;

pub mod plural_unfit;

pub mod message_unpaired;

pub mod message_missing;

pub mod message_unused;

pub mod block_mismatch;

pub mod phrase_half_replaced;

pub mod expression_refused;

pub mod note_anchors;

pub mod past_sessions_none;

pub mod literal_figure;

pub mod literal_mark;

pub mod relative_date;

pub mod literal_name;

pub mod term_variant;

pub mod name_not_valid;

pub mod acronym_without_gloss;

pub mod short_form_before_full;

pub mod hanja_prefix;

pub mod language_unfit;

pub mod quote_straight;

pub mod particle_fixed;

pub mod particle_unfit;

pub mod unsayable;

pub mod fact_unspoken;

pub mod fact_unused;

pub mod count_mismatch;

pub mod translation_stale;

pub mod exemption_unused;

pub mod glyph_missing;

mod named;

use crate::diagnostic::Rule;
use crate::load;
use crate::prose;

pub use named::{Named, names_of};

/// Every rule of this step.
const RULES: &[&Rule] = &[
    &acronym_without_gloss::RULE,
    &block_mismatch::RULE,
    &count_mismatch::RULE,
    &exemption_unused::RULE,
    &expression_refused::EXPRESSION_REFUSED,
    &fact_unspoken::FACT_UNSPOKEN,
    &fact_unused::RULE,
    &glyph_missing::RULE,
    &hanja_prefix::RULE,
    &language_unfit::RULE,
    &literal_figure::RULE,
    &literal_mark::RULE,
    &literal_name::RULE,
    &message_missing::MESSAGE_MISSING,
    &message_unpaired::RULE,
    &message_unused::MESSAGE_UNUSED,
    &name_not_valid::RULE,
    &note_anchors::ANCHORS_ADJACENT,
    &note_anchors::ANCHOR_WITHOUT_NOTE,
    &note_anchors::NOTE_WITHOUT_ANCHOR,
    &particle_fixed::PARTICLE_FIXED,
    &particle_unfit::RULE,
    &past_sessions_none::PAST_SESSIONS_NONE,
    &phrase_half_replaced::PHRASE_HALF_REPLACED,
    &plural_unfit::RULE,
    &quote_straight::RULE,
    &relative_date::RULE,
    &short_form_before_full::RULE,
    &term_variant::RULE,
    &translation_stale::RULE,
    &unsayable::COUNTER_MISSING,
    &unsayable::FORM_UNFIT,
    &unsayable::MEMBERS_UNKNOWN,
    &unsayable::MENTION_AMBIGUOUS,
    &unsayable::PARTICLE_GUESSED,
    &unsayable::POST_NOT_HELD,
    &unsayable::POST_UNCLEAR,
    &unsayable::ROLE_EMPTY,
    &word_broken::RULE,
    &word_missing::WORD_MISSING,
];

/// Every rule there is: of reading the files, of the records in them, and of what they say.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    let loading = prose::catalogue::RULES.iter().chain(load::catalogue::RULES);
    loading.chain(RULES).copied()
}
