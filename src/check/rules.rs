//! The rules, one a file: what it is called and why, and the function that finds or words it.

pub mod word_missing;

pub mod word_broken;

pub mod plural_unfit;

pub mod message_unpaired;

pub mod message_missing;

pub mod message_unused;

pub mod block_mismatch;

pub mod phrase_half_replaced;

pub mod expression_refused;

pub mod anchor_without_note;

pub mod note_without_anchor;

pub mod anchors_adjacent;

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

pub mod particle_guessed;

pub mod form_unfit;

pub mod role_empty;

pub mod post_not_held;

pub mod post_unclear;

pub mod mention_ambiguous;

pub mod members_unknown;

pub mod counter_missing;

pub mod fact_unspoken;

pub mod fact_unused;

pub mod act_mismatch;

pub mod count_mismatch;

pub mod date_implausible;

pub mod release_copied;

pub mod serial_implausible;

pub mod translation_stale;

pub mod edition_drift;

pub mod question_open;

pub mod exemption_unused;

pub mod glyph_missing;

mod named;

use crate::diagnostic::Rule;
use crate::load;
use crate::prose;

pub use named::{Named, names_of};

/// Every rule of this step.
const RULES: &[&Rule] = &[
    &act_mismatch::RULE,
    &acronym_without_gloss::RULE,
    &anchor_without_note::RULE,
    &anchors_adjacent::RULE,
    &block_mismatch::RULE,
    &count_mismatch::RULE,
    &counter_missing::RULE,
    &date_implausible::RULE,
    &edition_drift::RULE,
    &exemption_unused::RULE,
    &expression_refused::RULE,
    &fact_unspoken::RULE,
    &fact_unused::RULE,
    &form_unfit::RULE,
    &glyph_missing::RULE,
    &hanja_prefix::RULE,
    &language_unfit::RULE,
    &literal_figure::RULE,
    &literal_mark::RULE,
    &literal_name::RULE,
    &members_unknown::RULE,
    &mention_ambiguous::RULE,
    &message_missing::RULE,
    &message_unpaired::RULE,
    &message_unused::RULE,
    &name_not_valid::RULE,
    &note_without_anchor::RULE,
    &particle_fixed::RULE,
    &particle_guessed::RULE,
    &particle_unfit::RULE,
    &past_sessions_none::RULE,
    &phrase_half_replaced::RULE,
    &plural_unfit::RULE,
    &post_not_held::RULE,
    &post_unclear::RULE,
    &question_open::RULE,
    &quote_straight::RULE,
    &relative_date::RULE,
    &release_copied::RULE,
    &role_empty::RULE,
    &serial_implausible::RULE,
    &short_form_before_full::RULE,
    &term_variant::RULE,
    &translation_stale::RULE,
    &word_broken::RULE,
    &word_missing::RULE,
];

/// Every rule there is: of reading the files, of the records in them, and of what they say.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    let loading = prose::catalogue::RULES.iter().chain(load::catalogue::RULES);
    loading.chain(RULES).copied()
}
