//! The page: its words, its links, its escapes, and its validity as an outside checker sees it.

use std::path::{Path, PathBuf};
use std::process::Command;

use gongbo::document::{Block, Document, History};
use gongbo::model::Lang;
use gongbo::render::Shelf;
use gongbo::render::html::{Page, assets, html};
use gongbo::render::text::text;

use crate::page_words::furniture;
use crate::sample;

fn page(document: &Document, other: &Document) -> String {
    let history = History {
        edition: Some(1),
        ..History::none()
    };
    html(&Page {
        document,
        furniture: &furniture(document.lang),
        other,
        history: &history,
        shelf: Shelf::Front,
        site: "https://example.org/",
        surroundings: None,
    })
}

/// The text of the `<article>`, with elements taken out and the five escapes of HTML undone.
fn article(page: &str) -> String {
    let start = page.find("<article>").expect("the page has an article");
    let end = page.find("</article>").expect("the article ends");
    plain(&page[start..end])
}

fn plain(markup: &str) -> String {
    let mut text = String::new();
    let mut rest = markup;
    while let Some((before, tag)) = rest.split_once('<') {
        text += before;
        rest = tag.split_once('>').expect("every element is closed").1;
    }
    text += rest;
    for (escape, letter) in [
        ("&#60;", "<"),
        ("&#62;", ">"),
        ("&#34;", "\""),
        ("&#39;", "'"),
        ("&#38;", "&"),
    ] {
        text = text.replace(escape, letter);
    }
    text
}

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().collect()
}

/// The plain text without the colons that it sets after the labels of the head.
fn text_words(document: &Document) -> String {
    let mut text = text(document, &History::none());
    for field in &document.head {
        text = text.replacen(
            &format!("\n{}: ", field.label),
            &format!("\n{} ", field.label),
            1,
        );
    }
    text
}

fn linked_data(page: &str) -> serde_json::Value {
    let start = page.find("application/ld+json\">").expect("linked data") + 21;
    let end = start + page[start..].find("</script>").expect("the script ends");
    serde_json::from_str(&page[start..end]).expect("linked data is JSON")
}

#[test]
fn the_article_says_the_words_of_the_plain_text_in_their_order() {
    for (document, other) in [
        (sample::ko(), sample::en()),
        (sample::en(), sample::ko()),
        (sample::hostile(), sample::en()),
    ] {
        let page = page(&document, &other);
        assert_eq!(words(&article(&page)), words(&text_words(&document)));
    }
}

#[test]
fn hostile_text_is_text_everywhere() {
    let document = sample::hostile();
    let page = page(&document, &sample::en());
    let said = article(&page).matches(sample::HOSTILE).count();
    assert_eq!(said, 12, "form, title, label, value, two marks, six runs");
    assert_eq!(page.matches("<script").count(), 1, "only the linked data");
    assert_eq!(page.matches("</script").count(), 1);
    assert!(!page.contains("<b id"));
    let data = linked_data(&page);
    assert_eq!(data["headline"], sample::HOSTILE);
    assert_eq!(data["publisher"]["name"], sample::HOSTILE);
    assert_eq!(data["about"][0]["name"], sample::HOSTILE.repeat(2));
}

#[test]
fn every_note_is_linked_both_ways() {
    fn notes<'a>(blocks: &'a [Block], found: &mut Vec<&'a str>) {
        for block in blocks {
            if block.kind == gongbo::document::Kind::Note {
                found.push(block.id.as_str());
            }
            notes(&block.children, found);
        }
    }
    let (document, other) = (sample::ko(), sample::en());
    let page = page(&document, &other);
    let mut ids = Vec::new();
    notes(&document.blocks, &mut ids);
    assert_eq!(ids, ["bridges-note", "ships-note", "complex-note"]);
    for id in ids {
        for once in [
            format!("<a class=\"anchor\" href=\"#{id}\" id=\"{id}--mark\""),
            format!("<div class=\"note\" id=\"{id}\""),
            format!("<a class=\"mark\" href=\"#{id}--mark\""),
        ] {
            assert_eq!(page.matches(&once).count(), 1, "{once}");
        }
    }
}

#[test]
fn values_are_there_for_machines() {
    let page = page(&sample::ko(), &sample::en());
    for markup in [
        "<time datetime=\"2021-08-23\">8.23.(월)</time>",
        "<time datetime=\"2020\">2020년</time>",
        "<time datetime=\"2021-W34\">이번 주</time>",
        "<data value=\"2021-H1\">금년 상반기</data>",
        "<data value=\"2021-Q3\">3분기</data>",
        "<data value=\"2021-05/2023-05\">2021.5월-2023.5월</data>",
        "<data value=\"11900000000 USD\">119억 달러</data>",
        "<data value=\"30%\">30% 이상</data>",
        "<data value=\"7\">총 7차례</data>",
        "<data value=\"19\">제19차</data>",
        "<data value=\"18\">제18차</data>",
        "<data value=\"korea mongolia\">한국과 몽골</data>",
        "<data value=\"nine-bridges\">9개 다리(나인 브릿지)</data>",
        "이고르 모르굴로프(<span lang=\"en\">Igor Morgulov</span>) 러시아",
    ] {
        assert!(page.contains(markup), "{markup}");
    }
}

#[test]
fn the_two_pages_lead_to_each_other() {
    let (ko, en) = (sample::ko(), sample::en());
    for (document, other) in [(&ko, &en), (&en, &ko)] {
        let page = page(document, other);
        for twin in [document, other] {
            // A title in the other language says so.
            let lang = match twin.lang == document.lang {
                true => String::new(),
                false => format!("lang=\"{}\" ", twin.lang.code()),
            };
            let link = format!(
                "<link rel=\"alternate\" hreflang=\"{0}\" href=\"https://example.org/{0}/{1}/\" {lang}title=\"{2}\">",
                twin.lang.code(),
                twin.release,
                twin.title
            );
            assert!(page.contains(&link), "{link}");
        }
        let switch = format!(
            "<a href=\"../../{0}/{1}/index.html\" lang=\"{0}\" hreflang=\"{0}\"",
            other.lang.code(),
            other.release
        );
        assert!(page.contains(&switch), "{switch}");
        let files = format!("{}.{}", document.release, document.lang.code());
        assert!(page.contains(&format!("href=\"{files}.pdf\" type=\"application/pdf\"")));
        assert!(page.contains(&format!("href=\"{files}.txt\" type=\"text/plain\"")));
    }
}

#[test]
fn an_absent_notice_or_status_leaves_nothing_behind() {
    let mut document = sample::en();
    assert!(page(&document, &sample::ko()).contains("class=\"notice\""));
    document.notice = None;
    document.status = None;
    let page = page(&document, &sample::ko());
    let words = furniture(Lang::En);
    assert!(!page.contains("class=\"notice\""));
    assert!(!page.contains(&words.status));
}

#[test]
fn the_stylesheet_names_only_files_that_go_with_it() {
    let files = assets();
    let (_, style) = files
        .iter()
        .find(|(name, _)| *name == "style.css")
        .expect("the stylesheet is an asset");
    let style = std::str::from_utf8(style).expect("the stylesheet is text");
    let mut named: Vec<&str> = style
        .split("url(\"")
        .skip(1)
        .map(|rest| rest.split_once('"').expect("the name ends").0)
        .collect();
    named.sort_unstable();
    let mut fonts: Vec<&str> = files
        .iter()
        .map(|(name, _)| *name)
        .filter(|name| name.ends_with(".woff2"))
        .collect();
    fonts.sort_unstable();
    assert_eq!(named, fonts);
}

/// Writes the samples as a site: `VNU_JAR=… cargo test --release -- --ignored` has it checked.
fn site(root: &Path) -> Vec<PathBuf> {
    let (ko, en) = (sample::ko(), sample::en());
    let mut hostile = sample::hostile();
    hostile.release = sample::id("hostile");
    let mut pages = Vec::new();
    for (document, other) in [(&ko, &en), (&en, &ko), (&hostile, &en)] {
        let folder = root
            .join(document.lang.code())
            .join(document.release.as_str());
        std::fs::create_dir_all(&folder).expect("the folder can be made");
        let file = folder.join("index.html");
        std::fs::write(&file, page(document, other)).expect("the page can be written");
        pages.push(file);
    }
    std::fs::create_dir_all(root.join("assets")).expect("the folder can be made");
    for (name, bytes) in assets() {
        std::fs::write(root.join("assets").join(name), bytes).expect("the file can be written");
    }
    pages.push(root.join("assets/style.css"));
    pages
}

#[test]
#[ignore = "needs Java and the Nu HTML checker, whose jar VNU_JAR names"]
fn the_nu_checker_finds_nothing() {
    let jar = std::env::var("VNU_JAR").expect("VNU_JAR names the jar of the Nu HTML checker");
    let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("html");
    let checked = Command::new("java")
        .args(["-jar", &jar, "--also-check-css"])
        .args(site(&root))
        .output()
        .expect("java runs");
    let findings = String::from_utf8_lossy(&checked.stderr);
    assert!(
        checked.status.success() && findings.is_empty(),
        "{findings}"
    );
}
