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
    let project = with_head("for-release = \"2999-05-21T14:00\"\n");
    let [korean, english] = texts(&project);
    for told in [
        "엠바고: 2999. 5. 21. (화) 14:00 이후",
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
