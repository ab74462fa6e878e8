//! Lines with the marks of the form, however they look: one sign per role on our pages, a dozen in
//! what was typed over the years.

/// What stands before a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// `1.` with its number, or a square
    Paragraph(Option<u32>),
    /// ㅇ, º and what looks like them
    Item,
    /// a dash
    SubItem,
    /// as many stars
    Note(usize),
    /// ※
    Box,
    /// nothing
    None,
}

/// A line that is not blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// From 1, as editors count.
    pub number: usize,
    pub mark: Mark,
    /// Without its mark, each run of spaces as one.
    pub text: String,
    /// Whether a blank line stands before it.
    pub after_blank: bool,
}

const SQUARES: [char; 6] = ['□', '■', '▣', '◻', '◼', '▢'];
const CIRCLES: [char; 14] = [
    'ㅇ', 'º', '°', '◦', '○', '●', '∘', '◯', '〇', '˚', '⚬', '•', '\u{110b}', '․',
];
/// Letters and signs that are a circle only before a space.
const LETTERS: [char; 5] = ['o', 'O', '·', 'ㆍ', '‧'];
const DASHES: [char; 9] = ['-', '–', '—', '‐', '‑', '−', '―', 'ㅡ', '－'];
/// What stands for a star, at the beginning of a note and at its anchor.
pub const STARS: [char; 5] = ['*', '＊', '∗', '⁎', '✱'];

/// The lines of a text that are not blank.
pub fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut after_blank = true;
    for (index, line) in text.split('\n').enumerate() {
        let words: Vec<&str> = line.split_whitespace().collect();
        let line = words.join(" ");
        if line.is_empty() {
            after_blank = true;
            continue;
        }
        let (mark, text) = marked(&line);
        lines.push(Line {
            number: index + 1,
            mark,
            text: text.trim_start().to_owned(),
            after_blank,
        });
        after_blank = false;
    }
    lines
}

/// The mark of a line, and what stands after it.
fn marked(line: &str) -> (Mark, &str) {
    let mut rest = line.chars();
    let first = rest.next();
    let rest = rest.as_str();
    let Some(first) = first else {
        return (Mark::None, line);
    };
    let spaced = rest.starts_with(' ');
    if STARS.contains(&first) {
        let text = line.trim_start_matches(STARS);
        return match text.is_empty() {
            true => (Mark::None, line),
            false => (
                Mark::Note(line.chars().count() - text.chars().count()),
                text,
            ),
        };
    }
    if rest.is_empty() {
        return (Mark::None, line);
    }
    match first {
        '※' => (Mark::Box, rest),
        c if SQUARES.contains(&c) => (Mark::Paragraph(None), rest),
        c if CIRCLES.contains(&c) && (spaced || c != '°') => (Mark::Item, rest),
        c if LETTERS.contains(&c) && spaced => (Mark::Item, rest),
        c if DASHES.contains(&c) && spaced => (Mark::SubItem, rest),
        c if c.is_ascii_digit() => numbered(line).unwrap_or((Mark::None, line)),
        _ => (Mark::None, line),
    }
}

/// `1. Words`, but neither `2021. 8. 24.` nor `3.5%`.
fn numbered(line: &str) -> Option<(Mark, &str)> {
    let (number, text) = line.split_once(['.', '．'])?;
    let text = text.trim_start();
    let is_number = number.len() <= 2 && number.bytes().all(|byte| byte.is_ascii_digit());
    let is_date = text.starts_with(|c: char| c.is_numeric()) || text.is_empty();
    let number = number.parse().ok()?;
    (is_number && !is_date).then_some((Mark::Paragraph(Some(number)), text))
}

#[cfg(test)]
mod tests {
    use super::{Mark, lines};

    #[test]
    fn marks_are_known_by_their_looks() {
        let mark = |text| lines(text)[0].mark;
        assert_eq!(mark("1. Words"), Mark::Paragraph(Some(1)));
        assert_eq!(mark("12.한-러"), Mark::Paragraph(Some(12)));
        assert_eq!(mark("□ 회의"), Mark::Paragraph(None));
        for item in [
            "ㅇ 회의",
            "ㅇ회의",
            "º Words",
            "◦ 회의",
            "° Words",
            "o Words",
        ] {
            assert_eq!(mark(item), Mark::Item, "{item}");
        }
        assert_eq!(mark("- 회의"), Mark::SubItem);
        assert_eq!(mark("– 회의"), Mark::SubItem);
        assert_eq!(mark("* Words"), Mark::Note(1));
        assert_eq!(mark("＊＊ 회의"), Mark::Note(2));
        assert_eq!(mark("※ 회의"), Mark::Box);
        for plain in [
            "2021. 8. 24. (화)",
            "3.5% growth",
            "over",
            "-5",
            "*",
            "1.",
            "5.3.(목)",
        ] {
            assert_eq!(mark(plain), Mark::None, "{plain}");
        }
    }

    #[test]
    fn a_line_of_spaces_is_blank() {
        let lines = lines("one\n   \ntwo\nthree  four\n");
        let told: Vec<_> = lines
            .iter()
            .map(|line| (line.number, line.after_blank))
            .collect();
        assert_eq!(told, [(1, true), (3, true), (4, false)]);
        assert_eq!(lines[2].text, "three four");
    }
}
