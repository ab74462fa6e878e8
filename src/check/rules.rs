//! The rules, one a file.

pub mod word_missing;

pub mod message_missing;

pub mod message_unused;

pub mod phrase_half_replaced;

pub mod expression_refused;

pub mod note_anchors;

pub mod past_sessions_none;

pub mod particle_fixed;

pub mod unsayable;

pub mod fact_unspoken;
