use strsim::damerau_levenshtein;

/// The candidate that an author most likely meant by a mistyped word, if one is close enough: at
/// most one slip for every three characters.
pub fn did_you_mean<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    let slips = (word.chars().count() / 3).max(1);
    candidates
        .into_iter()
        .filter(|candidate| *candidate != word)
        .filter(|candidate| candidate.len().abs_diff(word.len()) <= 4 * slips)
        .map(|candidate| (damerau_levenshtein(word, candidate), candidate))
        .filter(|(distance, _)| *distance <= slips)
        .min()
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::did_you_mean;

    #[test]
    fn a_slip_is_found_and_a_stranger_is_not() {
        let ids = ["igor-morgulov", "yeo-seung-bae", "name", "former", "날짜"];
        let meant = |word| did_you_mean(word, ids);
        assert_eq!(meant("igor-margulov"), Some("igor-morgulov"));
        assert_eq!(meant("nmae"), Some("name"));
        assert_eq!(meant("names"), Some("name"));
        assert_eq!(meant("formerly"), Some("former"));
        assert_eq!(meant("날자"), Some("날짜"));
        assert_eq!(meant("name"), None);
        assert_eq!(meant("sergey-lavrov"), None);
        assert_eq!(meant(""), None);
    }
}
