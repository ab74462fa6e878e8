//! `exemption-unused`: an exemption exempts nothing.

use crate::diagnostic::{Level, Rule};

pub const RULE: Rule = Rule {
    name: "exemption-unused",
    level: Level::Warning,
    exemptible: false,
    finds: "An exemption names a rule that finds nothing there, allows no exemption, or does not exist.",
    why: "An exemption that is left over would hide the next mistake at its place.",
    wrong: "[[exemptions]]\nrule = \"literal-figure\"\nat = \"opening\"    # which holds no figure any more\nreason = \"the name of the treaty\"",
    right: "# taken out",
};
