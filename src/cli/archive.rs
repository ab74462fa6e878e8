//! What every command does that changes the archive: it holds the folders, brings the site up to date,
//! and puts editions and site into place together.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};
use fluent_bundle::FluentResource;
use gongbo::catalogue::{Catalogue, Origin};
use gongbo::edition::archive::{Archive, Head};
use gongbo::edition::{Edition, FOLDER};
use gongbo::load::{self, Project};
use gongbo::model::Lang;
use gongbo::publish::{self, Build, Group, Output, Published};
use gongbo::site::{Site, json_path, shelf};
use gongbo::transaction::{Folder, Lock, Mended, is_pending};
use jiff::civil::Date;

use super::args::{Cli, OutArgs};
use super::report;
use super::workers::in_parallel;

/// The editions of a project, and what keeps others from changing them meanwhile.
pub struct Held {
    pub archive: Archive,
    folder: Option<Folder>,
    _lock: Option<Lock>,
}

/// Reads the editions, to add some.
pub fn to_add(cli: &Cli, purpose: &str) -> anyhow::Result<Held> {
    let folder = take(&cli.root.join(FOLDER), purpose)?;
    Ok(Held {
        archive: Archive::read(&cli.root)?,
        folder: Some(folder),
        _lock: None,
    })
}

/// Reads the editions, which stay as they are; nothing is written, unless an interrupted command has left
/// something to complete.
pub fn to_read(cli: &Cli, purpose: &str) -> anyhow::Result<Held> {
    let root = cli.root.join(FOLDER);
    let lock = loop {
        if is_pending(&root) {
            take(&root, purpose)?;
        }
        let lock = Lock::shared(&root, |holder| report::waiting(&root, holder))?;
        // Whoever was waited for may have been interrupted.
        if !is_pending(&root) {
            break lock;
        }
    };
    Ok(Held {
        archive: Archive::read(&cli.root)?,
        folder: None,
        _lock: lock,
    })
}

/// Takes a folder over, and tells whom it waits for and what had to be mended.
pub fn take(root: &Path, purpose: &str) -> anyhow::Result<Folder> {
    let folder = Folder::take(root, purpose, |holder| report::waiting(root, holder))?;
    report::mended(root, folder.mended);
    Ok(folder)
}

/// Where the archive goes.
pub fn out(cli: &Cli, args: &OutArgs) -> PathBuf {
    args.out.clone().unwrap_or_else(|| cli.root.join("out"))
}

/// Refuses to write among the sources.
pub fn refuse_sources(cli: &Cli, out: &Path) -> anyhow::Result<()> {
    let real = |path: &Path| {
        let there = path.ancestors().find_map(|path| {
            let path = match path == Path::new("") {
                true => Path::new("."),
                false => path,
            };
            Some((path, fs::canonicalize(path).ok()?))
        });
        there.map(|(there, real)| match path.strip_prefix(there) {
            Ok(rest) => real.join(rest),
            Err(_) => real.join(path),
        })
    };
    let (Some(out_is), Some(root)) = (real(out), real(&cli.root)) else {
        return Ok(());
    };
    let is_source = out_is == root
        || ["data", "locales"]
            .iter()
            .any(|folder| out_is.starts_with(root.join(folder)));
    match is_source {
        true => bail!(
            "`{}` belongs to the sources; build into a folder of its own",
            out.display()
        ),
        false => Ok(()),
    }
}

/// From what a folder is made.
pub fn origin(build: Build, as_of: Option<Date>) -> publish::Origin {
    publish::Origin {
        build,
        program: format!("gongbo {}", env!("CARGO_PKG_VERSION")),
        as_of,
    }
}

/// What stands around the archive.
#[derive(Clone, Copy)]
pub struct Frame<'a> {
    pub form: [&'a FluentResource; 2],
    pub address: &'a str,
    pub origin: Origin<'a>,
}

impl<'a> Frame<'a> {
    /// What stands around the archive as a project has it.
    pub fn of(project: &'a Project) -> Frame<'a> {
        let model = &project.model;
        Frame {
            form: Lang::ALL.map(|lang| project.prose.form(lang).resource()),
            address: &model.ministry.address,
            origin: Origin {
                register: &model.register,
                series: &model.series,
                home: &model.ministry.country,
            },
        }
    }
}

impl<'a> From<&'a load::Frame> for Frame<'a> {
    fn from(frame: &'a load::Frame) -> Frame<'a> {
        Frame {
            form: [frame.form[0].resource(), frame.form[1].resource()],
            address: &frame.ministry.address,
            origin: Origin {
                register: &frame.register,
                series: &frame.series,
                home: &frame.ministry.country,
            },
        }
    }
}

/// Adds the editions, and brings the output folder to what the archive then says: both or neither.
pub fn regenerate(
    cli: &Cli,
    args: &OutArgs,
    held: Held,
    frame: Frame,
    added: &[Edition],
    as_of: Option<Date>,
) -> anyhow::Result<Published> {
    let purpose = "gongbo build";
    let mut archive = held.archive;
    let out = out(cli, args);
    refuse_sources(cli, &out)?;
    if let Some(day) = as_of {
        archive = archive.as_of(day);
    }
    let known = editions(&archive);
    for edition in added {
        archive.add(edition);
    }
    if archive.releases.is_empty() {
        if is_pending(&out) {
            take(&out, purpose)?;
        }
        match as_of {
            Some(day) => bail!("nothing was published by {day}"),
            None => bail!(
                "nothing is published yet: `gongbo publish ID` publishes a release, and `gongbo build ID` \
                 shows it before"
            ),
        }
    }
    let catalogue = Catalogue::of(frame.origin, &archive.releases)?;
    let site = Site::new(&archive, &catalogue, frame.form, frame.address);
    let parts = site.parts();
    let groups: Vec<Group> = parts.iter().map(|(_, group)| group.clone()).collect();

    let output = Output::of(take(&out, purpose)?, origin(Build::Archive, as_of))?;
    let lost: Vec<&str> = (output.known())
        .filter(|path| path.starts_with("data/") && !known.contains(*path))
        .collect();
    if !lost.is_empty() {
        bail!(
            "`{}` shows editions that `{}` does not hold; restore them from version control, or build \
             into another folder: {}",
            out.display(),
            cli.root.join(FOLDER).display(),
            lost.join(", ")
        );
    }
    let stale = output.stale(&groups);
    let update = output.update(&groups, &stale)?;
    let staged = match (&held.folder, added) {
        (Some(folder), [_, ..]) => {
            let path = |edition: &Edition| {
                let path = Edition::path(&edition.release, edition.edition);
                path[FOLDER.len() + 1..].to_owned()
            };
            let staging = folder.plan(added.iter().map(path).collect(), Vec::new())?;
            for edition in added {
                staging.write(&path(edition), edition.file().as_bytes())?;
            }
            staging.settle()?;
            Some(staging)
        }
        _ => None,
    };
    let mut published = Published {
        unchanged: groups.iter().map(|group| group.paths.len()).sum(),
        ..Published::default()
    };
    if let Some(update) = &update {
        in_parallel(stale.len(), args.jobs, |at| {
            let (part, group) = &parts[stale[at]];
            Ok(update.add(group, &site.make(*part)?)?)
        })?;
        published = update.settle()?;
    }
    let Some(staging) = staged else {
        if let Some(update) = update {
            update.decide()?;
        }
        return Ok(published);
    };
    staging.decide()?;
    if let Some(update) = update {
        update.decide().with_context(|| {
            format!(
                "the new editions are published, but `{}` does not show them yet; the next `gongbo build` \
                 does the rest",
                out.display()
            )
        })?;
    }
    Ok(published)
}

/// Where the editions stand in the archive.
fn editions(archive: &Archive) -> BTreeSet<String> {
    let releases = archive.releases.iter();
    releases
        .flat_map(|(release, heads)| {
            let path = |head: &Head| json_path(release, shelf(head, heads));
            heads.iter().map(path)
        })
        .collect()
}

/// What an interrupted command had left to do, and is done now.
pub fn told(mended: Mended) -> &'static str {
    match mended {
        Mended::Completed => "a change that was interrupted is complete now",
        Mended::Undone => "a change that was interrupted before it was decided is undone",
    }
}
