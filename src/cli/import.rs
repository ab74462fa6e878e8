//! `gongbo import`: a draft from the text of an old release.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use anyhow::{Context, anyhow};
use gongbo::import::{Text, Told, import};
use gongbo::load::{MAX_FILE_BYTES, load_some};
use gongbo::model::Lang;

use super::args::{Cli, ImportArgs, ImportLang};
use super::{Outcome, report, sources};

pub fn run(cli: &Cli, args: &ImportArgs) -> anyhow::Result<Outcome> {
    // What is wrong with other releases is not in the way.
    let loaded = load_some(&cli.root, &[].into())?;
    let project = match loaded.outcome {
        Ok(project) => project,
        Err(findings) => {
            report::findings(cli, &loaded.sources, &findings);
            let tally = report::tally(&findings);
            report::message(format_args!("{tally}; nothing was imported\n"));
            return Ok(Outcome::Findings);
        }
    };
    let lang = match args.lang {
        ImportLang::Ko => Lang::Ko,
        ImportLang::En => Lang::En,
    };
    let first = bytes(&args.file)?;
    let second = args.with.as_deref().map(bytes).transpose()?;
    let mut texts = vec![Text {
        lang,
        bytes: &first,
    }];
    texts.extend(second.iter().map(|bytes| Text {
        lang: lang.other(),
        bytes,
    }));
    let told = Told {
        release: args.release.as_deref(),
        released: args.released,
    };
    let draft = import(&project, &texts, told)?;

    sources::create(cli, "gongbo import", &draft.files, None)?;
    for remark in &draft.remarks {
        report::message(format_args!("{remark}\n"));
    }
    report::message(format_args!(
        "{} facts, {} questions; `gongbo check {id}` lists them, `gongbo build {id}` shows the draft\n",
        draft.facts,
        draft.questions,
        id = draft.id
    ));
    Ok(Outcome::Done)
}

/// The bytes of a file, and no more of them than say that it is too long.
fn bytes(path: &Path) -> anyhow::Result<Vec<u8>> {
    let what = || format!("cannot read `{}`", path.display());
    if path.is_dir() {
        return Err(anyhow!("it is a folder")).with_context(what);
    }
    let file = File::open(path).with_context(what)?;
    let mut bytes = Vec::new();
    file.take(MAX_FILE_BYTES + 1)
        .read_to_end(&mut bytes)
        .with_context(what)?;
    Ok(bytes)
}
