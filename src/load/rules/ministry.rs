use crate::diagnostic::Diagnostic;
use crate::load::catalogue;
use crate::load::draft::Draft;

/// The terms of use and the releases can be read over a safe connection.
pub fn check(draft: &Draft, out: &mut Vec<Diagnostic>) {
    let Some(ministry) = &draft.ministry else {
        return;
    };
    for (id, desk) in &ministry.value.desks {
        if desk.contacts.is_empty()
            && let Some(place) = ministry.tree.place(&format!("desks.{id}.contacts"))
        {
            let what = "nobody at this desk can be asked";
            let hint = "name at least one contact, or take the desk out";
            out.push(Diagnostic::new(&catalogue::LIST_EMPTY, what, place).hint(hint));
        }
    }
    let mut refuse = |key: &str, what: &str, hint: &str| {
        if let Some(place) = ministry.tree.place(key) {
            out.push(Diagnostic::new(&catalogue::URL_INVALID, what, place).hint(hint));
        }
    };
    let hint = "write an address that begins with `https://`, in ASCII";
    if !is_address(&ministry.value.licence.url) {
        refuse("licence.url", "this is not an https address", hint);
    }
    let address = &ministry.value.address;
    if !is_address(address) {
        refuse("address", "this is not an https address", hint);
    } else if !address.ends_with('/') || address.contains(['?', '#']) {
        let what = "this is not the address of a folder";
        refuse(
            "address",
            what,
            "write it with a `/` at the end, without `?` and `#`",
        );
    }
}

fn is_address(url: &str) -> bool {
    let host = url.strip_prefix("https://").unwrap_or_default();
    host.starts_with(|c: char| c.is_ascii_alphanumeric())
        && (url.chars()).all(|c| c.is_ascii_graphic() && !"<>\"'`\\{}".contains(c))
}
