//! The next session: its number, and what is known of day, place and heads.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{DraftError, Request, questions};
use crate::load::Project;
use crate::model::{Bilingual, Id, PartialDate, Person, Series, Session};

/// The session that the release will report on.
pub struct Next {
    /// With its open questions.
    pub session: Session,
    /// Whether the series does not hold it yet.
    pub is_new: bool,
    /// What helps to answer the questions, a line each.
    pub hints: Vec<String>,
    /// What it asks, in English.
    pub questions: Vec<String>,
}

impl Next {
    /// The last session of the series, if it has no release yet; otherwise the one after it.
    pub fn of(
        project: &Project,
        id: &Id,
        series: &Series,
        request: &Request,
        taken: &BTreeSet<String>,
    ) -> Result<Next, DraftError> {
        let last = series.sessions.last();
        if let Some(last) = last
            && !taken.contains(&format!("{id}-{}", last.number))
            && (request.held).is_none_or(|day| covers(last.held, day))
        {
            return Next::told(project, id, series, request, last);
        }
        if let (Some(last), Some(day)) = (last, request.held)
            && last.held == PartialDate::Day(day)
            && let Ok(release) = format!("{id}-{}", last.number).parse()
        {
            return Err(DraftError::Drafted { release });
        }
        let day = request.held.unwrap_or(request.today);
        if let Some(last) = last
            && (day < last.held.first_day() || last.held == PartialDate::Day(day))
        {
            return Err(DraftError::TooEarly {
                series: id.clone(),
                last: last.number,
                held: last.held.to_string(),
                day,
            });
        }
        if let Some(venue) = &request.venue
            && !project.model.register.places.contains_key(venue)
        {
            let places = project.model.register.places.keys();
            return Err(DraftError::unknown("place", venue, places));
        }
        Next::new(project, id, series, request)
    }

    /// A session that the series holds; what is known of it is said there.
    fn told(
        project: &Project,
        id: &Id,
        series: &Series,
        request: &Request,
        session: &Session,
    ) -> Result<Next, DraftError> {
        let told = |option| DraftError::Told {
            series: id.clone(),
            number: session.number,
            option,
        };
        if request.venue.is_some() && request.venue != session.venue {
            return Err(told("--venue"));
        }
        let heads = named(project, id, series, &request.heads)?;
        if heads
            .iter()
            .any(|(country, head)| session.heads.get(country) != Some(head))
        {
            return Err(told("--heads"));
        }
        let known = |country: &&Id| {
            session.heads.contains_key(*country) || session.open.heads.contains_key(*country)
        };
        if let Some(country) = series.parties.iter().find(|country| !known(country)) {
            return Err(DraftError::Headless {
                series: id.clone(),
                number: session.number,
                country: country.clone(),
            });
        }
        Ok(Next::asking(session.clone()))
    }

    fn asking(session: Session) -> Next {
        let open = &session.open;
        let asked = open
            .held
            .iter()
            .chain(&open.venue)
            .chain(open.heads.values());
        Next {
            questions: asked.map(|asked| asked.en.clone()).collect(),
            session,
            is_new: false,
            hints: Vec::new(),
        }
    }

    fn new(
        project: &Project,
        id: &Id,
        series: &Series,
        request: &Request,
    ) -> Result<Next, DraftError> {
        let day = request.held.unwrap_or(request.today);
        let mut session = Session {
            number: (series.sessions.last())
                .map_or(Some(1), |last| last.number.checked_add(1))
                .ok_or_else(|| DraftError::NoId { series: id.clone() })?,
            held: PartialDate::Day(day),
            venue: request.venue.clone(),
            venue_not_stated: None,
            heads: named(project, id, series, &request.heads)?,
            open: Default::default(),
        };
        let mut hints = Vec::new();
        if request.held.is_none() {
            session.open.held = Some(questions::held());
        }
        if session.venue.is_none() {
            session.open.venue = Some(questions::venue());
            let last = series.sessions.iter().rev();
            let mut last =
                last.filter_map(|session| Some((session.number, session.venue.as_ref()?)));
            hints.extend(last.next().map(|(number, place)| {
                format!("Session {number} was held in `{place}`; hosts need not take turns.")
            }));
        }
        for country in &series.parties {
            match head(project, series, country, session.heads.get(country), day) {
                Ok(head) => {
                    session.heads.insert(country.clone(), head);
                }
                Err(hint) => {
                    session.heads.remove(country);
                    let country_is = &project.model.register.countries[country];
                    let asked = questions::head(country_is);
                    session.open.heads.insert(country.clone(), asked);
                    hints.push(hint);
                }
            }
        }
        Ok(Next {
            hints,
            is_new: true,
            ..Next::asking(session)
        })
    }
}

/// Whether a day lies in what is known of a date.
fn covers(held: PartialDate, day: Date) -> bool {
    (held.first_day()..=held.last_day()).contains(&day)
}

/// The heads that are named, each on the side of its country.
fn named(
    project: &Project,
    id: &Id,
    series: &Series,
    heads: &[Id],
) -> Result<BTreeMap<Id, Id>, DraftError> {
    let people = &project.model.register.people;
    let mut named = BTreeMap::new();
    for head in heads {
        let person = people.get(head);
        let person = person.ok_or_else(|| DraftError::unknown("person", head, people.keys()))?;
        if !series.parties.contains(&person.country) {
            return Err(DraftError::Stranger {
                person: head.clone(),
                country: person.country.clone(),
                series: id.clone(),
            });
        }
        if let Some(first) = named.insert(person.country.clone(), head.clone()) {
            return Err(DraftError::TwoHeads {
                first,
                second: head.clone(),
                country: person.country.clone(),
            });
        }
    }
    Ok(named)
}

/// Who led a side: who is named and held one post on that day; else whoever alone then held the post
/// of the last head. Otherwise what is known of it.
fn head(
    project: &Project,
    series: &Series,
    country: &Id,
    named: Option<&Id>,
    day: Date,
) -> Result<Id, String> {
    let people = &project.model.register.people;
    if let Some(head) = named {
        return match people[head].posts_on(day).count() {
            1 => Ok(head.clone()),
            0 => Err(format!(
                "`{head}` held no post on {day}, as far as data/people.toml knows{}.",
                known(&people[head])
            )),
            _ => Err(format!(
                "`{head}` held several posts on {day}: correct the tenures in data/people.toml."
            )),
        };
    }
    let Some((last, post)) = last_post(project, series, country) else {
        return Err(format!(
            "No session names a head of `{country}` to begin from."
        ));
    };
    let holds = |person: &Person| person.posts_on(day).any(|held| held == post);
    let holders: Vec<&Id> = (people.iter())
        .filter(|(_, person)| holds(person))
        .map(|(id, _)| id)
        .collect();
    match holders.as_slice() {
        [head] if people[*head].posts_on(day).count() == 1 => Ok((*head).clone()),
        [] => Err(format!(
            "Nobody is known to have held `{post}` on {day}; the last head was `{last}`{}.",
            known(&people[last])
        )),
        [head] => Err(format!(
            "`{head}` held `{post}` on {day}, and another post as well."
        )),
        several => {
            let names: Vec<&str> = several.iter().map(|id| id.as_str()).collect();
            Err(format!(
                "`{}` all held `{post}` on {day}.",
                names.join("`, `")
            ))
        }
    }
}

/// The last head of a side, and the post in which that person came.
fn last_post<'p>(
    project: &'p Project,
    series: &'p Series,
    country: &Id,
) -> Option<(&'p Id, &'p Id)> {
    series.sessions.iter().rev().find_map(|session| {
        let head = session.heads.get(country)?;
        let person = project.model.register.people.get(head)?;
        let post = person.posts_on(session.held.first_day()).next()?;
        Some((head, post))
    })
}

/// Until when a person is known to have been in office.
fn known(person: &Person) -> String {
    let last = person.tenures.iter().filter_map(|tenure| tenure.end());
    last.max_by_key(|end| end.last_day())
        .map(|end| format!(", who is known in office until {end}"))
        .unwrap_or_default()
}

/// The file of a series with the session added to its end.
pub fn appended(id: &Id, series: &Series, text: &str, next: &Next) -> Result<String, DraftError> {
    let header = |line: &str| {
        let bare: String = line
            .chars()
            .filter(|c| !matches!(c, ' ' | '\t' | '"' | '\''))
            .collect();
        bare.starts_with("[[sessions]]")
    };
    let one_list = match series.sessions.is_empty() {
        true => text
            .lines()
            .any(|line| line.trim_start().starts_with("sessions")),
        false => !text.lines().any(header),
    };
    if one_list {
        return Err(DraftError::OneList { series: id.clone() });
    }
    Ok(format!("{}\n\n{}", text.trim_end(), entry(next)))
}

fn entry(next: &Next) -> String {
    let Session {
        number,
        held,
        venue,
        heads,
        open,
        ..
    } = &next.session;
    let mut entry = format!("[[sessions]]\nnumber = {number}\nheld = \"{held}\"\n");
    if let Some(venue) = venue {
        entry += &format!("venue = \"{venue}\"\n");
    }
    if !heads.is_empty() {
        let heads: Vec<String> = (heads.iter())
            .map(|(country, head)| format!("{country} = \"{head}\""))
            .collect();
        entry += &format!("heads = {{ {} }}\n", heads.join(", "));
    }
    let asked = [("held", &open.held), ("venue", &open.venue)];
    let asked =
        (asked.into_iter()).filter_map(|(key, asked)| Some((key.to_owned(), asked.as_ref()?)));
    let of_heads = open.heads.iter();
    let of_heads = of_heads.map(|(country, asked)| (format!("heads.{country}"), asked));
    let asked: Vec<(String, &Bilingual)> = asked.chain(of_heads).collect();
    if !asked.is_empty() {
        entry += "\n# What is not known yet: answer above, and take the question out.\n";
        for hint in &next.hints {
            entry += &format!("# {hint}\n");
        }
        entry += "[sessions.open]\n";
        for (key, asked) in asked {
            entry += &super::data::question(&key, asked);
        }
    }
    entry
}
