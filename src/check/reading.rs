//! One release in one language, read before it is judged.

use crate::diagnostic::{Place, Sources};
use crate::load::{Project, place_of};
use crate::model::{BlockKind, BlockSpec, Id, Lang, Release};
use crate::prose::Sentence;
use crate::sentence::{
    self, Form, FormWords, Line, Mentioned, Part, Refusal, Scope, Voice, parts, say, script,
};

use super::names::{Hit, NameIndex};
use super::typed::Typed;

/// The script of a release, with the sentence of each line as far as there is one.
pub struct Reading<'p> {
    pub project: &'p Project,
    pub sources: &'p Sources,
    pub scope: Scope<'p>,
    pub lang: Lang,
    pub index: &'p NameIndex,
    pub lines: Vec<ReadLine<'p>>,
}

pub struct ReadLine<'p> {
    pub line: Line<'p>,
    pub sentence: Option<Sentence<'p>>,
    pub parts: Result<Vec<Part<'p>>, Vec<Refusal<'p>>>,
    /// What is typed in the sentence; nothing, if there is none.
    pub typed: Typed<'p>,
    /// The names among what is typed.
    pub hits: Vec<Hit<'p>>,
}

impl<'p> Reading<'p> {
    pub fn of(
        project: &'p Project,
        sources: &'p Sources,
        index: &'p NameIndex,
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
                let typed = Typed::of(sentence);
                ReadLine {
                    line,
                    sentence,
                    parts,
                    hits: index.hits(&typed.text),
                    typed,
                }
            })
            .collect();
        Reading {
            project,
            sources,
            scope,
            lang,
            index,
            lines,
        }
    }

    /// The fact of the release that reads just so in its usual form.
    pub fn fact_said(&self, line: &ReadLine, words: &str) -> Option<&'p Id> {
        let form = self.project.prose.form(self.lang).resource();
        let voice = Voice {
            lang: self.lang,
            scope: self.scope.at(line.line.session),
            words: &FormWords::new(self.lang, form),
        };
        self.scope.release.facts.keys().find(|fact| {
            // A word before it keeps the fact from beginning the sentence.
            let parts = [
                Part::Words("– ".to_owned()),
                Part::Value {
                    name: fact.as_str(),
                    form: Form::Default,
                },
            ];
            let said = say(&parts, &voice, &mut Mentioned::default());
            said.is_ok_and(|said| said.last().is_some_and(|fact| fact.text() == words))
        })
    }

    /// Whether a block of that id, or the subtitle, stands in the other language only.
    pub fn stands_elsewhere(&self, id: &str) -> bool {
        if id == "subtitle" {
            return self.scope.release.has_subtitle(self.lang.other());
        }
        let mut blocks = self.scope.release.blocks.iter();
        blocks.any(|block| block.id.as_str() == id && !block.stands_in(self.lang))
    }

    /// The note of that id, under whichever block it stands in this language.
    pub fn note(&self, id: &str) -> Option<&'p BlockSpec> {
        let mut blocks = self.scope.release.blocks.iter();
        blocks.find(|block| {
            block.kind == BlockKind::Note && block.id.as_str() == id && block.stands_in(self.lang)
        })
    }

    /// Where a block stands in the release's data file.
    pub fn block_place(&self, block: &BlockSpec) -> Place {
        let at = self
            .scope
            .release
            .blocks
            .iter()
            .position(|other| other.id == block.id);
        let at = at.expect("a reading is of the blocks of its release");
        self.data_place(&format!("blocks.{at}"))
    }

    /// Where a value stands in the release's data file.
    pub fn data_place(&self, key_path: &str) -> Place {
        self.place_in(&format!("data/releases/{}.toml", self.scope.id), key_path)
    }

    /// Where a value stands in any data file.
    pub fn place_in(&self, path: &str, key_path: &str) -> Place {
        place_of(self.sources, path, key_path)
    }

    /// Where the series makes a person the head of a side in a session.
    pub fn seat(&self, person: &Id, scope: &Scope) -> Option<Place> {
        let (country, _) = (scope.session.heads.iter()).find(|(_, head)| *head == person)?;
        let mut sessions = scope.series().sessions.iter();
        let at = sessions.position(|session| session.number == scope.session.number)?;
        let path = format!("data/series/{}.toml", scope.release.series);
        Some(self.place_in(&path, &format!("sessions.{at}.heads.{country}")))
    }
}

impl<'p> ReadLine<'p> {
    /// The parts, as far as the message holds nothing else.
    pub fn parts(&self) -> &[Part<'p>] {
        self.parts.as_deref().unwrap_or_default()
    }

    /// The block it belongs to; title and subtitle have none.
    pub fn block(&self) -> Option<&'p BlockSpec> {
        match self.line.place {
            sentence::Place::Title | sentence::Place::Subtitle => None,
            sentence::Place::Block(block) | sentence::Place::PastSession(block) => Some(block),
        }
    }
}
