//! `literal-figure`: a figure or a date is typed by hand.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use crate::check::names::{Hit, begins_with_particle};
use crate::check::reading::Reading;
use crate::check::twin::{self, Kind};
use crate::diagnostic::{Diagnostic, Level, Rule};
use crate::model::Lang;

pub const RULE: Rule = Rule {
    name: "literal-figure",
    level: Level::Error,
    exemptible: true,
    finds: "A sentence holds a digit, a number word with a unit, a month or a weekday that was typed by hand.",
    why: "A figure that is typed stands twice, once in each language, and a correction in the data reaches neither.",
    wrong: "trade = Trade came to USD 11.9 billion.",
    right: "trade = Trade came to { $trade-volume }.",
};

/// Any digit, with what belongs to its figure.
const DIGITS: &str = r"\p{N}(?:[\p{N}.,~:/–-]*[\p{N}%])?(?:경|조|억|만|천|백|십)*%?";

static KOREAN: LazyLock<Regex> = LazyLock::new(|| {
    let units = "(?:나라|개국|국가|가지|번째|번|차례|차|회의|회|명|분야|분|개월|개|곳|주년|주|달러|달|시간|사람|건|배|쌍|살|년|월|일|원|유로|엔|위안|파운드|루블|밧|불|퍼센트)";
    let native = "(?:두|세|네|다섯|여섯|일곱|여덟|아홉|열|열한|열두|스무|스물|서른|마흔|쉰)";
    let digit = "[일이삼사오육칠팔구]";
    let power = "[십백천만억조]";
    // One syllable and its counter without a space are words of their own: 십분, 만개, 천명.
    let sino =
        format!("(?:{digit}{power}[일이삼사오육칠팔구십백천만억조]*|{power}{{2,}}|{power} )");
    let weekday = "[월화수목금토일]요일";
    let words = format!("(?:제 ?)?(?:{native}|{sino}) ?{units}|{weekday}");
    let figures = format!("(?:제 ?)?{DIGITS}(?: ?{DIGITS})*(?:여 ?)?(?: ?{units})?");
    Regex::new(&format!(
        r"(?P<figures>{figures})|(?:^|[^\p{{L}}\p{{N}}])(?P<words>{words})"
    ))
    .expect("the pattern is well formed")
});

static ENGLISH: LazyLock<Regex> = LazyLock::new(|| {
    let small = "two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen";
    let tens = "(?:twen|thir|for|fif|six|seven|eigh|nine)t(?:y|ieth)(?:-[a-z]+)?";
    let large = "hundred|thousand|million|billion|trillion|dozen|half|halves|quarters?|per ?cent|twice|thrice";
    let ordinals = "second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth";
    let month =
        "(?:January|February|March|April|May|June|July|August|September|October|November|December)";
    let sure = "January|February|April|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day";
    let unsure = "(?i:in|on|since|by|until|of|last|early|late|from|to) (?:March|May)";
    let currency = "(?:(?:USD|KRW|EUR|JPY|CNY|GBP|RUB|THB|US\\$|[$€₩£¥]) ?)";
    let unit = "(?: (?:thousand|million|billion|trillion|per ?cent))";
    let figures = format!("(?:{month} )?{currency}?{DIGITS}(?:st|nd|rd|th)?(?:, {DIGITS})?{unit}?");
    let words = format!("(?i:{small}|{tens}|{large}|{ordinals})|{sure}|{unsure}");
    Regex::new(&format!(
        r"(?P<figures>{figures})|(?-u:\b)(?P<words>{words})(?-u:\b)"
    ))
    .expect("the pattern is well formed")
});

pub fn check(reading: &Reading, other: &Reading, findings: &mut Vec<Diagnostic>) {
    for line in &reading.lines {
        let typed = &line.typed;
        for range in figures(&typed.text, &line.hits, reading.lang) {
            let figure = &typed.text[range.clone()];
            let what = format!("`{figure}` is typed by hand");
            let declared = reading.fact_said(line, figure);
            let hint = declared
                .map(|fact| format!("write {{ ${fact} }}"))
                .or_else(|| twin::says_instead(line, other, Kind::Figure))
                .unwrap_or_else(|| {
                    "declare it as a fact of the release and write { $… } in both languages".into()
                });
            let place = typed.place(range);
            findings.push(Diagnostic::new(&RULE, what, place).hint(hint));
        }
    }
}

/// Where a text that names these says a figure.
pub fn figures(text: &str, hits: &[Hit], lang: Lang) -> Vec<Range<usize>> {
    let figure = match lang {
        Lang::Ko => &*KOREAN,
        Lang::En => &*ENGLISH,
    };
    let found = figure.captures_iter(text).map(|found| {
        let figure = found.name("figures").or(found.name("words"));
        figure.expect("a figure is of one of the two kinds").range()
    });
    let in_name = |at: usize| hits.iter().any(|hit| hit.range.contains(&at));
    found
        .filter(|figure| !in_name(figure.start) && !is_idiom(text, figure.clone(), lang))
        .collect()
}

/// The two countries and the like, where Korean says 양국 and no figure; third countries; a word
/// that only begins like a figure.
fn is_idiom(text: &str, range: Range<usize>, lang: Lang) -> bool {
    const PAIRS: [&str; 9] = [
        "countries",
        "sides",
        "governments",
        "peoples",
        "nations",
        "leaders",
        "ministries",
        "parties",
        "presidents",
    ];
    let (figure, rest) = (&text[range.clone()], &text[range.end..]);
    match lang {
        Lang::En => {
            let next = rest.trim_start().split(|c: char| !c.is_alphabetic()).next();
            let next = next.unwrap_or_default().to_lowercase();
            let small = figure.to_lowercase();
            let is_pair = small == "two" && PAIRS.contains(&next.as_str());
            let is_third =
                small == "third" && (next.starts_with("countr") || next.starts_with("part"));
            let is_adverb =
                small == "second" && (rest.starts_with(',') || rest.starts_with(" to none"));
            is_pair || is_third || is_adverb
        }
        Lang::Ko => {
            let goes_on = rest.starts_with(|c: char| ('가'..='힣').contains(&c));
            let is_word =
                !figure.contains(char::is_numeric) && goes_on && !begins_with_particle(rest);
            is_word
                || ["두 나라", "두 정상", "제3국"].contains(&figure)
                || figure == "제3" && rest.starts_with('국')
        }
    }
}
