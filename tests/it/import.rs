//! Old texts as drafts.

mod hostile;

use crate::golden::assert_golden;
use crate::project::{Project, Run};

/// The release that the texts of `tests/import/` are of.
pub const ID: &str = "korea-talassia-policy-consultation-3";

/// This repository without that release.
pub fn project() -> Project {
    let mut project = Project::sample();
    for folder in ["data/releases", "data/confirmations"] {
        project = project.without(&format!("{folder}/{ID}.toml"));
    }
    for lang in ["ko", "en"] {
        project = project.without(&format!("locales/{lang}/releases/{ID}.ftl"));
    }
    for lang in ["ko", "en"] {
        let text = std::fs::read(format!("tests/import/{lang}.txt")).expect("a text to import");
        project = project.with(&format!("{lang}.txt"), text);
    }
    project
}

/// Every file of the draft, and what is told of it.
fn draft(project: &Project, run: &Run) -> String {
    let files = [
        format!("data/releases/{ID}.toml"),
        format!("locales/ko/releases/{ID}.ftl"),
        format!("locales/en/releases/{ID}.ftl"),
    ];
    let files = files.map(|file| format!("==> {file}\n{}\n", project.read(&file)));
    format!("{}{}==> told\n{}", files.concat(), run.stdout, run.stderr)
}

/// What `check` finds in it besides its questions, a line each.
fn found(project: &Project) -> Vec<String> {
    let run = project.run(&["check", ID, "--format", "short"]);
    let lines = run
        .stdout
        .lines()
        .filter(|line| !line.contains("question-open"));
    lines.map(str::to_owned).collect()
}

#[test]
fn an_english_text_becomes_a_draft() {
    let project = project();
    let run = project.done(&["import", "en.txt", "--lang", "en"]);
    assert_golden("import/en.draft.txt", &draft(&project, &run));
    let found = found(&project);
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(found[0].contains("short-form-before-full"), "{found:#?}");
}

#[test]
fn a_korean_text_becomes_a_draft() {
    let project = project();
    let run = project.done(&["import", "ko.txt", "--lang", "ko"]);
    assert_golden("import/ko.draft.txt", &draft(&project, &run));
    let found = found(&project);
    assert_eq!(found.len(), 1, "{found:#?}");
}

#[test]
fn both_texts_become_one_draft() {
    let project = project();
    let run = project.done(&["import", "en.txt", "--lang", "en", "--with", "ko.txt"]);
    let told = draft(&project, &run);
    assert_golden("import/both.draft.txt", &told);
    let found = found(&project);
    assert_eq!(found.len(), 2, "{found:#?}");

    // The other way round it is the same draft.
    let project = self::project();
    let run = project.done(&["import", "ko.txt", "--lang", "ko", "--with", "en.txt"]);
    let facts = |told: &str| told.split("==> told").next().unwrap().to_owned();
    assert_eq!(facts(&draft(&project, &run)), facts(&told));

    project.done(&["build", ID]);
    let text = project.read(&format!("drafts/en/{ID}/{ID}.en.txt"));
    for said in [
        "held the 3rd Korea-Talassia Policy Consultation in Seoul on May 18",
        "- 2nd session: Ostrel, Talassia, September 25, 2019",
        "USD 430 million last year, up more than 12% from 2020",
        "the Blue Horizon Initiative (February 2022–December 2023)",
    ] {
        assert!(text.contains(said), "`{said}` in\n{text}");
    }
}

#[test]
fn nothing_is_published_before_the_questions_are_answered() {
    let project = project();
    project.done(&["import", "en.txt", "--lang", "en", "--with", "ko.txt"]);
    let run = project.run(&["publish", ID]);
    assert_eq!(run.code, Some(1), "{}", run.stderr);
    assert!(run.stderr.contains("question-open"), "{}", run.stderr);
}

#[test]
fn nothing_is_overwritten() {
    let paths = [
        format!("data/releases/{ID}.toml"),
        format!("locales/ko/releases/{ID}.ftl"),
        format!("locales/en/releases/{ID}.ftl"),
    ];
    for path in &paths {
        let project = project().with(path, "");
        let before = project.files();
        let run = project.run(&["import", "en.txt", "--lang", "en"]);
        assert_eq!(run.code, Some(2));
        assert!(
            run.stderr.contains("nothing is overwritten"),
            "{}",
            run.stderr
        );
        assert_eq!(project.files(), before);
    }
}

#[test]
fn all_files_are_written_or_none() {
    // Where the folder of the last file should be, there is a file.
    let project = project();
    std::fs::remove_dir_all(project.path("locales/en/releases")).expect("a folder to take away");
    let project = project.with("locales/en/releases", "");
    let before = project.files();
    let run = project.run(&["import", "en.txt", "--lang", "en"]);
    assert_ne!(run.code, Some(0), "{}", run.stderr);
    assert_eq!(project.files(), before);
}

#[test]
fn the_title_or_the_archivist_says_which_release_it_is() {
    let untitled = || {
        let text = project().read("en.txt");
        let text = text.replace("3rd Korea-Talassia Policy Consultation", "meeting at sea");
        project().with("en.txt", text)
    };
    let run = untitled().run(&["import", "en.txt", "--lang", "en"]);
    assert_eq!(run.code, Some(2));
    for said in ["--release", "`korea-russia-policy-consultation`"] {
        assert!(run.stderr.contains(said), "{}", run.stderr);
    }
    let project = untitled();
    project.done(&["import", "en.txt", "--lang", "en", "--release", ID]);
    let english = project.read(&format!("locales/en/releases/{ID}.ftl"));
    assert!(english.starts_with("title = { ASK("), "{english}");

    for wrong in [
        "talks-1",
        "korea-talassia-policy-consultation",
        "korea-talassia-policy-consultation-03",
    ] {
        let run = untitled().run(&["import", "en.txt", "--lang", "en", "--release", wrong]);
        assert_eq!(run.code, Some(2));
        assert!(
            run.stderr.contains("is no release of a series"),
            "{}",
            run.stderr
        );
    }
    let next = "korea-talassia-policy-consultation-21";
    let run = untitled().run(&["import", "en.txt", "--lang", "en", "--release", next]);
    assert_eq!(run.code, Some(2));
    assert!(
        run.stderr.contains("[[sessions]]\nnumber = 21\n"),
        "{}",
        run.stderr
    );
}

#[test]
fn the_day_of_the_release_is_read_told_or_asked() {
    let data = |project: &Project| project.read(&format!("data/releases/{ID}.toml"));
    let undated = || {
        let text = project().read("en.txt").replace("2022-05-19", "");
        project().with("en.txt", text)
    };
    let project = undated();
    project.done(&["import", "en.txt", "--lang", "en"]);
    let asked = data(&project);
    assert!(asked.contains("released = \"2022-05-18\""), "{asked}");
    assert!(
        asked.contains("\n[open]\nreleased = { ko = \"원문에 배포일이 없음"),
        "{asked}"
    );
    let check = project.run(&["check", ID]);
    assert!(!check.stdout.contains("error["), "{}", check.stdout);

    let project = undated();
    project.done(&[
        "import",
        "en.txt",
        "--lang",
        "en",
        "--released",
        "2022-05-20",
    ]);
    assert!(data(&project).contains("released = \"2022-05-20\"\n\nblocks"));

    let run = undated().run(&[
        "import",
        "en.txt",
        "--lang",
        "en",
        "--released",
        "2022-05-17",
    ]);
    assert_eq!(run.code, Some(2));
    assert!(
        run.stderr.contains("cannot have gone out"),
        "{}",
        run.stderr
    );
}

#[test]
fn what_is_wrong_elsewhere_is_not_in_the_way() {
    let project = project()
        .with(
            "data/releases/korea-talassia-policy-consultation-1.toml",
            "nonsense",
        )
        .done(&["import", "en.txt", "--lang", "en"]);
    assert_eq!(project.code, Some(0));

    let run = self::project()
        .with("data/terms.toml", "nonsense")
        .run(&["import", "en.txt", "--lang", "en"]);
    assert_eq!(run.code, Some(1));
    assert!(
        run.stderr.contains("nothing was imported"),
        "{}",
        run.stderr
    );
}

#[test]
fn what_stands_behind_the_end_is_left_out() {
    let text = "Outcome of the 3rd Korea-Talassia Policy Consultation\n\n1. The two sides met.\n\n\
                2. They agreed to meet again. /END/\n\nAttachment: a picture of the meeting.\n\nPrevious | Next\n";
    let project = project().with("short.txt", text);
    let run = project.done(&["import", "short.txt", "--lang", "en"]);
    assert!(
        run.stderr
            .contains("left out “Attachment: a picture of the meeting.”"),
        "{}",
        run.stderr
    );
    let english = project.read(&format!("locales/en/releases/{ID}.ftl"));
    assert!(english.contains("agreed to meet again.\n"), "{english}");
    assert!(
        !english.contains("END") && !english.contains("Attachment"),
        "{english}"
    );
}

#[test]
fn what_could_be_counted_as_two_things_is_a_question() {
    let text = "제3차 한-탈라시아 정책협의회 개최 결과\n\n1. 양측은 30명의 연수를 환영하였다.\n";
    let project = project().with("short.txt", text);
    project.done(&["import", "short.txt", "--lang", "ko"]);
    let korean = project.read(&format!("locales/ko/releases/{ID}.ftl"));
    assert!(
        korean.contains("ASK(\"“30명의”: 어떤 값인가?\")"),
        "{korean}"
    );
}

#[test]
fn a_sub_item_beside_a_box_of_the_other_text_alone_loads() {
    let korean = "제3차 한-탈라시아 정책협의회 개최 결과\n\n1. 회의를 열었다.\n\nㅇ 항목을 다루었다.\n\n※ 배경을 적음\n";
    let english = "Outcome of the 3rd Korea-Talassia Policy Consultation\n\n1. The talks were held.\n\n\
                   º An item was discussed.\n\n- A point was made.\n";
    let project = project()
        .with("short.ko.txt", korean)
        .with("short.en.txt", english);
    project.done(&[
        "import",
        "short.en.txt",
        "--lang",
        "en",
        "--with",
        "short.ko.txt",
    ]);
    project.done(&["build", ID]);
}
