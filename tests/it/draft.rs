//! `gongbo draft`: the next release, begun from the last.

use std::fs;

use crate::project::Project;

const SERIES: &str = "korea-norway-talks";
const SIXTH: &str = "korea-norway-talks-6";

/// The questions of a release, as `check` tells them.
fn questions(project: &Project, release: &str) -> Vec<String> {
    let run = project.run(&["check", release, "--format", "short"]);
    let lines = run.stdout.lines().map(|line| {
        let (_, told) = line
            .split_once("warning[question-open]: open: ")
            .unwrap_or_else(|| panic!("a draft asks, and nothing is wrong with it: {line}"));
        let (question, _) = told.split_once(';').expect("what to do stands behind it");
        question.to_owned()
    });
    lines.collect()
}

fn text(project: &Project, lang: &str, release: &str) -> String {
    project.read(&format!("drafts/{lang}/{release}/{release}.{lang}.txt"))
}

#[test]
fn the_next_session_is_drafted_and_shown_in_both_languages_at_once() {
    let project = Project::talks();
    let run = project.done(&["draft", SERIES, "--held", "2022-03-10", "--venue", "oslo"]);
    let written: Vec<&str> = run.stdout.lines().collect();
    assert_eq!(
        written,
        [
            "./data/series/korea-norway-talks.toml",
            "./data/releases/korea-norway-talks-6.toml",
            "./locales/ko/releases/korea-norway-talks-6.ftl",
            "./locales/en/releases/korea-norway-talks-6.ftl",
        ]
    );
    assert_eq!(
        questions(&project, SIXTH),
        [
            "On which day does it go out?",
            "What was on the agenda?",
            "What was discussed, and what came of it?",
            "무엇을 논의하고, 무엇에 뜻을 모았는가?",
        ]
    );
    project.done(&["build", SIXTH]);
    let english = text(&project, "en", SIXTH);
    for said in [
        "Outcome of 6th Korea-Norway Policy Consultation",
        "1. Deputy Foreign Minister Hong Gil-dong and Secretary General of the Foreign Ministry Kari \
         Nordmann of Norway met for the 6th Korea-Norway Policy Consultation on March 10 in Oslo, Norway, where",
        "they exchanged views on [? What was on the agenda?].",
        "- 5th session: Seoul, May 20, 2021",
        "2. The two sides: [? What was discussed, and what came of it?]",
    ] {
        assert!(english.contains(said), "`{said}` in {english}");
    }
    let korean = text(&project, "ko", SIXTH);
    for said in [
        "1. 홍길동 외교부 차관보는 3.10.(목) 오슬로에서 카리 노르만(Kari Nordmann) 노르웨이 외교부 사무차관과",
        "[? 의제는 무엇이었는가?]에 관하여",
        "2. 양측은 [? 무엇을 논의하고, 무엇에 뜻을 모았는가?]",
    ] {
        assert!(korean.contains(said), "`{said}` in {korean}");
    }
    for lang in ["ko", "en"] {
        let page = project.read(&format!("drafts/{lang}/{SIXTH}/index.html"));
        assert!(page.contains("<mark>[? "), "{page}");
    }
}

#[test]
fn what_is_not_known_is_asked_and_not_guessed() {
    let project = Project::talks().publish();
    project.done(&["draft", SERIES]);
    let asked = questions(&project, SIXTH);
    for question in [
        "When was it held?",
        "Where was it held?",
        // She is known in office until 2022.
        "Who led the Norwegian side?",
    ] {
        assert!(asked.iter().any(|asked| asked == question), "{asked:#?}");
    }
    assert!(
        !asked.iter().any(|asked| asked.contains("Korean side")),
        "one person holds the post of the last Korean head: {asked:#?}"
    );
    let series = project.read("data/series/korea-norway-talks.toml");
    assert!(series.contains("known in office until 2022"), "{series}");
    project.done(&["build", SIXTH]);
    assert!(text(&project, "en", SIXTH).contains("Held: [? When was it held?]"));
    assert!(text(&project, "ko", SIXTH).contains("장소: [? 어디에서 개최되었는가?]"));
}

#[test]
fn two_holders_of_a_post_are_a_question() {
    let project = Project::talks().adding(
        "data/people.toml",
        "[kim-da-on]\nname = { ko = \"김다온\", en = \"Kim Da-on\" }\nfamily = { ko = \"김\", en = \"Kim\" }\n\
         country = \"korea\"\ntenures = [{ post = \"korea-deputy\", from = \"2022-01-01\" }]\n",
    );
    project.done(&["draft", SERIES, "--held", "2022-03-10", "--venue", "oslo"]);
    let series = project.read("data/series/korea-norway-talks.toml");
    assert!(
        series.contains("`hong-gil-dong`, `kim-da-on` all held `korea-deputy` on 2022-03-10"),
        "{series}"
    );
    assert!(questions(&project, SIXTH).contains(&"Who led the Korean side?".to_owned()));
}

#[test]
fn heads_that_are_named_are_taken_in_any_order() {
    let project = Project::talks();
    let heads = "kari-nordmann,hong-gil-dong";
    project.done(&["draft", SERIES, "--held", "2022-03-10", "--heads", heads]);
    let series = project.read("data/series/korea-norway-talks.toml");
    assert!(
        series.contains("heads = { korea = \"hong-gil-dong\", norway = \"kari-nordmann\" }"),
        "{series}"
    );
}

#[test]
fn nothing_is_published_while_a_question_is_open_and_then_it_is() {
    let project = Project::talks();
    project.done(&["draft", SERIES, "--held", "2022-03-10", "--venue", "oslo"]);
    let run = project.run(&["publish", SIXTH]);
    assert_eq!(run.code, Some(1), "{}", run.stderr);
    assert!(
        run.stderr.contains("4 warnings; nothing was published"),
        "{}",
        run.stderr
    );
    assert!(!project.path("data/editions").join(SIXTH).exists());

    let data = format!("data/releases/{SIXTH}.toml");
    let text = project.read(&data);
    let (before, _) = text.split_once("[open]").expect("its questions");
    let answered = before.replace("# agenda = [\"…\", \"…\"]", "agenda = [\"green-shipping\"]");
    assert_ne!(answered, before, "{text}");
    let project = project.with(&data, answered);
    let project = ["ko", "en"].into_iter().fold(project, |project, lang| {
        let path = format!("locales/{lang}/releases/{SIXTH}.ftl");
        let text = project.read(&path);
        let start = text.find("{ ASK(").expect("a question");
        let end = start + text[start..].find("\") }").expect("its end") + 4;
        let answer = match lang {
            "ko" => "{ $green-shipping }에 관한 협력을 이어 가기로 { ACT(\"agreed\") }.",
            _ => "{ ACT(\"agreed\") } to go on working together on { $green-shipping }.",
        };
        project.with(
            &path,
            format!("{}{answer}{}", &text[..start], &text[end..]).replace(" }: {", " } {"),
        )
    });
    project.done(&["publish", SIXTH]);
    let korean = project.read(&format!("out/ko/{SIXTH}/{SIXTH}.ko.txt"));
    assert!(
        korean.contains("△친환경 해운에 관하여 의견을 교환하였다."),
        "{korean}"
    );
    assert!(
        korean.contains("2. 양측은 친환경 해운에 관한 협력을 이어 가기로 합의하였다."),
        "{korean}"
    );
    let english = project.read(&format!("out/en/{SIXTH}/{SIXTH}.en.txt"));
    assert!(
        english.contains("2. The two sides agreed to go on working together on green shipping."),
        "{english}"
    );
}

#[test]
fn the_last_release_stands_in_comments_to_begin_from() {
    let project = Project::talks().adding(
        "data/releases/korea-norway-talks-5.toml",
        "\n# Of what is kept.\n[[exemptions]]\nrule = \"fact-unused\"\nat = \"ships\"\nreason = \"a test\"\n",
    );
    project.done(&["draft", SERIES, "--held", "2022-03-10", "--venue", "oslo"]);
    let data = project.read(&format!("data/releases/{SIXTH}.toml"));
    for line in [
        "  # The blocks of korea-norway-talks-5, as a suggestion:",
        "  #   { item = \"shipping\" },",
        "# [facts.ships]",
        "# count = \"12\"",
    ] {
        assert!(
            data.lines().any(|other| other == line),
            "`{line}` in {data}"
        );
    }
    assert!(!data.contains("Of what is kept"), "{data}");
    let english = project.read(&format!("locales/en/releases/{SIXTH}.ftl"));
    assert!(
        english.contains("\n# shipping = They spoke of { $topics }."),
        "{english}"
    );
}

#[test]
fn the_first_session_of_a_new_series_has_no_past_sessions() {
    let project = Project::talks().with(
        "data/series/korea-norway-dialogue.toml",
        "name = { ko = \"한-노르웨이 전략대화\", en = \"Korea-Norway Strategic Dialogue\" }\n\
         short = { ko = \"전략대화\", en = \"Strategic Dialogue\" }\n\
         pair = { ko = \"한-노르웨이\", en = \"Korea-Norway\" }\n\
         parties = [\"korea\", \"norway\"]\n",
    );
    let heads = "hong-gil-dong,kari-nordmann";
    let args = [
        "draft",
        "korea-norway-dialogue",
        "--held",
        "2022-04-05",
        "--venue",
        "seoul",
        "--heads",
        heads,
    ];
    project.done(&args);
    let first = "korea-norway-dialogue-1";
    assert_eq!(questions(&project, first).len(), 4);
    project.done(&["build", first]);
    let english = text(&project, "en", first);
    assert!(
        english.contains("Outcome of 1st Korea-Norway Strategic Dialogue"),
        "{english}"
    );
    assert!(!english.contains('※'), "{english}");
}

#[test]
fn a_session_that_the_series_holds_already_is_the_one() {
    let project = Project::talks().without("data/releases/korea-norway-talks-5.toml");
    for lang in ["ko", "en"] {
        fs::remove_file(project.path(&format!("locales/{lang}/releases/korea-norway-talks-5.ftl")))
            .unwrap();
    }
    let before = project.read("data/series/korea-norway-talks.toml");
    let run = project.done(&["draft", SERIES]);
    assert!(
        run.stdout
            .contains("data/releases/korea-norway-talks-5.toml"),
        "{}",
        run.stdout
    );
    assert_eq!(project.read("data/series/korea-norway-talks.toml"), before);
}

#[test]
fn what_cannot_be_drafted_is_refused_and_nothing_is_written() {
    let listed = |series: &str| {
        let (head, sessions) = series.split_once("[[sessions]]").expect("sessions");
        let _ = sessions;
        format!(
            "{head}sessions = [{{ number = 4, held = \"2019-06-11\", venue = \"oslo\" }}, {{ number = 5, held = \"2021-05-20\", venue = \"seoul\" }}]\n"
        )
    };
    let project = Project::talks();
    let series = project.read("data/series/korea-norway-talks.toml");
    let cases: [(&[&str], &str); 9] = [
        (
            &["korea-norway-talk"],
            "there is no series `korea-norway-talk` in data/series; did you mean `korea-norway-talks`?",
        ),
        (
            &[SERIES, "--held", "2022-03-10", "--venue", "oslow"],
            "there is no place `oslow` in data/places.toml; did you mean `oslo`?",
        ),
        (
            &[SERIES, "--held", "2022-03-10", "--heads", "kari-nordman"],
            "there is no person `kari-nordman` in data/people.toml; did you mean `kari-nordmann`?",
        ),
        (
            &[
                SERIES,
                "--held",
                "2022-03-10",
                "--from",
                "korea-norway-talks-9",
            ],
            "there is no release `korea-norway-talks-9`",
        ),
        (
            &[SERIES, "--held", "2021-05-19"],
            "session 5 of `korea-norway-talks` is of 2021-05-20",
        ),
        (
            &[SERIES, "--held", "2022-02-30"],
            "invalid value '2022-02-30'",
        ),
        (&["../x"], "invalid value '../x'"),
        (
            &[
                SERIES,
                "--held",
                "2022-03-10",
                "--heads",
                "hong-gil-dong,hong-gil-dong",
            ],
            "cannot both lead the side of `korea`",
        ),
        (
            &[SERIES, "--held", "2022-03-10", "--heads", "jo-mun"],
            "`jo-mun` is of `japan`, which is no party",
        ),
    ];
    let project = project
        .adding(
            "data/people.toml",
            "[jo-mun]\nname = { ko = \"조문\", en = \"Jo Mun\" }\nfamily = { ko = \"조\", en = \"Jo\" }\n\
             country = \"japan\"\ntenures = []\n",
        )
        .adding(
            "data/countries.toml",
            "[japan]\nname = { ko = \"일본\", en = \"Japan\" }\nadjective = \"Japanese\"\n",
        );
    let before = project.files();
    for (args, told) in cases {
        let args: Vec<&str> = ["draft"].into_iter().chain(args.iter().copied()).collect();
        let run = project.run(&args);
        assert_eq!(run.code, Some(2), "{args:?}: {}", run.stderr);
        assert!(run.stderr.contains(told), "{args:?}: {}", run.stderr);
        assert!(project.files() == before, "{args:?} wrote something");
    }

    let taken = format!("locales/en/releases/{SIXTH}.ftl");
    let project = project.with(&taken, "");
    let run = project.run(&["draft", SERIES, "--held", "2022-03-10"]);
    assert_eq!(run.code, Some(2), "{}", run.stderr);
    assert!(
        run.stderr
            .contains("is there already, and nothing is overwritten"),
        "{}",
        run.stderr
    );
    let project = project.without(&taken);
    assert!(project.files() == before);

    let project = project.with("data/series/korea-norway-talks.toml", listed(&series));
    let run = project.run(&["draft", SERIES, "--held", "2022-03-10"]);
    assert!(
        run.stderr
            .contains("write each session under a header `[[sessions]]`"),
        "{}",
        run.stderr
    );
}

#[test]
fn a_broken_release_elsewhere_is_not_in_the_way() {
    let project = Project::talks().with("data/releases/korea-norway-forum-1.toml", "seires = 1");
    project.done(&["draft", SERIES, "--held", "2022-03-10", "--venue", "oslo"]);
}

#[test]
fn what_an_interrupted_draft_has_left_is_gone_with_the_next_command() {
    use gongbo::transaction::{Folder, is_pending};
    let project = Project::talks();
    let before = project.files();
    let path = format!("data/releases/{SIXTH}.toml");
    {
        let folder = Folder::take(project.root(), "a test", |_| {}).unwrap();
        let staging = folder.plan(vec![path.clone()], Vec::new()).unwrap();
        staging.write(&path, b"series = ").unwrap();
        // As if the machine had stopped here.
        std::mem::forget(staging);
    }
    assert!(is_pending(project.root()));
    assert!(
        project.files() != before,
        "something stands beside its place"
    );
    let run = project.run(&["check"]);
    assert!(run.stderr.contains("is undone"), "{}", run.stderr);
    assert!(project.files() == before);
}

#[test]
fn a_second_draft_of_the_same_day_is_refused() {
    let project = Project::talks();
    let args = ["draft", SERIES, "--held", "2022-03-10", "--venue", "oslo"];
    project.done(&args);
    let before = project.files();
    let run = project.run(&args);
    assert_eq!(run.code, Some(2), "{}", run.stderr);
    assert!(
        run.stderr
            .contains("release korea-norway-talks-6 is drafted already"),
        "{}",
        run.stderr
    );
    assert!(project.files() == before);
}

/// The talks with a sixth session that the series holds already.
fn planned(session: &str) -> Project {
    let session = format!("\n[[sessions]]\nnumber = 6\nheld = \"2022-03\"\n{session}\n");
    Project::talks().adding("data/series/korea-norway-talks.toml", &session)
}

#[test]
fn a_planned_session_is_taken_as_it_stands_there() {
    let heads = "heads = { korea = \"hong-gil-dong\", norway = \"kari-nordmann\" }";
    let project = planned(&format!("venue-not-stated = \"held by video\"\n{heads}"));
    project.done(&["draft", SERIES, "--held", "2022-03-10"]);
    let data = project.read(&format!("data/releases/{SIXTH}.toml"));
    assert!(
        data.contains("{ paragraph = \"opening-with-agenda\" }"),
        "no place to say: {data}"
    );
    assert_eq!(questions(&project, SIXTH).len(), 4);

    for (session, args, told) in [
        (
            format!("venue = \"oslo\"\n{heads}"),
            ["--venue", "seoul"],
            "leave `--venue` out",
        ),
        (
            format!("venue = \"oslo\"\n{heads}"),
            ["--venue", "oslow"],
            "leave `--venue` out",
        ),
        (
            "venue = \"oslo\"\nheads = { korea = \"hong-gil-dong\" }".to_owned(),
            ["--held", "2022-03-10"],
            "names no head of `norway` in session 6",
        ),
    ] {
        let run = planned(&session).run(&["draft", SERIES, args[0], args[1]]);
        assert_eq!(run.code, Some(2), "{session}: {}", run.stderr);
        assert!(run.stderr.contains(told), "{session}: {}", run.stderr);
    }
}

#[test]
fn what_holds_for_one_series_alone_is_not_taken_over_to_another() {
    let project = Project::archive();
    let from = "korea-talassia-policy-consultation-5";
    let draft = |series, held| project.done(&["draft", series, "--held", held, "--from", from]);
    let own = |release: &str| {
        let data = project.read(&format!("data/releases/{release}.toml"));
        let title = project.read(&format!("locales/en/releases/{release}.ftl"));
        [
            data.contains("\n    { reference-box = \"fiction\" },"),
            title.starts_with("title = "),
        ]
    };
    draft("korea-russia-policy-consultation", "2026-11-20");
    assert_eq!(own("korea-russia-policy-consultation-20"), [false, false]);
    draft("korea-talassia-policy-consultation", "2026-11-20");
    assert_eq!(own("korea-talassia-policy-consultation-6"), [true, true]);
}

#[test]
fn every_series_of_the_sample_can_be_drafted() {
    let project = Project::archive();
    for entry in fs::read_dir("data/series").unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let series = name.strip_suffix(".toml").expect("a series");
        let run = project.done(&["draft", series, "--held", "2026-11-20"]);
        let path = run.stdout.lines().nth(1).expect("the data file");
        let release = path
            .rsplit('/')
            .next()
            .unwrap()
            .strip_suffix(".toml")
            .unwrap();
        let asked = questions(&project, release);
        assert!(asked.len() > 3, "{release}: {asked:?}");
        project.done(&["build", release]);
    }
}
