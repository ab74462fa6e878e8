//! What is wrong with the files that every release shares, and with what no sentence may hold.

use super::{
    Case, ENGLISH, ENGLISH_FORM, ENGLISH_PHRASES, KOREAN, KOREAN_FORM, KOREAN_PHRASES, RELEASE,
    assert_found,
};

const CASES: &[Case] = &[
    // A standard sentence is looked at whether a release says it or not, and told of once.
    (
        |p| {
            p.replacing(
                ENGLISH_PHRASES,
                "session: { DATE($held,",
                "session: { DATE($hold,",
            )
        },
        &[("reference-unknown", ENGLISH_PHRASES, "hold")],
    ),
    (
        |p| {
            p.replacing(KOREAN_PHRASES, "closing = ", "closing = { $anyone } ")
                .replacing(
                    KOREAN_PHRASES,
                    "venue = { MENTION($session, form: \"ordinal\") }",
                    "venue = ",
                )
        },
        &[
            ("fact-unspoken", ENGLISH_PHRASES, "session"),
            ("reference-unknown", KOREAN_PHRASES, "anyone"),
        ],
    ),
    // What is a fact of one release may be named; what a release says of it, it says itself.
    (
        |p| {
            p.adding(KOREAN_PHRASES, "\nspare = { $trade }\n")
                .adding(ENGLISH_PHRASES, "\nspare = { $trade }\n")
        },
        &[],
    ),
    (
        |p| {
            let spare = "\nspare = { $korea ->\n   *[other] { \"\" }\n}\n    .title = { title }\n";
            p.adding(KOREAN_PHRASES, spare)
                .adding(ENGLISH_PHRASES, "\nspare = { title } { $korea }\n")
        },
        &[
            ("expression-refused", ENGLISH_PHRASES, "title"),
            ("expression-refused", KOREAN_PHRASES, "korea"),
            ("expression-refused", KOREAN_PHRASES, "title"),
        ],
    ),
    // No file has terms.
    (
        |p| {
            p.adding(KOREAN_PHRASES, "-spare = 말\n")
                .adding(ENGLISH, "-spare = words\n    .title = words\n")
        },
        &[
            ("expression-refused", ENGLISH, "spare"),
            ("expression-refused", KOREAN_PHRASES, "spare"),
        ],
    ),
    (
        |p| p.replacing(KOREAN_FORM, "count-field =", "count-fields ="),
        &[
            ("message-unpaired", KOREAN_FORM, "count-fields"),
            ("word-missing", KOREAN, "bridge-fields"),
        ],
    ),
    (
        |p| p.replacing(ENGLISH_FORM, "form-held = Held\n", ""),
        &[("word-missing", ENGLISH_FORM, "")],
    ),
    (
        |p| {
            p.replacing(
                ENGLISH_FORM,
                "form-held = Held",
                "form-held = Held { $place }",
            )
        },
        &[("word-broken", ENGLISH_FORM, "place")],
    ),
    (
        |p| p.replacing(ENGLISH_FORM, "form-held = Held", "form-held = { \"\" }"),
        &[("word-broken", ENGLISH_FORM, "form-held")],
    ),
    (
        |p| {
            p.replacing(
                ENGLISH_FORM,
                "*[other] { $number } fields",
                "*[other] { $nmber } fields",
            )
        },
        &[("word-broken", ENGLISH_FORM, "nmber")],
    ),
    // A number typed into the form would stay when the fact changes.
    (
        |p| {
            p.replacing(KOREAN_FORM, "{ $number }개 분야", "9개 분야의 분야")
                .replacing(RELEASE, "counter = \"field\"", "counter = \"country\"")
                .replacing(KOREAN_FORM, "{ $number }개국", "아홉 나라")
        },
        &[
            ("word-broken", KOREAN_FORM, "count-country"),
            ("word-broken", KOREAN_FORM, "count-field"),
        ],
    ),
    // A word holds words, its values and choices by its number.
    (
        |p| {
            p.replacing(
                KOREAN_FORM,
                "page-notice = 알림",
                "page-notice = { page-status }{ \"!\" }{ -spare }{ { 1 } }{ 1 }{ A() }",
            )
            .adding(KOREAN_FORM, "-spare = 말\n    .title = 말\n")
        },
        &[
            ("word-broken", KOREAN_FORM, "page-status"),
            ("word-broken", KOREAN_FORM, "spare"),
            ("word-broken", KOREAN_FORM, "1"),
            ("word-broken", KOREAN_FORM, "1"),
            ("word-broken", KOREAN_FORM, "A"),
            ("word-broken", KOREAN_FORM, "spare"),
        ],
    ),
    (
        |p| {
            let count = "count-field = { $number ->\n    [1] { $n ->\n        [2] { $m }\n       *[other] x\n    }\n   *[other] x\n}{ 1 ->\n   *[few] { A() }\n}\n    .title = x\n";
            p.replacing(KOREAN_FORM, "count-field = { $number }개 분야\n", count)
        },
        &[
            ("word-broken", KOREAN_FORM, "number"),
            ("word-broken", KOREAN_FORM, "m"),
            ("word-broken", KOREAN_FORM, "1"),
            ("word-broken", KOREAN_FORM, "A"),
            ("word-broken", KOREAN_FORM, "title"),
        ],
    ),
    (
        |p| {
            let choice = "{ $n ->\n        [1] { $number }\n        [1] { $number }\n       *[few] { $number }\n    }";
            p.replacing(
                ENGLISH_FORM,
                "[one] { $number } country",
                &format!("[one] {choice}\n    [one] {choice}"),
            )
        },
        &[
            ("plural-unfit", ENGLISH_FORM, "1"),
            ("plural-unfit", ENGLISH_FORM, "few"),
            ("plural-unfit", ENGLISH_FORM, "few"),
            ("plural-unfit", ENGLISH_FORM, "one"),
            ("plural-unfit", ENGLISH_FORM, "1"),
            ("plural-unfit", ENGLISH_FORM, "few"),
            ("plural-unfit", ENGLISH_FORM, "few"),
        ],
    ),
    // A noun that is the same for one and for many needs no choice.
    (
        |p| {
            p.adding(ENGLISH_FORM, "count-aircraft = { $number } aircraft\n")
                .adding(KOREAN_FORM, "count-aircraft = 항공기 { $number }대\n")
        },
        &[],
    ),
    (
        |p| {
            p.replacing(
                ENGLISH_FORM,
                "Skip to the release",
                "Skip to the <i>release</i>",
            )
            .replacing(
                ENGLISH_FORM,
                "[one] { $number } field",
                "[one] { $number }* field",
            )
        },
        &[
            ("literal-mark", ENGLISH_FORM, "<i>"),
            ("literal-mark", ENGLISH_FORM, "</i>"),
            ("literal-mark", ENGLISH_FORM, "*"),
        ],
    ),
];

#[test]
fn each_fault_of_shared_files_makes_its_findings_and_no_other() {
    assert_found(CASES);
}
