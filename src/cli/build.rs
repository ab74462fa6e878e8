//! `gongbo build`: every file of the archive from its editions, or a look at releases as the sources have
//! them now.

use anyhow::Context;
use gongbo::check::{Checked, check_form};
use gongbo::compose::{compose, draft, furniture};
use gongbo::document::{Document, Furniture, History};
use gongbo::edition::FOLDER;
use gongbo::load::load_frame;
use gongbo::model::{Id, Lang};
use gongbo::publish::{Build, Group, Origin, Output, Published};
use gongbo::render::{Artifact, Page, Shelf, page_files, shared_files, shared_paths};
use gongbo::seal::digest_all;
use gongbo::sentence::FormWords;
use gongbo::transaction::Lock;

use super::archive::{Frame, regenerate, to_read};
use super::args::{BuildArgs, Cli};
use super::examine::examine_some;
use super::workers::in_parallel;
use super::{Outcome, archive, report};

pub fn run(cli: &Cli, args: &BuildArgs) -> anyhow::Result<Outcome> {
    match args.ids.is_empty() {
        true => published(cli, args),
        false => drafts(cli, args),
    }
}

/// The archive, from the editions alone.
fn published(cli: &Cli, args: &BuildArgs) -> anyhow::Result<Outcome> {
    let loaded = load_frame(&cli.root)?;
    let frame = match loaded.outcome {
        Ok(frame) => frame,
        Err(findings) => return Ok(refused(cli, &loaded.sources, &findings)),
    };
    let findings = check_form(&frame, &loaded.sources);
    if !findings.is_empty() {
        return Ok(refused(cli, &loaded.sources, &findings));
    }
    Lock::provide(&cli.root.join(FOLDER))?;
    let held = to_read(cli, "gongbo build")?;
    let frame = Frame {
        form: [frame.form[0].resource(), frame.form[1].resource()],
        address: &frame.ministry.address,
    };
    let done = regenerate(cli, &args.to, held, frame, &[], args.as_of)?;
    let front = archive::out(cli, &args.to).join("index.html");
    report::paths([front].into_iter())?;
    report::published(done);
    Ok(Outcome::Done)
}

pub fn refused(
    cli: &Cli,
    sources: &gongbo::diagnostic::Sources,
    findings: &[gongbo::diagnostic::Diagnostic],
) -> Outcome {
    report::findings(cli, sources, findings);
    report::message(format_args!(
        "{}; nothing was written\n",
        report::tally(findings)
    ));
    Outcome::Findings
}

/// Releases as the sources have them now, each page marked as a draft, apart from the archive.
fn drafts(cli: &Cli, args: &BuildArgs) -> anyhow::Result<Outcome> {
    let examined = examine_some(cli, &args.ids)?;
    report::findings(cli, &examined.sources, &examined.findings);
    let Some(checked) = examined.checked else {
        report::message(format_args!(
            "{}; nothing was written\n",
            report::tally(&examined.findings)
        ));
        return Ok(Outcome::Findings);
    };
    let wanted = |id: &&Id| args.ids.iter().any(|asked| asked == id.as_str());
    let releases: Vec<&Id> = (checked.project().model.releases.keys())
        .filter(wanted)
        .collect();

    let out = (args.to.out.clone()).unwrap_or_else(|| cli.root.join("drafts"));
    let done = write_drafts(&checked, &releases, &out, args)?;
    let pages = releases.iter().flat_map(|release| {
        Lang::ALL.map(|lang| {
            out.join(Shelf::Front.folder(lang, release))
                .join("index.html")
        })
    });
    report::paths(pages)?;
    report::published(done);
    if !examined.findings.is_empty() {
        report::message(format_args!("{}\n", report::tally(&examined.findings)));
    }
    Ok(Outcome::Done)
}

fn write_drafts(
    checked: &Checked,
    releases: &[&Id],
    out: &std::path::Path,
    args: &BuildArgs,
) -> anyhow::Result<Published> {
    let project = checked.project();
    let words = Lang::ALL.map(|lang| FormWords::new(lang, project.prose.form(lang).resource()));
    let furniture: [Furniture; 2] = [furniture(&words[0]), furniture(&words[1])];
    let histories: [History; 2] = [draft(&words[0]), draft(&words[1])];
    let documents: Vec<[Document; 2]> = (releases.iter())
        .map(|release| Lang::ALL.map(|lang| compose(checked, release, lang)))
        .collect();
    let pages: Vec<Page> = documents
        .iter()
        .flat_map(|[ko, en]| [(ko, en, 0), (en, ko, 1)])
        .map(|(document, other, lang)| Page {
            document,
            furniture: &furniture[lang],
            other,
            history: &histories[lang],
            shelf: Shelf::Front,
            site: &project.model.ministry.address,
        })
        .collect();

    let group = |page: &Page| Group {
        input: digest_all([format!("{page:?}").as_str(), gongbo::site::PROGRAM]),
        paths: Shelf::Front
            .paths(page.document.lang, &page.document.release)
            .to_vec(),
    };
    let mut groups: Vec<Group> = pages.iter().map(group).collect();
    groups.push(Group {
        input: digest_all([gongbo::site::PROGRAM]),
        paths: shared_paths(),
    });
    let made = groups.clone();
    let origin = Origin {
        build: Build::Drafts,
        program: format!("gongbo {}", env!("CARGO_PKG_VERSION")),
        as_of: None,
    };
    let output = Output::of(archive::take(out, "gongbo build")?, origin)?;
    groups.extend(output.others(&made));
    let stale = output.stale(&groups);
    let Some(update) = output.update(&groups, &stale)? else {
        return Ok(Published {
            unchanged: groups.iter().map(|group| group.paths.len()).sum(),
            ..Published::default()
        });
    };
    in_parallel(stale.len(), args.to.jobs, |at| {
        let at = stale[at];
        let files: Vec<Artifact> = match pages.get(at) {
            None => shared_files(),
            Some(page) => page_files(page).with_context(|| {
                let Document { release, lang, .. } = page.document;
                format!("cannot set {release} in {}", lang.code())
            })?,
        };
        Ok(update.add(&groups[at], &files)?)
    })?;
    let done = update.settle()?;
    update.decide()?;
    Ok(done)
}
