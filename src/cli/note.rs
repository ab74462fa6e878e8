//! The note of a correction or withdrawal: what readers of both languages are told.

use anyhow::bail;
use gongbo::load::forbidden_kind;
use gongbo::model::{Bilingual, Lang};
use gongbo::render::pdf::undrawable;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::{TimeZone, offset};

use super::args::NoteArgs;

/// The note, if it can be printed in both languages.
pub fn note(args: &NoteArgs) -> anyhow::Result<Bilingual> {
    let note = Bilingual {
        ko: args.note_ko.trim().to_owned(),
        en: args.note_en.trim().to_owned(),
    };
    for lang in Lang::ALL {
        let text = note.get(lang);
        let option = format!("--note-{}", lang.code());
        if text.is_empty() {
            bail!("`{option}` is empty: readers of both languages are told why");
        }
        if let Some(c) = text.chars().find(|c| forbidden_kind(*c).is_some()) {
            bail!(
                "`{option}` holds a character that cannot be printed, U+{:04X}",
                u32::from(c)
            );
        }
        if let Some(c) = undrawable(text).first() {
            bail!(
                "the fonts of the PDF have no glyph for `{c}` (U+{:04X}) in `{option}`",
                u32::from(*c)
            );
        }
        if let Some(c) = text.chars().find(|c| matches!(c, '"' | '\'' | '一'..='鿿')) {
            bail!(
                "`{option}` holds `{c}`: quotes are curly, and words in Hangul or Latin letters, as in a \
                 release"
            );
        }
        let is_hangul = |c: char| matches!(c, '가'..='힣');
        let own = match lang {
            Lang::Ko => text.contains(is_hangul),
            Lang::En => {
                text.contains(|c: char| c.is_ascii_alphabetic()) && !text.contains(is_hangul)
            }
        };
        if !own {
            bail!("`{option}` is not in its language: {text}");
        }
    }
    Ok(note)
}

/// The day given, or today.
pub fn day(args: &NoteArgs) -> anyhow::Result<Date> {
    let today = today();
    match args.on {
        Some(day) if day > today => bail!("`--on {day}` is still to come; today is {today}"),
        Some(day) => Ok(day),
        None => Ok(today),
    }
}

/// The day in Seoul, wherever this machine stands: editions are dated there, and so are feeds.
pub fn today() -> Date {
    now().date()
}

/// The time there.
pub fn now() -> DateTime {
    TimeZone::fixed(offset(9)).to_datetime(Timestamp::now())
}
