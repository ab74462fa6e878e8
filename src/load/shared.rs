//! What all releases share, read once and used for as many of them as are wanted.
//!
//! A command reads it, and then the files of releases. A preview reads the files of a release again at every
//! save of one, and what releases share only when that was saved.

use std::collections::BTreeSet;
use std::path::Path;

use super::draft::Draft;
use super::files::{self, Found};
use super::listing::Listing;
use super::unclean::Unclean;
use super::{Extent, Frame, LoadError, Loaded, Project, own, rules};
use crate::diagnostic::{Diagnostic, Sources, sort};
use crate::model::{Id, Series};

/// The texts of the files that releases share.
pub struct SharedTexts {
    found: Found,
}

impl SharedTexts {
    /// Reads them in the project at `root`.
    ///
    /// # Errors
    ///
    /// As [`load`](super::load).
    pub fn read(root: &Path) -> Result<SharedTexts, LoadError> {
        let found = files::read_shared(root)?;
        Ok(SharedTexts { found })
    }

    /// Reads those that stand around the archive.
    pub(super) fn of_frame(root: &Path) -> Result<SharedTexts, LoadError> {
        let found = files::read_frame(root)?;
        Ok(SharedTexts { found })
    }

    /// The files with their texts.
    pub fn sources(&self) -> &Sources {
        &self.found.sources
    }

    pub(super) fn into_sources(self) -> Sources {
        self.found.sources
    }
}

/// What these texts say, with every error in them.
pub struct Shared<'t> {
    texts: &'t SharedTexts,
    draft: Draft<'t>,
    diagnostics: Vec<Diagnostic>,
}

impl<'t> Shared<'t> {
    /// Takes the texts apart.
    pub fn of(texts: &'t SharedTexts) -> Shared<'t> {
        let found = &texts.found;
        let mut diagnostics = found.diagnostics.clone();
        let mut draft = Draft::default();
        for role in &found.lost {
            draft.lose(*role);
        }
        let unclean = Unclean::of(&diagnostics);
        for file in &found.files {
            let mut faults = Vec::new();
            draft.read(file, &found.sources, &mut faults);
            unclean.spare(&mut faults);
            diagnostics.extend(faults);
        }
        rules::apply(&draft, &mut diagnostics);
        Shared {
            texts,
            draft,
            diagnostics,
        }
    }

    /// A series, if it could be read.
    pub fn series(&self, id: &str) -> Option<&Series> {
        self.draft.series.get(id).map(|entry| &entry.value)
    }

    /// What stands around the archive, or every error in it.
    pub(super) fn frame(mut self) -> Result<Frame, Vec<Diagnostic>> {
        sort(&mut self.diagnostics, self.texts.sources());
        match self.draft.frame() {
            Some(frame) if self.diagnostics.is_empty() => Ok(frame),
            _ => Err(self.diagnostics),
        }
    }

    /// The project with all of its releases.
    ///
    /// # Errors
    ///
    /// As [`load`](super::load).
    pub fn with_all(&self, root: &Path) -> Result<Loaded<Project>, LoadError> {
        self.read(root, None, Extent::Whole)
    }

    /// The project with these releases, and the one before each.
    ///
    /// # Errors
    ///
    /// As [`load`](super::load).
    pub fn with(&self, root: &Path, releases: &BTreeSet<Id>) -> Result<Loaded<Project>, LoadError> {
        self.read(root, Some(releases), Extent::Some)
    }

    fn read(
        &self,
        root: &Path,
        chosen: Option<&BTreeSet<Id>>,
        extent: Extent,
    ) -> Result<Loaded<Project>, LoadError> {
        let found = files::read_own(root, chosen, self.texts.sources().clone())?;
        let unclean = Unclean::of(&found.diagnostics);
        let listing = Listing::of(&found);
        let Found {
            sources,
            files,
            diagnostics: own_diagnostics,
            ..
        } = found;

        let mut diagnostics = self.diagnostics.clone();
        diagnostics.extend(own_diagnostics);
        rules::apply_to_listing(&listing, &mut diagnostics);
        let own = own::read(&files, &self.draft, &sources, &unclean, &mut diagnostics);
        sort(&mut diagnostics, &sources);

        let outcome = match self.draft.project(own, extent) {
            Some(project) if diagnostics.is_empty() => Ok(project),
            _ => Err(diagnostics),
        };
        Ok(Loaded { sources, outcome })
    }
}
