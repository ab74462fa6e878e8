//! The sample release, whole, in every language and format.

use gongbo::check::{Checked, check};
use gongbo::compose::compose;
use gongbo::document::{Document, History};
use gongbo::model::Lang;
use gongbo::render::pdf::lines;

use crate::golden::{assert_golden, names};
use crate::project::{Project, SAMPLE};

#[test]
fn the_sample_release_reads_as_it_did() {
    let project = Project::sample().publish();
    let mut expected = Vec::new();
    let mut golden = |name: String, text: String| {
        assert_golden(&format!("golden/{name}"), &text);
        expected.push(name);
    };
    for lang in Lang::ALL.map(Lang::code) {
        let folder = format!("out/{lang}/{SAMPLE}");
        golden(
            format!("{SAMPLE}.{lang}.html"),
            project.read(&format!("{folder}/index.html")),
        );
        golden(
            format!("{SAMPLE}.{lang}.txt"),
            project.read(&format!("{folder}/{SAMPLE}.{lang}.txt")),
        );
    }
    for lang in Lang::ALL {
        golden(
            format!("{SAMPLE}.{}.pdf.txt", lang.code()),
            pages(&sample(lang)),
        );
    }
    golden(
        format!("{SAMPLE}.both.html"),
        project.read(&format!("out/both/{SAMPLE}/index.html")),
    );
    golden(
        format!("{SAMPLE}.json"),
        project.read(&format!("out/data/{SAMPLE}.json")),
    );
    expected.sort();
    assert_eq!(names("golden"), expected, "every golden file is asked for");
}

/// What the release of the day held: 8 paragraphs, 5 items, 1 box, 6 notes, each anchored.
#[test]
fn the_sample_release_has_every_block_of_its_source() {
    for lang in Lang::ALL {
        let document = sample(lang);
        let marks: Vec<&str> = outline(&document.blocks);
        let item = if lang == Lang::Ko { "ㅇ" } else { "º" };
        let expected = [
            "1.", "※", "-", "-", "-", "2.", item, item, "3.", "*", item, "*", "**", item, item,
            "*", "4.", "*", "5.", "*", "6.", "7.", "8.",
        ];
        assert_eq!(marks, expected);
    }
}

#[test]
fn no_figure_of_the_sample_release_stands_in_a_sentence() {
    for lang in ["ko", "en"] {
        let path = format!("locales/{lang}/releases/{SAMPLE}.ftl");
        let prose = std::fs::read_to_string(&path).unwrap();
        let typed: Vec<&str> = prose
            .split('{')
            .skip(1)
            .filter_map(|rest| rest.split_once('}').map(|(_, words)| words))
            .filter(|words| words.contains(|c: char| c.is_ascii_digit()))
            .collect();
        assert!(typed.is_empty(), "{path}: {typed:?}");
    }
}

#[test]
fn both_languages_say_the_same_facts_block_by_block() {
    use gongbo::document::{Block, Inline};
    fn facts(blocks: &[Block], found: &mut Vec<(String, Vec<String>)>) {
        for block in blocks {
            let mut said: Vec<String> = block
                .content
                .iter()
                .filter_map(|inline| match inline {
                    Inline::Fact { id, value, .. } => Some(format!("{id} = {value:?}")),
                    Inline::Mention { record, .. } => Some(record.to_string()),
                    Inline::Anchor { note, .. } => Some(format!("* {note}")),
                    Inline::Text(_) | Inline::Question(_) => None,
                })
                .collect();
            said.sort();
            said.dedup();
            found.push((block.id.to_string(), said));
            facts(&block.children, found);
        }
    }
    let [ko, en] = Lang::ALL.map(|lang| {
        let mut found = Vec::new();
        facts(&sample(lang).blocks, &mut found);
        found
    });
    assert_eq!(ko, en);
    assert!(
        ko.iter().map(|(_, said)| said.len()).sum::<usize>() > 80,
        "there are facts to compare"
    );
}

/// The pages of the PDF, line by line, as they are set.
fn pages(document: &Document) -> String {
    let lines = lines(document, &History::none()).expect("the sample can be set");
    lines
        .iter()
        .map(|line| format!("{:>5.1} {}\n", line.left, line.text.trim_end()))
        .collect()
}

fn outline(blocks: &[gongbo::document::Block]) -> Vec<&str> {
    blocks
        .iter()
        .flat_map(|block| [vec![block.mark.as_str()], outline(&block.children)].concat())
        .collect()
}

fn sample(lang: Lang) -> Document {
    let checked = checked();
    compose(&checked, &SAMPLE.parse().unwrap(), lang)
}

fn checked() -> Checked {
    let loaded = Project::sample().load();
    let project = loaded.outcome.expect("the sample loads");
    let verdict = check(project, &loaded.sources);
    let findings = verdict.findings;
    verdict.checked.unwrap_or_else(|| panic!("{findings:#?}"))
}
