//! With which sound a Korean reader ends a text.
//!
//! Comes in: text whose words are written as they are read, apart from figures, units, letter
//! names and marks. Goes out: the last sound, or nothing where a reader could differ from another.
//!
//! - Closing brackets are skipped with their content, quotes, note marks and `?` `!` `…` alone.
//! - Figures have Sino-Korean readings, with the magnitude of closing zeros; decimals are read
//!   digit by digit; a dot after a day or month is read 일 or 월. A unit or currency sign is read
//!   after the figure. Figures after Latin letters (G20, F-35), times, fractions, version numbers
//!   are doubtful.
//! - Latin capitals are read by letter name (L 엘, M 엠, N 엔, R doubtful). Where a word of
//!   capitals could be spoken as a word that ends otherwise (APEC 에이펙, RCEP 알셉), it is
//!   doubtful: its reading has to be stored. So are lower-case words, Hanja and symbols.

/// The last sound of a word, as far as particles can tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Sound {
    /// a vowel
    Open,
    /// ㄹ, which counts as open before (으)로
    Rieul,
    /// any other consonant
    Closed,
}

/// The last sound of a text as it is read aloud, or nothing where it would have to be guessed.
pub fn last_sound(spoken: &str) -> Option<Sound> {
    let (read, aside) = read_part(spoken);
    let last = read.chars().next_back()?;
    match last {
        '0'..='9' | '.' if aside.is_some_and(is_weekday) => Some(Sound::Rieul),
        '가'..='힣' => Some(syllable(last)),
        'ㄹ' => Some(Sound::Rieul),
        'ㄱ'..='ㅎ' => Some(Sound::Closed),
        'ㅏ'..='ㅣ' => Some(Sound::Open),
        '0'..='9' => figure(read),
        '.' => dotted(&read[..read.len() - 1]),
        _ => unit_or_letters(read),
    }
}

/// The text up to the last sign that is read aloud, and what stands in the bracket after it.
pub fn read_part(spoken: &str) -> (&str, Option<&str>) {
    let mut read = spoken;
    let mut aside = None;
    loop {
        let silent = read.trim_end_matches(|c| "」』〉》’”'\"*?!…".contains(c));
        let Some((before, content)) = bracket(silent) else {
            return (silent, aside);
        };
        read = before.trim_end_matches(' ');
        aside = Some(content);
    }
}

fn is_weekday(aside: &str) -> bool {
    "월화수목금토일".contains(aside) && aside.chars().count() == 1
}

/// The final consonant of a syllable, which its code point tells.
fn syllable(syllable: char) -> Sound {
    match (syllable as u32 - 0xAC00) % 28 {
        0 => Sound::Open,
        8 => Sound::Rieul,
        _ => Sound::Closed,
    }
}

/// What stands before the bracket that closes at the end of a text, and what stands in it.
fn bracket(text: &str) -> Option<(&str, &str)> {
    let mut depth = 0;
    for (at, c) in text.char_indices().rev() {
        match c {
            ')' | '）' | ']' | '〕' => depth += 1,
            '(' | '（' | '[' | '〔' => depth -= 1,
            _ if depth == 0 => return None,
            _ => {}
        }
        if depth <= 0 {
            let content = text[at..].trim_matches(|c| "()（）[]〔〕".contains(c));
            return (depth == 0).then_some((&text[..at], content));
        }
    }
    None
}

/// What stands before a dot: a day or month of a date, or a sentence in a quotation.
fn dotted(before: &str) -> Option<Sound> {
    let last = before.chars().next_back()?;
    if last.is_ascii_digit() {
        let earlier = before.trim_end_matches(|c: char| c.is_ascii_digit());
        let dated = earlier
            .trim_end_matches(' ')
            .ends_with(['.', '-', '~', '–']);
        dated.then_some(Sound::Rieul)
    } else {
        ('가'..='힣').contains(&last).then(|| syllable(last))
    }
}

fn figure(text: &str) -> Option<Sound> {
    let (before, figure) = split_run(text, |c| c.is_ascii_digit() || c == ',' || c == '.');
    let sign = before.trim_end_matches(' ').chars().next_back();
    match sign {
        Some('$' | '€' | '£') => return Some(Sound::Open),
        Some('₩' | '￦' | '¥' | '￥') => return Some(Sound::Closed),
        _ => {}
    }
    let context = before.trim_end_matches([' ', '-']).chars().next_back();
    if before.ends_with(['/', ':']) || context.is_some_and(is_cased) {
        return None;
    }
    match figure.trim_start_matches([',', '.']).split_once('.') {
        None => whole(figure),
        Some((_, decimals)) if decimals.bytes().all(|b| b.is_ascii_digit()) => {
            digit(decimals.chars().next_back()?)
        }
        Some(_) => None,
    }
}

/// A whole number, with or without commas.
fn whole(figure: &str) -> Option<Sound> {
    let digits = figure.replace(',', "");
    let named = digits.trim_end_matches('0');
    let zeros = digits.len() - named.len();
    if zeros == 0 || named.is_empty() || digits.starts_with('0') {
        return digit(digits.chars().next_back()?);
    }
    match zeros / 4 {
        // 십 백 천, 만, 억, 경
        0 | 1 | 2 | 4 => Some(Sound::Closed),
        // 조, 해
        3 | 5 => Some(Sound::Open),
        _ => None,
    }
}

/// 영, 일, 이, 삼, 사, 오, 육, 칠, 팔, 구
fn digit(digit: char) -> Option<Sound> {
    match digit {
        '0' | '3' | '6' => Some(Sound::Closed),
        '1' | '7' | '8' => Some(Sound::Rieul),
        '2' | '4' | '5' | '9' => Some(Sound::Open),
        _ => None,
    }
}

/// Units as written after a figure, by the sound with which their names end.
const UNITS: [(Sound, &[&str]); 3] = [
    (
        Sound::Open,
        &[
            "%", "%p", "℃", "°C", "℉", "°F", "°", "m", "km", "cm", "mm", "㎞", "㎝", "㎜", "㎡",
            "㎢", "㎥", "m²", "km²", "m³", "ha", "㏊", "ℓ", "L", "l", "mL", "ml", "kL", "kl", "㎖",
            "㎘", "W", "kW", "MW", "GW", "TW", "kWh", "MWh", "GWh", "TWh", "V", "kV", "Hz", "kHz",
            "MHz", "GHz", "KB", "MB", "GB", "TB", "cal", "kcal", "TEU",
        ],
    ),
    (Sound::Rieul, &["‰", "dB"]),
    (
        Sound::Closed,
        &["g", "kg", "mg", "㎏", "㎎", "t", "kt", "Mt", "ppm"],
    ),
];

/// Latin letters and signs: a unit after a figure, or letters read one by one.
fn unit_or_letters(text: &str) -> Option<Sound> {
    let part_of_unit =
        |c: char| c.is_ascii_alphabetic() || "%‰°²³/℃℉ℓ㎎㎏㎜㎝㎞㎡㎢㎥㎖㎘㏊".contains(c);
    let (before, word) = split_run(text, part_of_unit);
    let after_figure = before
        .trim_end_matches(' ')
        .ends_with(|c: char| c.is_ascii_digit() || "천만억조".contains(c));
    if after_figure && let Some(sound) = unit(word) {
        return Some(sound);
    }
    if matches!(word, "%" | "%p") {
        return unit(word);
    }
    if before.ends_with(|c: char| c.is_ascii_digit()) {
        // 5G, 3D and 4K are said with letter names; other letters may be units we do not know.
        return matches!(word, "G" | "D" | "K").then_some(Sound::Open);
    }
    let capitals = !word.is_empty() && word.bytes().all(|b| b.is_ascii_uppercase());
    if capitals && !before.ends_with(is_cased) {
        letters(word)
    } else {
        None
    }
}

fn unit(word: &str) -> Option<Sound> {
    UNITS
        .iter()
        .find(|(_, units)| units.contains(&word))
        .map(|(sound, _)| *sound)
}

/// Capitals by letter name, unless a reader may speak them as a word with another end.
fn letters(word: &str) -> Option<Sound> {
    let vowel = |b: u8| b"AEIOU".contains(&b);
    let spoken_otherwise = match *word.as_bytes() {
        // APEC, RCEP, COP
        [.., a, b, b'B' | b'C' | b'G' | b'K' | b'P' | b'T'] => !vowel(a) && vowel(b),
        // EUROPE, TIME, APPLE
        [.., a, b, b'E'] => (vowel(a) && !vowel(b)) || b == b'L',
        _ => false,
    };
    if spoken_otherwise {
        return None;
    }
    match word.as_bytes().last()? {
        b'L' => Some(Sound::Rieul),
        b'M' | b'N' => Some(Sound::Closed),
        b'R' => None,
        _ => Some(Sound::Open),
    }
}

/// A text without its closing run of such characters, and that run.
fn split_run(text: &str, belongs: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.trim_end_matches(belongs).len())
}

fn is_cased(c: char) -> bool {
    c.is_lowercase() || c.is_uppercase()
}
