//! How a sentence reads at its place: first and later mentions, and capitals.

use crate::project::{Project, SAMPLE};

const KOREAN: &str = "locales/ko/releases/korea-russia-policy-consultation-19.ftl";
const ENGLISH: &str = "locales/en/releases/korea-russia-policy-consultation-19.ftl";

/// The sixth paragraph of the sample, said with these sentences instead.
fn said(english: &str, korean: &str) -> [String; 2] {
    let project = Project::sample()
        .adding(
            "data/organizations.toml",
            "\n[nato]\nname = { ko = \"북대서양조약기구\", en = \"North Atlantic Treaty Organization\" }\n\
             short = { ko = \"NATO\", en = \"NATO\" }\nreading = \"나토\"\n",
        )
        .adding(
            "data/releases/korea-russia-policy-consultation-19.toml",
            "last-session = { session = 18 }\n",
        )
        .replacing(ENGLISH, "\nworld-affairs = ", &format!("\nworld-affairs = {english}\n# "))
        .replacing(KOREAN, "\nworld-affairs = ", &format!("\nworld-affairs = {korean}\n# "))
        .drafts();
    ["en", "ko"].map(|lang| {
        let text = project.read(&format!("drafts/{lang}/{SAMPLE}/{SAMPLE}.{lang}.txt"));
        let line = text.lines().find_map(|line| line.strip_prefix("6. "));
        line.expect("the sixth paragraph").to_owned()
    })
}

#[test]
fn a_bare_name_introduces_nobody() {
    let [english, korean] = said(
        "{ MENTION($nato, form: \"plain\") }: { $nato }, { $nato }; { MENTION($last-session, form: \"ordinal\") }, { $last-session }, { $last-session }",
        "{ MENTION($nato, form: \"plain\") }: { $nato }을(를) { $nato }을(를); { MENTION($last-session, form: \"ordinal\") }, { $last-session }, { $last-session }",
    );
    assert_eq!(
        english,
        "North Atlantic Treaty Organization: North Atlantic Treaty Organization (NATO), NATO; \
         18th, 18th Korea-Russia Policy Consultation, 18th Policy Consultation"
    );
    assert_eq!(
        korean,
        "북대서양조약기구: 북대서양조약기구(NATO)를 NATO를; \
         제18차, 제18차 한-러 정책협의회, 제18차 정책협의회"
    );
}

#[test]
fn a_sentence_starts_with_a_capital_wherever_it_starts() {
    let [english, _] = said(
        "“Why?” { $heads } asked. “{ $heads },” ({ $heads }). ({ $heads }.) Is it? { $heads }! { $heads }",
        "{ $heads }",
    );
    assert_eq!(
        english,
        "“Why?” The two deputy ministers asked. “The two deputy ministers,” (the two deputy ministers). \
         (The two deputy ministers.) Is it? The two deputy ministers! The two deputy ministers"
    );
}

#[test]
fn lines_of_a_message_are_one_line() {
    let [english, korean] = said(
        "\n    Once\n    again\n\n    { $heads }",
        "\n    하나\n\n    { $heads }",
    );
    assert_eq!(english, "Once again the two deputy ministers");
    assert_eq!(korean, "하나 양측");
}
