//! Files that went away or changed places, and copies without their project.

use std::fs;

use gongbo::verify::Rule;

use super::{FIFTH, FOURTH, archive, replaced, resealed, rules, verified, verified_alone};

#[test]
fn every_file_is_missed() {
    let project = archive();
    for (path, bytes) in project.output() {
        let place = project.path("out").join(&path);
        fs::remove_file(&place).unwrap();
        let wanted = match path.as_str() {
            "manifest.json" => Rule::Manifest,
            _ => Rule::FileMissing,
        };
        for report in [verified(&project), verified_alone(&project)] {
            assert_eq!(rules(&report), [wanted], "{path}: {:#?}", report.faults);
            assert_eq!(report.faults.len(), 1, "{path}: {:#?}", report.faults);
            assert_eq!(report.faults[0].path, place);
        }
        fs::write(place, bytes).unwrap();
    }
    assert_eq!(verified(&project).faults, []);
}

#[test]
fn every_edition_is_missed() {
    for (release, number) in [(FOURTH, 1), (FOURTH, 2), (FIFTH, 1), (FIFTH, 2)] {
        let project = archive();
        let path = format!("data/editions/{release}/{number}.json");
        fs::remove_file(project.path(&path)).unwrap();
        assert!(!verified(&project).faults.is_empty(), "{path}");
        assert_eq!(project.run(&["verify"]).code, Some(1), "{path}");
    }
}

/// Two files of the same kind and length would each pass for itself.
#[test]
fn files_that_changed_places_are_found() {
    let project = archive();
    let files = project.output();
    for (path, bytes) in &files {
        for (other, others) in &files {
            let is_kin = path.rsplit('.').next() == other.rsplit('.').next();
            if path >= other || !is_kin {
                continue;
            }
            let places = [path, other].map(|path| project.path("out").join(path));
            fs::write(&places[0], others).unwrap();
            fs::write(&places[1], bytes).unwrap();
            let report = verified(&project);
            if !path.starts_with("manifest") && !other.starts_with("manifest") {
                let told = report.faults.iter().map(|fault| &fault.path);
                let told: Vec<_> = told.collect();
                assert_eq!(told, [&places[0], &places[1]], "{path} and {other}");
            }
            assert!(!report.faults.is_empty(), "{path} and {other}");
            fs::write(&places[0], bytes).unwrap();
            fs::write(&places[1], others).unwrap();
        }
    }
    let fourth = project.path(&format!("data/editions/{FOURTH}"));
    let fifth = project.path(&format!("data/editions/{FIFTH}"));
    for number in ["1.json", "2.json"] {
        let kept = [fourth.join(number), fifth.join(number)];
        let texts = [0, 1].map(|at| fs::read(&kept[at]).unwrap());
        fs::write(&kept[0], &texts[1]).unwrap();
        fs::write(&kept[1], &texts[0]).unwrap();
        let report = verified(&project);
        assert_eq!(rules(&report), [Rule::EditionDamaged], "{number}");
        fs::write(&kept[0], &texts[0]).unwrap();
        fs::write(&kept[1], &texts[1]).unwrap();
    }
    assert_eq!(verified(&project).faults, []);
}

/// A copy without its project is held to the editions in it.
#[test]
fn a_copy_elsewhere_is_held_to_its_own_editions() {
    let project = archive();
    let elsewhere = tempfile::tempdir().unwrap();
    let copy = elsewhere.path().join("copy");
    fs::rename(project.path("out"), &copy).unwrap();
    let copied = copy.to_str().unwrap();
    let root = elsewhere.path().to_str().unwrap();
    let run = project.done(&["verify", copied, "--root", root]);
    assert!(
        run.stderr.ends_with("4 editions: nothing wrong\n"),
        "{}",
        run.stderr
    );
    // And held to those of the project, where there is one.
    project.done(&["verify", copied]);
    fs::rename(copy, project.path("out")).unwrap();

    let words = |path: &str, old: &str, new: &str| {
        let project = archive();
        replaced(&project, path, old, new);
        rules(&verified_alone(&project))
    };
    let page = format!("en/{FIFTH}/index.html");
    let text = format!("en/{FIFTH}/{FIFTH}.en.txt");
    assert_eq!(words(&page, "They spoke", "We spoke"), [Rule::PageWords]);
    assert_eq!(words(&text, "They spoke", "We spoke"), [Rule::TextWords]);
    assert_eq!(
        words("en/feed.xml", "<updated>2021-07", "<updated>2021-06"),
        [Rule::Feed]
    );

    let project = archive();
    let json = format!("data/{FIFTH}.json");
    let edition = project.read(&format!("out/{json}"));
    resealed(&project, &json, edition.replacen("clean", "green", 1));
    assert_eq!(rules(&verified_alone(&project)), [Rule::EditionDamaged]);
}

/// The words of the form may be out of order while the archive is not.
#[test]
fn a_broken_form_does_not_keep_the_rest_from_being_looked_at() {
    let project = archive().with("locales/ko/form.ftl", "form-name = 보도자료\n");
    let run = project.done(&["verify"]);
    assert!(run.stderr.contains("are not compared"), "{}", run.stderr);
    replaced(
        &project,
        &format!("ko/{FIFTH}/index.html"),
        "무탄소",
        "탄소",
    );
    let run = project.run(&["verify"]);
    assert_eq!(run.code, Some(1), "{}", run.stderr);
}
