//! Both languages side by side: the page, its rows, its PDF.

use gongbo::document::side_by_side::{Part, side_by_side};
use gongbo::document::{Document, History, Kind};
use gongbo::render::both::{Both, highlights, html, rows};
use gongbo::render::pdf::{both_pdf, lines_of_both};

use crate::golden::{assert_golden, names};
use crate::page_words::furniture;
use crate::project::Project;
use crate::sample;
use gongbo::model::Lang;

const FIFTH: &str = "korea-norway-talks-5";

/// The talks with an item for Korean readers alone, which says the same ships once more.
fn with_korean_item() -> Project {
    let release = format!("data/releases/{FIFTH}.toml");
    let korean = format!("locales/ko/releases/{FIFTH}.ftl");
    Project::talks()
        .replacing(
            &release,
            "item = \"shipping\"\n",
            "item = \"shipping\"\n\n[[blocks]]\nitem = \"ports\"\nonly = \"ko\"\n\
             reason = \"Readers abroad do not know these ports.\"\n",
        )
        .adding(&korean, "ports = 참석자들은 { $ships }을(를) 둘러보았다.\n")
}

fn with<T>(ko: &Document, en: &Document, use_it: impl FnOnce(&Both) -> T) -> T {
    let furniture = Lang::ALL.map(furniture);
    let history = History {
        edition: Some(1),
        ..History::none()
    };
    use_it(&Both {
        documents: [ko, en],
        furniture: furniture.each_ref(),
        history: [&history, &history],
        site: "https://example.org/",
        surroundings: None,
    })
}

#[test]
fn the_page_reads_as_it_did() {
    let project = with_korean_item().publish();
    let mut expected = Vec::new();
    for release in ["korea-norway-talks-4", FIFTH] {
        let page = project.read(&format!("out/both/{release}/index.html"));
        assert_golden(&format!("both/{release}.html"), &page);
        expected.push(format!("{release}.html"));
    }
    let run = project.done(&["verify"]);
    assert!(run.stderr.ends_with("nothing wrong\n"), "{}", run.stderr);
    assert_eq!(names("both"), expected, "every golden file is asked for");
}

#[test]
fn the_reason_is_frozen_with_its_language() {
    let project = with_korean_item().publish();
    let edition = project.read(&format!("data/editions/{FIFTH}/1.json"));
    let reason =
        "\"only\": {\"text\": \"Readers abroad do not know these ports.\", \"inset\": \"en\"}";
    assert_eq!(edition.matches(reason).count(), 1, "{edition}");
    assert_eq!(edition.matches("\"only\"").count(), 1, "{edition}");
}

#[test]
fn the_languages_lead_to_it_and_it_to_them() {
    let project = Project::talks().publish();
    for lang in ["ko", "en"] {
        let page = project.read(&format!("out/{lang}/{FIFTH}/index.html"));
        let link = format!("<a href=\"../../both/{FIFTH}/index.html\">");
        assert_eq!(page.matches(&link).count(), 1, "{page}");
    }
    let both = project.read(&format!("out/both/{FIFTH}/index.html"));
    for lang in ["ko", "en"] {
        let link = format!("<a href=\"../../{lang}/{FIFTH}/index.html\" hreflang=\"{lang}\"");
        assert_eq!(both.matches(&link).count(), 1, "{both}");
    }
    assert!(
        project
            .path(&format!("out/both/{FIFTH}/{FIFTH}.both.pdf"))
            .exists()
    );
    // It says nothing that the languages do not, so search engines should find those.
    assert!(both.contains("<meta name=\"robots\" content=\"noindex\">"));
    assert!(!project.read("out/sitemap-2021.xml").contains("/both/"));
}

/// Nothing else of the release before is made anew, but what tells of its neighbour.
#[test]
fn a_new_session_is_told_beside_the_one_before() {
    let fourth = "korea-norway-talks-4";
    let project = Project::talks();
    project.done(&["publish", fourth]);
    let before = project.output();
    let alone = project.read(&format!("out/both/{fourth}/index.html"));
    assert!(!alone.contains("neighbours"), "{alone}");
    project.done(&["publish", FIFTH]);

    let changed = |path: &str| {
        let is_same = |file: &(String, Vec<u8>)| file.0 == path && before.contains(file);
        !project.output().iter().any(is_same)
    };
    let of_fourth = before.iter().map(|(path, _)| path.as_str());
    let of_fourth = of_fourth.filter(|path| path.contains(fourth) && changed(path));
    let pages = ["both", "en", "ko"].map(|folder| format!("{folder}/{fourth}/index.html"));
    assert_eq!(of_fourth.collect::<Vec<_>>(), pages);

    let page = project.read(&format!("out/both/{fourth}/index.html"));
    for words in [
        "<span>다음 회의</span> 제5차",
        "<span>Next session</span> 5th",
    ] {
        let link = format!("<a href=\"../{FIFTH}/index.html\" rel=\"next\">{words}</a>");
        assert_eq!(page.matches(&link).count(), 1, "{page}");
    }
    let page = project.read(&format!("out/both/{FIFTH}/index.html"));
    let link = format!("<a href=\"../{fourth}/index.html\" rel=\"prev\">");
    assert_eq!(page.matches(&link).count(), 2, "{page}");
    for lang in ["ko", "en"] {
        let link = format!("<a href=\"../../{lang}/series/korea-norway-talks/index.html\">");
        assert_eq!(page.matches(&link).count(), 1, "{page}");
    }
}

#[test]
fn a_draft_has_it_too() {
    let project = Project::talks().drafts();
    let page = project.read(&format!("drafts/both/{FIFTH}/index.html"));
    for label in ["<strong>초안</strong>", "<strong>Draft</strong>"] {
        assert_eq!(page.matches(label).count(), 1, "{page}");
    }
    assert!(!page.contains("canonical"), "a draft has no address");
    for around in ["class=\"way\"", "class=\"neighbours\""] {
        assert!(!page.contains(around), "a draft has nothing around it");
    }
    assert!(
        project
            .path(&format!("drafts/both/{FIFTH}/{FIFTH}.both.pdf"))
            .exists()
    );
}

#[test]
fn a_correction_of_one_language_is_told_on_its_side() {
    let project = Project::talks().publish();
    let project = project.replacing("data/terms.toml", "green shipping", "clean shipping");
    let correct = ["correct", FIFTH, "--kind", "major", "--on", "2021-06-01"];
    let why = [
        "--note-ko",
        "이름을 바로잡음.",
        "--note-en",
        "The name was wrong.",
    ];
    project.done(&correct.into_iter().chain(why).collect::<Vec<_>>());
    let page = project.read(&format!("out/both/{FIFTH}/index.html"));
    assert!(!page.contains("<ul lang=\"ko\""), "{page}");
    assert!(page.contains("<strong>Corrected</strong>"), "{page}");
    assert!(!page.contains("정정"), "{page}");
}

#[test]
fn every_block_of_either_language_has_one_row() {
    let (ko, mut en) = (sample::ko(), sample::en());
    let lost = en.blocks[0].children.pop().expect("a box");
    en.blocks.swap(1, 2);
    let mut alone = lost.clone();
    alone.id = sample::id("english-alone");
    alone.kind = Kind::Item;
    alone.children.clear();
    en.blocks[2].children.push(alone);
    let rows = side_by_side(&ko, &en);
    let mut names: Vec<String> = rows.iter().map(|row| row.name()).collect();
    let count = names.len();
    names.sort();
    names.dedup();
    assert_eq!(names.len(), count, "each once");
    let sides = |id: &str| {
        let row = rows.iter().find(|row| row.name() == id).expect(id);
        row.cells.each_ref().map(Option::is_some)
    };
    assert_eq!(sides(lost.id.as_str()), [true, false]);
    assert_eq!(sides("english-alone"), [false, true]);
    for row in &rows {
        let is_lost = |part| matches!(part, Part::Block(id, _) if *id == lost.id);
        if !is_lost(row.part) && row.name() != "english-alone" && row.level == 0 {
            assert_eq!(
                row.cells.each_ref().map(Option::is_some),
                [true, true],
                "{row:?}"
            );
        }
    }
}

#[test]
fn what_has_no_recorded_reason_says_that_it_stands_in_one_language() {
    let (ko, mut en) = (sample::ko(), sample::en());
    en.blocks.pop();
    let page = with(&ko, &en, rows).html;
    assert_eq!(page.matches("class=\"absent\"").count(), 1, "{page}");
    assert!(
        page.contains("<p>In the Korean text only.</p>\n</td>"),
        "{page}"
    );
}

/// Words that have a letter.
struct Lettered {
    row: String,
    id: String,
    href: String,
    number: usize,
}

fn lettered(rows: &str) -> Vec<Lettered> {
    let value = |text: &str, name: &str| {
        let (_, rest) = text.split_once(&format!("{name}=\"")).expect(name);
        rest.split_once('"').expect(name).0.to_owned()
    };
    let rows = rows.split("<tr ").skip(1);
    let runs = rows.flat_map(|row| {
        let name = value(row, "data-block");
        let runs = row.split("<a class=\"same f").skip(1);
        runs.map(move |run| Lettered {
            row: name.clone(),
            id: value(run, "id"),
            href: value(run, "href"),
            number: run.split_once('"').expect("a class").0.parse().unwrap(),
        })
    });
    runs.collect()
}

/// Each run that has a letter leads to one on the other side of its row that is of the same fact.
#[test]
fn words_of_a_fact_lead_to_its_words_in_the_other_language() {
    let (ko, en) = (sample::ko(), sample::en());
    let made = with(&ko, &en, rows);
    let marked = lettered(&made.html);
    assert!(marked.len() > 20, "{}", made.html);
    for words in &marked {
        let twin = words
            .href
            .strip_prefix('#')
            .expect("a link within the page");
        let twin = marked.iter().find(|other| other.id == twin).expect(twin);
        assert_eq!((&words.row, words.number), (&twin.row, twin.number));
        assert_ne!(words.id[..2], twin.id[..2], "into the other column");
    }
    let most = marked.iter().map(|words| words.number);
    assert_eq!(most.max(), Some(made.most));
    assert_eq!(highlights(made.most).matches(":has(").count(), made.most);
}

#[test]
fn words_are_counted_down_each_column() {
    let (ko, en) = (sample::ko(), sample::en());
    let marked = lettered(&with(&ko, &en, rows).html);
    for side in ["_k", "_e"] {
        let found = marked
            .iter()
            .filter_map(|words| words.id.strip_prefix(side));
        let found: Vec<usize> = found.map(|nth| nth.parse().unwrap()).collect();
        let counted: Vec<usize> = (1..=found.len()).collect();
        assert_eq!(found, counted);
    }
}

#[test]
fn hostile_text_is_text() {
    let page = with(&sample::hostile(), &sample::en(), html);
    assert_eq!(page.matches("<script").count(), 0);
    assert!(!page.contains("<b id"));
    let both = with(&sample::hostile(), &sample::hostile(), both_pdf);
    both.expect("hostile text is set as it is");
}

#[test]
fn letters_of_the_pdf_are_no_part_of_the_text() {
    let (ko, en) = (sample::ko(), sample::en());
    let first = with(&ko, &en, both_pdf).expect("it is set");
    assert!(first == with(&ko, &en, both_pdf).expect("it is set"));
    let lines = with(&ko, &en, lines_of_both).expect("it is set");
    let edge = lines.iter().map(|line| line.right).fold(0.0, f64::max);
    assert!(edge < 842.0 - 40.0, "a line ends at {edge} pt");
}
