//! Prose as ministries write it: what no rule may mind, and what must be found wherever it stands.

use crate::project::Project;

const RELEASE: &str = "locales/LANG/releases/korea-russia-policy-consultation-19.ftl";

/// Natural Korean in which nothing is typed by hand that data should hold.
const KOREAN: &[&str] = &[
    "한 국가의 문제가 아니라는 데 인식을 같이하였다.",
    "협력 의지를 거듭 천명하였다.",
    "기회를 십분 활용하기로 하였다.",
    "만개한 교류를 바탕으로 백년대계를 세우기로 하였다.",
    "두 나라의 관계를 한층 더 발전시켜 나가기로 하였다.",
    "현지에 거주하는 한국인과 러시아인이 함께 참여하였다.",
    "교역액이 전년 대비 늘어난 점을 평가하였다.",
    "제3국 공동 진출 방안을 논의하였다.",
    "글로벌 게이트웨이(Global Gateway) 구상을 소개하였다.",
    "에너지와 투자, 보건 분야의 협력을 환영하였다.",
    "가을의 마을과 겨울의 도로를 지나는 평화와 번영의 길을 이야기하였다.",
    "첫 만남의 일환으로 회의를 열고 이견을 조율하였다.",
    "향후 협력을 이어 가기로 하였다.",
];

/// The same in English.
const ENGLISH: &[&str] = &[
    "relations between the two countries have grown closer.",
    "The two sides spoke of cooperation in third countries.",
    "Second, they agreed to go on with their meetings of deputy ministers.",
    "Thousands of students and dozens of companies took part.",
    "They may march on together for the first time in recent years.",
    "They welcomed cooperation in energy, health and investment.",
    "It was one of many occasions, and no one left early.",
];

/// Korean with something typed by hand in each line.
const KOREAN_TYPED: &[&str] = &[
    "교역액이 119억 달러에 이르렀다.",
    "세 나라가 참여하였다.",
    "삼십 개국이 참여하였다.",
    "백만 달러를 지원하였다.",
    "월요일에 만났다.",
    "금년 안에 만나기로 하였다.",
    "러시아를 방문하였다.",
    "모르굴로프 차관은 이를 환영하였다.",
    "마르굴로프는 이를 환영하였다.",
    "한-러 정책협의회가 열렸다.",
    "동북아 방역 보건 협력체를 지지하였다.",
    "對외 정책을 설명하였다.",
    "협력를 논의하였다.",
    "Both sides welcomed this.",
    "이를 *환영하였다.",
    "$trade 규모를 환영하였다.",
];

/// The same in English.
const ENGLISH_TYPED: &[&str] = &[
    "trade came to USD 11.9 billion.",
    "it was the third meeting.",
    "three countries took part.",
    "they met on August 23.",
    "they met in March.",
    "they met last year.",
    "they met at the end of the year.",
    "they went to Russia.",
    "Lavrov welcomed this.",
    "they spoke with Mr. Putin.",
    "it was the Korea-Russia Policy Consultation.",
    "they met at the Eastern Economic Forum.",
    "they spoke of ship-building.",
    "they spoke of 조선.",
    "they welcomed the KSP.",
    "they called it <b>good</b>.",
    "they said 'yes'.",
];

/// The lines of the sixth paragraph in which something is found, when it holds these sentences.
fn lines_found(lang: &str, sentences: &[&str]) -> Vec<usize> {
    let path = RELEASE.replace("LANG", lang);
    let text: String = sentences
        .iter()
        .map(|line| format!("\n    {line}"))
        .collect();
    let project = Project::sample().unconfirmed().replacing(
        &path,
        "\nworld-affairs =",
        &format!("\nworld-affairs ={text}\n   "),
    );
    let before = project.read(&path);
    let first = before
        .lines()
        .position(|line| line == "world-affairs =")
        .expect("the message");
    let run = project.run(&["check", "--format", "short"]);
    let line_of = |line: &str| -> usize {
        let (file, rest) = line.split_once(':').expect("a file and a line");
        assert_eq!(file, path, "{line}");
        rest.split(':')
            .next()
            .and_then(|number| number.parse().ok())
            .expect("a line")
    };
    let mut lines: Vec<usize> = run
        .stdout
        .lines()
        .map(|line| line_of(line) - first - 2)
        .collect();
    lines.dedup();
    lines
}

#[test]
fn no_rule_minds_natural_prose() {
    for (lang, sentences) in [("ko", KOREAN), ("en", ENGLISH)] {
        let found: Vec<&str> = (lines_found(lang, sentences).into_iter())
            .map(|line| {
                sentences
                    .get(line)
                    .copied()
                    .unwrap_or("the rest of the paragraph")
            })
            .collect();
        assert_eq!(found, [""; 0], "{lang}");
    }
}

#[test]
fn whatever_is_typed_by_hand_is_found() {
    for (lang, sentences) in [("ko", KOREAN_TYPED), ("en", ENGLISH_TYPED)] {
        let found = lines_found(lang, sentences);
        let missed = (0..sentences.len()).filter(|line| !found.contains(line));
        let missed: Vec<&str> = missed.map(|line| sentences[line]).collect();
        assert_eq!(missed, [""; 0], "{lang}");
    }
}
