//! Each rule by a fault that it alone can find: where the bytes are in question, the manifest knows them.

use std::collections::BTreeSet;
use std::fs;

use gongbo::edition::Edition;
use gongbo::model::Lang;
use gongbo::seal::digest;
use gongbo::verify::Rule;

use super::{
    FIFTH, FOURTH, archive, edition_replaced, replaced, resealed, rules, verified, with_manifest,
};
use crate::project::Project;

struct Case {
    rule: Rule,
    /// What is done.
    name: &'static str,
    damage: fn(&Project),
    /// What is told: a part of the message, and the path.
    told: (&'static str, &'static str),
}

fn page(lang: &str, release: &str) -> String {
    format!("{lang}/{release}/index.html")
}

fn edition(project: &Project, release: &str, number: u32) -> Edition {
    let file = project.read(&format!("data/editions/{release}/{number}.json"));
    Edition::read(&file).unwrap()
}

fn flip(project: &Project, path: &str, at: usize) {
    let path = project.path(path);
    let mut bytes = fs::read(&path).unwrap();
    bytes[at] ^= 1;
    fs::write(path, bytes).unwrap();
}

fn note(project: &Project, path: &str) {
    let path = project.path(path);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, "{}").unwrap();
}

const CASES: &[Case] = &[
    Case {
        rule: Rule::Interrupted,
        name: "a plan in the output",
        damage: |project| note(project, "out/.gongbo/plan.json"),
        told: ("was interrupted; `gongbo build` completes it", "out"),
    },
    Case {
        rule: Rule::Interrupted,
        name: "a decision among the editions",
        damage: |project| note(project, "data/editions/.gongbo/decision.json"),
        told: ("was interrupted", "data/editions"),
    },
    Case {
        rule: Rule::Leftover,
        name: "a file beside its place",
        damage: |project| note(project, "out/ko/.gongbo-new-index.html"),
        told: ("take it away", "out/ko/.gongbo-new-index.html"),
    },
    Case {
        rule: Rule::Leftover,
        name: "an edition beside its place",
        damage: |project| {
            note(
                project,
                "data/editions/korea-norway-talks-5/.gongbo-new-3.json",
            );
        },
        told: (
            "take it away",
            "data/editions/korea-norway-talks-5/.gongbo-new-3.json",
        ),
    },
    Case {
        rule: Rule::Manifest,
        name: "a byte of the manifest",
        damage: |project| flip(project, "out/manifest.json", 100),
        told: ("changed after it was sealed", "out/manifest.json"),
    },
    Case {
        rule: Rule::Manifest,
        name: "no manifest",
        damage: |project| fs::remove_file(project.path("out/manifest.json")).unwrap(),
        told: ("is missing", "out/manifest.json"),
    },
    Case {
        rule: Rule::FileMissing,
        name: "a font taken away",
        damage: |project| {
            let font = "out/assets/PretendardGOV-Bold.subset.woff2";
            fs::remove_file(project.path(font)).unwrap();
        },
        told: ("missing", "out/assets/PretendardGOV-Bold.subset.woff2"),
    },
    Case {
        rule: Rule::FileMissing,
        name: "a folder in the place of a file",
        damage: |project| {
            fs::remove_file(project.path("out/sitemap.xml")).unwrap();
            fs::create_dir(project.path("out/sitemap.xml")).unwrap();
        },
        told: ("missing", "out/sitemap.xml"),
    },
    Case {
        rule: Rule::FileChanged,
        name: "another byte",
        damage: |project| flip(project, "out/ko/feed.xml", 300),
        told: ("not those that were written", "out/ko/feed.xml"),
    },
    Case {
        rule: Rule::FileChanged,
        name: "a byte less",
        damage: |project| {
            let path = project.path("out/index.html");
            let bytes = fs::read(&path).unwrap();
            fs::write(path, &bytes[1..]).unwrap();
        },
        told: ("bytes; it was made with", "out/index.html"),
    },
    Case {
        rule: Rule::FileUnlisted,
        name: "a file that the manifest has forgotten",
        damage: |project| {
            let licence = "assets/PretendardGOV-OFL.txt";
            with_manifest(project, |manifest| {
                manifest.files.remove(licence).unwrap();
            });
        },
        told: ("does not name it", "out/assets/PretendardGOV-OFL.txt"),
    },
    Case {
        rule: Rule::FileUnexplained,
        name: "a file that no edition asks for",
        damage: |project| {
            fs::write(project.path("out/ko/old.txt"), "old").unwrap();
            with_manifest(project, |manifest| {
                let mut made = manifest.files["index.html"];
                (made.bytes, made.length) = (digest(b"old"), 3);
                manifest.files.insert("ko/old.txt".to_owned(), made);
            });
        },
        told: ("no edition that asks for it", "out/ko/old.txt"),
    },
    Case {
        rule: Rule::Manifest,
        name: "a path that leads out of the archive",
        damage: |project| {
            with_manifest(project, |manifest| {
                let made = manifest.files["index.html"];
                manifest.files.insert("../data/x".to_owned(), made);
            });
        },
        told: ("bad path `../data/x`", "out/manifest.json"),
    },
    Case {
        rule: Rule::EditionDamaged,
        name: "a byte of an edition",
        damage: |project| {
            flip(project, "data/editions/korea-norway-talks-5/1.json", 700);
        },
        told: (
            "changed after it was sealed",
            "data/editions/korea-norway-talks-5/1.json",
        ),
    },
    Case {
        rule: Rule::EditionDamaged,
        name: "the first edition taken away",
        damage: |project| {
            let path = "data/editions/korea-norway-talks-4/1.json";
            fs::remove_file(project.path(path)).unwrap();
        },
        told: ("missing", "data/editions/korea-norway-talks-4/1.json"),
    },
    Case {
        rule: Rule::EditionDamaged,
        name: "no editions at all",
        damage: |project| fs::remove_dir_all(project.path("data/editions")).unwrap(),
        told: ("there are no editions", "data/editions"),
    },
    Case {
        rule: Rule::EditionForm,
        name: "an edition written by something else",
        damage: |project| {
            let file = edition(project, FOURTH, 1).file();
            let (body, _) = file.rsplit_once(",\n  \"seal\"").unwrap();
            let body = body.replacen("\"schema\": 1", "\"schema\":  1", 1);
            let seal = digest(body.as_bytes());
            let file = format!("{body},\n  \"seal\": \"{seal}\"\n}}\n");
            edition_replaced(project, FOURTH, 1, &format!("{FOURTH}.1"), &file);
        },
        told: (
            "not written as gongbo writes",
            "data/editions/korea-norway-talks-4/1.json",
        ),
    },
    Case {
        rule: Rule::EditionDamaged,
        name: "the document of another release",
        damage: |project| {
            let mut edition = edition(project, FIFTH, 1);
            edition.en.release = FOURTH.parse().unwrap();
            let json = format!("{FIFTH}.1");
            edition_replaced(project, FIFTH, 1, &json, &edition.file());
        },
        told: (
            "its documents are not those of this edition",
            "data/editions/korea-norway-talks-5/1.json",
        ),
    },
    Case {
        rule: Rule::EditionChanged,
        name: "a language said not to be changed",
        damage: |project| {
            let mut edition = edition(project, FIFTH, 1);
            edition.changed = vec![Lang::En];
            let json = format!("{FIFTH}.1");
            edition_replaced(project, FIFTH, 1, &json, &edition.file());
        },
        told: (
            "it says that it changes en, and it changes ko, en",
            "data/editions/korea-norway-talks-5/1.json",
        ),
    },
    Case {
        rule: Rule::EditionChanged,
        name: "an edition that changes nothing more",
        damage: |project| {
            // The first edition now says in English what the second says.
            let mut first = edition(project, FIFTH, 1);
            first.en = edition(project, FIFTH, 2).en;
            let json = format!("{FIFTH}.1");
            edition_replaced(project, FIFTH, 1, &json, &first.file());
            for name in ["index.html", "korea-norway-talks-5.1.en.txt"] {
                let path = format!("en/{FIFTH}/1/{name}");
                let text = project.read(&format!("out/{path}"));
                resealed(project, &path, text.replace("green", "clean"));
            }
        },
        told: (
            "it says that it changes ko, en, and it changes ko",
            "data/editions/korea-norway-talks-5/2.json",
        ),
    },
    Case {
        rule: Rule::Json,
        name: "another edition than that of the project",
        damage: |project| {
            let first = project.read(&format!("data/editions/{FOURTH}/1.json"));
            resealed(project, &format!("data/{FOURTH}.json"), first);
        },
        told: (
            "not `data/editions/korea-norway-talks-4/2.json`",
            "out/data/korea-norway-talks-4.json",
        ),
    },
    Case {
        rule: Rule::Markup,
        name: "an element that another closes",
        damage: |project| replaced(project, &page("ko", FIFTH), "</h1>", "</h2>"),
        told: ("no HTML", "out/ko/korea-norway-talks-5/index.html"),
    },
    Case {
        rule: Rule::Markup,
        name: "an attribute that stands twice",
        damage: |project| replaced(project, "en/index.html", "<ul class", "<ul class=x class"),
        told: ("no HTML", "out/en/index.html"),
    },
    Case {
        rule: Rule::Markup,
        name: "a feed that is cut off",
        damage: |project| replaced(project, "ko/feed.xml", "</feed>", ""),
        told: ("no XML", "out/ko/feed.xml"),
    },
    Case {
        rule: Rule::PageWords,
        name: "a word of a sentence",
        damage: |project| replaced(project, &page("en", FIFTH), "They spoke", "We spoke"),
        told: (
            "it says “º We spoke of clean shipping.”, and its edition says “º They spoke",
            "out/en/korea-norway-talks-5/index.html",
        ),
    },
    Case {
        rule: Rule::PageWords,
        name: "a sentence more",
        damage: |project| {
            replaced(
                project,
                &page("en", FIFTH),
                "</article>",
                "<p>Sic.</p></article>",
            );
        },
        told: (
            "“Sic.” is not in its edition",
            "out/en/korea-norway-talks-5/index.html",
        ),
    },
    Case {
        rule: Rule::PageWords,
        name: "a word of the history",
        damage: |project| {
            let note = "<p class=\"why\">The field was named wrongly.</p>";
            replaced(project, &page("en", FIFTH), note, "");
        },
        told: (
            "its edition says “The field was named wrongly.”",
            "out/en/korea-norway-talks-5/index.html",
        ),
    },
    Case {
        rule: Rule::PageWords,
        name: "blocks that have changed their ids",
        damage: |project| {
            let path = page("ko", FIFTH);
            replaced(project, &path, "id=\"opening\"", "id=\"_\"");
            replaced(project, &path, "id=\"shipping\"", "id=\"opening\"");
            replaced(project, &path, "id=\"_\"", "id=\"shipping\"");
        },
        told: (
            "stands in block `shipping`, and in its edition in block `opening`",
            "out/ko/korea-norway-talks-5/index.html",
        ),
    },
    Case {
        rule: Rule::PageWords,
        name: "a word of one column",
        damage: |project| replaced(project, &page("both", FIFTH), "They spoke", "We spoke"),
        told: (
            "it says “º We spoke of clean shipping.”, and its edition says “º They spoke",
            "out/both/korea-norway-talks-5/index.html",
        ),
    },
    Case {
        rule: Rule::PageWords,
        name: "a sentence in the wrong column",
        damage: |project| {
            let cell = "data-lang=\"en\" data-language=\"English\">\n<p><span class=\"mark\">1.";
            let other = cell.replacen("en", "ko", 1);
            replaced(project, &page("both", FIFTH), cell, &other);
        },
        told: (
            "its edition says “ㅇ",
            "out/both/korea-norway-talks-5/index.html",
        ),
    },
    Case {
        rule: Rule::PageWords,
        name: "a notice of one language that is not told beside the other",
        damage: |project| {
            let notice = "<strong>정정</strong>";
            replaced(
                project,
                &page("both", FIFTH),
                notice,
                "<strong>알림</strong>",
            );
        },
        told: (
            "its edition says “정정",
            "out/both/korea-norway-talks-5/index.html",
        ),
    },
    Case {
        rule: Rule::PageWords,
        name: "a heading of both languages",
        damage: |project| {
            let (is, was) = ("Korean and English side by side", "Two languages");
            replaced(project, &page("both", FIFTH), is, was);
        },
        told: (
            "its edition says “국·영문 대조본 Korean",
            "out/both/korea-norway-talks-5/index.html",
        ),
    },
    Case {
        rule: Rule::PageWords,
        name: "rows that have changed their ids",
        damage: |project| {
            let path = page("both", FIFTH);
            replaced(project, &path, "id=\"opening\"", "id=\"_\"");
            replaced(project, &path, "id=\"shipping\"", "id=\"opening\"");
            replaced(project, &path, "id=\"_\"", "id=\"shipping\"");
        },
        told: (
            "stands in block `shipping`, and in its edition in block `opening`",
            "out/both/korea-norway-talks-5/index.html",
        ),
    },
    Case {
        rule: Rule::TextWords,
        name: "a word of a plain text",
        damage: |project| {
            let path = format!("ko/{FIFTH}/1/{FIFTH}.1.ko.txt");
            replaced(project, &path, "친환경", "환경");
        },
        told: (
            "its edition says",
            "out/ko/korea-norway-talks-5/1/korea-norway-talks-5.1.ko.txt",
        ),
    },
    Case {
        rule: Rule::TextWords,
        name: "the end of a plain text",
        damage: |project| {
            let path = format!("en/{FOURTH}/{FOURTH}.en.txt");
            let text = project.read(&format!("out/{path}"));
            let (start, _) = text.trim_end().rsplit_once('\n').unwrap();
            resealed(project, &path, format!("{start}\n"));
        },
        told: (
            "is missing",
            "out/en/korea-norway-talks-4/korea-norway-talks-4.en.txt",
        ),
    },
    Case {
        rule: Rule::Link,
        name: "a stylesheet that is not there",
        damage: |project| replaced(project, &page("ko", FIFTH), "assets/style.css", "style.css"),
        told: (
            "leads to `style.css`, which is not in the archive",
            "out/ko/korea-norway-talks-5/index.html",
        ),
    },
    Case {
        rule: Rule::Link,
        name: "an id that is not there",
        damage: |project| {
            replaced(
                project,
                &page("ko", FIFTH),
                "href=\"#_text\"",
                "href=\"#text\"",
            )
        },
        told: ("has that id", "out/ko/korea-norway-talks-5/index.html"),
    },
    Case {
        rule: Rule::Link,
        name: "an id that is not there on another page",
        damage: |project| {
            let path = format!("en/{FIFTH}/1/index.html");
            let link = "\"../index.html\" rel=\"latest-version\"";
            let no_link = "\"../index.html#_no\" rel=\"latest-version\"";
            replaced(project, &path, link, no_link);
        },
        told: (
            "`#_no` in `en/korea-norway-talks-5/index.html`",
            "out/en/korea-norway-talks-5/1/index.html",
        ),
    },
    Case {
        rule: Rule::Link,
        name: "an address below that of the archive",
        damage: |project| {
            let path = page("en", FIFTH);
            let address = "<header><a href=\"https://example.org/en/talks/\"></a>";
            replaced(project, &path, "<header>", address);
        },
        told: (
            "leads to `en/talks/index.html`",
            "out/en/korea-norway-talks-5/index.html",
        ),
    },
    Case {
        rule: Rule::Link,
        name: "a link of a feed",
        damage: |project| {
            let self_link = "<link rel=\"self\" type=\"application/atom+xml\" href=\"https://example.org/en/feed.xml\"/>";
            replaced(
                project,
                "en/feed.xml",
                self_link,
                &self_link.replace("feed.xml", "feed"),
            );
        },
        told: ("leads to `en/feed`", "out/en/feed.xml"),
    },
    Case {
        rule: Rule::Address,
        name: "a page that calls itself another",
        damage: |project| {
            let canonical = format!("rel=\"canonical\" href=\"https://example.org/ko/{FIFTH}/\"");
            let other = canonical.replace(FIFTH, FOURTH);
            replaced(project, &page("ko", FIFTH), &canonical, &other);
        },
        told: (
            "and stands at `https://example.org/ko/korea-norway-talks-5/`",
            "out/ko/korea-norway-talks-5/index.html",
        ),
    },
    Case {
        rule: Rule::Address,
        name: "a front page that calls itself another",
        damage: |project| {
            let canonical = "rel=\"canonical\" href=\"https://example.org/\"";
            let other = "rel=\"canonical\" href=\"https://example.org/ko/\"";
            replaced(project, "index.html", canonical, other);
        },
        told: ("and stands at `https://example.org/`", "out/index.html"),
    },
    Case {
        rule: Rule::Pair,
        name: "another page as the same in the other language",
        damage: |project| {
            let twin = format!("hreflang=\"en\" href=\"https://example.org/en/{FIFTH}/\"");
            let other = twin.replace(FIFTH, FOURTH);
            replaced(project, &page("ko", FIFTH), &twin, &other);
        },
        told: (
            "its languages are said to be en https://example.org/en/korea-norway-talks-4/",
            "out/ko/korea-norway-talks-5/index.html",
        ),
    },
    Case {
        rule: Rule::Pair,
        name: "a reader who is led to another page",
        damage: |project| {
            let link = format!("<a href=\"../../en/{FIFTH}/index.html\"");
            replaced(
                project,
                &page("ko", FIFTH),
                &link,
                &link.replace(FIFTH, FOURTH),
            );
        },
        told: (
            "no <a> leads to it in `en`",
            "out/ko/korea-norway-talks-5/index.html",
        ),
    },
    Case {
        rule: Rule::Pair,
        name: "a page from which nothing leads to both languages",
        damage: |project| {
            let link = format!("../../both/{FIFTH}/index.html");
            let other = link.replace(FIFTH, FOURTH);
            replaced(project, &page("ko", FIFTH), &link, &other);
        },
        told: (
            "no <a> leads to `both/korea-norway-talks-5/index.html`",
            "out/ko/korea-norway-talks-5/index.html",
        ),
    },
    Case {
        rule: Rule::Pair,
        name: "both languages that lead to one of another release",
        damage: |project| {
            let link = format!("<a href=\"../../en/{FIFTH}/index.html\"");
            let other = link.replace(FIFTH, FOURTH);
            replaced(project, &page("both", FIFTH), &link, &other);
        },
        told: (
            "no <a> leads to it in `en`",
            "out/both/korea-norway-talks-5/index.html",
        ),
    },
    Case {
        rule: Rule::Pair,
        name: "a page that is said to be in the other language",
        damage: |project| {
            replaced(
                project,
                "en/index.html",
                "<html lang=\"en\">",
                "<html lang=\"ko\">",
            )
        },
        told: ("it says that it is in `ko`", "out/en/index.html"),
    },
    Case {
        rule: Rule::Twin,
        name: "a page that leads to the PDF of another edition",
        damage: |project| {
            let link = format!("<li><a href=\"{FIFTH}.en.pdf\"");
            let other = format!("<li><a href=\"1/{FIFTH}.1.en.pdf\"");
            replaced(project, &page("en", FIFTH), &link, &other);
        },
        told: (
            "no <a> leads to `en/korea-norway-talks-5/korea-norway-talks-5.en.pdf`",
            "out/en/korea-norway-talks-5/index.html",
        ),
    },
    Case {
        rule: Rule::Twin,
        name: "both languages with the PDF of one",
        damage: |project| {
            let link = format!("<li><a href=\"{FIFTH}.both.pdf\"");
            let other = format!("<li><a href=\"../../ko/{FIFTH}/{FIFTH}.ko.pdf\"");
            replaced(project, &page("both", FIFTH), &link, &other);
        },
        told: (
            "no <a> leads to `both/korea-norway-talks-5/korea-norway-talks-5.both.pdf`",
            "out/both/korea-norway-talks-5/index.html",
        ),
    },
    Case {
        rule: Rule::Twin,
        name: "a page without a link to its plain text",
        damage: |project| {
            replaced(
                project,
                &page("en", FIFTH),
                "rel=\"alternate\" type=\"text/plain\"",
                "rel=\"alternate\"",
            );
        },
        told: ("as text/plain", "out/en/korea-norway-talks-5/index.html"),
    },
    Case {
        rule: Rule::Pdf,
        name: "a PDF that is none",
        damage: |project| {
            resealed(project, &format!("ko/{FIFTH}/{FIFTH}.ko.pdf"), "%PD");
        },
        told: (
            "it is no PDF",
            "out/ko/korea-norway-talks-5/korea-norway-talks-5.ko.pdf",
        ),
    },
    Case {
        rule: Rule::Input,
        name: "a PDF that is older than its page",
        damage: |project| {
            with_manifest(project, |manifest| {
                let pdf = format!("ko/{FIFTH}/{FIFTH}.ko.pdf");
                manifest.files.get_mut(&pdf).unwrap().input = digest(b"before");
            });
        },
        told: (
            "made from other inputs",
            "out/ko/korea-norway-talks-5/korea-norway-talks-5.ko.pdf",
        ),
    },
    Case {
        rule: Rule::List,
        name: "a title of another release",
        damage: |project| replaced(project, "en/2021/index.html", "of 5th ", "of 4th "),
        told: ("entry 1 is not", "out/en/2021/index.html"),
    },
    Case {
        rule: Rule::List,
        name: "a release more than there is",
        damage: |project| {
            let path = "ko/2021/index.html";
            let page = project.read(&format!("out/{path}"));
            let start = page.find("<li><time").unwrap();
            let end = start + page[start..].find("</li>").unwrap() + 5;
            let entry = page[start..end].replace(FIFTH, FOURTH);
            let page = format!("{}{entry}{}", &page[..end], &page[end..]);
            resealed(project, path, page);
        },
        told: ("it lists 2 pages; there are 1", "out/ko/2021/index.html"),
    },
    Case {
        rule: Rule::List,
        name: "an index of names without a name",
        damage: |project| {
            let path = "en/countries/index.html";
            let page = project.read(&format!("out/{path}"));
            let start = page.find("<li><a href=\"../countries/norway/").unwrap();
            let end = start + page[start..].find("</li>\n").unwrap() + 6;
            resealed(project, path, format!("{}{}", &page[..start], &page[end..]));
        },
        told: ("entry 2 is not", "out/en/countries/index.html"),
    },
    Case {
        rule: Rule::Catalogue,
        name: "an alias that the register does not have",
        damage: |project| {
            let path = "catalogue.json";
            let catalogue = project.read(&format!("out/{path}"));
            let also = catalogue.replacen("\"Norwegian\"", "\"Norge\"", 1);
            resealed(project, path, also);
        },
        told: ("not what the register says", "out/catalogue.json"),
    },
    Case {
        rule: Rule::Feed,
        name: "a date that is stale",
        damage: |project| {
            let updated = "<updated>2021-06-01";
            let path = "ko/feed.xml";
            replaced(project, path, updated, "<updated>2021-05-21");
        },
        told: ("and not on 2021-05-21", "out/ko/feed.xml"),
    },
    Case {
        rule: Rule::Feed,
        name: "a feed that is older than its entries",
        damage: |project| {
            let path = "en/feed.xml";
            replaced(project, path, "<updated>2021-07-01", "<updated>2021-06-01");
        },
        told: (
            "it says that it was updated on 2021-06-01",
            "out/en/feed.xml",
        ),
    },
    Case {
        rule: Rule::Feed,
        name: "an entry less",
        damage: |project| {
            let path = "en/feed.xml";
            let feed = project.read(&format!("out/{path}"));
            let start = feed.rfind("<entry>").unwrap();
            let end = feed.find("</feed>").unwrap();
            resealed(project, path, format!("{}{}", &feed[..start], &feed[end..]));
        },
        told: ("it has 1 entries, and not 2", "out/en/feed.xml"),
    },
    Case {
        rule: Rule::Feed,
        name: "a title of another release",
        damage: |project| replaced(project, "en/feed.xml", "of 5th ", "of 4th "),
        told: ("is titled “Outcome of 4th", "out/en/feed.xml"),
    },
    Case {
        rule: Rule::Sitemap,
        name: "a date that is stale",
        damage: |project| {
            let path = "sitemap-2021.xml";
            replaced(project, path, "<lastmod>2021-06-01", "<lastmod>2021-05-21");
        },
        told: ("of 2021-06-01", "out/sitemap-2021.xml"),
    },
    Case {
        rule: Rule::Sitemap,
        name: "a year less",
        damage: |project| {
            let year = "<sitemap><loc>https://example.org/sitemap-2019.xml</loc></sitemap>\n";
            replaced(project, "sitemap.xml", year, "");
        },
        told: ("sitemap-2019.xml", "out/sitemap.xml"),
    },
    Case {
        rule: Rule::TextWords,
        name: "a plain text that is none",
        damage: |project| resealed(project, &format!("ko/{FIFTH}/{FIFTH}.ko.txt"), [0xff, 0xfe]),
        told: (
            "not UTF-8",
            "out/ko/korea-norway-talks-5/korea-norway-talks-5.ko.txt",
        ),
    },
    Case {
        rule: Rule::Link,
        name: "a link that hangs from the root of a host",
        damage: |project| {
            replaced(
                project,
                "index.html",
                "\"assets/style.css",
                "\"/assets/style.css",
            )
        },
        told: ("holds only at one address", "out/index.html"),
    },
    Case {
        rule: Rule::Pair,
        name: "a front page that sends others elsewhere",
        damage: |project| {
            let front = "hreflang=\"x-default\" href=\"https://example.org/";
            replaced(project, "index.html", front, &format!("{front}en/"));
        },
        told: ("x-default https://example.org/en/", "out/index.html"),
    },
    Case {
        rule: Rule::Pair,
        name: "a front page of one language that sends others nowhere",
        damage: |project| {
            let front = "hreflang=\"x-default\" href=\"https://example.org/\"";
            replaced(
                project,
                "en/index.html",
                front,
                &front.replace("x-default", "fr"),
            );
        },
        told: ("fr https://example.org/", "out/en/index.html"),
    },
    Case {
        rule: Rule::List,
        name: "the newest releases in another order",
        damage: |project| {
            let path = "en/index.html";
            let page = project.read(&format!("out/{path}"));
            let page = page.replace(FIFTH, "another").replace(FOURTH, FIFTH);
            resealed(project, path, page.replace("another", FOURTH));
        },
        told: (
            "entry 1 is not `en/korea-norway-talks-5",
            "out/en/index.html",
        ),
    },
    Case {
        rule: Rule::Feed,
        name: "a feed with the id of another",
        damage: |project| {
            let id = "<id>https://example.org/ko/feed.xml</id>";
            replaced(project, "ko/feed.xml", id, &id.replace("ko", "en"));
        },
        told: ("its id is not its address", "out/ko/feed.xml"),
    },
    Case {
        rule: Rule::Feed,
        name: "entries that have changed places",
        damage: |project| {
            let path = "en/feed.xml";
            let feed = project.read(&format!("out/{path}"));
            let parts: Vec<&str> = feed.split("<entry>").collect();
            let [head, first, last] = parts[..] else {
                panic!("two entries: {feed}");
            };
            let (last, end) = last.split_once("</feed>").unwrap();
            let feed = format!("{head}<entry>{last}<entry>{first}</feed>{end}");
            resealed(project, path, feed);
        },
        told: ("stands in the place of", "out/en/feed.xml"),
    },
    Case {
        rule: Rule::Feed,
        name: "an entry that leads to another release",
        damage: |project| {
            let link = format!("href=\"https://example.org/en/{FIFTH}/\"");
            replaced(project, "en/feed.xml", &link, &link.replace(FIFTH, FOURTH));
        },
        told: ("does not lead there", "out/en/feed.xml"),
    },
    Case {
        rule: Rule::Sitemap,
        name: "another page as the same in the other language",
        damage: |project| {
            let link = format!("hreflang=\"en\" href=\"https://example.org/en/{FIFTH}/\"");
            let path = "sitemap-2021.xml";
            replaced(project, path, &link, &link.replace(FIFTH, FOURTH));
        },
        told: ("in both languages", "out/sitemap-2021.xml"),
    },
];

#[test]
fn each_rule_finds_what_no_other_finds() {
    let mut tested = BTreeSet::new();
    for case in CASES {
        let project = archive();
        (case.damage)(&project);
        let report = verified(&project);
        let name = case.name;
        assert_eq!(rules(&report), [case.rule], "{name}: {:#?}", report.faults);
        // A slip is one finding.
        let [fault] = report.faults.as_slice() else {
            panic!("{name}: {:#?}", report.faults);
        };
        let (message, path) = case.told;
        assert_eq!(fault.path, project.path(path), "{name}");
        assert!(fault.message.contains(message), "{name}: {}", fault.message);
        tested.insert(case.rule);
    }
    assert_eq!(tested.into_iter().collect::<Vec<_>>(), Rule::ALL);
}
