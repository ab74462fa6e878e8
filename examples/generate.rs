//! Writes an invented project of any number of releases, to measure on.
//!
//! `cargo run --release --example generate -- 1000 /tmp/project` makes 1,000 releases of fifty series.
//! Countries, people and talks are fiction. A release has eleven blocks and thirteen facts, about half of
//! the blocks of the sample release, in shorter sentences.

use std::fmt::Write;
use std::fs;
use std::io;
use std::path::Path;

/// How many sessions of a series have a release; one before them has none.
const SESSIONS: usize = 20;

/// Syllables that read alike in both languages.
const SYLLABLES: [(&str, &str); 12] = [
    ("아", "a"),
    ("보", "bo"),
    ("다", "da"),
    ("페", "pe"),
    ("가", "ga"),
    ("호", "ho"),
    ("주", "ju"),
    ("라", "la"),
    ("미", "mi"),
    ("노", "no"),
    ("루", "ru"),
    ("티", "ti"),
];

#[allow(
    dead_code,
    reason = "the benchmark includes this file for its other function"
)]
fn main() -> io::Result<()> {
    let mut args = std::env::args().skip(1);
    let (Some(count), Some(folder)) = (args.next(), args.next()) else {
        eprintln!("usage: generate COUNT FOLDER");
        std::process::exit(2);
    };
    let Ok(count) = count.parse() else {
        eprintln!("`{count}` is not a number of releases");
        std::process::exit(2);
    };
    generate(count, Path::new(&folder))
}

/// Writes the project into a folder, which may exist.
pub fn generate(count: usize, folder: &Path) -> io::Result<()> {
    for inside in [
        "data/series",
        "data/releases",
        "locales/ko/releases",
        "locales/en/releases",
    ] {
        fs::create_dir_all(folder.join(inside))?;
    }
    let write = |path: &str, text: &str| fs::write(folder.join(path), text);
    let series = count.div_ceil(SESSIONS);

    write("data/ministry.toml", MINISTRY)?;
    let mut countries =
        "[home-land]\nname = { ko = \"본국\", en = \"Homeland\" }\nadjective = \"Homelandic\"\n"
            .to_owned();
    let mut places = String::new();
    let mut posts = post("home-deputy", "home-land");
    let mut people = String::new();
    for number in 0..series {
        let (ko, en) = name(number);
        let country = format!("country-{number}");
        let _ = write!(
            countries,
            "\n[{country}]\nname = {{ ko = \"{ko}\", en = \"{en}\" }}\nadjective = \"{en}ese\"\n"
        );
        let _ = write!(
            places,
            "[city-{number}]\nname = {{ ko = \"{ko}시\", en = \"{en}ville\" }}\ncountry = \"{country}\"\n\n"
        );
        posts += &post(&format!("deputy-{number}"), &country);
        people += &person(
            &format!("home-head-{number}"),
            number + 7,
            "home-land",
            "home-deputy",
        );
        people += &person(
            &format!("head-{number}"),
            number + 3,
            &country,
            &format!("deputy-{number}"),
        );
    }
    write("data/countries.toml", &countries)?;
    write("data/places.toml", &places)?;
    write("data/organizations.toml", ORGANIZATIONS)?;
    write("data/posts.toml", &posts)?;
    write("data/people.toml", &people)?;
    write("data/terms.toml", TERMS)?;
    for (lang, form, phrases) in [
        ("ko", KOREAN_FORM, KOREAN_PHRASES),
        ("en", ENGLISH_FORM, ENGLISH_PHRASES),
    ] {
        let counted = match lang {
            "ko" => "count-journey = { $number }회\n",
            _ => {
                "count-journey = { $n ->\n    [one] { $number } visit\n   *[other] { $number } visits\n}\n"
            }
        };
        write(
            &format!("locales/{lang}/form.ftl"),
            &format!("{form}{counted}"),
        )?;
        write(&format!("locales/{lang}/phrases.ftl"), phrases)?;
    }

    for number in 0..series {
        let held = SESSIONS.min(count - number * SESSIONS);
        write(
            &format!("data/series/talks-{number}.toml"),
            &talks(number, held),
        )?;
        for session in 2..=held + 1 {
            let id = format!("talks-{number}-{session}");
            write(
                &format!("data/releases/{id}.toml"),
                &release(number, session),
            )?;
            write(&format!("locales/ko/releases/{id}.ftl"), KOREAN)?;
            write(&format!("locales/en/releases/{id}.ftl"), ENGLISH)?;
        }
    }
    Ok(())
}

/// A name of five syllables, its own for each number.
fn name(number: usize) -> (String, String) {
    let (mut ko, mut en) = (String::new(), String::new());
    let mut rest = number;
    for _ in 0..5 {
        let (syllable, letters) = SYLLABLES[rest % SYLLABLES.len()];
        rest = rest / SYLLABLES.len() + number;
        ko += syllable;
        en += letters;
    }
    let capital = en.remove(0).to_ascii_uppercase();
    (ko, format!("{capital}{en}{}", letters(number)))
}

/// The number in letters, so that no two names are one.
fn letters(number: usize) -> String {
    let digits = number.to_string();
    let letter = |digit: char| char::from(b'k' + (digit as u8 - b'0'));
    digits.chars().map(letter).collect()
}

fn post(id: &str, country: &str) -> String {
    format!(
        "[{id}]\ncountry = \"{country}\"\n\
         name = {{ ko = \"외교부 차관보\", en = \"Deputy Foreign Minister\" }}\n\
         short = {{ ko = \"차관보\", en = \"Deputy Minister\" }}\n\
         rank = {{ ko = \"차관보\", en = \"deputy minister\", en-plural = \"deputy ministers\" }}\n\n"
    )
}

fn person(id: &str, seed: usize, country: &str, post: &str) -> String {
    let (ko, en) = name(seed);
    let family = if country == "home-land" {
        ("한", "Han")
    } else {
        ("구", "Gu")
    };
    format!(
        "[{id}]\nname = {{ ko = \"{ko} {}\", en = \"{en} {}\" }}\nfamily = {{ ko = \"{}\", en = \"{}\" }}\n\
         country = \"{country}\"\ntenures = [{{ post = \"{post}\", from = \"1990\" }}]\n\n",
        family.0, family.1, family.0, family.1
    )
}

fn talks(number: usize, sessions: usize) -> String {
    let (ko, en) = name(number);
    let mut text = format!(
        "name = {{ ko = \"본국-{ko} 정책협의회\", en = \"Homeland-{en} Policy Consultation\" }}\n\
         short = {{ ko = \"정책협의회\", en = \"Policy Consultation\" }}\n\
         pair = {{ ko = \"본국-{ko}\", en = \"Homeland-{en}\" }}\nparties = [\"home-land\", \"country-{number}\"]\n"
    );
    for session in 1..=sessions + 1 {
        let _ = write!(
            text,
            "\n[[sessions]]\nnumber = {session}\nheld = \"{}\"\nvenue = \"city-{number}\"\n\
             heads = {{ home-land = \"home-head-{number}\", country-{number} = \"head-{number}\" }}\n",
            day(session)
        );
    }
    text
}

/// A year for each session.
fn day(session: usize) -> String {
    format!("{}-05-20", 2000 + session)
}

fn release(number: usize, session: usize) -> String {
    let year = 2000 + session;
    format!(
        "series = \"talks-{number}\"\nsession = {session}\nreleased = \"{}\"\n{BLOCKS}\n\
         trade = {{ money = \"{}.{}e9\", currency = \"USD\" }}\n\
         trade-year = {{ date = \"{}\" }}\n\
         trade-growth = {{ percent = \"{}\", qualifier = \"about\" }}\n\
         investment = {{ money = \"{}e6\", currency = \"USD\", qualifier = \"more-than\" }}\n\
         visits = {{ count = \"{}000\", counter = \"journey\" }}\n\
         minister-visit = {{ date = \"{year}-03\" }}\n\
         envoy-visit = {{ date = \"{}-11-02\" }}\n\
         anniversary = {{ ordinal = {}, counter = \"anniversary\" }}\n\
         programme = {{ period = \"{year}-07/{}-06\" }}\n\
         fields = {{ list = [\"clean-ferries\", \"sea-lanes\", \"harbours\"], counter = \"field\" }}\n\
         contracts = {{ money = \"{}e9\", currency = \"KRW\" }}\n\
         forum = {{ ordinal = {session} }}\n\
         forum-held = {{ date = \"{year}-H1\" }}\n",
        day(session),
        1 + number % 40,
        session % 10,
        year - 1,
        3 + session % 30,
        100 + number % 900,
        1 + number % 90,
        year - 1,
        10 + session,
        year + 2,
        1 + number % 70,
    )
}

const MINISTRY: &str = r#"country = "home-land"
organization = "foreign-ministry"
address = "https://example.org/"
english-status = "courtesy"

[licence]
name = { ko = "시험 조건", en = "Test terms" }
url = "https://example.org/terms"
"#;

const ORGANIZATIONS: &str = r#"[foreign-ministry]
name = { ko = "외교부", en = "Ministry of Foreign Affairs" }

[sea-council]
name = { ko = "바다이사회", en = "Council of the Seas" }
short = { ko = "바다이사회", en = "Seas Council" }
"#;

const TERMS: &str = r#"[clean-ferries]
name = { ko = "친환경 여객선", en = "clean ferries" }

[sea-lanes]
name = { ko = "바닷길", en = "sea lanes" }

[harbours]
name = { ko = "항구", en = "harbours" }

[harbour-fund]
name = { ko = "항구 기금", en = "Fund for Harbours" }
"#;

const BLOCKS: &str = r#"
blocks = [
  { paragraph = "opening" },
    { reference-box = "past-sessions", past-sessions = 3 },
  { paragraph = "exchanges" },
    { item = "visits-made" },
  { paragraph = "economy" },
    { note = "economy-fields" },
    { item = "investments" },
    { item = "shipping" },
      { note = "shipping-contracts" },
  { paragraph = "people" },
  { paragraph = "closing" },
]

[facts]"#;

const KOREAN_FORM: &str = include_str!("../locales/ko/form.ftl");
const ENGLISH_FORM: &str = include_str!("../locales/en/form.ftl");
const KOREAN_PHRASES: &str = include_str!("../locales/ko/phrases.ftl");
const ENGLISH_PHRASES: &str = include_str!("../locales/en/phrases.ftl");

const KOREAN: &str = r#"exchanges = { $heads }은(는) 고위급 교류가 활발히 이어지면서 양국 관계가 한층 더 공고해진 점을 높이 평가하였다. 이러한 교류로는 { $minister-visit } { $guest } 외교 수장의 { $home } 방문과 { $envoy-visit } { $home } 특사의 { $guest } 방문이 있었다.

visits-made = { $home-head }은(는) 지난 한 해 양국을 오간 방문이 { $visits }에 이른 것을 환영하고, 수교 { $anniversary }을(를) 맞아 인적 교류를 더욱 넓혀 나가자고 제안하였다.

economy = { $heads }은(는) { $trade-year } 양국 교역액이 { $trade-growth } 늘어난 { $trade }에 이른 것을 평가하고, { COUNT($fields) }{ NOTE("economy-fields") } 협력을 계속 강화해 나가기로 하였다.

economy-fields = { $fields } 등 { COUNT($fields) }을(를) 말함.

investments = { $guest-head }은(는) { $home } 기업의 투자가 { $investment }에 이른다고 소개하고, { $harbour-fund }을(를) 통한 협력을 기대하였다.

shipping = { $home-head }은(는) { $clean-ferries } 사업{ NOTE("shipping-contracts") }이 { $programme } 차질 없이 진행되도록 { $guest } 측의 지원을 요청하였다.

shipping-contracts = { $home } 기업이 { $guest }과(와) 체결한 계약은 총 { $contracts } 규모임.

people = { $heads }은(는) { $forum-held } 개최된 { $forum } 지방협력 모임의 성과를 평가하고, { $sea-council }에서의 협력도 이어 가기로 하였다.
"#;

const ENGLISH: &str = r#"exchanges = { $heads } noted with satisfaction that active high-level exchanges had made bilateral relations stronger. Among them were the visit to { $home } by the top diplomat of { $guest } in { $minister-visit }, and the visit to { $guest } by an envoy of { $home } on { $envoy-visit }.

visits-made = { $home-head } welcomed the rise of mutual visits to { $visits } within a year, and proposed that exchanges between the peoples be widened further for the { $anniversary } of diplomatic relations.

economy = { $heads } welcomed the growth of bilateral trade, which rose by { $trade-growth } to { $trade } in { $trade-year }, and agreed to strengthen their cooperation in { COUNT($fields) }{ NOTE("economy-fields") }.

economy-fields = These { COUNT($fields) } are { $fields }.

investments = { $guest-head } said that companies of { $home } had invested { $investment }, and looked forward to cooperation through the { $harbour-fund }.

shipping = { $home-head } asked { $guest } to support the project for { $clean-ferries }{ NOTE("shipping-contracts") }, so that it can go ahead as planned ({ $programme }).

shipping-contracts = The contracts that companies of { $home } signed with { $guest } are worth { $contracts } in total.

people = { $heads } spoke well of the { $forum } meeting on regional cooperation, held in { $forum-held }, and agreed to go on working together in the { $sea-council }.
"#;
