//! The form of a release: its head of the day, embargo, subtitle, agenda, and marks.

use crate::project::Project;

const FIFTH: &str = "korea-norway-talks-5";
const DATA: &str = "data/releases/korea-norway-talks-5.toml";

/// The fifth talks with more in the head of the form.
fn with_head(head: &str) -> Project {
    Project::talks()
        .replacing(DATA, "[[blocks]]", &format!("{head}\n[[blocks]]"))
        .adding(
            "data/ministry.toml",
            "\n[desks.europe]\ndepartment = \"mofa\"\n\n[[desks.europe.contacts]]\n\
             post = { ko = \"과장\", en = \"Director\" }\nname = { ko = \"고은\", en = \"Go Eun\" }\n\
             telephone = \"02-0000-0001\"\n",
        )
}

fn texts(project: &Project) -> [String; 2] {
    project.done(&["build", FIFTH]);
    ["ko", "en"].map(|lang| project.read(&format!("drafts/{lang}/{FIFTH}/{FIFTH}.{lang}.txt")))
}

fn assert_in_order(text: &str, lines: &[&str]) {
    let mut rest = text;
    for line in lines {
        let at = rest
            .find(line)
            .unwrap_or_else(|| panic!("`{line}` in this order in {text}"));
        rest = &rest[at + line.len()..];
    }
}

#[test]
fn before_march_2023_the_head_holds_whom_to_ask() {
    let project =
        with_head("for-release = \"immediately\"\nserial = \"21-305\"\ndesk = \"europe\"\n");
    let [korean, english] = texts(&project);
    assert_in_order(
        &korean,
        &[
            "보도시점: 배포 즉시\n",
            "보도자료 번호: 21-305\n",
            "배포일: 2021. 5. 21. (금)\n",
            "담당부서: 외교부\n",
            "담당자: 과장 고은 (02-0000-0001)\n",
            "개최일: ",
            "1. ",
        ],
    );
    assert_in_order(
        &english,
        &[
            "For release: Immediately\n",
            "Release No.: 21-305\n",
            "Released: May 21, 2021\n",
            "Department: Ministry of Foreign Affairs\n",
            "Contact: Director Go Eun (+82-2-0000-0001)\n",
            "Held: ",
            "1. ",
        ],
    );
}

#[test]
fn from_march_2023_on_whom_to_ask_stands_under_the_text() {
    let project = with_head("desk = \"europe\"\n").replacing(DATA, "2021-05-21", "2023-05-21");
    let [korean, _] = texts(&project);
    assert_in_order(
        &korean,
        &["1. ", "끝.\n", "담당부서: 외교부\n", "담당자: 과장 고은"],
    );
    let page = project.read(&format!("drafts/ko/{FIFTH}/index.html"));
    assert!(page.contains("<article class=\"of-2023\">"), "{page}");
}

#[test]
fn a_subtitle_may_stand_in_korean_alone() {
    let project = with_head("subtitle = \"ko\"\n").replacing(
        "locales/ko/releases/korea-norway-talks-5.ftl",
        "shipping =",
        "subtitle = { $green-shipping } 협력을 논의\nshipping =",
    );
    let [korean, english] = texts(&project);
    assert!(
        korean.contains("개최 결과\n- 친환경 해운 협력을 논의 -\n"),
        "{korean}"
    );
    assert!(!english.contains("\n- "), "{english}");
    let run = project
        .replacing(DATA, "subtitle = \"ko\"", "subtitle = \"both\"")
        .run(&["check", FIFTH, "--format", "short"]);
    assert!(run.stdout.contains("message-missing"), "{}", run.stdout);
}

#[test]
fn an_embargo_is_told_in_every_output_and_kept_until_its_time() {
    let project = with_head("for-release = \"2999-05-21T14:00\"\n").adding(
        DATA,
        "\n[[exemptions]]\nrule = \"date-implausible\"\nat = \"for-release\"\nreason = \"a test\"\n",
    );
    let [korean, english] = texts(&project);
    for told in [
        "보도시점: 2999. 5. 21. (화) 14:00 이후",
        "보도시점: 2999. 5. 21. (화) 14:00 이후",
    ] {
        assert!(korean.contains(told), "{korean}");
    }
    let until = "Embargoed until: May 21, 2999, 14:00 (Seoul time)\n";
    assert_eq!(english.matches(until).count(), 2, "{english}");
    for lang in ["ko", "en"] {
        let page = project.read(&format!("drafts/{lang}/{FIFTH}/index.html"));
        assert_eq!(page.matches("14:00").count(), 2, "{page}");
    }

    let run = project.run(&["publish", FIFTH]);
    assert_eq!(run.code, Some(2), "{}", run.stderr);
    assert!(
        run.stderr
            .contains("is embargoed until 2999-05-21 14:00 in Seoul"),
        "{}",
        run.stderr
    );
    assert!(!project.path("data/editions").join(FIFTH).exists());
    project.done(&["publish", FIFTH, "--now"]);
    let page = project.read(&format!("out/en/{FIFTH}/index.html"));
    assert!(
        page.contains("Embargoed until</th> <td>May 21, 2999, 14:00 (Seoul time)"),
        "{page}"
    );
    let edition = project.read(&format!("data/editions/{FIFTH}/1.json"));
    assert_eq!(
        edition
            .matches("\"embargo\": \"2999-05-21T14:00:00\"")
            .count(),
        2,
        "{edition}"
    );
    let feed = project.read("out/en/feed.xml");
    let told = "<summary>[Embargoed until May 21, 2999, 14:00 (Seoul time)] ";
    assert!(feed.contains(told), "{feed}");
    project.done(&["verify"]);
}

#[test]
fn an_embargo_that_is_over_stops_nothing() {
    with_head("for-release = \"2021-05-21T14:00\"\n").done(&["publish", FIFTH]);
}

#[test]
fn wrong_heads_are_told_at_their_places() {
    for (head, told) in [
        ("for-release = \"2021-05-21\"\n", "bad time `2021-05-21`"),
        ("for-release = \"2021-05-21T14:00:30\"\n", "bad time"),
        ("serial = \"21/305\"\n", "bad serial number `21/305`"),
        ("desk = \"europa\"\n", "did you mean `europe`?"),
        (
            "agenda = [\"green-shiping\"]\n",
            "did you mean `green-shipping`?",
        ),
        (
            "agenda = [\"green-shipping\", \"green-shipping\"]\n",
            "twice",
        ),
        ("subtitle = \"kr\"\n", "kr"),
        ("host = \"oslo\"\n", "`oslo` is a place, not a person"),
        (
            "host = \"kari-nordmann\"\n",
            "`kari-nordmann` is not of `korea`",
        ),
        ("host = \"hong-gil-dong\"\n", "no sentence says `host`"),
        (
            "agenda = [\"green-shipping\"]\n",
            "no sentence says `agenda`",
        ),
        ("for-release = \"2021-05-21T14-05\"\n", "bad time"),
        ("for-release = \"2021-05-21 14:00\"\n", "bad time"),
        ("for-release = \"0000-05-21T14:00\"\n", "bad time"),
        (
            "for-release = \"2021-05-20T14:00\"\n",
            "the embargo ends before the release goes out",
        ),
        (
            "for-release = \"2021-07-21T14:00\"\n",
            "the embargo ends 61 days after the release",
        ),
    ] {
        let run = with_head(head).run(&["check", FIFTH, "--format", "short"]);
        assert_eq!(run.code, Some(1), "{head}: {}", run.stdout);
        assert!(run.stdout.contains(told), "{head}: {}", run.stdout);
        assert!(
            run.stdout.starts_with(&format!("{DATA}:")),
            "{head}: {}",
            run.stdout
        );
    }
}

#[test]
fn korean_marks_paragraphs_with_squares_where_the_release_says_so() {
    let [korean, english] = texts(&with_head("body = \"squares\"\n"));
    assert!(korean.contains("\n□ "), "{korean}");
    assert!(!korean.contains("\n1. "), "{korean}");
    assert!(english.contains("\n1. "), "{english}");
}

#[test]
fn a_series_is_called_what_it_was_called_on_the_day() {
    let project = Project::talks().replacing(
        "data/series/korea-norway-talks.toml",
        "parties",
        "former = [{ until = \"2020-12-31\", name = { ko = \"한-노르웨이 정책대화\", en = \"Korea-Norway Policy \
         Talks\" }, short = { ko = \"정책대화\", en = \"Policy Talks\" }, pair = { ko = \"한-노르웨이\", en = \
         \"Korea-Norway\" } }]\nparties",
    );
    let fourth = "korea-norway-talks-4";
    project.done(&["build", FIFTH, fourth]);
    let title = |release: &str| {
        let text = project.read(&format!("drafts/en/{release}/{release}.en.txt"));
        text.lines().nth(2).expect("a title").to_owned()
    };
    assert_eq!(title(fourth), "Outcome of 4th Korea-Norway Policy Talks");
    assert_eq!(
        title(FIFTH),
        "Outcome of 5th Korea-Norway Policy Consultation"
    );
}

#[test]
fn a_speech_act_reads_the_same_wherever_it_stands() {
    let project = Project::talks()
        .replacing(
            "locales/ko/releases/korea-norway-talks-5.ftl",
            "분야를 다루었다.",
            "분야의 협력에 { ACT(\"thanked\", form: \"joined\") }, 항로를 늘리기로 { ACT(\"agreed\") }.",
        )
        .replacing(
            "locales/en/releases/korea-norway-talks-5.ftl",
            "They spoke of { $topics }.",
            "{ ACT(\"thanked\", form: \"joined\") } for working together on { $topics }, they { ACT(\"agreed\") } to \
             add routes.",
        );
    let [korean, english] = texts(&project);
    assert!(
        korean.contains("협력에 사의를 표하고, 항로를 늘리기로 합의하였다."),
        "{korean}"
    );
    assert!(
        english.contains("Expressing gratitude for working together on green shipping, they agreed to add routes."),
        "{english}"
    );
    let run = project
        .replacing(
            "locales/en/releases/korea-norway-talks-5.ftl",
            "ACT(\"agreed\")",
            "ACT(\"agred\")",
        )
        .run(&["check", FIFTH, "--format", "short"]);
    assert!(
        run.stdout.contains("the form has no word `act-agred`"),
        "{}",
        run.stdout
    );
}

#[test]
fn the_page_shows_the_speech_acts_of_the_form() {
    let page = std::fs::read_to_string("docs/data-format.md").unwrap();
    let [ko, en] = ["ko", "en"].map(|lang| {
        let form = std::fs::read_to_string(format!("locales/{lang}/form.ftl")).unwrap();
        let acts = form.lines().filter_map(|line| {
            let (act, words) = line.strip_prefix("act-")?.split_once(" = ")?;
            Some((act.to_owned(), words.to_owned()))
        });
        acts.collect::<std::collections::BTreeMap<String, String>>()
    });
    let ends = ko.keys().filter(|act| !act.ends_with("-joined"));
    let rows: Vec<String> = ends
        .map(|act| {
            let joined = format!("{act}-joined");
            let words = [&ko[act], &ko[&joined], &en[act], &en[&joined]];
            format!("| `{act}` | {} |\n", words.map(String::as_str).join(" | "))
        })
        .collect();
    assert!(rows.len() > 10, "{rows:?}");
    assert!(page.contains(&rows.concat()), "{}", rows.concat());
}

#[test]
fn a_desk_has_somebody_to_ask_at_a_number_that_can_be_dialled() {
    for (old, new, told) in [
        (
            "02-0000-0001",
            "+82-2-0000-0001",
            "bad telephone number `+82-2-0000-0001`",
        ),
        ("02-0000-0001", "<b>02</b>", "bad telephone number"),
        ("en = \"Go Eun\"", "en = \"고은\"", "language-unfit"),
        ("ko = \"고은\"", "ko = \"高은\"", "hanja-prefix"),
    ] {
        let run = with_head("desk = \"europe\"\n")
            .replacing("data/ministry.toml", old, new)
            .run(&["check", "--format", "short"]);
        assert!(run.stdout.contains(told), "{new}: {}", run.stdout);
    }
}

#[test]
fn no_minor_correction_changes_what_the_head_tells() {
    let head = "desk = \"europe\"\nserial = \"21-305\"\nfor-release = \"2021-05-21T14:00\"\nsubtitle = \"both\"\n";
    let subtitled = |project: Project| {
        [("ko", "친환경 협력"), ("en", "Working Together")]
            .into_iter()
            .fold(project, |project, (lang, line)| {
                let path = format!("locales/{lang}/releases/korea-norway-talks-5.ftl");
                project.replacing(
                    &path,
                    "shipping =",
                    &format!("subtitle = {line}\nshipping ="),
                )
            })
    };
    let cases = [
        ("data/ministry.toml", "02-0000-0001", "02-0000-0010"),
        ("data/ministry.toml", "Director", "Deputy Director"),
        (DATA, "21-305", "21-350"),
        (DATA, "T14:00", "T00:14"),
        (DATA, "for-release = \"2021-05-21T14:00\"\n", ""),
        (
            "locales/en/releases/korea-norway-talks-5.ftl",
            "Working Together",
            "Working Apart",
        ),
    ];
    for released in ["2021-05-21", "2023-05-21"] {
        for (path, old, new) in cases {
            // The number is of its year.
            let of_year = |text: &str| {
                let text = text.replace("2021-05-21T", &format!("{released}T"));
                text.replace("21-3", &format!("{}-3", &released[2..4]))
            };
            let (head, old, new) = (of_year(head), of_year(old), of_year(new));
            let project = subtitled(with_head(&head)).replacing(
                DATA,
                "released = \"2021-05-21",
                &format!("released = \"{released}"),
            );
            // A late release is told, and kept here.
            let project = project.adding(
                DATA,
                "\n[[exemptions]]\nrule = \"date-implausible\"\nat = \"released\"\nreason = \"a test\"\n",
            );
            let project = match released {
                "2021-05-21" => project.replacing(DATA, "\n[[exemptions]]\nrule = \"date-implausible\"\nat = \"released\"\nreason = \"a test\"\n", ""),
                _ => project,
            };
            project.done(&["publish", FIFTH]);
            project.done(&["verify"]);
            let project = project.replacing(path, &old, &new);
            let run = project.run(&["impact", FIFTH]);
            assert_eq!(run.code, Some(1), "{new}: {}{}", run.stdout, run.stderr);
            let correct = |kind| {
                let why = ["--note-ko", "바로잡음.", "--note-en", "Corrected."];
                let args: Vec<&str> = ["correct", FIFTH, "--kind", kind]
                    .into_iter()
                    .chain(why)
                    .collect();
                project.run(&args)
            };
            let run = correct("minor");
            assert_eq!(run.code, Some(2), "{new}: {}", run.stderr);
            assert!(
                run.stderr.contains("this is no minor correction"),
                "{new}: {}",
                run.stderr
            );
            assert_eq!(correct("major").code, Some(0), "{new}");
            project.done(&["verify"]);
        }
    }
}

#[test]
fn a_question_about_what_is_published_stops_nothing_but_its_correction() {
    let project = Project::talks().publish();
    let ask = |lang, words| {
        let path = format!("locales/{lang}/releases/korea-norway-talks-5.ftl");
        let question = format!("{{ $topics }} {{ ASK(\"{words}\") }} ");
        let text = project.read(&path).replace("{ $topics }", &question);
        std::fs::write(project.path(&path), text).unwrap();
    };
    ask("ko", "맞는가?");
    ask("en", "Is this right?");
    let run = project.run(&["check", FIFTH, "--format", "short"]);
    assert!(run.stdout.contains("question-open"), "{}", run.stdout);
    assert_eq!(project.run(&["impact", FIFTH]).code, Some(1));
    let status = project.done(&["status", FIFTH]);
    assert!(status.stdout.contains(FIFTH), "{}", status.stdout);
    let run = project.run(&[
        "correct",
        FIFTH,
        "--kind",
        "major",
        "--note-ko",
        "바로잡음.",
        "--note-en",
        "Corrected.",
    ]);
    assert_eq!(run.code, Some(1), "{}", run.stderr);
    let run = project.run(&["confirm", FIFTH, "shipping", "--by", "a reader"]);
    assert!(
        run.stderr
            .contains("a question is still open in `shipping`"),
        "{}",
        run.stderr
    );
}

#[test]
fn a_question_about_a_past_session_is_found_in_whichever_language_says_it() {
    let boxed = "[[blocks]]\nreference-box = \"past-sessions\"\npast-sessions = 1\nonly = \"en\"\nreason = \"a \
                 test\"\n\n[facts.ships]";
    let project = Project::talks()
        .replacing(DATA, "[facts.ships]", boxed)
        .replacing(
            "data/series/korea-norway-talks.toml",
            "venue = \"oslo\"",
            "open = { venue = { ko = \"어디인가?\", en = \"Where?\" } }",
        );
    let run = project.run(&["check", FIFTH, "--format", "short"]);
    assert!(run.stdout.contains("open: Where?"), "{}", run.stdout);
    project.done(&["build", FIFTH]);
    let text = project.read(&format!("drafts/en/{FIFTH}/{FIFTH}.en.txt"));
    assert!(
        text.contains("- 4th session: [? Where?], June 11, 2019"),
        "{text}"
    );
    assert_eq!(project.run(&["publish", FIFTH]).code, Some(1));
}

#[test]
fn a_number_is_of_one_release_and_of_its_year() {
    let numbered = |fourth, fifth| {
        let released = |day: &str, serial| format!("released = \"{day}\"\nserial = \"{serial}\"\n");
        Project::talks()
            .replacing(
                DATA,
                "released = \"2021-05-21\"\n",
                &released("2021-05-21", fifth),
            )
            .replacing(
                "data/releases/korea-norway-talks-4.toml",
                "released = \"2019-06-12\"\n",
                &released("2019-06-12", fourth),
            )
            .run(&["check", "--format", "short"])
            .stdout
    };
    assert_eq!(numbered("19-7", "2021-7"), "");
    assert!(
        numbered("19-7", "19-7").contains("`korea-norway-talks-4` has the number 19-7 already")
    );
    assert!(numbered("19-7", "20-7").contains("the number 20-7 is not of 2021"));
}
