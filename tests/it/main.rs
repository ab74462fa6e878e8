//! Everything that is tested from outside, in one binary: it links Typst once.

mod golden;
mod project;

mod load;

mod locale;
