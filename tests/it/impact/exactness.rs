//! What `impact` tells is what becomes another: every value of the sample is edited in turn, and what
//! is told is compared with pages, texts and files made before and after.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use gongbo::check::{Checked, check};
use gongbo::compose::{compose, furniture};
use gongbo::document::{Block, Document, Field, Furniture, History};
use gongbo::edition::Edition;
use gongbo::edition::archive::Archive;
use gongbo::edition::change::{Change, Part};
use gongbo::impact::impact;
use gongbo::load::load;
use gongbo::model::{Id, Lang, PartialDate};
use gongbo::render::html::{Page, html};
use gongbo::render::{Shelf, text};
use gongbo::sentence::FormWords;
use rayon::prelude::*;
use regex::Regex;

use crate::project::Project;

/// One change of one file.
#[derive(Debug)]
struct Edit {
    path: String,
    from: usize,
    to: usize,
    text: String,
}

impl Edit {
    fn of(path: &str, at: regex::Match, text: impl Into<String>) -> Edit {
        Edit {
            path: path.to_owned(),
            from: at.start(),
            to: at.end(),
            text: text.into(),
        }
    }

    fn apply(&self, before: &str) -> String {
        format!(
            "{}{}{}",
            &before[..self.from],
            self.text,
            &before[self.to..]
        )
    }
}

/// A part that became another: release, language, name.
type Told = BTreeSet<(Id, Lang, String)>;

/// The sample, and beside it a release of the session before in the standard sentences.
fn two_releases() -> Project {
    Project::sample().unconfirmed().with(
        "data/releases/korea-russia-policy-consultation-18.toml",
        "series = \"korea-russia-policy-consultation\"\nsession = 18\nreleased = \"2018-05-18\"\n",
    )
}

fn checked(project: &Project) -> Option<Checked> {
    let loaded = load(project.root()).expect("the project can be read");
    let read = loaded.outcome.ok()?;
    check(read, &loaded.sources).checked
}

/// Both documents of every release.
fn documents(checked: &Checked) -> BTreeMap<Id, [Document; 2]> {
    let releases = checked.project().model.releases.keys();
    let both = |id: &Id| Lang::ALL.map(|lang| compose(checked, id, lang));
    releases.map(|id| (id.clone(), both(id))).collect()
}

/// The project with its releases published; no page is typeset.
fn published(project: Project) -> Project {
    let checked = checked(&project).expect("the project checks");
    (documents(&checked).into_iter()).fold(project, |project, (id, [ko, en])| {
        project.with(&Edition::path(&id, 1), Edition::first(ko, en).file())
    })
}

/// How each part of a document comes out, alone on a page.
struct Shown {
    parts: BTreeMap<String, String>,
    /// Rows and blocks with what stands above them.
    outline: Vec<String>,
}

/// Renders the parts of documents one by one, on pages that are alike in everything else.
struct Printer {
    blank: [Document; 2],
    furniture: [Furniture; 2],
}

impl Printer {
    fn of(checked: &Checked) -> Printer {
        let project = checked.project();
        let words = |lang| FormWords::new(lang, project.prose.form(lang).resource());
        let id = project.model.releases.keys().next().expect("a release");
        let blank = |lang| Document {
            subtitle: None,
            embargo: None,
            head: Vec::new(),
            blocks: Vec::new(),
            contacts: Vec::new(),
            ..compose(checked, id, lang)
        };
        Printer {
            blank: Lang::ALL.map(blank),
            furniture: Lang::ALL.map(|lang| furniture(&words(lang))),
        }
    }

    fn print(&self, lang: Lang, part: impl FnOnce(&mut Document)) -> String {
        let at = Lang::ALL
            .iter()
            .position(|other| *other == lang)
            .expect("one of both");
        let mut document = self.blank[at].clone();
        part(&mut document);
        let page = html(&Page {
            document: &document,
            furniture: &self.furniture[at],
            other: &self.blank[1 - at],
            history: &History::none(),
            shelf: Shelf::Front,
            site: "https://example.org/",
            surroundings: None,
        });
        let json = serde_json::to_string(&document).expect("JSON");
        page + &text::text(&document, &History::none()) + &json
    }

    /// The parts of a document, its rows by the labels of today where there are as many.
    fn show(&self, document: &Document, today: &Document) -> Shown {
        let lang = document.lang;
        let mut shown = Shown {
            parts: BTreeMap::new(),
            outline: Vec::new(),
        };
        let mut add = |name: &str, page| shown.parts.insert(name.to_owned(), page);
        let of = |part: &dyn Fn(&mut Document)| self.print(lang, part);
        add("title", of(&|blank| blank.title = document.title.clone()));
        add("form", of(&|blank| blank.form = document.form.clone()));
        add(
            "ministry",
            of(&|blank| blank.ministry = document.ministry.clone()),
        );
        add("released", of(&|blank| blank.released = document.released));
        add(
            "notice",
            of(&|blank| blank.notice = document.notice.clone()),
        );
        add(
            "status",
            of(&|blank| blank.status = document.status.clone()),
        );
        add(
            "licence",
            of(&|blank| blank.licence = document.licence.clone()),
        );
        // A part that every document may have or not is told only where it stands.
        if document.subtitle.is_some() {
            let page = of(&|blank| blank.subtitle = document.subtitle.clone());
            shown.parts.insert("subtitle".to_owned(), page);
        }
        if document.embargo.is_some() {
            let page = of(&|blank| blank.embargo = document.embargo);
            shown.parts.insert("embargo".to_owned(), page);
        }
        for (label, field) in rows(&document.head, &today.head) {
            let page = of(&|blank| blank.head = vec![field.clone()]);
            shown.outline.push(format!("row {label}"));
            shown.parts.insert(format!("row {label}"), page);
        }
        for (label, field) in rows(&document.contacts, &today.contacts) {
            let page = of(&|blank| blank.contacts = vec![field.clone()]);
            shown.outline.push(format!("contact {label}"));
            shown.parts.insert(format!("contact {label}"), page);
        }
        for block in &document.blocks {
            self.show_block(lang, block, "", &mut shown);
        }
        shown
    }

    fn show_block(&self, lang: Lang, block: &Block, above: &str, shown: &mut Shown) {
        let alone = Block {
            children: Vec::new(),
            ..block.clone()
        };
        let page = self.print(lang, |blank| blank.blocks = vec![alone]);
        assert!(
            shown
                .parts
                .insert(format!("block {}", block.id), page)
                .is_none()
        );
        shown.outline.push(format!("{above}{}", block.id));
        for child in &block.children {
            self.show_block(lang, child, &format!("{above}> "), shown);
        }
    }
}

/// What differs between what came out then and what comes out now.
fn differing(was: &Shown, is: &Shown) -> BTreeSet<String> {
    let names = was.parts.keys().chain(is.parts.keys());
    let mut differing: BTreeSet<String> = names
        .filter(|name| was.parts.get(*name) != is.parts.get(*name))
        .cloned()
        .collect();
    let common = |one: &Shown, other: &Shown| -> Vec<String> {
        let name = |line: &String| match line.starts_with("row ") || line.starts_with("contact ") {
            true => line.clone(),
            false => format!("block {}", line.trim_start_matches("> ")),
        };
        let lines = one.outline.iter();
        lines
            .filter(|line| other.parts.contains_key(&name(line)))
            .cloned()
            .collect()
    };
    if common(was, is) != common(is, was) {
        differing.insert("order".to_owned());
    }
    differing
}

/// The name that this test gives to a part that was told.
fn name(change: &Change) -> String {
    match &change.part {
        Part::Part(single) => single.name().to_owned(),
        Part::Block(id) => format!("block {id}"),
        Part::Row(label) => format!("row {label}"),
        Part::Contact(label) => format!("contact {label}"),
    }
}

/// Rows with their labels, each label once.
fn rows<'d>(table: &'d [Field], today: &[Field]) -> Vec<(String, &'d Field)> {
    let labels = match table.len() == today.len() {
        true => today,
        false => table,
    };
    let mut rows: Vec<(String, &Field)> = Vec::new();
    for (field, labelled) in table.iter().zip(labels) {
        let mut label = labelled.label.clone();
        while rows.iter().any(|(other, _)| *other == label) {
            label.push('′');
        }
        rows.push((label, field));
    }
    rows
}

/// Every edit that is tried.
fn edits(project: &Project) -> Vec<Edit> {
    let mut files = BTreeMap::new();
    for folder in ["data", "locales"] {
        gather(project, folder, &mut files);
    }
    let mut edits = Vec::new();
    for (path, text) in &files {
        match path.ends_with(".toml") {
            true => edits_of_data(path, text, &files, &mut edits),
            false => edits_of_prose(path, text, &mut edits),
        }
    }
    edits
}

fn gather(project: &Project, folder: &str, files: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(project.path(folder)).expect("a folder") {
        let name = entry.expect("a file").file_name();
        let inside = format!("{folder}/{}", name.to_str().expect("a name"));
        if inside == "data/editions" || inside == "data/.schemas" {
            continue;
        }
        if project.path(&inside).is_dir() {
            gather(project, &inside, files);
        } else {
            files.insert(inside.clone(), project.read(&inside));
        }
    }
}

/// Each text, number and truth is another; each line is gone; each record has a reading or a former name.
fn edits_of_data(path: &str, text: &str, files: &BTreeMap<String, String>, edits: &mut Vec<Edit>) {
    let line = Regex::new(r"(?m)^[^#\n].*$").expect("a pattern");
    let string = Regex::new(r#""([^"\n]*)""#).expect("a pattern");
    let number = Regex::new(r"= (\d+)").expect("a pattern");
    let truth = Regex::new(r"\b(true|false)\b").expect("a pattern");
    let header = Regex::new(r"^\[[a-z0-9-]+\]$").expect("a pattern");
    for found in line.find_iter(text) {
        let at = |inner: regex::Match, new: String| Edit {
            path: path.to_owned(),
            from: found.start() + inner.start(),
            to: found.start() + inner.end(),
            text: new,
        };
        for inner in string.captures_iter(found.as_str()) {
            let value = inner.get(1).expect("a group");
            let others = others(value.as_str(), files).into_iter();
            edits.extend(others.map(|other| at(value, other)));
        }
        for inner in number.captures_iter(found.as_str()) {
            let digits = inner.get(1).expect("a group");
            let value: u32 = digits.as_str().parse().expect("digits");
            edits.extend(
                [value + 1, value.saturating_sub(1)].map(|other| at(digits, other.to_string())),
            );
        }
        for inner in truth.find_iter(found.as_str()) {
            let other = if inner.as_str() == "true" {
                "false"
            } else {
                "true"
            };
            edits.push(at(inner, other.to_owned()));
        }
        if header.is_match(found.as_str()) {
            for more in [
                "reading = \"각\"",
                "former = [{ until = \"2021-12-31\", name = { ko = \"옛 이름\", en = \"Old Name\" } }]",
                "former = [{ until = \"2019-12-31\", name = { ko = \"옛 이름\", en = \"Old Name\" } }]",
            ] {
                edits.push(Edit::of(path, found, format!("{}\n{more}", found.as_str())));
            }
        } else {
            edits.push(Edit::of(path, found, ""));
        }
    }
    // Two lines change places: blocks, sessions' keys, facts.
    let lines: Vec<regex::Match> = line.find_iter(text).collect();
    for pair in lines.windows(2) {
        edits.push(Edit {
            path: path.to_owned(),
            from: pair[0].start(),
            to: pair[1].end(),
            text: format!("{}\n{}", pair[1].as_str(), pair[0].as_str()),
        });
    }
}

/// What else could stand in the place of a text.
fn others(value: &str, files: &BTreeMap<String, String>) -> Vec<String> {
    let mut others = Vec::new();
    if let Ok(date) = value.parse::<PartialDate>() {
        let (year, rest) = value.split_at(4);
        others.push(format!("{}{rest}", date.year() + 1));
        others.push(format!("{}{rest}", date.year() - 1));
        others.push(year.to_owned());
        others.push(value[..value.len().min(7)].to_owned());
        others.push(date.last_day().to_string());
        others.push(date.first_day().tomorrow().expect("a day").to_string());
    } else if value.starts_with(|c: char| c.is_ascii_digit()) {
        let digit = value.as_bytes()[0] - b'0';
        others.push(format!("{}{}", digit % 9 + 1, &value[1..]));
        others.push(format!("{value}0"));
    } else if value.contains(|c: char| ('가'..='힣').contains(&c)) {
        others.extend([
            format!("{value}가"),
            format!("{value}각"),
            format!("새 {value}"),
        ]);
    } else {
        others.extend([
            format!("{value}x"),
            format!("{value}-x"),
            format!("New {value}"),
        ]);
        for (path, text) in files {
            let register = path.matches('/').count() == 1 && path.starts_with("data/");
            let ids: Vec<&str> = (text.lines().filter(|_| register))
                .filter_map(|line| line.strip_prefix('[')?.strip_suffix(']'))
                .filter(|id| !id.starts_with('['))
                .collect();
            if let Some(at) = ids.iter().position(|id| *id == value) {
                others.push(ids[(at + 1) % ids.len()].to_owned());
                others.push(ids[(at + ids.len() - 1) % ids.len()].to_owned());
            }
        }
    }
    others.retain(|other| other != value);
    others
}

/// Each message says more, says another name, or is gone.
fn edits_of_prose(path: &str, text: &str, edits: &mut Vec<Edit>) {
    let line = Regex::new(r"(?m)^(?:[a-z0-9-]+ =| +[*\[]).+$").expect("a pattern");
    let name = Regex::new(r"\$([a-z0-9-]+)").expect("a pattern");
    let more = if path.contains("/ko/") {
        " 더"
    } else {
        " more"
    };
    for found in line.find_iter(text) {
        edits.push(Edit::of(path, found, format!("{}{more}", found.as_str())));
        edits.push(Edit::of(path, found, ""));
        for inner in name.captures_iter(found.as_str()) {
            let inner = inner.get(1).expect("a group");
            let edit = Edit {
                path: path.to_owned(),
                from: found.start() + inner.start(),
                to: found.start() + inner.end(),
                text: "korea".to_owned(),
            };
            edits.push(edit);
        }
    }
}

/// What one edit comes to, if it checks: the parts that were told, and those that came out otherwise.
fn tried(
    project: &Project,
    edit: &Edit,
    archive: &Archive,
    before: &BTreeMap<Id, [Document; 2]>,
    printer: &Printer,
) -> Option<[Told; 2]> {
    let text = project.read(&edit.path);
    fs::write(project.path(&edit.path), edit.apply(&text)).expect("a file is written");
    let checked = checked(project);
    fs::write(project.path(&edit.path), text).expect("a file is written");
    let checked = checked?;

    let after = documents(&checked);
    let mut told = Told::new();
    for found in impact(&checked, archive, None).expect("the editions are whole") {
        let id = &found.release;
        for change in found.changes() {
            let part = name(change);
            assert!(
                told.insert((id.clone(), change.lang, part)),
                "{edit:?} is told twice"
            );
            let is_shown = change.before != change.after || !change.data.is_empty();
            assert!(is_shown, "{edit:?}: {change:?} says what is another");
        }
    }
    let mut real = Told::new();
    for (id, documents) in &after {
        for (was, is) in before[id].iter().zip(documents) {
            // What is written the same comes out the same.
            let written = |document| serde_json::to_string(document).expect("JSON");
            if written(was) == written(is) {
                continue;
            }
            let parts = differing(&printer.show(was, is), &printer.show(is, is));
            real.extend(parts.into_iter().map(|part| (id.clone(), is.lang, part)));
        }
    }
    Some([told, real])
}

#[test]
fn each_edit_of_the_sample_is_told_where_it_shows_and_nowhere_else() {
    let first = published(two_releases());
    let before_edits = checked(&first).expect("the sample checks");
    let (before, printer) = (documents(&before_edits), Printer::of(&before_edits));
    let edits = edits(&first);
    let archive = Archive::read(first.root()).expect("the editions are whole");

    let chunks: Vec<&[Edit]> = edits.chunks(edits.len().div_ceil(8)).collect();
    let outcomes: Vec<(&Edit, [Told; 2])> = chunks
        .into_par_iter()
        .flat_map_iter(|chunk| {
            let project = two_releases();
            let tried = |edit| Some((edit, tried(&project, edit, &archive, &before, &printer)?));
            chunk.iter().filter_map(tried).collect::<Vec<_>>()
        })
        .collect();
    for (edit, [told, real]) in &outcomes {
        assert_eq!(told, real, "{edit:?}");
    }

    let changing = outcomes.iter().filter(|(_, [told, _])| !told.is_empty());
    let (all, changing) = (outcomes.len(), changing.count());
    println!(
        "{} edits, {all} check, {changing} change what is published",
        edits.len()
    );
    assert!(
        changing > 300 && all - changing > 100,
        "{changing} of {all}"
    );
    let files: BTreeSet<&str> = (outcomes.iter())
        .filter(|(_, [told, _])| !told.is_empty())
        .map(|(edit, _)| edit.path.as_str())
        .collect();
    for file in [
        "data/countries.toml",
        "data/ministry.toml",
        "data/organizations.toml",
        "data/people.toml",
        "data/places.toml",
        "data/posts.toml",
        "data/releases/korea-russia-policy-consultation-19.toml",
        "data/series/korea-russia-policy-consultation.toml",
        "data/terms.toml",
        "locales/ko/form.ftl",
        "locales/en/phrases.ftl",
        "locales/ko/releases/korea-russia-policy-consultation-19.ftl",
    ] {
        assert!(files.contains(file), "no edit of {file} changes anything");
    }
    let parts: BTreeSet<&str> = (outcomes.iter())
        .flat_map(|(_, [told, _])| told)
        .map(|(_, _, part)| part.split(' ').next().expect("a word"))
        .collect();
    let every = [
        "block", "contact", "embargo", "form", "licence", "ministry", "notice", "order",
        "released", "row", "status", "subtitle", "title",
    ];
    assert_eq!(parts.into_iter().collect::<Vec<_>>(), every);
}
