use crate::diagnostic::{Diagnostic, Place, did_you_mean};
use crate::load::catalogue;
use crate::load::draft::{Draft, Entry, Kind};
use crate::model::{Id, Release, Value};

/// Every id that one record names another by leads to a record of the right kind.
pub fn check(draft: &Draft, out: &mut Vec<Diagnostic>) {
    let mut links = Links { draft, out };
    if let Some(ministry) = &draft.ministry {
        let record = &ministry.value;
        links.one(ministry, "country", &record.country, &[Kind::Country]);
        let kinds = [Kind::Organization];
        links.one(ministry, "organization", &record.organization, &kinds);
        for (id, desk) in &record.desks {
            let path = format!("desks.{id}.department");
            links.one(ministry, &path, &desk.department, &kinds);
        }
    }
    for place in &draft.places {
        links.one(place, "country", &place.value.country, &[Kind::Country]);
    }
    for post in &draft.posts {
        links.one(post, "country", &post.value.country, &[Kind::Country]);
    }
    for person in &draft.people {
        links.one(person, "country", &person.value.country, &[Kind::Country]);
        for (index, tenure) in person.value.tenures.iter().enumerate() {
            let path = format!("tenures.{index}.post");
            links.one(person, &path, &tenure.post, &[Kind::Post]);
        }
    }
    for term in &draft.terms {
        for (index, definition) in term.value.definitions.iter().enumerate() {
            let path = format!("definitions.{index}.members");
            links.each(term, &path, &definition.members, &Kind::ALL);
        }
    }
    for series in draft.series.values() {
        links.each(series, "parties", &series.value.parties, &[Kind::Country]);
        for (index, session) in series.value.sessions.iter().enumerate() {
            let path = format!("sessions.{index}");
            if let Some(venue) = &session.venue {
                links.one(series, &format!("{path}.venue"), venue, &[Kind::Place]);
            }
            for (country, person) in &session.heads {
                let path = format!("{path}.heads.{country}");
                links.one(series, &path, person, &[Kind::Person]);
            }
        }
    }
}

/// The same for the facts of a release.
pub fn check_release(draft: &Draft, release: &Entry<Release>, out: &mut Vec<Diagnostic>) {
    if let Some(desk) = &release.value.desk
        && let Some(ministry) = &draft.ministry
        && !ministry.value.desks.contains_key(desk)
        && ministry.tree.place("country").is_some()
        && let Some(place) = release.tree.place("desk")
    {
        let desks = ministry.value.desks.keys().map(Id::as_str);
        let hint = match did_you_mean(desk.as_str(), desks) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => format!("add `[desks.{desk}]` to data/ministry.toml"),
        };
        let message = format!("the ministry has no desk `{desk}`");
        out.push(Diagnostic::new(&catalogue::REFERENCE_UNKNOWN, message, place).hint(hint));
    }
    let mut links = Links { draft, out };
    if let Some(host) = &release.value.host {
        links.one(release, "host", host, &[Kind::Person]);
        if let Some(ministry) = &draft.ministry
            && let Some(person) = draft.people.iter().find(|person| person.id == *host)
            && person.value.country != ministry.value.country
            && ministry.tree.place("country").is_some()
            && let Some(theirs) = person.tree.place("country")
            && let Some(place) = release.tree.place("host")
        {
            let what = format!("`{host}` is not of `{}`", ministry.value.country);
            links.out.push(
                Diagnostic::new(&catalogue::HEAD_FOREIGN, what, place)
                    .also(theirs, "the person's country")
                    .hint("name who of the ministry's own side met the other side's head"),
            );
        }
    }
    links.each(release, "agenda", &release.value.agenda, &Kind::ALL);
    for (id, fact) in &release.value.facts {
        match &fact.value {
            Value::List { records, .. } => {
                links.each(release, &format!("facts.{id}.list"), records, &Kind::ALL);
            }
            Value::Members { term, .. } => {
                let path = format!("facts.{id}.members-of");
                links.one(release, &path, term, &[Kind::Term]);
            }
            _ => {}
        }
    }
}

struct Links<'a, 's> {
    draft: &'a Draft<'s>,
    out: &'a mut Vec<Diagnostic>,
}

impl Links<'_, '_> {
    fn each<T>(&mut self, entry: &Entry<T>, path: &str, ids: &[Id], wanted: &[Kind]) {
        for (index, id) in ids.iter().enumerate() {
            self.one(entry, &format!("{path}.{index}"), id, wanted);
        }
    }

    fn one<T>(&mut self, entry: &Entry<T>, path: &str, id: &Id, wanted: &[Kind]) {
        if let Some(place) = entry.tree.place(path) {
            self.out.extend(broken(self.draft, place, id, wanted));
        }
    }
}

/// What is wrong with a reference.
fn broken(draft: &Draft, place: Place, id: &Id, wanted: &[Kind]) -> Option<Diagnostic> {
    let (noun, wanted_one) = match wanted {
        [kind] => (kind.noun(), kind.with_article()),
        _ => ("record", "a record".to_owned()),
    };
    if let Some(records) = draft.known.records.get(id) {
        let (kind, record) = records.first()?;
        if records.iter().any(|(kind, _)| wanted.contains(kind)) {
            return None;
        }
        let message = format!("`{id}` is {}, not {wanted_one}", kind.with_article());
        return Some(
            Diagnostic::new(&catalogue::REFERENCE_UNKNOWN, message, place)
                .saying(format!("expected {wanted_one}"))
                .also(record.clone(), format!("{} here", kind.with_article()))
                .hint(remedy(draft, id, wanted)),
        );
    }
    if wanted.iter().any(|kind| draft.known.partial.contains(kind)) {
        return None;
    }
    let message = format!("no {noun} has the id `{id}`");
    let hint = remedy(draft, id, wanted);
    Some(Diagnostic::new(&catalogue::REFERENCE_UNKNOWN, message, place).hint(hint))
}

fn remedy(draft: &Draft, id: &Id, wanted: &[Kind]) -> String {
    let of_kind = draft
        .known
        .records
        .iter()
        .filter(|(_, records)| records.iter().any(|(kind, _)| wanted.contains(kind)))
        .map(|(id, _)| id.as_str());
    match (did_you_mean(id.as_str(), of_kind), wanted) {
        (Some(meant), _) => format!("did you mean `{meant}`?"),
        (None, [kind]) => format!(
            "name {} of `data/{}`, or add one there",
            kind.with_article(),
            kind.file_name()
        ),
        (None, _) => "name a record of the register, or add one there".into(),
    }
}
