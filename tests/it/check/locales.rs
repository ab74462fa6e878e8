//! What is wrong with the files that every release shares, and with what no sentence may hold.

use super::{Case, ENGLISH, ENGLISH_PHRASES, KOREAN_PHRASES, assert_found};

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
];

#[test]
fn each_fault_of_shared_files_makes_its_findings_and_no_other() {
    assert_found(CASES);
}
