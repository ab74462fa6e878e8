//! One small broken project for each rule, with the report that it must give.

use crate::golden;
use crate::project::Project;

const PEOPLE: &str = "data/people.toml";
const TERMS: &str = "data/terms.toml";
const SERIES: &str = "data/series/korea-norway-talks.toml";
const RELEASE: &str = "data/releases/korea-norway-talks-5.toml";
const KOREAN: &str = "locales/ko/releases/korea-norway-talks-5.ftl";

type Damage = fn(Project) -> Project;

/// The rule that must find it, what is broken, and how.
const FAULTS: &[(&str, &str, Damage)] = &[
    ("file-missing", "", |p| p.without("data/posts.toml")),
    ("file-unexpected", "", |p| {
        p.with("data/post.toml", "")
            .with("locales/ko/releases/x.txt", "")
    }),
    ("file-too-large", "", |p| {
        p.with(TERMS, vec![b'#'; (1 << 20) + 1])
    }),
    ("file-name-invalid", "of-a-series", |p| {
        p.with("data/series/Big_Talks.toml", "name = 5\n")
    }),
    ("file-name-invalid", "of-a-release", |p| {
        let text = "series = \"korea-norway-talks\"\nsession = 4\nreleased = \"2019-06-12\"\n";
        p.with("data/releases/korea-norway-talks-04.toml", text)
    }),
    ("utf8-invalid", "", |p| {
        p.with(
            TERMS,
            b"[sea]\nname = { ko = \"\xb9\xd9\xb4\xd9\", en = \"sea\" }\n",
        )
    }),
    ("text-not-nfc", "", |p| {
        p.adding(
            TERMS,
            "[sea]\nname = { ko = \"바\u{1103}\u{1161} 협력\", en = \"sea\" }\n",
        )
    }),
    ("byte-order-mark", "", |p| {
        p.with("locales/ko/form.ftl", "\u{feff}form = 보도자료\n")
    }),
    ("line-end-crlf", "", |p| {
        p.with("locales/ko/form.ftl", "a = 가\r\nb = 나\r\n")
    }),
    ("character-forbidden", "in-toml", |p| {
        p.adding(
            TERMS,
            "[sea]\nname = { ko = \"바\u{200b}다\u{e000}\", en = \"\u{202e}sea\" }\n",
        )
        .adding(
            TERMS,
            "[sky]\nname = { ko = \"하늘\u{7}\", en = \"s\\u202eky\\n\" }\n",
        )
    }),
    ("character-forbidden", "in-fluent", |p| {
        p.with(
            KOREAN,
            "opening = 회의가\u{fdd0} 열렸다.\nshipping = 해운 {\"\\u202E\"}\tx\n",
        )
    }),
    ("syntax-error", "", |p| {
        p.adding(
            TERMS,
            "[sea\nname = 1\n[sky]\nname = { ko = \"하늘\", en = }\n[sun]\nx = 1\n",
        )
    }),
    ("syntax-error", "of-a-brace", |p| {
        p.adding(
            TERMS,
            "[sea]\nname = { ko = \"바다\", en = \"sea\"\n[sky]\nname = 5\nx = 1\n",
        )
        .adding(RELEASE, "[facts.waters]\nlist = [\"sea\"]\n")
    }),
    ("syntax-error", "of-a-bracket", |p| {
        p.replacing(
            RELEASE,
            "[facts.topics]\nlist = [\"green-shipping\"]",
            "[facts.topics]\nlist = [\n\n[facts.sea]\ndate = 5",
        )
    }),
    ("syntax-error", "of-a-quote", |p| {
        p.adding(
            TERMS,
            "[sea]\nname = { ko = \"바다, en = \"sea\" }\n[sky]\nname = 5\n",
        )
    }),
    ("syntax-error", "of-curly-quotes", |p| {
        p.replacing(RELEASE, "\"2021-05-21\"", "“2021-05-21”")
    }),
    ("syntax-error", "of-a-colon", |p| {
        p.adding(
            TERMS,
            "[sea]\nname: { ko = \"바다\", en = \"sea\" }\n[sky]\nname = 5\n",
        )
    }),
    ("key-unknown", "of-facts-without-their-header", |p| {
        let facts = "depth = { count = \"3\", counter = \"ship\" }\nyear = { date = \"2020\" }\nshare = { percent = \"5\" }\n";
        let release = p.read(RELEASE);
        let (head, tail) = release
            .split_once("\n[[blocks]]")
            .expect("the release has blocks");
        let text = format!("{head}{facts}\n[[blocks]]{tail}");
        p.with(RELEASE, text)
    }),
    ("key-duplicate", "of-a-record-without-its-header", |p| {
        p.adding(PEOPLE, "name = { ko = \"여운\", en = \"Yeo Woon\" }\nfamily = { ko = \"여\", en = \"Yeo\" }\ncountry = \"korea\"\n")
            .replacing(PEOPLE, "[[hong-gil-dong.tenures]]\npost = \"korea-deputy\"\nfrom = \"2020-03-02\"\n", "tenures = []\n")
            .replacing(PEOPLE, "[[kari-nordmann.tenures]]\npost = \"norway-secretary\"\nknown-from = \"2019\"\nknown-until = \"2022\"\n", "tenures = []\n")
    }),
    ("key-duplicate", "", |p| {
        p.adding(
            TERMS,
            "[green-shipping]\nname = { ko = \"해운\", en = \"shipping\" }\n",
        )
    }),
    ("key-unknown", "", |p| {
        p.adding(
            TERMS,
            "colour = \"green\"\nshrot = { ko = \"해운\", en = \"shipping\" }\n",
        )
    }),
    ("key-missing", "", |p| {
        p.adding(PEOPLE, "[ola]\nname = { ko = \"울라\" }\n")
    }),
    ("value-invalid", "types", |p| {
        p.adding(
            TERMS,
            "definitions = 5\nreading = 1\n[sea]\nname = \"바다\"\n",
        )
        .replacing(RELEASE, "\"2021-05-21\"", "2021-05-21")
        .replacing(SERIES, "number = 5", "number = -5")
    }),
    ("value-invalid", "words-and-dates", |p| {
        p.replacing("data/ministry.toml", "courtesy", "curtesy")
            .replacing(RELEASE, "2021-05-21", "2021-02-30")
            .replacing(SERIES, "2019-06-11", "11.6.2019")
    }),
    ("value-invalid", "facts-and-blocks", |p| {
        p.replacing(RELEASE, "count = \"12\"", "count = \"a dozen\"")
            .adding(
                RELEASE,
                "qualifier = \"about\"\n[facts.empty]\n[facts.two]\ndate = \"2021\"\n",
            )
            .adding(RELEASE, "session = 4\n[facts.sum]\nmoney = 5\n")
            .replacing(
                RELEASE,
                "item = \"shipping\"",
                "item = \"shipping\"\nonly = \"ko\"",
            )
    }),
    ("id-invalid", "", |p| {
        p.adding(
            TERMS,
            "[Sea_Trade]\nname = { ko = \"해상 무역\", en = \"sea trade\" }\n",
        )
        .replacing(RELEASE, "\"opening\"", "\"the opening\"")
    }),
    ("id-duplicate", "", |p| {
        p.adding(TERMS, "[oslo]\nname = { ko = \"오슬로\", en = \"Oslo\" }\n")
            .adding(RELEASE, "[facts.korea]\ndate = \"2021\"\n")
    }),
    ("id-reserved", "", |p| {
        p.adding(TERMS, "[venue]\nname = { ko = \"장소\", en = \"venue\" }\n")
            .adding(RELEASE, "[facts.guest-head]\ndate = \"2021\"\n")
    }),
    ("block-duplicate", "", |p| {
        p.replacing(RELEASE, "\"shipping\"", "\"opening\"")
    }),
    ("block-order", "", |p| {
        p.replacing(RELEASE, "paragraph = \"opening\"", "item = \"opening\"")
            .replacing(
                RELEASE,
                "item = \"shipping\"",
                "sub-item = \"shipping\"\n[[blocks]]\nnote = \"n\"",
            )
            .replacing(RELEASE, "item = \"opening\"", "reference-box = \"opening\"")
    }),
    ("block-parted", "", |p| {
        p.replacing(
            RELEASE,
            "paragraph = \"opening\"",
            "paragraph = \"opening\"\nonly = \"ko\"\nreason = \"told in Korean only\"",
        )
    }),
    ("blocks-missing", "", |p| {
        p.with(
            RELEASE,
            "series = \"korea-norway-talks\"\nsession = 5\nreleased = \"2021-05-21\"\nblocks = []\n",
        )
    }),
    ("id-reserved", "of-blocks", |p| {
        p.replacing(RELEASE, "item = \"shipping\"", "item = \"title\"")
            .adding(
                RELEASE,
                "[[blocks]]\nreference-box = \"past\"\npast-sessions = 3\n",
            )
            .adding(RELEASE, "[[blocks]]\nparagraph = \"past-4\"\n")
    }),
    ("id-invalid", "of-a-box", |p| {
        let id = "a".repeat(80);
        let block = format!("[[blocks]]\nreference-box = \"{id}\"\npast-sessions = 3\n");
        p.adding(RELEASE, &block)
    }),
    ("list-empty", "", |p| {
        p.replacing(RELEASE, "\"green-shipping\"", "")
    }),
    ("list-duplicate", "", |p| {
        p.replacing(
            RELEASE,
            "[\"green-shipping\"]",
            "[\"oslo\", \"seoul\", \"oslo\"]",
        )
    }),
    ("parties-incomplete", "", |p| {
        p.replacing("data/ministry.toml", "\"korea\"", "\"sweden\"")
            .adding(
                "data/countries.toml",
                "[sweden]\nname = { ko = \"스웨덴\", en = \"Sweden\" }\nadjective = \"Swedish\"\n",
            )
    }),
    ("head-foreign", "", |p| {
        p.replacing(
            SERIES,
            "korea = \"hong-gil-dong\", norway = \"kari-nordmann\"",
            "korea = \"kari-nordmann\", norway = \"hong-gil-dong\"",
        )
    }),
    ("family-name", "", |p| {
        p.replacing(PEOPLE, "ko = \"홍\"", "ko = \"윤\"")
    }),
    ("reference-unknown", "of-the-register", |p| {
        p.replacing(PEOPLE, "\"korea-deputy\"", "\"korea-deputi\"")
            .replacing(PEOPLE, "country = \"norway\"", "country = \"oslo\"")
            .replacing("data/ministry.toml", "\"mofa\"", "\"health\"")
    }),
    ("reference-unknown", "of-series-and-releases", |p| {
        p.replacing(SERIES, "heads = { korea", "heads = { koera")
            .replacing(SERIES, "norway = \"kari-nordmann\"", "norway = \"oslo\"")
            .replacing(SERIES, "venue = \"seoul\"", "venue = \"seul\"")
            .replacing(
                RELEASE,
                "[\"green-shipping\"]",
                "[\"green-shiping\", \"mofa\"]",
            )
            .adding(
                RELEASE,
                "[facts.before]\nsession = 3\n[facts.nine]\nmembers-of = \"korea\"\n",
            )
    }),
    ("reference-unknown", "of-a-release", |p| {
        let text = "series = \"korea-norway-talks\"\nsession = 9\nreleased = \"2022-01-01\"\n";
        p.replacing(RELEASE, "\"korea-norway-talks\"", "\"korea-norway-talk\"")
            .with("data/releases/korea-norway-talks-9.toml", text)
    }),
    ("session-out-of-sequence", "", |p| {
        p.replacing(SERIES, "number = 5", "number = 4")
            .replacing(SERIES, "2021-05-20", "2018")
    }),
    ("venue-undecided", "", |p| {
        p.replacing(SERIES, "venue = \"oslo\"\n", "").replacing(
            SERIES,
            "venue = \"seoul\"",
            "venue = \"seoul\"\nvenue-not-stated = \"online\"",
        )
    }),
    ("former-order", "", |p| {
        let name = "name = { ko = \"옛 이름\", en = \"Old\" }";
        p.adding(
            "data/countries.toml",
            &format!("former = [{{ until = \"2020-01-01\", {name} }}, {{ until = \"2019-01-01\", {name} }}]\n"),
        )
    }),
    ("tenure-bound", "", |p| {
        p.replacing(
            PEOPLE,
            "from = \"2020-03-02\"",
            "from = \"2020-03-02\"\nknown-from = \"2021\"",
        )
    }),
    ("period-backwards", "", |p| {
        p.replacing(
            PEOPLE,
            "from = \"2020-03-02\"",
            "from = \"2020-03-02\"\nuntil = \"2019\"",
        )
    }),
    ("period-overlap", "", |p| {
        let definition = "[[green-shipping.definitions]]\nknown-from = \"2018\"\nknown-until = \"2020\"\nmembers = [\"oslo\"]\n";
        p.adding(
            PEOPLE,
            "[[kari-nordmann.tenures]]\npost = \"norway-secretary\"\nfrom = \"2022-12\"\n",
        )
        .adding(TERMS, &definition.repeat(2))
    }),
    ("release-before-session", "", |p| {
        p.replacing(RELEASE, "2021-05-21", "2021-05-19")
    }),
    ("url-invalid", "", |p| {
        p.replacing("data/ministry.toml", "https:", "http:")
    }),
    ("text-blank", "", |p| p.replacing(TERMS, "친환경 해운", " ")),
    ("text-untrimmed", "", |p| {
        p.replacing(TERMS, "친환경 해운", "친환경 해운 ")
    }),
    ("text-untrimmed", "of-a-message", |p| {
        let count = "count-port = { $n ->\n  [one] { \"\" }\n  [two] { $n }{ \"\\u00a0\" }\n *[other] { $n }\n } { $number }";
        p.with(
            KOREAN,
            "opening = \u{a0}회의가 열렸다.\nshipping = { \"\" }해운\u{3000}\nspare = { \" \" }\n",
        )
        .adding("locales/ko/form.ftl", count)
    }),
    ("message-syntax", "", |p| {
        p.with(
            KOREAN,
            "opening = 회의가 { 열렸다.\nshipping\n2nd = x\nclosing =\n",
        )
    }),
    ("message-syntax", "let-pass", |p| {
        let comments = "#### 머리\n#머리\n# 머리\n#\n##\n### 머리\n";
        let references =
            "opening = { title .title } { title.title } { { \"\\{\" } } { \"\\\\{\\\"\" }\n";
        let calls = "shipping = { F($a b: \"c\") } { F($a, b: 1 c: 2) } { F( { \"d\" }, {-e}, G( ), -1 ,) }\n";
        let variants = "port = { $n ->\n  [one] a\n  *}\n    .title = { -a(b: 1 c: 2) }\n-port = { F(A B) }\n#";
        p.with(KOREAN, [comments, references, calls, variants].concat())
    }),
    ("message-duplicate", "", |p| {
        p.adding(KOREAN, "opening = 다시 열렸다.\n")
    }),
    ("message-duplicate", "of-a-term", |p| {
        p.adding("locales/ko/form.ftl", "port = 항구\n-port = 항구\n")
    }),
    ("message-too-complex", "", |p| {
        p.with(
            KOREAN,
            format!("# (\nopening = x\nshipping = {}\n", "{".repeat(500_000)),
        )
    }),
    ("bundle-unpaired", "", |p| {
        p.without(KOREAN)
            .with("locales/ko/releases/korea-norway-talks-6.ftl", "a = 가\n")
            .with("locales/en/releases/korea-norway-talks-6.ftl", "a = a\n")
    }),
];

fn file_name(rule: &str, what: &str) -> String {
    match what {
        "" => format!("{rule}.txt"),
        what => format!("{rule}.{what}.txt"),
    }
}

#[test]
fn each_fault_is_reported() {
    for (rule, what, damage) in FAULTS {
        let report = damage(Project::smallest()).report();
        assert!(
            report.contains(&format!("error[{rule}]")),
            "{rule}:\n{report}"
        );
        golden::assert_golden(&format!("load/reports/{}", file_name(rule, what)), &report);
    }
}

#[test]
fn every_golden_report_is_used() {
    let mut names: Vec<String> = FAULTS
        .iter()
        .map(|(rule, what, _)| file_name(rule, what))
        .collect();
    names.sort();
    assert_eq!(golden::names("load/reports"), names);
}

#[cfg(unix)]
#[test]
fn links_out_of_the_project_are_refused() {
    let project = Project::smallest();
    let outside = tempfile::NamedTempFile::new().expect("a file outside");
    let link = project.root().join("data/series/secret.toml");
    std::os::unix::fs::symlink(outside.path(), &link).expect("a link");
    std::os::unix::fs::symlink(
        "nowhere.ftl",
        project.root().join("locales/ko/releases/a.ftl"),
    )
    .expect("a link");
    assert_eq!(
        project.report(),
        "error[file-outside]: the link leads out of the project\n\
         --> data/series/secret.toml\n \
         = help: put the file itself here\n\
         \n\
         error[file-outside]: the link leads nowhere\n\
         --> locales/ko/releases/a.ftl\n \
         = help: put the file itself here\n"
    );
}
