//! Whatever the files hold, loading answers and does not panic.

use gongbo::diagnostic::{COLUMNS, Color, print};
use proptest::prelude::*;

use crate::project::{Project, SMALLEST};

fn loads(project: &Project) {
    let loaded = project.load();
    if let Err(diagnostics) = loaded.outcome {
        assert!(!diagnostics.is_empty(), "a refusal says why");
        for diagnostic in &diagnostics {
            assert!(diagnostic.place().is_some(), "{diagnostic:?}");
            assert!(diagnostic.hint.is_some(), "{diagnostic:?}");
        }
        print(&diagnostics, &loaded.sources, Color::Plain, COLUMNS);
    }
}

/// Pieces of which broken files are made.
fn piece() -> impl Strategy<Value = String> {
    let words = [
        "[",
        "]",
        "[[",
        "]]",
        "{",
        "}",
        "=",
        ".",
        ",",
        "\"",
        "'",
        "\"\"\"",
        "\n",
        "#",
        "\\",
        "\\u202e",
        "name",
        "ko",
        "en",
        "korea",
        "facts",
        "sessions",
        "number",
        "5",
        "-1",
        "1e999",
        "2021-05-20",
        "true",
        "바다",
        "바",
        "\u{200b}",
        "\r\n",
        "\t",
        "$x",
        "->",
        "*[",
        "(",
        ")",
        "-term",
    ];
    prop_oneof![
        proptest::sample::select(words.to_vec()).prop_map(String::from),
        "[ -~]{0,4}",
        any::<char>().prop_map(String::from),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..Default::default() })]

    #[test]
    fn random_bytes(file in 0..SMALLEST.len(), bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        loads(&Project::smallest().with(SMALLEST[file].0, bytes));
    }

    #[test]
    fn random_pieces(file in 0..SMALLEST.len(), pieces in prop::collection::vec(piece(), 0..60)) {
        loads(&Project::smallest().with(SMALLEST[file].0, pieces.concat()));
    }

    #[test]
    fn mutated_files(
        file in 0..SMALLEST.len(),
        cuts in prop::collection::vec((any::<prop::sample::Index>(), 0..12_usize, piece()), 1..6),
    ) {
        let (path, text) = SMALLEST[file];
        let mut text: Vec<char> = text.chars().collect();
        for (at, length, piece) in cuts {
            let start = at.index(text.len() + 1);
            let end = (start + length).min(text.len());
            text.splice(start..end, piece.chars());
        }
        loads(&Project::smallest().with(path, text.into_iter().collect::<String>()));
    }
}

#[test]
fn deep_nesting_is_an_error_and_not_a_crash() {
    let deep = 100_000;
    for text in [
        format!("x = {}", "[".repeat(deep)),
        format!("x = {}", "{a=".repeat(deep)),
        format!("{}x = 1", "a.".repeat(deep)),
        format!("[{}x]", "a.".repeat(deep)),
    ] {
        let report = Project::smallest().with("data/terms.toml", text).report();
        assert!(report.contains("error[syntax-error]"), "{report}");
    }
    for text in ["{ $a ->\n *[b] ", "{ F(\nF(\nF(\n", "{ {"] {
        let text = format!("a = {}", text.repeat(deep / 10));
        let report = Project::smallest()
            .with("locales/ko/form.ftl", text)
            .report();
        assert!(report.contains("error[message-too-complex]"), "{report}");
    }
}

#[test]
fn many_faults_in_one_record_end_in_one_report() {
    let facts: String = (0..3_000)
        .map(|n| format!("[facts.f{n}]\nx{n} = 1\n"))
        .collect();
    let path = "data/releases/korea-norway-talks-5.toml";
    let findings = Project::smallest().adding(path, &facts).findings();
    assert_eq!(findings.len(), gongbo::load::MAX_FAULTS);
}
