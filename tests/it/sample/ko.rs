//! The sample in Korean.

use gongbo::document::{Document, Kind, LicenceMark};
use gongbo::model::{Lang, Value};

use super::{
    anchor, arctic_period, block, bridges, countries, date, fact, field, id, inset, mention,
    nineteenth, own, share, text, usd, visits,
};

pub fn ko() -> Document {
    Document {
        release: id("korea-russia-policy-consultation-19"),
        lang: Lang::Ko,
        released: "2021-08-24".parse().expect("a date"),
        form: "보도자료".to_owned(),
        ministry: "외교부".to_owned(),
        title: "제19차 한-러 정책협의회 개최 결과".to_owned(),
        subtitle: None,
        embargo: None,
        head: vec![
            field("보도일시", vec![text("배포 즉시 보도")]),
            field(
                "배포일시",
                vec![fact("released", date("2021-08-24"), "2021. 8. 24. (화)")],
            ),
            field(
                "담당부서",
                vec![mention("eurasia", vec![own("유라시아과")])],
            ),
        ],
        blocks: vec![
            block(
                "opening",
                Kind::Paragraph,
                "1.",
                vec![
                    mention("yeo", vec![own("여승배 외교부 차관보")]),
                    text("는 "),
                    fact("held", date("2021-08-23"), "8.23.(월)"),
                    text(" "),
                    mention(
                        "morgulov",
                        vec![
                            own("이고르 모르굴로프("),
                            inset("Igor Morgulov"),
                            own(") 러시아 외교부 아시아태평양차관"),
                        ],
                    ),
                    text("과 "),
                    fact("session", nineteenth(), "제19차"),
                    text(
                        " 한-러 정책협의회를 열고, 두 나라 관계와 한반도 및 지역 정세를 폭넓게 논의하였다.",
                    ),
                ],
                vec![block(
                    "past-sessions",
                    Kind::ReferenceBox,
                    "※",
                    vec![text("한-러 정책협의회 개최 현황")],
                    vec![
                        block(
                            "session-18",
                            Kind::SubItem,
                            "-",
                            vec![
                                fact("session-18", Value::Session(18), "제18차"),
                                text("("),
                                fact("held-18", date("2018-05-17"), "2018.5.17."),
                                text(", 모스크바)"),
                            ],
                            vec![],
                        ),
                        block(
                            "session-17",
                            Kind::SubItem,
                            "-",
                            vec![text("제17차(2017.11.27., 서울)")],
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
                    text("양측은 "),
                    fact("bridges", bridges(), "9개 다리(나인 브릿지)"),
                    anchor("bridges-note", "*"),
                    text(" 사업을 중심으로 경제협력을 꾸준히 넓혀 가기로 하였다."),
                ],
                vec![
                    block(
                        "bridges-note",
                        Kind::Note,
                        "*",
                        vec![text(
                            "가스·전력·철도·항만·북극항로·조선·산업단지·농업·수산 등 협력 분야를 아우름",
                        )],
                        vec![],
                    ),
                    block(
                        "trade",
                        Kind::Item,
                        "ㅇ",
                        vec![
                            text("여 차관보는 "),
                            fact("first-half", date("2021-H1"), "금년 상반기"),
                            text(" 교역액이 "),
                            fact("trade-volume", usd("11.9e9"), "119억 달러"),
                            text("로 전년 같은 기간보다 "),
                            fact("growth", share(), "30% 이상"),
                            text(" 늘어난 점을 반기고, 조선 분야"),
                            anchor("ships-note", "*"),
                            text("와 연해주 산업단지"),
                            anchor("complex-note", "**"),
                            text(" 조성을 함께 앞당기자고 하였다."),
                        ],
                        vec![
                            block(
                                "ships-note",
                                Kind::Note,
                                "*",
                                vec![
                                    fact("ships-year", date("2020"), "2020년"),
                                    text(" 우리 기업의 수주 총액은 약 6조 원"),
                                ],
                                vec![],
                            ),
                            block(
                                "complex-note",
                                Kind::Note,
                                "**",
                                vec![text(
                                    "나데진스카야 선도개발구역에 우리 기업을 위한 단지를 함께 짓는 사업",
                                )],
                                vec![],
                            ),
                            block(
                                "talks",
                                Kind::SubItem,
                                "-",
                                vec![
                                    fact("visits", visits(), "총 7차례"),
                                    text(" 실무 협의를 거쳤으며, "),
                                    fact("talks-quarter", date("2021-Q3"), "3분기"),
                                    text(" 안에 다음 협의를 열 예정"),
                                ],
                                vec![],
                            ),
                        ],
                    ),
                    block(
                        "arctic",
                        Kind::Item,
                        "ㅇ",
                        vec![
                            text("러시아는 북극이사회 의장국("),
                            fact("chair", arctic_period(), "2021.5월-2023.5월"),
                            text(")으로서 "),
                            fact("partners", countries(), "한국과 몽골"),
                            text("의 참여를 바란다고 하였으며, 양측은 "),
                            fact("this-week", date("2021-W34"), "이번 주"),
                            text(" 안에 후속 협의를 하기로 하였다."),
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
                    "이번 협의회는 두 나라가 앞으로의 고위급 교류를 설계하고 실질협력의 길을 함께 살핀 자리가 되었다. 끝.",
                )],
                vec![],
            ),
        ],
        contacts: vec![],
        notice: Some("이 자료는 보기로 만든 것으로, 실제 보도자료가 아닙니다.".to_owned()),
        status: Some("국문과 영문은 같은 효력을 가집니다.".to_owned()),
        licence: LicenceMark {
            label: "공공누리 제1유형: 출처표시".to_owned(),
            url: "https://www.kogl.or.kr/info/licenseType1.do".to_owned(),
        },
    }
}
