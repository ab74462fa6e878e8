//! `gongbo confirm`: a person says that both languages say the same.

use anyhow::{Context, bail};
use gongbo::confirm::{Pair, confirmed, file, pairs};
use gongbo::diagnostic::did_you_mean;
use gongbo::model::{Confirmations, Id, Lang};
use gongbo::transaction::replace;

use super::args::{Cli, ConfirmArgs};
use super::examine::examine;
use super::{Outcome, note, releases, report};

pub fn run(cli: &Cli, args: &ConfirmArgs) -> anyhow::Result<Outcome> {
    if args.by.trim().is_empty() {
        bail!("`--by` needs the name of whoever has read both languages");
    }
    let examined = examine(cli)?;
    let Some(checked) = examined.checked else {
        report::findings(cli, &examined.sources, &examined.findings);
        report::message(format_args!(
            "{}; nothing was confirmed\n",
            report::tally_at(&examined.findings, examined.stage)
        ));
        return Ok(Outcome::Findings);
    };
    let project = checked.project();
    let id: Id = args.id.parse().map_err(anyhow::Error::msg)?;
    let all = pairs(&project.prose, &id);
    if all.is_empty() {
        if project.model.releases.contains_key(&id) {
            bail!("`{id}` has no sentences of its own to confirm");
        }
        let known = project.model.releases.keys().map(Id::as_str);
        return Err(releases::unknown(&args.id, known.chain(["phrases"])));
    }
    let none = Confirmations::new();
    let before = project.model.confirmations.get(&id).unwrap_or(&none);
    let is_phrase = |name: &str| project.prose.phrases(Lang::Ko).message(name).is_some();
    if let Some(name) = args
        .messages
        .iter()
        .find(|name| !all.iter().any(|pair| pair.id == name.as_str()) && is_phrase(name))
    {
        bail!("`{name}` is a standard sentence: `gongbo confirm phrases {name} --by …`");
    }
    let mut chosen = chosen(&all, &args.messages, before)?;
    let release = project.model.releases.get(&id);
    let asking: Vec<&str> = chosen
        .extract_if(.., |pair| pair.asks(release))
        .map(|pair| pair.id)
        .collect();
    if !asking.is_empty() {
        let what = format!("a question is still open in `{}`", asking.join("`, `"));
        match args.messages.is_empty() {
            true => report::message(format_args!("{what}\n")),
            false => bail!("{what}"),
        }
    }

    let today = note::today();
    let on = args.on.unwrap_or(today);
    if on > today {
        bail!("`--on {on}` is still to come; today is {today}");
    }
    let confirmations = confirmed(before, &all, &chosen, args.by.trim(), on);
    let path = format!("data/confirmations/{id}.toml");
    if confirmations != *before {
        replace(&cli.root.join(&path), file(&confirmations).as_bytes())?;
    }
    let lines: String = chosen.iter().map(|pair| format!("{}\n", pair.id)).collect();
    report::data(&lines)?;
    report::message(format_args!(
        "{} of {} messages confirmed in {path}\n",
        chosen.len(),
        all.len()
    ));
    Ok(Outcome::Done)
}

/// The pairs that are named; without names, those that are new or were reworded.
fn chosen<'a, 'p>(
    all: &'a [Pair<'p>],
    named: &[String],
    before: &Confirmations,
) -> anyhow::Result<Vec<&'a Pair<'p>>> {
    if named.is_empty() {
        let is_new = |pair: &&Pair| {
            let then = before.get(pair.id);
            then.is_none_or(|then| Lang::ALL.iter().any(|lang| pair.differs(*lang, then)))
        };
        return Ok(all.iter().filter(is_new).collect());
    }
    named
        .iter()
        .map(|name| {
            let pair = all.iter().find(|pair| pair.id == name);
            pair.with_context(
                || match did_you_mean(name, all.iter().map(|pair| pair.id)) {
                    Some(near) => format!("there is no message `{name}`; did you mean `{near}`?"),
                    None => format!("no message `{name}` stands in both languages"),
                },
            )
        })
        .collect()
}
