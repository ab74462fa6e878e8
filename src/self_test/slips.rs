//! Slips of the pen: how words go wrong when they are typed.

use fastrand::Rng;

/// The number words of which one is mistaken for another.
const NUMBERS: [&str; 9] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
];

/// The words with one thing wrong: a digit, a number word, or a letter.
pub fn misspelt(words: &str, rng: &mut Rng) -> String {
    let digits = places(words, |c| c.is_ascii_digit());
    if let Some(at) = rng.choice(digits) {
        let digit = words.as_bytes()[at] - b'0';
        let other = (digit + rng.u8(1..=9)) % 10;
        return put(words, at, char::from(b'0' + other));
    }
    for (n, number) in NUMBERS.iter().enumerate() {
        if words
            .split(' ')
            .any(|word| word.eq_ignore_ascii_case(number))
        {
            let other = NUMBERS[(n + rng.usize(1..NUMBERS.len())) % NUMBERS.len()];
            return words.replacen(number, other, 1);
        }
    }
    let letters = places(words, char::is_alphabetic);
    match rng.choice(letters) {
        Some(at) => {
            let letter = words[at..].chars().next().expect("a letter stands there");
            put(words, at, another(letter))
        }
        None => format!("{words}{words}"),
    }
}

fn places(words: &str, is_meant: impl Fn(char) -> bool) -> Vec<usize> {
    let meant = words.char_indices().filter(|(_, c)| is_meant(*c));
    meant.map(|(at, _)| at).collect()
}

fn put(words: &str, at: usize, c: char) -> String {
    let old = words[at..].chars().next().map_or(0, char::len_utf8);
    format!("{}{c}{}", &words[..at], &words[at + old..])
}

/// A letter that a hand may take for this one.
fn another(letter: char) -> char {
    match letter {
        'z' => 'y',
        'Z' => 'Y',
        'a'..='y' | 'A'..='Y' => char::from_u32(u32::from(letter) + 1).unwrap_or('x'),
        // A Hangul syllable with another final consonant.
        '가'..='힣' => {
            let syllable = u32::from(letter) - u32::from('가');
            let last = (syllable % 28 + 4) % 28;
            char::from_u32(u32::from('가') + syllable - syllable % 28 + last).unwrap_or('가')
        }
        _ => 'x',
    }
}
