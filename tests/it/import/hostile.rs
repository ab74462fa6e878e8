//! Whatever text comes in, it is refused with a reason or becomes files that load.

use std::sync::LazyLock;

use gongbo::import::{Text, Told, import};
use gongbo::load::Project as Sources;
use gongbo::model::Lang;
use proptest::prelude::*;

use super::{ID, project};
use crate::project::Project;

/// Imports a text in place of the English one.
fn imported(text: impl AsRef<[u8]>) -> (Project, crate::project::Run) {
    let project = project().with("en.txt", text);
    let run = project.run(&["import", "en.txt", "--lang", "en"]);
    (project, run)
}

fn english() -> String {
    project().read("en.txt")
}

fn sentences(project: &Project) -> String {
    project.read(&format!("locales/en/releases/{ID}.ftl"))
}

#[test]
fn what_only_looks_otherwise_is_put_right() {
    let (plain, _) = imported(english());
    let plain = sentences(&plain);
    let bom = format!("\u{feff}{}", english());
    for same in [
        english().replace('\n', "\r\n"),
        english().replace('\n', "\r"),
        english().replace('\n', "\u{2028}"),
        bom,
        english()
            .replace(" held", "\u{a0}held")
            .replace("sea", "s\u{200b}ea"),
        english().replace("countries.", "\u{202e}countries\u{202c}."),
        english().replace("º", "ㅇ").replace("* ", "＊ "),
    ] {
        let (project, run) = imported(&same);
        assert_eq!(run.code, Some(0), "{}", run.stderr);
        assert_eq!(sentences(&project), plain);
    }
    let (_, run) = imported(english().replace("sea", "s\u{200b}ea"));
    assert!(
        run.stderr
            .contains("English: 1 character that no source may hold"),
        "{}",
        run.stderr
    );
}

#[test]
fn decomposed_hangul_is_composed() {
    let project = project();
    // 길 and 도 in conjoining letters, as a file from macOS may have them.
    let decomposed = project
        .read("ko.txt")
        .replace("길도담", "\u{1100}\u{1175}\u{11af}\u{1103}\u{1169}담");
    let project = project.with("ko.txt", decomposed);
    project.done(&["import", "ko.txt", "--lang", "ko"]);
    let korean = project.read(&format!("locales/ko/releases/{ID}.ftl"));
    assert!(
        korean.contains("opening = { $home-head }은(는)"),
        "{korean}"
    );
}

#[test]
fn what_is_no_text_is_refused_with_its_line() {
    for (text, reason) in [
        (b"".to_vec(), "has no paragraph"),
        (b"1 one\n2 two\n".to_vec(), "has no paragraph"),
        (b"one\n\xc0\xaf\n".to_vec(), "is not UTF-8 in line 2"),
        (b"one\ntwo\0\n".to_vec(), "holds a zero byte in line 2"),
        (
            "하나\n둘\n셋\u{fffd}\n".into(),
            "lost a character in line 3",
        ),
        (vec![b'a'; (1 << 20) + 1], "has more than 1048576 bytes"),
        (
            "1. x\n".repeat(1001).into_bytes(),
            "has more than 1000 blocks",
        ),
    ] {
        let (project, run) = imported(&text);
        assert_eq!(run.code, Some(2), "{}", run.stderr);
        assert!(run.stderr.contains(reason), "`{reason}` in {}", run.stderr);
        assert!(!project.path(&format!("data/releases/{ID}.toml")).exists());
    }
    for path in ["nowhere.txt", "data"] {
        let run = project().run(&["import", path, "--lang", "en"]);
        assert_eq!(run.code, Some(2));
        assert!(run.stderr.contains("cannot read"), "{}", run.stderr);
    }
}

#[test]
fn what_fluent_would_read_is_words() {
    let text = english().replace(
        "1. ",
        "1. { $x } [a] .b = {\"c\"} -> *d \\u0041 # e\nfoo = bar\n# comment\n  .attribute = 1\n",
    );
    let (project, run) = imported(text);
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    let loaded = project.load();
    assert!(loaded.outcome.is_ok(), "{}", project.report());
    let english = sentences(&project);
    assert!(english.contains(r#"{ "{" } "#), "{english}");
}

#[test]
fn a_huge_line_ends_in_a_draft_or_a_reason() {
    for word in ["word ", "USD 1 billion, ", "Korea (", "{ ", "* ", "제3차 "] {
        let text = english().replace("1. ", &format!("1. {}", word.repeat(20_000)));
        let (project, run) = imported(text);
        match run.code {
            Some(0) => assert!(project.load().outcome.is_ok(), "{}", project.report()),
            code => assert!(
                code == Some(2) && run.stderr.contains("could not be read"),
                "{}",
                run.stderr
            ),
        }
    }
}

/// This repository's sources, read once.
static SOURCES: LazyLock<Sources> = LazyLock::new(|| {
    let loaded = project().load();
    loaded.outcome.expect("the sources of this repository load")
});

/// Imports texts and loads what comes out.
fn loads(texts: &[(Lang, String)]) {
    let texts: Vec<Text> = texts
        .iter()
        .map(|(lang, text)| Text {
            lang: *lang,
            bytes: text.as_bytes(),
        })
        .collect();
    let told = Told {
        release: Some(ID),
        released: None,
    };
    let Ok(draft) = import(&SOURCES, &texts, told) else {
        return;
    };
    let again = import(&SOURCES, &texts, told);
    assert_eq!(
        again.as_ref(),
        Ok(&draft),
        "the same text is the same draft"
    );
    let project = draft
        .files
        .iter()
        .fold(project(), |project, (path, text)| project.with(path, text));
    let report = project.report();
    assert!(report.is_empty(), "{report}\n{:#?}", draft.files);
}

/// Pieces of which texts are made.
fn piece() -> impl Strategy<Value = String> {
    let pieces = [
        "\n1. ",
        "\n2. ",
        "\n□ ",
        "\nㅇ ",
        "\nº ",
        "\n- ",
        "\n* ",
        "\n** ",
        "\n※ ",
        "\n",
        "\n\n",
        " ",
        "*",
        "**",
        "(",
        ")",
        "{",
        "}",
        "\"",
        "'",
        "\\",
        "$",
        "끝.",
        "Korea",
        "Russian",
        "러시아",
        "Director-General",
        "Gil",
        "Tobias Renn",
        "토비아스 렌",
        "국장",
        "대통령",
        "of",
        "in",
        "on",
        "May 18",
        "March",
        "2021",
        "last year",
        "작년",
        "5.18.(수)",
        "2022.5월",
        "제3차",
        "3rd",
        "Policy Consultation",
        "정책협의회",
        "USD 1.5 billion",
        "119억 달러",
        "약",
        "12%",
        "30th anniversary",
        "주년",
        "-",
        "~",
        "–",
        "two",
        "6개국",
        "은",
        "를",
        "과",
        "ship-building",
        "조선",
        "\u{200b}",
        "\u{202e}",
        "\r\n",
        "對",
        "ㅇㅇ",
        "99999999999999999999",
        "0.0.0.",
        "13월",
        "31.31.",
        "제0차",
        "0th",
        "0주년",
        "0%",
        "0 countries",
    ];
    prop_oneof![
        6 => proptest::sample::select(pieces.to_vec()).prop_map(String::from),
        1 => "[ -~]{0,4}",
        1 => any::<char>().prop_map(String::from),
    ]
}

fn text() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..60).prop_map(|pieces| format!("1. {}", pieces.concat()))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..Default::default() })]

    #[test]
    fn any_text_is_refused_or_loads(korean in text(), english in text()) {
        loads(&[(Lang::Ko, korean.clone())]);
        loads(&[(Lang::En, english.clone())]);
        loads(&[(Lang::Ko, korean), (Lang::En, english)]);
    }
}
