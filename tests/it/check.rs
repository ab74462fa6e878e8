//! Checking: the sample with one thing wrong, and what must be told about it.

mod locales;

use gongbo::check::check;
use gongbo::diagnostic::Diagnostic;

use crate::project::{Project, SAMPLE};

const RELEASE: &str = "data/releases/korea-russia-policy-consultation-19.toml";
const SERIES: &str = "data/series/korea-russia-policy-consultation.toml";
const PEOPLE: &str = "data/people.toml";
const TERMS: &str = "data/terms.toml";
const KOREAN: &str = "locales/ko/releases/korea-russia-policy-consultation-19.ftl";
const ENGLISH: &str = "locales/en/releases/korea-russia-policy-consultation-19.ftl";
const KOREAN_PHRASES: &str = "locales/ko/phrases.ftl";
const ENGLISH_PHRASES: &str = "locales/en/phrases.ftl";
const KOREAN_FORM: &str = "locales/ko/form.ftl";
const ENGLISH_FORM: &str = "locales/en/form.ftl";

type Damage = fn(Project) -> Project;

/// The rule, the file, and the text underlined.
type Told = (&'static str, &'static str, &'static str);

/// What is broken, and every finding that it makes.
type Case = (Damage, &'static [Told]);

const CASES: &[Case] = &[
    (
        |p| p.replacing(ENGLISH, "world-affairs =", "# world-affairs ="),
        &[(
            "message-missing",
            RELEASE,
            "{ paragraph = \"world-affairs\" }",
        )],
    ),
    (
        |p| {
            p.replacing(ENGLISH_PHRASES, "title =", "titel =")
                .replacing(KOREAN_PHRASES, "title =", "titel =")
        },
        &[
            ("message-missing", ENGLISH_PHRASES, ""),
            ("message-missing", KOREAN_PHRASES, ""),
        ],
    ),
    (
        |p| p.adding(KOREAN, "\nworld-affair = 가.\n"),
        &[("message-unused", KOREAN, "world-affair")],
    ),
    (
        |p| only_in_korean(p, "{ item = \"far-east-development\""),
        &[("block-mismatch", ENGLISH, "far-east-development")],
    ),
    (
        |p| p.adding(KOREAN, "\ntitle = { $session } 결과\n"),
        &[("phrase-half-replaced", KOREAN, "title")],
    ),
    // A slip of the pen is one finding, however many rules could see it.
    (
        |p| p.replacing(KOREAN, "{ $trade }", "{ $Trade }"),
        &[("reference-unknown", KOREAN, "Trade")],
    ),
    (
        |p| p.replacing(ENGLISH, "{ $trade-growth } above", "30% above"),
        &[
            ("literal-figure", ENGLISH, "30%"),
            ("fact-unspoken", KOREAN, "trade-growth"),
        ],
    ),
    (
        |p| p.replacing(ENGLISH, "style: \"relative\"", "style: \"relatve\""),
        &[("expression-refused", ENGLISH, "relatve")],
    ),
    (
        |p| {
            p.replacing(
                ENGLISH,
                "DATE($envoy-visit, style: \"relative\")",
                "DATETIME($envoy-visit)",
            )
        },
        &[("expression-refused", ENGLISH, "DATETIME")],
    ),
    (
        |p| {
            p.replacing(
                ENGLISH,
                "world-affairs = The",
                "world-affairs = { -term } { title } { { $korea } } { 5 } the",
            )
        },
        &[
            ("expression-refused", ENGLISH, "term"),
            ("expression-refused", ENGLISH, "title"),
            ("expression-refused", ENGLISH, "korea"),
            ("expression-refused", ENGLISH, "5"),
        ],
    ),
    (
        |p| {
            p.replacing(
                KOREAN,
                "world-affairs = ",
                "world-affairs = { \"\" }\nspare = ",
            )
        },
        &[
            ("expression-refused", KOREAN, "world-affairs"),
            ("message-unused", KOREAN, "spare"),
        ],
    ),
    (
        |p| {
            p.replacing(
                KOREAN,
                "NOTE(\"neachs-background\")",
                "NOTE(\"Neachs Background\")",
            )
        },
        &[("expression-refused", KOREAN, "NOTE")],
    ),
    (
        |p| {
            p.replacing(
                KOREAN,
                "{ NOTE(\"shipbuilding-contracts\") } 분야의",
                "{ NOTE(\"shipbuilding-contracts\") }{ NOTE(\"industrial-complex-project\") } 분야의",
            )
            .replacing(KOREAN, "{ NOTE(\"industrial-complex-project\") } 조성과", " 조성과")
        },
        &[("anchors-adjacent", KOREAN, "industrial-complex-project")],
    ),
    // Two people of one family name and one post would both be “Deputy Minister Yeo” from here on.
    (
        |p| {
            p.adding(
                PEOPLE,
                "\n[yeo-woon]\nname = { ko = \"여운\", en = \"Yeo Woon\" }\nfamily = { ko = \"여\", en = \"Yeo\" }\n\
                 country = \"korea\"\ntenures = [{ post = \"deputy-minister-for-political-affairs\", from = \"2020\" }]\n",
            )
            .replacing(KOREAN, "call-on-the-foreign-minister = ", "call-on-the-foreign-minister = { $yeo-woon }, { $home-head } ")
            .replacing(ENGLISH, "call-on-the-foreign-minister = I", "call-on-the-foreign-minister = { $yeo-woon }, { $home-head } i")
        },
        &[
            ("mention-ambiguous", ENGLISH, "home-head"),
            ("mention-ambiguous", KOREAN, "home-head"),
        ],
    ),
    (
        |p| p.replacing(ENGLISH, "{ NOTE(\"neachs-background\") }", ""),
        &[(
            "note-without-anchor",
            RELEASE,
            "{ note = \"neachs-background\" }",
        )],
    ),
    (
        |p| {
            let anchor = "{ NOTE(\"neachs-background\") }";
            p.replacing(KOREAN, anchor, &anchor.repeat(2))
        },
        &[("anchor-without-note", KOREAN, "neachs-background")],
    ),
    (
        |p| {
            p.replacing(
                "data/places.toml",
                "[moscow]\n",
                "[moscow]\naliases = [\"Moskva\", \"모스코바\"]\n",
            )
            .replacing(ENGLISH, "= The current", "= In Moskva, the current")
            .replacing(KOREAN, "world-affairs = ", "world-affairs = 모스코바에서 ")
        },
        &[
            ("term-variant", ENGLISH, "Moskva"),
            ("term-variant", KOREAN, "모스코바"),
        ],
    ),
    // The line of a note slipped under the next block.
    (
        |p| {
            p.replacing(
                RELEASE,
                "    { note = \"nine-bridges-fields\" },\n    { item = \"key-projects\" },\n",
                "    { item = \"key-projects\" },\n      { note = \"nine-bridges-fields\" },\n",
            )
        },
        &[
            ("anchor-without-note", ENGLISH, "nine-bridges-fields"),
            ("anchor-without-note", KOREAN, "nine-bridges-fields"),
        ],
    ),
    (
        |p| only_in_korean(p, "{ note = \"neachs-background\""),
        &[
            ("anchor-without-note", ENGLISH, "neachs-background"),
            ("block-mismatch", ENGLISH, "neachs-background"),
        ],
    ),
    (
        |p| {
            p.replacing(
                KOREAN_PHRASES,
                "past-session = ",
                "past-session = { NOTE(\"mark\") }",
            )
        },
        &[("anchor-without-note", KOREAN_PHRASES, "mark")],
    ),
    (
        |p| {
            let sessions = p.read(SERIES);
            let (head, _) = sessions.split_once("[[sessions]]").unwrap();
            let (_, last) = sessions.split_once("number = 19").unwrap();
            let alone = format!("{head}[[sessions]]\nnumber = 19{last}");
            p.with(SERIES, alone)
        },
        &[(
            "past-sessions-none",
            RELEASE,
            "{ reference-box = \"past-sessions\", past-sessions = 3 }",
        )],
    ),
    (
        |p| {
            p.replacing(
                KOREAN,
                "{ $heads }은(는) { $covid-19 }",
                "{ $heads }를 { $covid-19 }",
            )
        },
        &[("particle-fixed", KOREAN, "를")],
    ),
    (
        |p| {
            p.replacing(
                KOREAN,
                "{ $heads }은(는) { $covid-19 }",
                "{ $heads }(은/는) { $covid-19 }",
            )
        },
        &[("particle-fixed", KOREAN, "은/는")],
    ),
    (
        |p| {
            p.replacing("data/countries.toml", "\"러시아\"", "\"러시아 Rus\"")
                .replacing(
                    "data/countries.toml",
                    "adjective = \"Russian\"",
                    "adjective = \"Russian\"\nreading = \"러시아 루스\"",
                )
        },
        &[],
    ),
    (
        |p| p.replacing("data/countries.toml", "\"러시아\"", "\"러시아 Rus\""),
        &[
            ("particle-guessed", KOREAN, "russia"),
            ("particle-guessed", KOREAN, "russia"),
            ("particle-guessed", KOREAN, "russia"),
            ("particle-guessed", KOREAN, "russia"),
        ],
    ),
    (
        |p| p.replacing(ENGLISH, "{ $trade }", "{ MENTION($trade, form: \"long\") }"),
        &[("form-unfit", ENGLISH, "trade")],
    ),
    // A line of the list speaks of its own session.
    (
        |p| {
            p.replacing(
                SERIES,
                "number = 16\n",
                "number = 16\nheads = { russia = \"igor-morgulov\" }\n",
            )
            .replacing(
                KOREAN_PHRASES,
                "past-session = ",
                "past-session = { $guest-head } ",
            )
            .replacing(
                ENGLISH_PHRASES,
                "past-session = ",
                "past-session = { $guest-head } ",
            )
        },
        &[("post-not-held", SERIES, "\"igor-morgulov\"")],
    ),
    // What lies in the register or the series is told once, not wherever it is said.
    (
        |p| {
            p.replacing(SERIES, ", russia = \"igor-morgulov\" }", " }")
                .replacing(SERIES, ", russia = \"igor-morgulov\" }", " }")
                .replacing(SERIES, ", russia = \"igor-morgulov\" }", " }")
        },
        &[
            ("role-empty", ENGLISH_PHRASES, "guest-head"),
            ("role-empty", ENGLISH, "heads"),
        ],
    ),
    (
        |p| {
            p.replacing(
                PEOPLE,
                "known-from = \"2021-08-23\"",
                "known-from = \"2021-08-24\"",
            )
        },
        &[("post-not-held", SERIES, "\"yeo-seung-bae\"")],
    ),
    (
        |p| {
            p.replacing(
            PEOPLE,
            "known-until = \"2021-09-17\" },",
            "known-until = \"2021-09-17\" },\n  { post = \"foreign-minister\", from = \"2021\" },",
        )
        },
        &[("post-unclear", ENGLISH_PHRASES, "home-head")],
    ),
    (
        |p| {
            p.replacing(TERMS, "known-until = \"2021\"", "known-until = \"2022\"")
                .replacing(TERMS, "known-from = \"2021\"", "known-from = \"2022\"")
        },
        &[("members-unknown", ENGLISH, "bridge-fields")],
    ),
    (
        |p| p.replacing(RELEASE, ", counter = \"country\" }", " }"),
        &[("counter-missing", ENGLISH, "neachs-members")],
    ),
];

#[test]
fn each_fault_makes_its_findings_and_no_other() {
    assert_found(CASES);
}

fn assert_found(cases: &[Case]) {
    let mut wrong = Vec::new();
    for (number, (damage, expected)) in cases.iter().enumerate() {
        let project = damage(Project::sample().unconfirmed());
        let found = findings(&project);
        let found: Vec<_> = (found.iter())
            .map(|[rule, file, text]| (rule.as_str(), file.as_str(), text.as_str()))
            .collect();
        if found != *expected {
            wrong.push(format!("case {number}: {found:#?}, not {expected:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_finding_about_a_past_session_names_its_day() {
    let project = Project::sample()
        .replacing(
            SERIES,
            "number = 16\n",
            "number = 16\nheads = { russia = \"igor-morgulov\" }\n",
        )
        .replacing(
            KOREAN_PHRASES,
            "past-session = ",
            "past-session = { $guest-head } ",
        )
        .replacing(
            ENGLISH_PHRASES,
            "past-session = ",
            "past-session = { $guest-head } ",
        );
    let run = project.run(&["build", SAMPLE]);
    let told = "`igor-morgulov` held no post on 2016-07-06";
    assert!(run.stderr.contains(told), "{}", run.stderr);
    assert_eq!(run.code, Some(1));
}

/// The rule, file and underlined text of each finding, in the order of the report.
fn findings(project: &Project) -> Vec<[String; 3]> {
    let loaded = project.load();
    let sources = loaded.sources;
    let findings = match loaded.outcome {
        Ok(project) => check(project, &sources).findings,
        Err(findings) => panic!("this does not even load: {findings:#?}"),
    };
    let told = |finding: Diagnostic| {
        let place = finding.place().expect("every finding has a place");
        assert!(finding.hint.is_some(), "{} has no hint", finding.rule.name);
        let path = sources.get(place.file).path.clone();
        [
            finding.rule.name.to_owned(),
            path,
            sources.text(place).to_owned(),
        ]
    };
    findings.into_iter().map(told).collect()
}

fn only_in_korean(project: Project, block: &str) -> Project {
    let only = format!("{block}, only = \"ko\", reason = \"told in Korean only\"");
    project.replacing(RELEASE, block, &only)
}
