//! `gongbo schemas`: what editors need to know of the data files, into the project they serve.

use std::fs;

use anyhow::bail;
use gongbo::schema::schemas;
use gongbo::transaction::replace;

use super::args::Cli;
use super::{Outcome, report};

pub fn run(cli: &Cli) -> anyhow::Result<Outcome> {
    if !cli.root.join("data").is_dir() {
        let root = cli.root.display();
        bail!("no project in `{root}`: it has no folder `data`");
    }
    let schemas = schemas();
    let mut written = 0;
    for schema in &schemas {
        let path = cli.root.join(&schema.path);
        if !fs::read(&path).is_ok_and(|before| before == schema.json.as_bytes()) {
            replace(&path, schema.json.as_bytes())?;
            written += 1;
        }
    }
    report::paths(schemas.iter().map(|schema| cli.root.join(&schema.path)))?;
    report::message(format_args!(
        "{written} files written, {} unchanged\n",
        schemas.len() - written
    ));
    Ok(Outcome::Done)
}
