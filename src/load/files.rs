//! The folders of a project: which files belong there, and their texts.
//!
//! ```text
//! data/{ministry,countries,places,organizations,posts,people,terms}.toml
//! data/series/<series>.toml  data/releases/<series>-<session>.toml
//! data/confirmations/{<release>,phrases}.toml
//! locales/{ko,en}/{form,phrases}.ftl  locales/{ko,en}/releases/<release>.ftl
//! ```
//!
//! Names that begin with a dot are passed over, and so is `data/editions/`.

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::LoadError;
use super::draft::Kind;
use super::text::{self, MAX_FILE_BYTES, Syntax};
use crate::diagnostic::{Diagnostic, FileId, Place, Sources, did_you_mean};
use crate::load::catalogue;
use crate::model::{Id, Lang, series_and_session};

/// A source file whose text could be read.
pub struct SourceFile {
    pub id: FileId,
    pub role: Role,
    /// The name without its extension: the id, for files of one thing each.
    pub stem: String,
}

/// What a file is for, by its path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    Ministry,
    Register(Kind),
    Series,
    Release,
    Confirmations,
    Form(Lang),
    Phrases(Lang),
    ReleaseProse(Lang),
}

/// Everything that was found in the folders.
pub struct Found {
    pub sources: Sources,
    pub files: Vec<SourceFile>,
    /// The releases whose data were passed over.
    pub passed_over: Vec<String>,
    /// Files that belong here, whose text could not be had.
    pub lost: Vec<Role>,
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads every source file that releases share, always in the same order.
pub fn read_shared(root: &Path) -> Result<Found, LoadError> {
    let mut reader = Reader::at(root, Sources::default())?;
    reader.data()?;
    for lang in Lang::ALL {
        reader.locale(lang)?;
    }
    reader.only("locales", &["en", "ko"])?;
    Ok(reader.found)
}

/// Reads the files of single releases, always in the same order: those of the chosen ones, if any are
/// chosen. Their texts are added to those of the shared files.
pub fn read_own(
    root: &Path,
    chosen: Option<&BTreeSet<Id>>,
    shared: Sources,
) -> Result<Found, LoadError> {
    let mut reader = Reader::at(root, shared)?;
    let releases = reader.names("data/releases")?;
    if let Some(chosen) = chosen {
        reader.chosen = Some(with_predecessors(chosen, &stems(&releases)));
    }
    reader.folder("data/confirmations", ".toml", Role::Confirmations)?;
    reader.files("data/releases", releases, ".toml", Role::Release)?;
    for lang in Lang::ALL {
        let folder = format!("locales/{}/releases", lang.code());
        reader.folder(&folder, ".ftl", Role::ReleaseProse(lang))?;
    }
    Ok(reader.found)
}

/// Reads what stands around releases: the data that they share, and the words of the form.
pub fn read_frame(root: &Path) -> Result<Found, LoadError> {
    let mut reader = Reader::at(root, Sources::default())?;
    for (name, role) in shared_data() {
        reader.required(&format!("data/{name}"), role)?;
    }
    reader.folder("data/series", ".toml", Role::Series)?;
    reader.required("locales/en/form.ftl", Role::Form(Lang::En))?;
    reader.required("locales/ko/form.ftl", Role::Form(Lang::Ko))?;
    Ok(reader.found)
}

/// The names of all releases.
pub fn release_names(root: &Path) -> Result<Vec<String>, LoadError> {
    let names = Reader::at(root, Sources::default())?.names("data/releases")?;
    Ok(stems(&names).into_iter().map(str::to_owned).collect())
}

/// The releases whose data files these are.
fn stems(names: &[String]) -> Vec<&str> {
    let names = names.iter();
    names
        .filter_map(|name| name.strip_suffix(".toml"))
        .collect()
}

/// A release is compared with the one before it in its series.
fn with_predecessors(chosen: &BTreeSet<Id>, all: &[&str]) -> BTreeSet<String> {
    let mut wanted: BTreeSet<String> = chosen.iter().map(Id::to_string).collect();
    for id in chosen {
        let Some((series, number)) = series_and_session(id.as_str()) else {
            continue;
        };
        let earlier = all
            .iter()
            .filter_map(|stem| Some((series_and_session(stem)?, stem)));
        let earlier = earlier.filter(|((of, session), _)| *of == series && *session < number);
        wanted.extend(earlier.max().map(|(_, stem)| (*stem).to_owned()));
    }
    wanted
}

/// The files of `data/` that every project has.
fn shared_data() -> Vec<(&'static str, Role)> {
    let mut files = vec![("ministry.toml", Role::Ministry)];
    files.extend(Kind::ALL.map(|kind| (kind.file_name(), Role::Register(kind))));
    files.sort_by_key(|(name, _)| *name);
    files
}

struct Reader {
    root: PathBuf,
    canonical: PathBuf,
    /// The releases whose own files are read; all, if it is not said.
    chosen: Option<BTreeSet<String>>,
    found: Found,
}

impl Reader {
    fn at(root: &Path, sources: Sources) -> Result<Reader, LoadError> {
        let canonical = fs::canonicalize(root).map_err(|source| LoadError::Open {
            path: root.to_owned(),
            source,
        })?;
        if !canonical.join("data").is_dir() && !canonical.join("locales").is_dir() {
            return Err(LoadError::NoProject {
                root: root.to_owned(),
            });
        }
        Ok(Reader {
            root: root.to_owned(),
            canonical,
            chosen: None,
            found: Found {
                sources,
                files: Vec::new(),
                passed_over: Vec::new(),
                lost: Vec::new(),
                diagnostics: Vec::new(),
            },
        })
    }

    fn data(&mut self) -> Result<(), LoadError> {
        let required = shared_data();
        for (name, role) in &required {
            self.required(&format!("data/{name}"), *role)?;
        }
        self.folder("data/series", ".toml", Role::Series)?;
        let mut known: Vec<&str> = required.iter().map(|(name, _)| *name).collect();
        known.extend(["series", "releases", "confirmations", "editions"]);
        self.only("data", &known)
    }

    fn locale(&mut self, lang: Lang) -> Result<(), LoadError> {
        let folder = format!("locales/{}", lang.code());
        self.required(&format!("{folder}/form.ftl"), Role::Form(lang))?;
        self.required(&format!("{folder}/phrases.ftl"), Role::Phrases(lang))?;
        self.only(&folder, &["form.ftl", "phrases.ftl", "releases"])
    }

    /// A file that every project has.
    fn required(&mut self, path: &str, role: Role) -> Result<(), LoadError> {
        if fs::symlink_metadata(self.root.join(path)).is_ok() {
            return self.file(path, role);
        }
        let file = self.found.sources.add(path, "");
        self.found.lost.push(role);
        self.report(
            Diagnostic::new(
                &catalogue::FILE_MISSING,
                "the file is missing",
                Place::file(file),
            )
            .hint(format!(
                "create `{path}`; it may be empty if there is nothing to say"
            )),
        );
        Ok(())
    }

    /// A folder of files of one kind each.
    fn folder(&mut self, folder: &str, extension: &str, role: Role) -> Result<(), LoadError> {
        let names = self.names(folder)?;
        self.files(folder, names, extension, role)
    }

    fn files(
        &mut self,
        folder: &str,
        names: Vec<String>,
        extension: &str,
        role: Role,
    ) -> Result<(), LoadError> {
        for name in names {
            let stem = name.strip_suffix(extension);
            if let Some(stem) = stem.filter(|stem| self.passes_over(role, stem)) {
                let released = (role == Role::Release).then(|| stem.to_owned());
                self.found.passed_over.extend(released);
                continue;
            }
            let path = format!("{folder}/{name}");
            match stem {
                Some(_) => self.file(&path, role)?,
                None => self.unexpected(&path, &format!("only `*{extension}` files belong here")),
            }
        }
        Ok(())
    }

    /// Whether a file is one of a release that was not chosen.
    fn passes_over(&self, role: Role, stem: &str) -> bool {
        let is_own = role != Role::Series && self.has_id_for_name(role);
        let chosen = self.chosen.as_ref();
        is_own && stem != "phrases" && chosen.is_some_and(|chosen| !chosen.contains(stem))
    }

    /// Reports what else stands in a folder.
    fn only(&mut self, folder: &str, known: &[&str]) -> Result<(), LoadError> {
        for name in self.names(folder)? {
            if !known.contains(&name.as_str()) {
                let hint = match did_you_mean(&name, known.iter().copied()) {
                    Some(meant) => format!("did you mean `{folder}/{meant}`?"),
                    None => {
                        let names = known.join("`, `");
                        format!("`{folder}/` holds `{names}` and nothing else")
                    }
                };
                self.unexpected(&format!("{folder}/{name}"), &hint);
            }
        }
        Ok(())
    }

    fn file(&mut self, path: &str, role: Role) -> Result<(), LoadError> {
        let on_disk = self.root.join(path);
        let refused = |source| LoadError::Read {
            path: path.into(),
            source,
        };
        if !self.is_inside(path, &on_disk)? {
            self.found.lost.push(role);
            return Ok(());
        }
        // A pipe or device would block for ever.
        if !fs::metadata(&on_disk).map_err(refused)?.is_file() {
            self.found.lost.push(role);
            self.unexpected(path, "a regular file belongs here");
            return Ok(());
        }
        let mut bytes = Vec::new();
        File::open(&on_disk)
            .and_then(|file| file.take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes))
            .map_err(refused)?;
        if bytes.len() as u64 > MAX_FILE_BYTES {
            let file = self.found.sources.add(path, "");
            self.found.lost.push(role);
            let message = format!("the file has more than {} MiB", MAX_FILE_BYTES >> 20);
            self.report(
                Diagnostic::new(&catalogue::FILE_TOO_LARGE, message, Place::file(file))
                    .hint("split it, or look whether it is the right file"),
            );
            return Ok(());
        }

        let (text, broken) = text::decode(&bytes);
        let file = self.found.sources.add(path, text);
        let stem = stem(path);
        if self.has_id_for_name(role) && stem.parse::<Id>().is_err() {
            self.report(
                Diagnostic::new(
                    &catalogue::FILE_NAME_INVALID,
                    format!("bad id `{stem}` as the name of the file"),
                    Place::file(file),
                )
                .hint("name it with a-z, 0-9 and single hyphens, beginning with a letter"),
            );
        }
        if broken.is_empty() {
            let syntax = match path.ends_with(".toml") {
                true => Syntax::Toml,
                false => Syntax::Fluent,
            };
            let text = &self.found.sources.get(file).text;
            text::inspect(file, text, syntax, &mut self.found.diagnostics);
            self.found.files.push(SourceFile {
                id: file,
                role,
                stem,
            });
        } else {
            let text = &self.found.sources.get(file).text;
            text::report_broken(file, text, &broken, &mut self.found.diagnostics);
            self.found.lost.push(role);
        }
        Ok(())
    }

    fn has_id_for_name(&self, role: Role) -> bool {
        matches!(
            role,
            Role::Series | Role::Release | Role::Confirmations | Role::ReleaseProse(_)
        )
    }

    /// Whether a path, its links followed, stays within the project; reports it if not.
    fn is_inside(&mut self, path: &str, on_disk: &Path) -> Result<bool, LoadError> {
        let message = match fs::canonicalize(on_disk) {
            Ok(real) if real.starts_with(&self.canonical) => return Ok(true),
            Ok(_) => "the link leads out of the project",
            Err(error) if error.kind() == io::ErrorKind::NotFound => "the link leads nowhere",
            Err(source) => {
                return Err(LoadError::Open {
                    path: path.into(),
                    source,
                });
            }
        };
        let file = self.found.sources.add(path, "");
        self.report(
            Diagnostic::new(&catalogue::FILE_OUTSIDE, message, Place::file(file))
                .hint("put the file itself here"),
        );
        Ok(false)
    }

    /// The names in a folder, sorted, without those that begin with a dot; none if there is no
    /// such folder or it is refused.
    fn names(&mut self, folder: &str) -> Result<Vec<String>, LoadError> {
        let on_disk = self.root.join(folder);
        if !on_disk.is_dir() || !self.is_inside(folder, &on_disk)? {
            return Ok(Vec::new());
        }
        let refused = |source| LoadError::List {
            path: folder.into(),
            source,
        };
        let mut names = Vec::new();
        for entry in fs::read_dir(&on_disk).map_err(refused)? {
            let name = entry.map_err(refused)?.file_name();
            names.push(name.to_string_lossy().into_owned());
        }
        names.retain(|name| !name.starts_with('.'));
        names.sort_unstable();
        Ok(names)
    }

    fn unexpected(&mut self, path: &str, hint: &str) {
        let file = self.found.sources.add(path, "");
        self.report(
            Diagnostic::new(
                &catalogue::FILE_UNEXPECTED,
                "this does not belong here",
                Place::file(file),
            )
            .hint(hint),
        );
    }

    fn report(&mut self, diagnostic: Diagnostic) {
        self.found.diagnostics.push(diagnostic);
    }
}

/// The last part of a path without its extension.
fn stem(path: &str) -> String {
    let name = path.rsplit('/').next().unwrap_or(path);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem).into()
}
