//! What a text leaves open, in the words of whoever has to answer it.

use crate::model::{Id, Lang};

/// A doubt about a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// A figure or date that could not be told; quoted.
    Figure(String),
    /// Words with a capital that no record has; perhaps one is meant.
    Name(String, Option<Id>),
    /// A name that several records have.
    Which(String, Vec<Id>),
    /// A mark or markup in the middle of a sentence.
    Mark(String),
    /// Words of the other language, or Chinese characters.
    Foreign(String),
    /// The text says so what reads otherwise here.
    Otherwise(String),
    /// Only the other language says so.
    Lacking(String),
    /// The text has no mark for the note that is anchored here.
    Unanchored,
    /// The text has a mark here, and no note.
    Stray,
    /// The block has no mark in the text.
    Unmarked,
    /// The text numbers the paragraph so.
    Number(u32),
    /// The block has a mark and no words.
    Empty,
    /// The other language has no such block.
    Alone,
    /// Only this language has the list of past sessions below.
    ListAlone,
    /// The sentence is still to be written; what follows is what it has to say.
    Unwritten,
    /// The text has no title.
    Untitled,
    /// A line of the box says otherwise than the series.
    Session(String, u32),
    /// The box lists other sessions than those before this one.
    Sessions,
}

impl Question {
    /// As somebody asks it in that language.
    pub fn asked(&self, lang: Lang) -> String {
        match lang {
            Lang::Ko => self.in_korean(),
            Lang::En => self.in_english(),
        }
    }

    fn in_korean(&self) -> String {
        match self {
            Question::Figure(words) => format!("“{words}”: 어떤 값인가?"),
            Question::Name(words, None) => format!("“{words}”: 명부에 없는 이름인가?"),
            Question::Name(words, Some(id)) => format!("“{words}”: {id}을(를) 말하는가?"),
            Question::Which(words, ids) => format!("“{words}”: {} 가운데 무엇인가?", listed(ids)),
            Question::Mark(words) => format!("“{words}”: 본문에 있는 이 기호는 무엇인가?"),
            Question::Foreign(words) => format!("“{words}”: 국문으로 무엇인가?"),
            Question::Otherwise(words) => format!("원문에는 “{words}”: 이대로 써도 되는가?"),
            Question::Lacking(words) => {
                format!("영문에만 “{words}”: 국문 어디에서 말하는가?")
            }
            Question::Unanchored => "원문에 이 주석의 표시가 없음: 어느 말에 붙는가?".to_owned(),
            Question::Stray => {
                "원문에 * 표시가 있으나 주석이 없음: 주석은 어디에 있는가?".to_owned()
            }
            Question::Unmarked => "원문에 문단 기호가 없음: 별도의 문단인가?".to_owned(),
            Question::Number(number) => format!("원문의 문단 번호는 {number}: 빠진 문단이 있는가?"),
            Question::Empty => "원문에 기호만 있고 내용이 없음: 무슨 내용인가?".to_owned(),
            Question::Alone => "영문에는 이 내용이 없음: 국문에만 두는가?".to_owned(),
            Question::ListAlone => {
                "영문에는 아래 지난 회의의 목록이 없음: 국문에만 두는가?".to_owned()
            }
            Question::Unwritten => "국문이 없음: 다음을 담아 문장을 쓸 것".to_owned(),
            Question::Untitled => "원문에서 제목을 찾지 못함: 무엇인가?".to_owned(),
            Question::Session(words, number) => {
                format!("원문에는 “{words}”: 제{number}차 회의의 일시와 장소가 맞는가?")
            }
            Question::Sessions => "이 목록은 지난 회의의 목록과 다름: 어느 쪽이 맞는가?".to_owned(),
        }
    }

    fn in_english(&self) -> String {
        match self {
            Question::Figure(words) => format!("“{words}”: which value?"),
            Question::Name(words, None) => format!("“{words}”: a name that the register lacks?"),
            Question::Name(words, Some(id)) => format!("“{words}”: is this {id}?"),
            Question::Which(words, ids) => format!("“{words}”: which of {}?", listed(ids)),
            Question::Mark(words) => format!("“{words}”: what is this mark in the text?"),
            Question::Foreign(words) => format!("“{words}”: what is it in English?"),
            Question::Otherwise(words) => format!("the text has “{words}”: is this the same?"),
            Question::Lacking(words) => {
                format!("only the Korean has “{words}”: where does the English say it?")
            }
            Question::Unanchored => {
                "the text has no mark for this note: which words does it explain?".to_owned()
            }
            Question::Stray => "the text has a mark * here and no note: where is it?".to_owned(),
            Question::Unmarked => {
                "this has no mark in the text: a paragraph of its own?".to_owned()
            }
            Question::Number(number) => {
                format!("the text numbers this paragraph {number}: is one missing?")
            }
            Question::Empty => "the text has a mark here and no words: what stood here?".to_owned(),
            Question::Alone => "the Korean has no such block: is it in English alone?".to_owned(),
            Question::ListAlone => {
                "the Korean has no list of past sessions: is it in English alone?".to_owned()
            }
            Question::Unwritten => "no English yet: write the sentence, which says".to_owned(),
            Question::Untitled => "the text has no title: what is it?".to_owned(),
            Question::Session(words, number) => {
                format!("the text has “{words}”: are date and venue of session {number} right?")
            }
            Question::Sessions => {
                "this list is not that of the sessions before this one: which is right?".to_owned()
            }
        }
    }
}

fn listed(ids: &[Id]) -> String {
    let ids: Vec<&str> = ids.iter().map(Id::as_str).collect();
    ids.join(", ")
}
