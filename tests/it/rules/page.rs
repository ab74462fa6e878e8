//! `docs/rules.md`, made from the rules themselves.

use std::fmt::Write as _;
use std::fs;

use fluent_bundle::FluentResource;
use gongbo::check::all_rules;
use gongbo::diagnostic::{Level, Rule};

const PAGE: &str = "docs/rules.md";

const INTRODUCTION: &str = "\
<!-- Made from the rules in src/ by tests/it/rules/page.rs: change those, not this page. -->

# Rules

What `gongbo check` looks for. Each rule has a name, which every finding gives in brackets:
`error[literal-figure]`.

- **Errors** stop the work: nothing is written while there is one.
- **Warnings** are worth a look. A draft is built in spite of them; but a release about which anything is found is
  neither published nor corrected. What is right as it stands is exempted, with a reason.

`check` ends with 1 if it finds either, and with 0 if it finds nothing.

## Exemptions

Where a finding is right and the sentence stays as it is all the same, say so in the data file of the
release, or in `data/ministry.toml` for a standard sentence:

```toml
[[exemptions]]
rule = \"literal-figure\"
at = \"opening\"
lang = \"en\"
reason = \"“Two Harbours” is the initiative’s own name\"
```

`at` is the id of the message, block or fact that the finding is about. Without `lang` the exemption holds
for both languages. The reason is for whoever reads the data next. An exemption that exempts nothing is a finding
itself, and only the rules marked below allow any.

For `edition-drift`, which is about what was published, `at` is a block, `title`, `head` for the rows of the head table, or
another [part](impact.md) of the page; in `data/ministry.toml` it is about every release that does not word it itself.

";

/// The chapters, each with its rules in the order in which they are read.
const CHAPTERS: &[(&str, &[&str])] = &[
    (
        "What both languages say",
        &[
            "fact-unspoken",
            "fact-unused",
            "act-mismatch",
            "date-implausible",
            "release-copied",
            "serial-implausible",
            "count-mismatch",
            "language-unfit",
            "message-missing",
            "message-unused",
            "message-unpaired",
            "phrase-half-replaced",
            "block-mismatch",
            "translation-stale",
            "question-open",
        ],
    ),
    (
        "Names",
        &[
            "literal-name",
            "term-variant",
            "name-not-valid",
            "acronym-without-gloss",
            "short-form-before-full",
            "mention-ambiguous",
            "post-not-held",
            "post-unclear",
            "members-unknown",
            "role-empty",
            "form-unfit",
        ],
    ),
    (
        "Figures and dates",
        &["literal-figure", "relative-date", "counter-missing"],
    ),
    (
        "Writing",
        &[
            "literal-mark",
            "quote-straight",
            "hanja-prefix",
            "particle-fixed",
            "particle-unfit",
            "particle-guessed",
            "expression-refused",
            "glyph-missing",
        ],
    ),
    (
        "Blocks and notes",
        &[
            "blocks-missing",
            "block-order",
            "block-duplicate",
            "block-parted",
            "note-without-anchor",
            "anchor-without-note",
            "anchors-adjacent",
            "past-sessions-none",
        ],
    ),
    (
        "The words of the form",
        &["word-missing", "word-broken", "plural-unfit"],
    ),
    (
        "The register",
        &[
            "family-name",
            "former-order",
            "tenure-bound",
            "period-backwards",
            "period-overlap",
        ],
    ),
    (
        "Series and releases",
        &[
            "parties-incomplete",
            "head-foreign",
            "venue-undecided",
            "session-out-of-sequence",
            "release-before-session",
            "edition-drift",
            "exemption-unused",
        ],
    ),
    (
        "Ids and lists",
        &[
            "id-invalid",
            "id-duplicate",
            "id-reserved",
            "reference-unknown",
            "list-empty",
            "list-duplicate",
        ],
    ),
    (
        "TOML and Fluent",
        &[
            "syntax-error",
            "key-missing",
            "key-unknown",
            "key-duplicate",
            "value-invalid",
            "url-invalid",
            "message-syntax",
            "message-duplicate",
            "message-too-complex",
        ],
    ),
    (
        "Files and characters",
        &[
            "file-missing",
            "file-unexpected",
            "file-name-invalid",
            "file-outside",
            "file-too-large",
            "bundle-unpaired",
            "utf8-invalid",
            "byte-order-mark",
            "line-end-crlf",
            "character-forbidden",
            "text-not-nfc",
            "text-blank",
            "text-untrimmed",
        ],
    ),
];

#[test]
fn the_page_says_what_the_rules_say() {
    let path = format!("{}/{PAGE}", env!("CARGO_MANIFEST_DIR"));
    let page = page();
    if std::env::var_os("SNAPSHOTS").is_some_and(|mode| mode == "overwrite") {
        fs::write(path, page).expect("the page is written");
        return;
    }
    let expected = fs::read_to_string(path).unwrap_or_default();
    assert!(
        expected == page,
        "{PAGE} is made from the rules: SNAPSHOTS=overwrite cargo test --release --test it"
    );
}

#[test]
fn every_rule_has_its_chapter() {
    let mut named: Vec<&str> = CHAPTERS
        .iter()
        .flat_map(|(_, names)| *names)
        .copied()
        .collect();
    let mut all: Vec<&str> = all_rules().map(|rule| rule.name).collect();
    named.sort_unstable();
    all.sort_unstable();
    assert_eq!(named, all);
}

fn page() -> String {
    let mut page = INTRODUCTION.to_owned();
    page.push_str(&index());
    for (title, names) in CHAPTERS {
        writeln!(page, "\n## {title}").unwrap();
        for rule in names.iter().map(|name| named(name)) {
            entry(&mut page, rule);
        }
    }
    page.push_str(
        "\n---\n\nThis page is made from the rules in `src/` by `tests/it/rules/page.rs`. The smallest \
         project that breaks\neach rule, and what is told of it, stands in `tests/rules/`.\n",
    );
    page
}

/// Every rule by name, with its chapter.
fn index() -> String {
    let mut lines: Vec<String> = CHAPTERS
        .iter()
        .flat_map(|(title, names)| names.iter().map(move |name| (title, named(name))))
        .map(|(title, rule)| {
            let (name, level) = (rule.name, rule.level.word());
            let exemption = if rule.exemptible { "allowed" } else { "–" };
            let chapter = title.to_lowercase().replace(' ', "-");
            format!("| [`{name}`](#{name}) | {level} | {exemption} | [{title}](#{chapter}) |\n")
        })
        .collect();
    lines.sort_unstable();
    let head = "## Index\n\n| rule | level | exemption | chapter |\n|---|---|---|---|\n";
    head.to_owned() + &lines.concat()
}

fn named(name: &str) -> &'static Rule {
    let rule = all_rules().find(|rule| rule.name == name);
    rule.unwrap_or_else(|| panic!("there is no rule `{name}`"))
}

fn entry(page: &mut String, rule: &Rule) {
    let Rule {
        name, finds, why, ..
    } = rule;
    let level = match rule.level {
        Level::Error => "An error",
        Level::Warning => "A warning",
    };
    let exemption = match rule.exemptible {
        true => "may be exempted",
        false => "no exemption",
    };
    writeln!(
        page,
        "\n### {name}\n\n*{level}; {exemption}.* {finds}\n\n{why}"
    )
    .unwrap();
    for (word, snippet) in [("Wrong", rule.wrong), ("Right", rule.right)] {
        let language = language(snippet);
        writeln!(page, "\n{word}:\n\n```{language}\n{snippet}\n```").unwrap();
    }
}

/// What a fence says of a snippet, so that pages can colour it.
fn language(snippet: &str) -> &'static str {
    if snippet.parse::<toml::Table>().is_ok() {
        "toml"
    } else if FluentResource::try_new(format!("{snippet}\n")).is_ok() {
        "ftl"
    } else {
        "text"
    }
}
