//! Names the program by everything that goes into it, so that the archive is made anew whenever any of
//! it is another: the sources, the templates, the fonts, and the libraries by their versions.

use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

const INPUTS: [&str; 5] = ["Cargo.lock", "Cargo.toml", "assets", "src", "templates"];

fn main() {
    let mut files = Vec::new();
    for input in INPUTS {
        println!("cargo::rerun-if-changed={input}");
        collect(Path::new(input), &mut files);
    }
    files.sort();
    let mut hash = Sha256::new();
    for file in &files {
        let bytes = fs::read(file).expect("a source file can be read");
        let name = file.to_str().expect("source files have plain names");
        hash.update(name.replace('\\', "/"));
        hash.update((bytes.len() as u64).to_le_bytes());
        hash.update(bytes);
    }
    let digest: String = (hash.finalize().iter())
        .map(|byte| format!("{byte:02x}"))
        .collect();
    println!("cargo::rustc-env=GONGBO_FINGERPRINT={digest}");
}

fn collect(path: &Path, files: &mut Vec<PathBuf>) {
    if path.is_dir() {
        for entry in fs::read_dir(path).expect("a source folder can be listed") {
            collect(&entry.expect("a source folder can be listed").path(), files);
        }
    } else {
        files.push(path.to_owned());
    }
}
