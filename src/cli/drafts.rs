//! `gongbo build ID`: releases as the sources have them now, each page marked as a draft, apart from the
//! archive.

use std::path::Path;

use anyhow::Context;
use gongbo::check::Checked;
use gongbo::compose::{compose, draft, furniture};
use gongbo::document::{Document, Furniture, History};
use gongbo::model::{Id, Lang};
use gongbo::publish::{Build, Group, Output, Published};
use gongbo::render::both::{self, Both};
use gongbo::render::{Page, Shelf, both_files, page_files, shared_files, shared_paths};
use gongbo::seal::digest_all;
use gongbo::sentence::FormWords;
use gongbo::site::PROGRAM;

use super::args::{BuildArgs, Cli};
use super::examine::examine_some;
use super::workers::in_parallel;
use super::{Outcome, archive, report};

pub fn run(cli: &Cli, args: &BuildArgs) -> anyhow::Result<Outcome> {
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
    archive::refuse_sources(cli, &out)?;
    let done = write_drafts(&checked, &releases, &out, args)?;
    let pages = releases.iter().flat_map(|release| {
        let pages = Lang::ALL.map(|lang| {
            out.join(Shelf::Front.folder(lang, release))
                .join("index.html")
        });
        let [both, _] = both::paths(release);
        pages.into_iter().chain([out.join(both)])
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
    out: &Path,
    args: &BuildArgs,
) -> anyhow::Result<Published> {
    let project = checked.project();
    let words = Lang::ALL.map(|lang| FormWords::new(lang, project.prose.form(lang).resource()));
    let furniture: [Furniture; 2] = [furniture(&words[0]), furniture(&words[1])];
    let documents: Vec<[Document; 2]> = (releases.iter())
        .map(|release| Lang::ALL.map(|lang| compose(checked, release, lang)))
        .collect();
    let history = |document: &Document, words| draft(words, document.lang, document.embargo);
    let histories: Vec<[History; 2]> = (documents.iter())
        .map(|[ko, en]| [history(ko, &words[0]), history(en, &words[1])])
        .collect();
    let pages: Vec<Page> = documents
        .iter()
        .zip(&histories)
        .flat_map(|([ko, en], histories)| [(ko, en, histories, 0), (en, ko, histories, 1)])
        .map(|(document, other, histories, lang)| Page {
            document,
            furniture: &furniture[lang],
            other,
            history: &histories[lang],
            shelf: Shelf::Front,
            site: &project.model.ministry.address,
            surroundings: None,
        })
        .collect();

    let both = documents.iter().zip(&histories);
    let both: Vec<Both> = both
        .map(|(documents, histories)| Both {
            documents: documents.each_ref(),
            furniture: furniture.each_ref(),
            history: histories.each_ref(),
            site: &project.model.ministry.address,
            surroundings: None,
        })
        .collect();

    let group = |page: &Page| Group {
        input: digest_all([format!("{page:?}").as_str(), PROGRAM]),
        paths: Shelf::Front
            .paths(page.document.lang, &page.document.release)
            .to_vec(),
    };
    let group_of_both = |both: &Both| Group {
        input: digest_all([format!("{both:?}").as_str(), PROGRAM]),
        paths: both::paths(&both.documents[0].release).to_vec(),
    };
    let mut groups: Vec<Group> = pages.iter().map(group).collect();
    groups.extend(both.iter().map(group_of_both));
    groups.push(Group {
        input: digest_all([PROGRAM]),
        paths: shared_paths(),
    });
    let output = Output::of(
        archive::take(out, "gongbo build")?,
        archive::origin(Build::Drafts, None),
    )?;
    let stale = output.stale(&groups);
    // Who looks at one release and then at another has both.
    groups.extend(output.others(&groups));
    let Some(update) = output.update(&groups, &stale)? else {
        return Ok(Published {
            unchanged: groups.iter().map(|group| group.paths.len()).sum(),
            ..Published::default()
        });
    };
    in_parallel(stale.len(), args.to.jobs, |at| {
        let at = stale[at];
        let at_both = at.checked_sub(pages.len());
        let files = match (pages.get(at), at_both.and_then(|at| both.get(at))) {
            (Some(page), _) => page_files(page).with_context(|| {
                let Document { release, lang, .. } = page.document;
                format!("cannot set {release} in {}", lang.code())
            })?,
            (None, Some(both)) => both_files(both).with_context(|| {
                let release = &both.documents[0].release;
                format!("cannot set {release} in both languages")
            })?,
            (None, None) => shared_files(),
        };
        Ok(update.add(&groups[at], &files)?)
    })?;
    let done = update.settle()?;
    update.decide()?;
    Ok(done)
}
