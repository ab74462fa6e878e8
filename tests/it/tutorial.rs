//! The tutorial and the tables of `docs/data-format.md`, run as a reader would run them.
//!
//! A fenced block under a line that is only a path in backticks is that file: a source is written, a
//! file under `out/` or `drafts/` must be what was built. A `console` block is commands with what they print,
//! where a line with `…` stands for any lines. A table whose rows hold facts or sentences is built
//! as one release, a paragraph a row.

use std::fs;

use crate::project::Project;

const RELEASE: &str = "arin-solvia-policy-consultation-2";

#[test]
fn the_tutorial_does_what_it_shows() {
    let (project, runs) = follow_tutorial();
    assert!(runs >= 4, "only {runs} builds were found");
    assert!(project.path("out/data").exists());
}

#[test]
fn the_tables_show_what_is_printed() {
    let text = document();
    let mut found = 0;
    for table in tables(&text) {
        let (project, _) = follow_tutorial();
        let shown = table.build(project);
        assert_eq!(shown, table.expected, "the table with {:?}", table.columns);
        found += 1;
    }
    assert_eq!(found, 4, "tables with facts or sentences");
}

fn document() -> String {
    fs::read_to_string("docs/data-format.md").expect("the page is there")
}

/// Goes through the page from top to bottom; tells how many builds it asked for.
fn follow_tutorial() -> (Project, usize) {
    let mut project = Project::empty();
    let mut runs = 0;
    for block in blocks(&document()) {
        match block {
            Block::File { path, content }
                if path.starts_with("out/") || path.starts_with("drafts/") =>
            {
                assert_eq!(project.read(&path), content, "{path}");
            }
            Block::File { path, content } => project = project.with(&path, content),
            Block::Console(lines) => runs += console(&project, &lines),
        }
    }
    (project, runs)
}

/// Runs commands, compares what they print, and tells how many of them were builds.
fn console(project: &Project, text: &str) -> usize {
    let mut runs = 0;
    for step in text.split("$ ").filter(|step| !step.is_empty()) {
        let (command, expected) = step.split_once('\n').expect("a command is a line");
        let words: Vec<&str> = command.split(' ').collect();
        match words.as_slice() {
            ["mkdir", "-p", folders @ ..] => {
                for folder in folders {
                    fs::create_dir_all(project.path(folder)).expect("a folder");
                }
            }
            ["gongbo", args @ ..] => {
                let run = project.run(args);
                let printed = run.stdout + &run.stderr;
                let same = match expected.split_once("…\n") {
                    Some((head, tail)) => printed.starts_with(head) && printed.ends_with(tail),
                    None => printed == expected,
                };
                assert!(same, "`{command}` prints:\n{printed}\nnot:\n{expected}");
                runs += 1;
            }
            _ => panic!("the page asks for `{command}`"),
        }
    }
    runs
}

enum Block {
    File { path: String, content: String },
    Console(String),
}

/// The files and commands of the page, in order.
fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut lines = text.lines();
    let mut path = None;
    while let Some(line) = lines.next() {
        if let Some(lang) = line.strip_prefix("```") {
            let content: String = lines
                .by_ref()
                .take_while(|line| *line != "```")
                .flat_map(|line| [line, "\n"])
                .collect();
            match path.take() {
                Some(path) => blocks.push(Block::File { path, content }),
                None if lang == "console" => blocks.push(Block::Console(content)),
                None => {}
            }
        } else if !line.is_empty() {
            let code = line
                .strip_prefix('`')
                .and_then(|code| code.strip_suffix('`'));
            path = code
                .filter(|code| !code.contains(['`', ' ']))
                .map(str::to_owned);
        }
    }
    blocks
}

struct Table {
    columns: Vec<String>,
    /// The fact, if the table has such a column, and the sentence of each row.
    rows: Vec<(Option<String>, String)>,
    /// What the table says each row becomes: the columns after the sentence.
    expected: Vec<Vec<String>>,
}

/// The tables that show how facts or sentences are printed.
fn tables(text: &str) -> Vec<Table> {
    let cells = |line: &str| -> Vec<String> {
        let inner = line.trim_start_matches("| ").trim_end_matches(" |");
        inner.split(" | ").map(str::to_owned).collect()
    };
    let code = |cell: &String| cell.trim_matches('`').to_owned();
    let mut tables = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let columns = cells(line);
        let inputs = columns
            .iter()
            .take_while(|column| ["fact", "sentence", "written"].contains(&column.as_str()))
            .count();
        if !matches!(
            columns[inputs..].first().map(String::as_str),
            Some("Korean" | "printed")
        ) {
            continue;
        }
        let rows: Vec<Vec<String>> = lines
            .by_ref()
            .skip(1)
            .take_while(|line| line.starts_with("| "))
            .map(cells)
            .collect();
        let fact_column = columns.iter().position(|column| column == "fact");
        let sentence_column = columns
            .iter()
            .position(|column| column == "sentence" || column == "written");
        tables.push(Table {
            rows: rows
                .iter()
                .map(|row| {
                    let sentence =
                        sentence_column.map_or("{ $it }".to_owned(), |at| code(&row[at]));
                    (fact_column.map(|at| code(&row[at])), sentence)
                })
                .collect(),
            expected: rows.iter().map(|row| row[inputs..].to_vec()).collect(),
            columns,
        });
    }
    tables
}

impl Table {
    /// What each row becomes, in Korean and, where the table has it, in English.
    fn build(&self, project: Project) -> Vec<Vec<String>> {
        let mut blocks = String::new();
        let mut facts = String::new();
        let mut exemptions = String::new();
        let [mut korean, mut english] = [const { String::new() }; 2];
        let has_english = self.columns.iter().any(|column| column == "English");
        for (at, (fact, sentence)) in self.rows.iter().enumerate() {
            blocks += &format!("{{ paragraph = \"row-{at}\" }}, ");
            // The arrow keeps the name from being the first word, which English would capitalize.
            let sentence = sentence.replace("$it", &format!("$it-{at}"));
            korean += &format!("row-{at} = → {sentence}\n");
            // What is shown in Korean alone says the same names in English, and nothing else.
            let names: String = match has_english {
                true => sentence.clone(),
                false => sentence
                    .split_inclusive(['{', '}'])
                    .skip(1)
                    .step_by(2)
                    .fold(String::new(), |names, name| {
                        names + "{ " + name.trim_start()
                    }),
            };
            english += &format!(
                "row-{at} = → {names}{}\n",
                if has_english { "" } else { " shown" }
            );
            if sentence.contains(|c: char| c.is_ascii_digit()) && !sentence.contains("$") {
                exemptions += &format!(
                    "[[exemptions]]\nrule = \"literal-figure\"\nat = \"row-{at}\"\nreason = \"shows a figure\"\n"
                );
            }
            if let Some(fact) = fact {
                facts += &format!("it-{at} = {fact}\n");
            }
        }
        let data = format!(
            "series = \"arin-solvia-policy-consultation\"\nsession = 2\nreleased = \"2026-05-21\"\n\
             blocks = [{blocks} {{ paragraph = \"closing\" }}]\n[facts]\n{facts}{exemptions}"
        );
        let project = project
            .with(&format!("data/releases/{RELEASE}.toml"), data)
            .with(&format!("locales/ko/releases/{RELEASE}.ftl"), &korean)
            .with(&format!("locales/en/releases/{RELEASE}.ftl"), &english)
            .drafts();
        let printed = |lang: &str| -> Vec<String> {
            let text = project.read(&format!("drafts/{lang}/{RELEASE}/{RELEASE}.{lang}.txt"));
            text.lines()
                .filter_map(|line| line.split_once(". → "))
                .map(|(_, said)| said.to_owned())
                .collect()
        };
        let (ko, en) = (printed("ko"), printed("en"));
        ko.into_iter()
            .zip(en)
            .map(|(ko, en)| if has_english { vec![ko, en] } else { vec![ko] })
            .collect()
    }
}
