//! Everything that is tested from outside, in one binary: it links Typst once.

mod fits;
#[allow(dead_code, reason = "the program that it also is")]
#[path = "../../examples/generate.rs"]
mod generate;
mod golden;
mod project;
mod sample;

mod load;

mod locale;

mod both;
mod html;
mod json;
mod page_words;
mod pdf;
mod text;

mod archive;
mod build;
mod check;
mod confirm;
mod draft;
mod exemptions;
mod form;
mod formats;
mod impact;
mod import;
mod prose;
mod release;
mod rules;
mod schemas;
mod self_test;
mod serve;
mod site;
mod status;
mod transaction;
mod tutorial;
mod verify;
mod wording;

mod layers;
