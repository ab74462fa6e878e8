//! `gongbo schemas`: what editors need to know of the data files, into the project they serve.

use anyhow::bail;
use gongbo::publish::publish;
use gongbo::render::Artifact;
use gongbo::schema::schemas;

use super::args::Cli;
use super::{Outcome, report};

pub fn run(cli: &Cli) -> anyhow::Result<Outcome> {
    if !cli.root.join("data").is_dir() {
        let root = cli.root.display();
        bail!("no project in `{root}`: it has no folder `data`");
    }
    let files: Vec<Artifact> = schemas()
        .into_iter()
        .map(|schema| Artifact {
            path: schema.path,
            bytes: schema.json.into_bytes(),
        })
        .collect();
    let published = publish(&cli.root, &files)?;
    report::paths(files.iter().map(|file| cli.root.join(&file.path)))?;
    report::message(format_args!(
        "{} files written, {} unchanged\n",
        published.written, published.unchanged
    ));
    Ok(Outcome::Done)
}
