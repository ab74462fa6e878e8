//! The PDF: its words, its line ends, its bytes.

use std::thread;

use gongbo::document::{Block, Document, History, Inline, Kind};
use gongbo::model::Lang;
use gongbo::render::pdf::{PdfError, export, layout, lines, missing_glyphs, pdf};
use proptest::prelude::*;

use crate::sample;

/// The words of the article in reading order: form, title, head, blocks.
fn words(document: &Document) -> Vec<String> {
    let mut texts = vec![document.form.clone(), document.title.clone()];
    for field in &document.head {
        texts.push(field.label.clone());
        texts.push(field.content.iter().map(Inline::text).collect());
    }
    document
        .blocks
        .iter()
        .for_each(|b| block_texts(b, &mut texts));
    let words = texts.iter().flat_map(|text| text.split_whitespace());
    words.map(str::to_owned).collect()
}

fn block_texts(block: &Block, texts: &mut Vec<String>) {
    texts.push(block.mark.clone());
    texts.push(block.content.iter().map(Inline::text).collect());
    block.children.iter().for_each(|b| block_texts(b, texts));
}

/// The words as they stand on the pages; an eojeol that a line end parts would count as two.
fn words_on_pages(document: &Document) -> Vec<String> {
    let lines = lines(document, &History::none()).unwrap();
    let furniture = |text: &str| {
        document.notice.as_deref() == Some(text) || (text.starts_with("- ") && text.ends_with(" -"))
    };
    let words = lines.iter().filter(|line| !furniture(&line.text));
    words
        .flat_map(|line| line.text.split_whitespace().map(str::to_owned))
        .collect()
}

fn release(lang: Lang) -> Document {
    match lang {
        Lang::Ko => sample::ko(),
        Lang::En => sample::en(),
    }
}

fn block(kind: Kind, name: &str, mark: &str, text: &str, children: Vec<Block>) -> Block {
    sample::block(name, kind, mark, vec![sample::text(text)], children)
}

fn paragraph(text: &str) -> Document {
    let mut document = sample::ko();
    document.blocks = vec![block(Kind::Paragraph, "only", "1.", text, vec![])];
    document
}

#[test]
fn article_stands_on_the_pages_word_for_word() {
    for lang in Lang::ALL {
        let document = release(lang);
        let (expected, found) = (words(&document), words_on_pages(&document));
        // A hyphen may end an English line; no Korean eojeol is ever parted.
        let joined = |words: &[String]| match lang {
            Lang::Ko => words.join(" "),
            Lang::En => words.join(" ").replace("- ", "-"),
        };
        assert!(
            joined(&found).contains(&joined(&expected)),
            "{lang:?}: {found:#?}"
        );
    }
}

#[test]
fn korean_line_never_ends_inside_an_eojeol() {
    // One more letter in front each time, so that every eojeol comes to stand at a line end.
    let text = "「아홉 다리 구상」*(나인 브릿지)을 ‘눈송이’의 한-루리타니아 2021.5월~2023.5월 \
                정치·경제·인적교류를 △양국 관계(서비스·투자)까지, “상호교류의 해**”로서 9.14.(화) \
                제7차 K-문화/예술 교류를 30%이상 늘리고 COVID-19에도 불구하고 협력하기로 하였다. ";
    for shift in 0..40 {
        let document = paragraph(&format!("{} {}", "가".repeat(shift % 28), text.repeat(4)));
        let (expected, found) = (words(&document), words_on_pages(&document));
        assert!(
            found.join(" ").contains(&expected.join(" ")),
            "shift {shift}"
        );
    }
}

#[test]
fn eojeol_wider_than_a_line_stays_on_the_page() {
    for long in ["가".repeat(300), "W".repeat(300), "「가".repeat(80)] {
        let document = paragraph(&format!("앞말 {long} 뒷말"));
        let lines = lines(&document, &History::none()).unwrap();
        let edge = lines.iter().map(|line| line.right).fold(0.0, f64::max);
        assert!(edge < 595.3 - 50.0, "a line of {long} ends at {edge} pt");
        let text: String = lines.iter().map(|line| line.text.as_str()).collect();
        assert!(text.contains(&long));
    }
}

#[test]
fn longest_whole_eojeol_fits_the_narrowest_line() {
    let mut document = paragraph("가");
    let mut inner = block(Kind::Note, "n", "*", &"W".repeat(28), vec![]);
    inner = block(Kind::SubItem, "s", "-", &"W".repeat(28), vec![inner]);
    inner = block(Kind::ReferenceBox, "r", "※", "가", vec![inner]);
    inner = block(Kind::Item, "i", "ㅇ", "가", vec![inner]);
    document.blocks[0].children.push(inner);
    for line in lines(&document, &History::none()).unwrap() {
        assert!(line.right < 595.3 - 50.0, "{line:?}");
    }
}

#[test]
fn bytes_are_the_same_on_every_run_and_thread() {
    for lang in Lang::ALL {
        let document = release(lang);
        let first = pdf(&document, &History::none()).unwrap();
        thread::scope(|scope| {
            let work = || pdf(&document, &History::none()).unwrap();
            let threads: Vec<_> = (0..4).map(|_| scope.spawn(work)).collect();
            for thread in threads {
                assert!(thread.join().unwrap() == first, "{lang:?}");
            }
        });
    }
}

#[test]
fn claims_both_standards_and_says_what_it_is() {
    for lang in Lang::ALL {
        let document = release(lang);
        let bytes = export(
            &document,
            &History::none(),
            &layout(&document, &History::none()).unwrap(),
        )
        .unwrap();
        let text = String::from_utf8_lossy(&bytes);
        for part in [
            "<pdfaid:part>2<",
            "<pdfaid:conformance>A<",
            "<pdfuaid:part>1<",
        ] {
            assert!(text.contains(part), "{part}");
        }
        assert!(text.contains(&format!("<rdf:li>{}</rdf:li>", lang.code())));
        assert!(text.contains("<xmp:CreatorTool>gongbo<"));
        assert!(text.contains(&format!("<xmp:CreateDate>{}", document.released)));
        assert!(text.contains(&document.title));
    }
}

/// What the table of the file says each object is, and the length that each stream claims and has.
fn streams(file: &[u8]) -> Vec<(usize, usize)> {
    let find = |from: usize, word: &[u8]| {
        let found = file[from..].windows(word.len()).position(|w| w == word);
        from + found.unwrap_or_else(|| panic!("no {}", String::from_utf8_lossy(word)))
    };
    let line = |at: usize| String::from_utf8_lossy(&file[at..find(at, b"\n")]).into_owned();
    let last = file.windows(10).rposition(|w| w == b"startxref\n").unwrap();
    let mut at = line(last + 10).parse::<usize>().unwrap();
    assert_eq!(line(at), "xref");
    let count: usize = line(at + 5).split_once(' ').unwrap().1.parse().unwrap();
    at = find(at + 5, b"\n") + 1;
    let mut streams = Vec::new();
    for number in 0..count {
        let entry = line(at + number * 20);
        let Some(offset) = entry.trim_end().strip_suffix(" 00000 n") else {
            continue;
        };
        let offset = offset.parse().unwrap();
        assert_eq!(line(offset), format!("{number} 0 obj"));
        let end = find(offset, b"endobj");
        let object = &file[offset..end];
        let Some(dictionary) = object.windows(8).position(|w| w == b">>\nstrea") else {
            continue;
        };
        let text = String::from_utf8_lossy(&object[..dictionary]).into_owned();
        let digits = text.split("/Length ").nth(1).unwrap();
        let digits: String = digits.chars().take_while(char::is_ascii_digit).collect();
        let start = offset + dictionary + b">>\nstream\n".len();
        let mut stop = find(start, b"\nendstream\nendobj");
        // As a validator reads it: a carriage return before the line feed belongs to the line end.
        if file[stop - 1] == b'\r' {
            stop -= 1;
        }
        streams.push((digits.parse().unwrap(), stop - start));
    }
    streams
}

#[test]
fn every_stream_is_as_long_as_it_says() {
    // Compressed data end in a carriage return once in 256 times.
    let mut count = 0;
    for number in 0..500 {
        let document = paragraph(&format!("{number}번째 문서의 글자들은 저마다 다르다."));
        for (claimed, found) in streams(&pdf(&document, &History::none()).unwrap()) {
            assert_eq!(claimed, found, "document {number}");
            count += 1;
        }
    }
    assert!(count > 1000, "{count} streams were looked at");
}

/// Full modern Hangul, Latin with what names need, and every mark of the form, in both weights.
#[test]
fn the_embedded_fonts_draw_all_that_a_release_may_hold() {
    let text: String = (' '..='~')
        .chain('가'..='힣')
        .chain("ÀÉÍÓÖÚÜàáâãäåæçèéêëìíîïñòóôõöøùúûüýÿčďěňřšťůžćłńśźżőűșțğışđ".chars())
        .chain("ㅇº◦□※△▲·ㆍ…‘’“”–—「」『』〈〉①②③×±≤≥€₩㎢℃".chars())
        .collect();
    assert_eq!(
        missing_glyphs(&paragraph(&text), &History::none())
            .into_keys()
            .collect::<String>(),
        ""
    );
}

#[test]
fn missing_glyph_is_one_error_that_says_where() {
    let document = paragraph("네 번째 안건은 ▴양국 관계, ▵경제이다.");
    let error = pdf(&document, &History::none()).unwrap_err();
    assert_eq!(
        error,
        PdfError::MissingGlyph {
            character: '▴',
            place: "block `only`".to_owned()
        }
    );
    assert_eq!(
        error.to_string(),
        "no glyph for `▴` (U+25B4) in block `only`"
    );
}

#[test]
fn anchor_without_a_note_is_plain_text() {
    let mut document = paragraph("가");
    let anchor = Inline::Anchor {
        note: sample::id("nowhere"),
        mark: "*".to_owned(),
    };
    document.blocks[0].content.push(anchor);
    assert!(words_on_pages(&document).contains(&"가*".to_owned()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn hostile_sentence_comes_out_verbatim(
        text in r##"([#\\"$<>\[\]{}*/_`@=~ a가-]|#\{|\*/|//|\]\]|\\u\{41\}|<script>|\n){1,20}"##
    ) {
        let document = paragraph(&format!("{text}끝"));
        let expected = words(&document).concat();
        prop_assert!(words_on_pages(&document).concat().contains(&expected));
    }
}

#[test]
#[ignore = "writes target/sample.{ko,en}.pdf for looking at"]
fn write_sample() {
    for lang in Lang::ALL {
        let bytes = pdf(&release(lang), &History::none()).unwrap();
        let path = format!(
            "{}/target/sample.{}.pdf",
            env!("CARGO_MANIFEST_DIR"),
            lang.code()
        );
        std::fs::write(path, bytes).unwrap();
    }
}
