//! No byte of the archive can change unseen.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use gongbo::edition::Edition;
use gongbo::publish::{MANIFEST, Manifest};
use gongbo::seal::{checked, open};

use super::{archive, verified};
use crate::project::Project;

/// What seals protect is covered byte by byte, each byte by each of its bits.
#[test]
fn no_bit_of_the_manifest_and_of_an_edition_can_change() {
    let project = archive();
    let manifest = format!("out/{MANIFEST}");
    let editions = editions(&project);
    for path in editions.iter().chain([&manifest]) {
        let mut bytes = fs::read(project.path(path)).unwrap();
        for at in 0..bytes.len() {
            for bit in 0..8 {
                bytes[at] ^= 1 << bit;
                let text = String::from_utf8_lossy(&bytes);
                assert!(checked(&text).is_err(), "byte {at} of {path}");
                bytes[at] ^= 1 << bit;
            }
        }
        let text = String::from_utf8(bytes).unwrap();
        let is_sound = match path == &manifest {
            true => open::<Manifest>(&text).is_ok(),
            false => Edition::read(&text).is_ok(),
        };
        assert!(is_sound);
    }
}

fn editions(project: &Project) -> Vec<String> {
    let mut paths = Vec::new();
    for release in fs::read_dir(project.path("data/editions")).unwrap() {
        let release = release.unwrap().file_name().into_string().unwrap();
        if !release.starts_with('.') {
            paths.extend([1, 2].map(|number| format!("data/editions/{release}/{number}.json")));
        }
    }
    paths.sort();
    assert_eq!(paths.len(), 4);
    paths
}

/// Changes a byte in every file at once, as often as asked, at places that lie evenly over each file; a
/// file that has fewer bytes is changed at each of them.
///
/// Faults of files do not hide one another, so each has to be told.
fn sweep(times: usize) -> (usize, usize) {
    let project = archive();
    let mut files: Vec<(PathBuf, Vec<u8>)> = (project.output().into_iter())
        .filter(|(path, _)| path != MANIFEST)
        .map(|(path, bytes)| (project.path("out").join(path), bytes))
        .collect();
    // Of two damaged editions of one release, both are told.
    files.extend(editions(&project).into_iter().map(|path| {
        let place = project.path(&path);
        let bytes = fs::read(&place).unwrap();
        (place, bytes)
    }));
    let mut changed = 0;
    for pass in 0..times {
        let mut wanted = BTreeSet::new();
        for (path, bytes) in &mut files {
            let last = bytes.len() - 1;
            let at = match times > last {
                true => pass,
                false => pass * last / (times - 1),
            };
            if at <= last {
                bytes[at] ^= 1;
                fs::write(&*path, &*bytes).unwrap();
                bytes[at] ^= 1;
                wanted.insert(path.clone());
            } else if at == last + 1 {
                fs::write(&*path, &*bytes).unwrap();
            }
        }
        if wanted.is_empty() {
            break;
        }
        changed += wanted.len();
        let report = verified(&project);
        let found: BTreeSet<PathBuf> = report.faults.into_iter().map(|fault| fault.path).collect();
        assert!(
            found == wanted,
            "pass {pass}: {found:#?} in place of {wanted:#?}"
        );
    }
    (files.len(), changed)
}

#[test]
fn a_changed_byte_is_found_in_every_file() {
    let (files, changed) = sweep(600);
    assert!(files > 30 && changed > 18_000, "{changed} in {files}");
}

/// Takes a quarter of an hour: `cargo test --release --test it -- --ignored --nocapture no_byte`.
#[test]
#[ignore = "every byte of every file takes too long for each run"]
fn no_byte_of_any_file_can_change() {
    let (files, changed) = sweep(usize::MAX);
    println!("{changed} bytes of {files} files were changed, one by one, and each was found");
}
