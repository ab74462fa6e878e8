//! Which release a text is: its session, by the title, and the day on which it went out.

use std::sync::LazyLock;

use jiff::civil::Date;
use regex::Regex;

use crate::check::names::contains;
use crate::load::Project;
use crate::model::{Bilingual, Id, Lang, Model, PartialDate, Release, Series, Session};

use super::lines::Line;
use super::page::Page;
use super::{Refusal, Told};

/// The release that is drafted.
pub struct Which {
    pub id: Id,
    /// Without blocks; its facts are the other sessions of the series, by the names that sentences may use.
    pub release: Release,
    /// Whether its Korean has squares before its paragraphs.
    pub squares: bool,
    /// Why the day of the release has to be looked up, if it has.
    pub doubt: Option<Bilingual>,
}

/// Finds the release.
pub fn release(project: &Project, pages: &[Page], told: Told) -> Result<Which, Refusal> {
    let model = &project.model;
    let (series, number) = match told.release {
        Some(id) => named(model, id)?,
        None => titled(model, pages)?,
    };
    let session = model.series[&series]
        .session(number)
        .ok_or_else(|| unknown(model, &series, number))?;
    let (released, doubt) = day(pages, session, told.released)?;
    let id = format!("{series}-{number}").parse().map_err(Refusal)?;
    Ok(Which {
        id,
        release: bare(model, &series, number, released),
        squares: pages
            .iter()
            .any(|page| page.lang == Lang::Ko && page.squares),
        doubt,
    })
}

fn named(model: &Model, id: &str) -> Result<(Id, u32), Refusal> {
    let parts = id.rsplit_once('-').and_then(|(series, number)| {
        let (series, _) = model.series.get_key_value(series)?;
        Some((
            series.clone(),
            number
                .parse()
                .ok()
                .filter(|n: &u32| n.to_string() == number)?,
        ))
    });
    parts.ok_or_else(|| {
        Refusal(format!(
            "`{id}` is no release of a series: write <series>-<number>; the series are {}",
            known(model)
        ))
    })
}

fn known(model: &Model) -> String {
    let ids: Vec<String> = model.series.keys().map(|id| format!("`{id}`")).collect();
    ids.join(", ")
}

static ORDINAL: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"제 ?(?P<ko>\d{1,4}) ?차|(?-u:\b)(?P<en>\d{1,4}) ?(?:st|nd|rd|th)(?-u:\b)")
        .expect("the pattern is well formed")
});

/// The series whose name stands in a line above the text with an ordinal; else in the first paragraph.
fn titled(model: &Model, pages: &[Page]) -> Result<(Id, u32), Refusal> {
    let heads = pages
        .iter()
        .flat_map(|page| page.head.iter().map(|line| (page.lang, &line.text)));
    let firsts = pages
        .iter()
        .flat_map(|page| page.blocks.first().map(|block| (page.lang, &block.text)));
    let mut found = heads
        .chain(firsts)
        .filter_map(|(lang, text)| meant(model, lang, text));
    found.next().ok_or_else(|| {
        Refusal(format!(
            "no line names a series of the register with the number of its session: say which release it is \
             with --release <series>-<number>; the series are {}",
            known(model)
        ))
    })
}

/// The number of a session in a line.
pub fn ordinal(text: &str) -> Option<u32> {
    let ordinal = ORDINAL.captures(text)?;
    let number = ordinal.name("ko").or(ordinal.name("en"))?;
    number.as_str().parse().ok()
}

/// Where a line gives numbers of sessions.
pub fn ordinals(text: &str) -> Vec<usize> {
    ORDINAL
        .find_iter(text)
        .map(|ordinal| ordinal.start())
        .collect()
}

/// The title of a page: the line above the text that names this series, with a number if there is one.
pub fn title<'p>(page: &'p Page, series: &Series) -> Option<&'p Line> {
    let named = || {
        page.head
            .iter()
            .filter(|line| names(series, page.lang, &line.text).is_some())
    };
    named()
        .find(|line| ordinal(&line.text).is_some())
        .or_else(|| named().next())
}

/// What stands above a text and is neither its title nor the day of the release.
pub fn passed_over(project: &Project, release: &Which, page: &Page) -> Option<String> {
    let title = title(page, &project.model.series[&release.release.series]).map(|line| line.number);
    let lines = page
        .head
        .iter()
        .filter(|line| Some(line.number) != title && days(&line.text).is_empty());
    let lines: Vec<String> = lines
        .map(|line| format!("“{}”", line.text.chars().take(40).collect::<String>()))
        .collect();
    let lang = page.lang.name();
    (!lines.is_empty()).then(|| format!("{lang}: left out above the text: {}", lines.join(", ")))
}

/// The session that a line names, by the longest name of a series in it.
pub fn meant(model: &Model, lang: Lang, text: &str) -> Option<(Id, u32)> {
    let named = model.series.iter();
    let named = named.filter_map(|(id, series)| Some((names(series, lang, text)?, id)));
    let (_, id) = named.max_by_key(|(length, _)| *length)?;
    Some((id.clone(), ordinal(text)?))
}

/// How long the longest name of a series in a text is, of today or before.
fn names(series: &Series, lang: Lang, text: &str) -> Option<usize> {
    let former = series.former.iter().map(|former| &former.name);
    let names = former.chain([&series.name]).map(|name| name.get(lang));
    names
        .filter(|name| contains(text, name))
        .map(str::len)
        .max()
}

fn unknown(model: &Model, series: &Id, number: u32) -> Refusal {
    let sessions = model.series[series].sessions.iter();
    let numbers: Vec<String> = sessions.map(|session| session.number.to_string()).collect();
    Refusal(format!(
        "`{series}` has no session {number}{}; add it to data/series/{series}.toml in the order of the \
         numbers, with what the text says:\n\n[[sessions]]\nnumber = {number}\nheld = \"…\"\nvenue = \"…\"\n",
        match numbers.is_empty() {
            true => String::new(),
            false => format!(", but {}", numbers.join(", ")),
        }
    ))
}

static DAY: LazyLock<Regex> = LazyLock::new(|| {
    let months = MONTHS.join("|");
    Regex::new(&format!(
        r"(?P<y>\d{{4}}) ?[-./년] ?(?P<m>\d{{1,2}}) ?[-./월] ?(?P<d>\d{{1,2}})|(?P<name>{months})[a-z]*\.? (?P<day>\d{{1,2}}), (?P<year>\d{{4}})"
    ))
    .expect("the pattern is well formed")
});

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// Every day that a line gives in full.
pub fn days(text: &str) -> Vec<Date> {
    let found = DAY.captures_iter(text).filter_map(|found| {
        let number = |name| found.name(name)?.as_str().parse::<i16>().ok();
        let (year, month, day) = match found.name("name") {
            Some(name) => {
                let month = MONTHS.iter().position(|month| *month == name.as_str())? + 1;
                (number("year")?, i8::try_from(month).ok()?, number("day")?)
            }
            None => (number("y")?, i8::try_from(number("m")?).ok()?, number("d")?),
        };
        let date = Date::new(year, month, i8::try_from(day).ok()?).ok()?;
        is_sayable(date).then_some(date)
    });
    found.collect()
}

/// Whether a source can give a day.
fn is_sayable(day: Date) -> bool {
    day.to_string().parse::<PartialDate>().is_ok()
}

/// The day of the release: as told, as the lines above the texts say, or, with a doubt, that of the session.
fn day(
    pages: &[Page],
    session: &Session,
    told: Option<Date>,
) -> Result<(Date, Option<Bilingual>), Refusal> {
    let held = session.held.first_day();
    if let Some(told) = told {
        return match told < held || !is_sayable(told) {
            true => Err(Refusal(format!(
                "a release of the session of {held} cannot have gone out on {told}"
            ))),
            false => Ok((told, None)),
        };
    }
    let mut days: Vec<Date> = pages
        .iter()
        .flat_map(|page| &page.head)
        .flat_map(|line| days(&line.text))
        .collect();
    // The title may give the days of the session.
    if days.iter().any(|day| *day != held) {
        days.retain(|day| *day != held);
    }
    days.sort();
    days.dedup();
    let given: Vec<String> = days.iter().map(Date::to_string).collect();
    let given = given.join(", ");
    Ok(match days.as_slice() {
        [day] if *day >= held => (*day, None),
        [] => (
            session.held.last_day(),
            Some(Bilingual {
                ko: "원문에 배포일이 없음: 언제 배포하였는가?".to_owned(),
                en: "the text gives no day of release: when did it go out?".to_owned(),
            }),
        ),
        _ => (
            session.held.last_day(),
            Some(Bilingual {
                ko: format!("원문의 날짜는 {given}: 언제 배포하였는가?"),
                en: format!("the text gives {given}: when did it go out?"),
            }),
        ),
    })
}

/// The release before anything is known of its text.
fn bare(model: &Model, series: &Id, number: u32, released: Date) -> Release {
    let mut text = format!(
        "series = \"{series}\"\nsession = {number}\nreleased = \"{released}\"\nblocks = []\n[facts]\n"
    );
    let taken = |name: &str| model.register.find(name).is_some();
    for session in others(&model.series[series], number) {
        let mut name = format!("session-{session}");
        while taken(&name) {
            name.insert_str(0, "past-");
        }
        text.push_str(&format!("{name} = {{ session = {session} }}\n"));
    }
    toml::from_str(&text).expect("a release of a series that is known")
}

fn others(series: &Series, number: u32) -> impl Iterator<Item = u32> {
    let numbers = series.sessions.iter().map(|session| session.number);
    numbers.filter(move |other| *other != number)
}
