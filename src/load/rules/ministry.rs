use crate::diagnostic::Diagnostic;
use crate::load::catalogue;
use crate::load::draft::Draft;

/// The terms of use can be read over a safe connection.
pub fn check(draft: &Draft, out: &mut Vec<Diagnostic>) {
    let Some(ministry) = &draft.ministry else {
        return;
    };
    let url = &ministry.value.licence.url;
    let host = url.strip_prefix("https://").unwrap_or_default();
    let is_address = host.starts_with(|c: char| c.is_ascii_alphanumeric())
        && url
            .chars()
            .all(|c| c.is_ascii_graphic() && !"<>\"'`\\{}".contains(c));
    if !is_address && let Some(place) = ministry.tree.place("licence.url") {
        out.push(
            Diagnostic::new(
                &catalogue::URL_INVALID,
                "this is not an https address",
                place,
            )
            .hint("write an address that begins with `https://`, in ASCII"),
        );
    }
}
