//! The sample in English.

use gongbo::document::{Document, Kind, LicenceMark};
use gongbo::model::{Lang, Value};

use super::{
    anchor, arctic_period, block, bridges, countries, date, fact, field, id, mention, nineteenth,
    own, share, text, usd, visits,
};

pub fn en() -> Document {
    Document {
        release: id("korea-russia-policy-consultation-19"),
        lang: Lang::En,
        released: "2021-08-24".parse().expect("a date"),
        form: "Press Release".to_owned(),
        ministry: "Ministry of Foreign Affairs".to_owned(),
        title: "Outcome of 19th Korea-Russia Policy Consultation".to_owned(),
        subtitle: None,
        embargo: None,
        head: vec![
            field("Embargo", vec![text("For immediate release")]),
            field(
                "Date",
                vec![fact("released", date("2021-08-24"), "August 24, 2021")],
            ),
            field(
                "Division",
                vec![mention("eurasia", vec![own("Eurasia Division")])],
            ),
        ],
        blocks: vec![
            block(
                "opening",
                Kind::Paragraph,
                "1.",
                vec![
                    mention(
                        "yeo",
                        vec![own(
                            "Deputy Foreign Minister for Political Affairs Yeo Seung-bae",
                        )],
                    ),
                    text(" and "),
                    mention(
                        "morgulov",
                        vec![own(
                            "Deputy Foreign Minister for Asia-Pacific Affairs Igor Morgulov of Russia",
                        )],
                    ),
                    text(" met on "),
                    fact("held", date("2021-08-23"), "August 23"),
                    text(" for the "),
                    fact("session", nineteenth(), "19th"),
                    text(
                        " Korea-Russia Policy Consultation and took stock of bilateral ties, the Korean Peninsula and the region.",
                    ),
                ],
                vec![block(
                    "past-sessions",
                    Kind::ReferenceBox,
                    "※",
                    vec![text("Earlier Korea-Russia policy consultations")],
                    vec![
                        block(
                            "session-18",
                            Kind::SubItem,
                            "-",
                            vec![
                                fact("session-18", Value::Session(18), "18th"),
                                text(": Moscow, "),
                                fact("held-18", date("2018-05-17"), "May 17, 2018"),
                            ],
                            vec![],
                        ),
                        block(
                            "session-17",
                            Kind::SubItem,
                            "-",
                            vec![text("17th: Seoul, November 27, 2017")],
                            vec![],
                        ),
                    ],
                )],
            ),
            block(
                "economy",
                Kind::Paragraph,
                "2.",
                vec![
                    text("Both sides will keep widening economic cooperation along the "),
                    fact("bridges", bridges(), "Nine Bridges"),
                    anchor("bridges-note", "*"),
                    text("."),
                ],
                vec![
                    block(
                        "bridges-note",
                        Kind::Note,
                        "*",
                        vec![text(
                            "Nine fields of joint work, from energy, railways and ports to tourism and culture",
                        )],
                        vec![],
                    ),
                    block(
                        "trade",
                        Kind::Item,
                        "º",
                        vec![
                            text("Deputy Minister Yeo was glad that trade in the "),
                            fact("first-half", date("2021-H1"), "first half of this year"),
                            text(" came to "),
                            fact("trade-volume", usd("11.9e9"), "USD 11.9 billion"),
                            text(", "),
                            fact("growth", share(), "more than 30%"),
                            text(
                                " up on the year before, and proposed to speed up work on shipbuilding",
                            ),
                            anchor("ships-note", "*"),
                            text(" and on the industrial complex in Primorsky Krai"),
                            anchor("complex-note", "**"),
                            text("."),
                        ],
                        vec![
                            block(
                                "ships-note",
                                Kind::Note,
                                "*",
                                vec![
                                    text("Orders placed with Korean yards in "),
                                    fact("ships-year", date("2020"), "2020"),
                                    text(" were worth about KRW 6 trillion"),
                                ],
                                vec![],
                            ),
                            block(
                                "complex-note",
                                Kind::Note,
                                "**",
                                vec![text(
                                    "A site for Korean companies in the Nadezhdinskaya special economic zone",
                                )],
                                vec![],
                            ),
                            block(
                                "talks",
                                Kind::SubItem,
                                "-",
                                vec![
                                    text("Experts have met "),
                                    fact("visits", visits(), "seven times"),
                                    text(" and will meet again in the "),
                                    fact("talks-quarter", date("2021-Q3"), "third quarter"),
                                ],
                                vec![],
                            ),
                        ],
                    ),
                    block(
                        "arctic",
                        Kind::Item,
                        "º",
                        vec![
                            text("Russia, in the chair of the Arctic Council ("),
                            fact("chair", arctic_period(), "May 2021 - May 2023"),
                            text("), hopes that "),
                            fact("partners", countries(), "Korea and Mongolia"),
                            text(" will take part; a follow-up was set for "),
                            fact("this-week", date("2021-W34"), "this week"),
                            text("."),
                        ],
                        vec![],
                    ),
                ],
            ),
            block(
                "closing",
                Kind::Paragraph,
                "3.",
                vec![text(
                    "The consultation let both countries map out high-level exchanges to come and look for practical ways to work together.",
                )],
                vec![],
            ),
        ],
        contacts: vec![],
        notice: Some("This is a sample and not an actual press release.".to_owned()),
        status: Some("The Korean and the English text are equally official.".to_owned()),
        licence: LicenceMark {
            label: "Korea Open Government License, Type 1: attribution".to_owned(),
            url: "https://www.kogl.or.kr/info/licenseType1.do".to_owned(),
        },
    }
}
