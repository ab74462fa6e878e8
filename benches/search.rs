//! What indexes and search cost by the number of releases: every list and every file of the index, without
//! the texts and PDFs.
//!
//! `cargo bench --bench search -- 10000 FOLDER` writes them into a folder, so that `.ci/search_time.mjs` can measure a
//! search there in a browser; without a folder nothing is kept.

#[path = "../examples/generate.rs"]
mod generate;

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use gongbo::catalogue::{Catalogue, Origin};
use gongbo::check::check;
use gongbo::compose::compose;
use gongbo::edition::Edition;
use gongbo::edition::archive::Archive;
use gongbo::load::load;
use gongbo::model::Lang;
use gongbo::site::{Part, Site};

/// Whether a part is of a kind.
type IsKind = fn(&Part) -> bool;

fn main() {
    let args: Vec<String> = (std::env::args().skip(1))
        .filter(|arg| !arg.starts_with('-'))
        .collect();
    let size = args.first().map_or(1_000, |size| {
        size.parse().expect("the first argument is a number")
    });
    let folder = tempfile::tempdir().expect("a folder for the project");
    generate::generate(size, folder.path()).expect("the project is written");
    let loaded = load(folder.path()).expect("the project can be read");
    let project = loaded.outcome.expect("the project is in order");
    let checked = check(project, &loaded.sources)
        .checked
        .expect("the project says what it should");

    let model = &checked.project().model;
    let mut archive = Archive::read(folder.path()).expect("there are no editions");
    for release in model.releases.keys() {
        let [ko, en] = Lang::ALL.map(|lang| compose(&checked, release, lang));
        archive.add(&Edition::first(ko, en));
    }
    let origin = Origin {
        register: &model.register,
        series: &model.series,
        home: &model.ministry.country,
    };
    let started = Instant::now();
    let catalogue = Catalogue::of(origin, &archive.releases).expect("the register holds all names");
    let form = Lang::ALL.map(|lang| checked.project().prose.form(lang).resource());
    let site = Site::new(&archive, &catalogue, form, &model.ministry.address);
    let parts = site.parts();
    println!(
        "{size} releases, {} parts, told apart in {:?}",
        parts.len(),
        started.elapsed()
    );

    let kinds: [(&str, IsKind); 2] = [
        ("lists", |part| {
            matches!(part, Part::Index(_) | Part::List(..) | Part::Names(..))
        }),
        ("search", |part| {
            matches!(part, Part::Volume(_) | Part::Search(_) | Part::Assets)
        }),
    ];
    for (name, is_kind) in kinds {
        let (mut files, mut bytes, mut heaviest, mut longest) = (0, 0, 0, Duration::ZERO);
        let started = Instant::now();
        for (part, _) in parts.iter().filter(|(part, _)| is_kind(part)) {
            let one = Instant::now();
            let made = site.make(*part).expect("a list can be made");
            longest = longest.max(one.elapsed());
            for file in made {
                files += 1;
                if !file.path.starts_with("assets/") {
                    bytes += file.bytes.len();
                    heaviest = heaviest.max(file.bytes.len());
                }
                if let Some(out) = args.get(1) {
                    let path = Path::new(out).join(&file.path);
                    fs::create_dir_all(path.parent().expect("a file is in a folder"))
                        .expect("a folder");
                    fs::write(path, &file.bytes).expect("a file is written");
                }
            }
        }
        println!(
            "{name}: {files} files, {bytes} bytes, the heaviest {heaviest}; {:?}, the longest part {longest:?}",
            started.elapsed()
        );
    }
}
