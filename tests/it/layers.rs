//! Reads `src/` and holds it to its shape: imports go one way, the outside has doors, and each
//! third-party crate has one home. Change a table only on purpose.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Who may name whom, in the order of the pipeline.
const LAYERS: &[(&str, &[&str])] = &[
    ("model", &[]),
    ("schema", &["model"]),
    ("seal", &[]),
    ("transaction", &["seal"]),
    ("document", &["model"]),
    ("diagnostic", &[]),
    ("prose", &["model", "diagnostic"]),
    ("load", &["model", "diagnostic", "prose"]),
    ("locale", &["model", "document"]),
    ("sentence", &["model", "document", "prose", "locale"]),
    ("confirm", &["model", "prose", "sentence"]),
    ("edition", &["model", "document", "seal"]),
    ("catalogue", &["model", "locale", "edition"]),
    ("search", &["model"]),
    (
        "check",
        &[
            "confirm",
            "edition",
            "model",
            "diagnostic",
            "prose",
            "load",
            "locale",
            "sentence",
            "document",
        ],
    ),
    (
        "import",
        &[
            "model",
            "document",
            "diagnostic",
            "prose",
            "load",
            "locale",
            "sentence",
            "check",
        ],
    ),
    (
        "compose",
        &[
            "model", "document", "locale", "sentence", "edition", "check",
        ],
    ),
    (
        "impact",
        &["model", "diagnostic", "edition", "check", "compose"],
    ),
    ("draft", &["model", "diagnostic", "load", "sentence"]),
    (
        "status",
        &[
            "model",
            "diagnostic",
            "load",
            "confirm",
            "edition",
            "check",
            "compose",
        ],
    ),
    (
        "self_test",
        &[
            "model",
            "diagnostic",
            "document",
            "prose",
            "load",
            "locale",
            "sentence",
            "check",
            "compose",
        ],
    ),
    ("search", &["model"]),
    ("render", &["model", "document", "search"]),
    (
        "preview",
        &[
            "model",
            "diagnostic",
            "document",
            "prose",
            "sentence",
            "edition",
            "check",
            "compose",
            "render",
        ],
    ),
    ("publish", &["seal", "transaction", "render"]),
    (
        "site",
        &[
            "model",
            "document",
            "seal",
            "locale",
            "sentence",
            "edition",
            "catalogue",
            "compose",
            "search",
            "render",
            "publish",
        ],
    ),
    (
        "verify",
        &[
            "model",
            "document",
            "seal",
            "transaction",
            "sentence",
            "edition",
            "catalogue",
            "compose",
            "render",
            "publish",
            "site",
        ],
    ),
    ("cli", &["cli"]),
];

/// Where each third-party crate may be named. A crate of value types or of errors may be named
/// wherever such values are.
const HOMES: &[(&str, &[&str])] = &[
    (
        "serde",
        &[
            "model",
            "document",
            "diagnostic",
            "load",
            "seal",
            "transaction",
            "edition",
            "catalogue",
            "render",
            "publish",
            "impact",
            "status",
            "verify",
        ],
    ),
    ("schemars", &["model", "schema"]),
    (
        "jiff",
        &[
            "model",
            "document",
            "locale",
            "sentence",
            "load",
            "check",
            "import",
            "confirm",
            "edition",
            "catalogue",
            "draft",
            "compose",
            "render",
            "publish",
            "site",
            "impact",
            "status",
            "verify",
            "cli",
        ],
    ),
    (
        "rust_decimal",
        &["model", "locale", "sentence", "check", "import"],
    ),
    (
        "thiserror",
        &[
            "load",
            "import",
            "draft",
            "locale",
            "seal",
            "transaction",
            "edition",
            "catalogue",
            "render",
            "publish",
            "site",
            "verify",
        ],
    ),
    ("toml", &["load", "confirm", "draft", "import"]),
    (
        "unicode_normalization",
        &["load", "import", "search", "site"],
    ),
    (
        "fluent_bundle",
        &["prose", "load", "sentence", "site", "verify", "cli"],
    ),
    (
        "fluent_syntax",
        &["prose", "load", "sentence", "confirm", "check"],
    ),
    ("unic_langid", &["locale", "sentence"]),
    ("intl_pluralrules", &["locale"]),
    ("annotate_snippets", &["diagnostic"]),
    ("anstyle", &["impact", "status"]),
    ("similar", &["edition"]),
    ("strsim", &["diagnostic"]),
    ("percent_encoding", &["diagnostic"]),
    ("aho_corasick", &["check"]),
    ("regex", &["check", "import", "search"]),
    (
        "rayon",
        &[
            "load",
            "check",
            "self_test",
            "edition",
            "publish",
            "impact",
            "status",
            "verify",
            "cli",
        ],
    ),
    ("askama", &["render"]),
    (
        "serde_json",
        &[
            "diagnostic",
            "render",
            "schema",
            "seal",
            "edition",
            "catalogue",
            "impact",
            "status",
            "verify",
        ],
    ),
    ("sha2", &["seal"]),
    ("html5gum", &["verify"]),
    ("roxmltree", &["verify"]),
    ("rustix", &["transaction"]),
    ("typst", &["render"]),
    ("typst_layout", &["render"]),
    ("typst_pdf", &["render"]),
    ("typst_render", &["render"]),
    ("png", &["render"]),
    ("axum", &["cli"]),
    ("futures_util", &["cli"]),
    ("hyper", &["cli"]),
    ("hyper_util", &["cli"]),
    ("notify", &["cli"]),
    ("open", &["cli"]),
    ("tokio", &["cli"]),
    ("tempfile", &["transaction", "self_test"]),
    ("fastrand", &["self_test"]),
    ("clap", &["cli", "main"]),
    ("anyhow", &["cli"]),
    ("indicatif", &["cli"]),
    ("console", &["status", "cli"]),
    (
        "std::fs",
        &[
            "load",
            "transaction",
            "edition",
            "publish",
            "self_test",
            "verify",
            "cli",
        ],
    ),
    ("std::env", &["cli"]),
    (
        "std::io",
        &[
            "load",
            "seal",
            "transaction",
            "edition",
            "publish",
            "self_test",
            "verify",
            "cli",
        ],
    ),
    ("std::process", &["transaction", "cli", "main"]),
    ("std::thread", &["cli"]),
    ("std::time", &["cli"]),
    ("std::net", &["cli"]),
];

#[test]
fn imports_go_one_way() {
    for (module, file, code) in source() {
        if module == "main" || module == "lib" {
            continue;
        }
        let (_, allowed) = LAYERS
            .iter()
            .find(|(layer, _)| *layer == module)
            .unwrap_or_else(|| panic!("`{file}` belongs to no layer"));
        assert!(
            !code.contains("crate::{"),
            "`{file}` names several layers in one `use`"
        );
        for named in names_after(&code, "crate::") {
            let known = named == module || allowed.contains(&named.as_str());
            assert!(
                known,
                "`{file}` names `{named}`, which `{module}` may not know"
            );
        }
    }
}

#[test]
fn layers_are_listed_in_the_order_of_the_pipeline() {
    for (at, (layer, allowed)) in LAYERS.iter().enumerate() {
        for named in *allowed {
            let place = LAYERS.iter().position(|(layer, _)| layer == named).unwrap();
            assert!(
                place <= at,
                "`{layer}` names `{named}`, which comes after it"
            );
        }
    }
}

#[test]
fn every_crate_has_its_home() {
    for (module, file, code) in source() {
        for (package, homes) in HOMES {
            let named = code.match_indices(&format!("{package}::")).any(|(at, _)| {
                !code[..at].ends_with(|c: char| c == ':' || c == '_' || c.is_alphanumeric())
            });
            assert!(
                !named || homes.contains(&module.as_str()),
                "`{file}` names `{package}`, whose home is {homes:?}"
            );
        }
    }
}

#[test]
fn every_dependency_has_a_home() {
    let manifest = fs::read_to_string("Cargo.toml").unwrap();
    let section = manifest.split("[dependencies]").nth(1).unwrap();
    let homes: BTreeSet<&str> = HOMES.iter().map(|(package, _)| *package).collect();
    for line in section
        .lines()
        .skip(1)
        .take_while(|line| !line.starts_with('['))
    {
        let Some((name, _)) = line.split_once(['=', '.']) else {
            continue;
        };
        let name = name.trim().replace('-', "_");
        assert!(homes.contains(name.as_str()), "`{name}` has no home");
    }
}

#[test]
fn files_stay_readable() {
    let mut longest = BTreeMap::new();
    for (_, file, code) in source() {
        longest.insert(code.lines().count(), file);
    }
    let (lines, file) = longest.last_key_value().unwrap();
    assert!(*lines <= 400, "`{file}` has {lines} lines");
}

/// Every file of `src/` as module, path and code without comments.
fn source() -> Vec<(String, String, String)> {
    let mut files = Vec::new();
    collect(Path::new("src"), &mut files);
    assert!(files.len() > 20, "the source was found");
    files.sort();
    files
}

fn collect(folder: &Path, files: &mut Vec<(String, String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect(&path, files);
            continue;
        }
        let inside = path.strip_prefix("src").unwrap();
        let module = inside
            .iter()
            .next()
            .unwrap()
            .to_str()
            .unwrap()
            .trim_end_matches(".rs");
        let text = fs::read_to_string(&path).unwrap();
        let code: String = text
            .lines()
            .map(|line| {
                if line.trim_start().starts_with("//") {
                    ""
                } else {
                    line
                }
            })
            .flat_map(|line| [line, "\n"])
            .collect();
        files.push((module.to_owned(), path.display().to_string(), code));
    }
}

/// The names that stand directly after a prefix.
fn names_after(code: &str, prefix: &str) -> BTreeSet<String> {
    code.match_indices(prefix)
        .map(|(at, _)| {
            let rest = &code[at + prefix.len()..];
            rest.chars()
                .take_while(|c| c.is_alphanumeric() || *c == '_')
                .collect()
        })
        .collect()
}
