//! One release in one language, read before it is judged.

use crate::diagnostic::{Place, Sources};
use crate::load::{Project, place_of};
use crate::model::{BlockSpec, Id, Lang, Release};
use crate::prose::Sentence;
use crate::sentence::{self, Line, Part, Refusal, Scope, parts, script};

/// The script of a release, with the sentence of each line as far as there is one.
pub struct Reading<'p> {
    pub project: &'p Project,
    sources: &'p Sources,
    pub scope: Scope<'p>,
    pub lang: Lang,
    pub lines: Vec<ReadLine<'p>>,
}

pub struct ReadLine<'p> {
    pub line: Line<'p>,
    pub sentence: Option<Sentence<'p>>,
    pub parts: Result<Vec<Part<'p>>, Vec<Refusal<'p>>>,
}

impl<'p> Reading<'p> {
    pub fn of(
        project: &'p Project,
        sources: &'p Sources,
        id: &'p Id,
        release: &'p Release,
        lang: Lang,
    ) -> Self {
        let scope = Scope::of(&project.model, id, release);
        let lines = script(&scope, lang, &project.prose)
            .into_iter()
            .map(|line| {
                let sentence = project.prose.sentence(lang, id, line.message);
                let parts = match &sentence {
                    Some(sentence) => parts(sentence.message),
                    None => Ok(Vec::new()),
                };
                ReadLine {
                    line,
                    sentence,
                    parts,
                }
            })
            .collect();
        Reading {
            project,
            sources,
            scope,
            lang,
            lines,
        }
    }

    /// Whether a block of that id stands in the other language only.
    pub fn stands_elsewhere(&self, id: &str) -> bool {
        let mut blocks = self.scope.release.blocks.iter();
        blocks.any(|block| block.id.as_str() == id && !block.stands_in(self.lang))
    }

    /// Where a block stands in the release's data file.
    pub fn block_place(&self, block: &BlockSpec) -> Place {
        let path = format!("data/releases/{}.toml", self.scope.id);
        let at = self
            .scope
            .release
            .blocks
            .iter()
            .position(|other| other.id == block.id);
        let at = at.expect("a reading is of the blocks of its release");
        place_of(self.sources, &path, &format!("blocks.{at}"))
    }
}

impl<'p> ReadLine<'p> {
    /// The parts, as far as the message holds nothing else.
    pub fn parts(&self) -> &[Part<'p>] {
        self.parts.as_deref().unwrap_or_default()
    }

    /// The block it belongs to; the title has none.
    pub fn block(&self) -> Option<&'p BlockSpec> {
        match self.line.place {
            sentence::Place::Title => None,
            sentence::Place::Block(block) | sentence::Place::PastSession(block) => Some(block),
        }
    }
}
