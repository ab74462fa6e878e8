//! All that Typst can see: one main source, the styles, and the embedded fonts.
//!
//! There is no file system, network, package, system font or clock behind it, and every other
//! request is refused.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt};

use super::font::{BOOK, FONTS};

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| {
    // Header cells that label a row are behind this feature.
    let features = [Feature::A11yExtras].into_iter().collect();
    LazyHash::new(Library::builder().with_features(features).build())
});

// A `FileId` is interned for ever and there are only 65,535: every document is the same file.
static MAIN: LazyLock<FileId> = LazyLock::new(|| id("main.typ"));

static STYLE: LazyLock<Source> = LazyLock::new(|| {
    Source::new(
        id("style.typ"),
        include_str!("../../templates/style.typ").to_owned(),
    )
});

static STYLE_OF_BOTH: LazyLock<Source> = LazyLock::new(|| {
    Source::new(
        id("both.typ"),
        include_str!("../../templates/both/style.typ").to_owned(),
    )
});

fn id(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("a plain file name is a path");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

/// The world in which one document is set.
pub(super) struct World {
    main: Source,
}

impl World {
    pub(super) fn new(source: String) -> World {
        World {
            main: Source::new(*MAIN, source),
        }
    }
}

impl typst::World for World {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &BOOK
    }

    fn main(&self) -> FileId {
        *MAIN
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        match id {
            id if id == *MAIN => Ok(self.main.clone()),
            id if id == STYLE.id() => Ok(STYLE.clone()),
            id if id == STYLE_OF_BOTH.id() => Ok(STYLE_OF_BOTH.clone()),
            _ => Err(FileError::AccessDenied),
        }
    }

    fn file(&self, _: FileId) -> FileResult<Bytes> {
        Err(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}
