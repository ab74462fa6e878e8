//! Who is not answered, and what every answer tells a browser.

use super::{Preview, TALKS};
use crate::project::Project;

/// First line, other headers, and the status; `PORT` stands for the port.
const CASES: &[(&str, &str, u16)] = &[
    ("GET / HTTP/1.1", "Host: 127.0.0.1:PORT", 200),
    ("GET / HTTP/1.1", "Host: localhost:PORT", 200),
    ("HEAD / HTTP/1.1", "Host: localhost:PORT", 200),
    ("GET / HTTP/1.0", "Host: 127.0.0.1:PORT", 200),
    // Names that were made to point here.
    ("GET / HTTP/1.1", "Host: evil.example", 421),
    ("GET / HTTP/1.1", "Host: evil.example:PORT", 421),
    ("GET / HTTP/1.1", "Host: localhost.evil.example:PORT", 421),
    ("GET / HTTP/1.1", "Host: 127.0.0.1:PORT.evil.example", 421),
    ("GET / HTTP/1.1", "Host: 127.0.0.1", 421),
    ("GET / HTTP/1.1", "Host: 127.0.0.1:1", 421),
    ("GET / HTTP/1.1", "Host: 127.1:PORT", 421),
    ("GET / HTTP/1.1", "Host: 0.0.0.0:PORT", 421),
    ("GET / HTTP/1.1", "Host: user@127.0.0.1:PORT", 421),
    ("GET / HTTP/1.1", "Host: localhost.:PORT", 421),
    ("GET / HTTP/1.1", "Host: LOCALHOST:PORT", 421),
    ("GET / HTTP/1.1", "Host: [::1]:PORT", 421),
    ("GET / HTTP/1.1", "Host: [::ffff:127.0.0.1]:PORT", 421),
    ("GET / HTTP/1.1", "Host: 127.0.0.1:0PORT", 421),
    ("GET / HTTP/1.1", "Host: 127.0.0.1:PORT, evil.example", 421),
    ("GET / HTTP/1.1", "Host: \u{445}:PORT", 400),
    (
        "GET / HTTP/1.1",
        "X-Forwarded-Host: 127.0.0.1:PORT\r\nHost: evil.example",
        421,
    ),
    ("GET / HTTP/1.1", "Host:", 421),
    ("GET / HTTP/1.1", "", 400),
    ("GET / HTTP/1.0", "", 400),
    (
        "GET / HTTP/1.1",
        "Host: 127.0.0.1:PORT\r\nHost: evil.example",
        400,
    ),
    (
        "GET / HTTP/1.1",
        "Host: evil.example\r\nHost: 127.0.0.1:PORT",
        400,
    ),
    // A whole address in the first line.
    (
        "GET http://127.0.0.1:PORT/ HTTP/1.1",
        "Host: 127.0.0.1:PORT",
        400,
    ),
    (
        "GET http://evil.example/ HTTP/1.1",
        "Host: 127.0.0.1:PORT",
        400,
    ),
    (
        "CONNECT evil.example:443 HTTP/1.1",
        "Host: 127.0.0.1:PORT",
        400,
    ),
    // Pages of other sites.
    (
        "GET / HTTP/1.1",
        "Host: 127.0.0.1:PORT\r\nOrigin: http://127.0.0.1:PORT",
        200,
    ),
    (
        "GET / HTTP/1.1",
        "Host: localhost:PORT\r\nOrigin: http://localhost:PORT",
        200,
    ),
    (
        "GET / HTTP/1.1",
        "Host: 127.0.0.1:PORT\r\nOrigin: http://localhost:PORT",
        403,
    ),
    (
        "GET / HTTP/1.1",
        "Host: 127.0.0.1:PORT\r\nOrigin: http://evil.example",
        403,
    ),
    (
        "GET / HTTP/1.1",
        "Host: 127.0.0.1:PORT\r\nOrigin: https://127.0.0.1:PORT",
        403,
    ),
    (
        "GET / HTTP/1.1",
        "Host: 127.0.0.1:PORT\r\nOrigin: http://127.0.0.1:1",
        403,
    ),
    (
        "GET / HTTP/1.1",
        "Host: 127.0.0.1:PORT\r\nOrigin: null",
        403,
    ),
    (
        "GET /events HTTP/1.1",
        "Host: 127.0.0.1:PORT\r\nOrigin: http://evil.example",
        403,
    ),
    (
        "GET / HTTP/1.1",
        "Host: 127.0.0.1:PORT\r\nSec-Fetch-Site: same-origin",
        200,
    ),
    (
        "GET / HTTP/1.1",
        "Host: 127.0.0.1:PORT\r\nSec-Fetch-Site: none",
        200,
    ),
    (
        "GET / HTTP/1.1",
        "Host: 127.0.0.1:PORT\r\nSec-Fetch-Site: same-site",
        403,
    ),
    (
        "GET / HTTP/1.1",
        "Host: 127.0.0.1:PORT\r\nSec-Fetch-Site: cross-site",
        403,
    ),
    (
        "GET / HTTP/1.1",
        "Host: 127.0.0.1:PORT\r\nSec-Fetch-Site: none\r\nSec-Fetch-Site: cross-site",
        403,
    ),
    // Another protocol.
    (
        "GET /events HTTP/1.1",
        "Host: 127.0.0.1:PORT\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nOrigin: http://evil.example",
        403,
    ),
    (
        "GET / HTTP/1.1",
        "Host: 127.0.0.1:PORT\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13",
        200,
    ),
    ("PRI * HTTP/2.0", "", 400),
    // A body that nobody wants, and two lengths of it.
    (
        "GET / HTTP/1.1",
        "Host: 127.0.0.1:PORT\r\nContent-Length: 999999999999",
        200,
    ),
    (
        "GET / HTTP/1.1",
        "Host: 127.0.0.1:PORT\r\nContent-Length: 1\r\nContent-Length: 2",
        400,
    ),
    // Whatever is not reading.
    (
        "POST / HTTP/1.1",
        "Host: 127.0.0.1:PORT\r\nContent-Length: 0",
        405,
    ),
    (
        "PUT / HTTP/1.1",
        "Host: 127.0.0.1:PORT\r\nContent-Length: 0",
        405,
    ),
    ("DELETE / HTTP/1.1", "Host: 127.0.0.1:PORT", 405),
    ("TRACE / HTTP/1.1", "Host: 127.0.0.1:PORT", 405),
    (
        "OPTIONS / HTTP/1.1",
        "Host: 127.0.0.1:PORT\r\nOrigin: http://127.0.0.1:PORT\r\nAccess-Control-Request-Method: GET",
        405,
    ),
    ("nonsense", "", 400),
];

/// Addresses at which there is nothing.
const NOWHERE: &[&str] = &[
    "/Nothing",
    "/nothing/",
    "/nothing-1/",
    "/korea-norway-talks-5/other",
    "/korea-norway-talks-5/korea-norway-talks-4.ko.pdf",
    "/korea-norway-talks-5/korea-norway-talks-5.fr.pdf",
    "/korea-norway-talks-5/../../etc/passwd",
    "/../Cargo.toml",
    "/..%2fCargo.toml",
    "/%2e%2e/Cargo.toml",
    "/%2Fetc%2Fpasswd/",
    "/%00/",
    "/%ff/",
    "/assets/",
    "/assets/../data/ministry.toml",
    "/assets/..%2f..%2fdata%2fministry.toml",
    "/source/",
    "/source/../Cargo.toml",
    "/source/%2e%2e/Cargo.toml",
    "/source/..%2fCargo.toml",
    "/source//etc/passwd",
    "/source/%2fetc%2fpasswd",
    "/source/secret.toml",
    "/source/data/secret.txt",
    "/source/data/editions/korea-norway-talks-4/1.json",
    "/source/data/./ministry.toml",
    "/source/data//ministry.toml",
    "/source/data/ministry.toml/",
    "/source/data/ministry.toml%00",
    "/source/data/releases/..%2f..%2f..%2fsecret.toml",
    "/source/data/releases/../../secret.toml",
    "//evil.example",
    "/%E2%80%AEnothing/",
    "/korea-norway-talks-5%2F/",
    "/Korea-Norway-Talks-5/",
];

fn ask(preview: &Preview, line: &str, headers: &str) -> super::Reply {
    let request = format!(
        "{line}\r\n{headers}{}\r\n",
        if headers.is_empty() { "" } else { "\r\n" }
    );
    preview.raw(&request.replace("PORT", &preview.port.to_string()))
}

#[test]
fn only_this_machine_s_own_pages_are_answered() {
    let project = Project::talks();
    let preview = Preview::of(&project);
    for (line, headers, status) in CASES {
        let reply = ask(&preview, line, headers);
        assert_eq!(reply.status, *status, "{line}\n{headers}\n{}", reply.text());
        let allows = reply
            .headers
            .iter()
            .any(|(name, _)| name.starts_with("access-control"));
        assert!(!allows, "{line}\n{headers}");
        if *status != 200 {
            assert!(
                !reply.text().contains("talks"),
                "{line}\n{headers}\n{}",
                reply.text()
            );
        }
    }
}

#[test]
fn a_connection_is_for_one_request() {
    let project = Project::talks();
    let preview = Preview::of(&project);
    let port = preview.port;
    let first = format!("GET /nothing/ HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n");
    let second = format!("GET / HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n");
    for smuggling in [
        String::new(),
        format!("Content-Length: {}\r\n", second.len()),
        "Transfer-Encoding: chunked\r\n".to_owned(),
        "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n".to_owned(),
    ] {
        let reply = preview.raw(&format!("{first}{smuggling}\r\n{second}"));
        assert!(
            matches!(reply.status, 400 | 404),
            "{smuggling}: {}",
            reply.status
        );
        assert!(
            !reply.text().contains("HTTP/1.1"),
            "{smuggling}: {}",
            reply.text()
        );
    }
}

#[test]
fn nothing_outside_is_served() {
    let project = Project::talks()
        .with("secret.toml", "secret")
        .with("Cargo.toml", "secret");
    project.done(&["publish", "korea-norway-talks-4"]);
    let preview = Preview::of(&project);
    preview.page("/");
    preview.page(&format!("/{TALKS}/"));
    for path in NOWHERE {
        let reply = preview.get(path);
        assert!(
            matches!(reply.status, 400 | 404),
            "{path}: {}",
            reply.status
        );
        assert!(
            !reply.text().contains("secret\n"),
            "{path}: {}",
            reply.text()
        );
    }
    let redirect = preview.get("/korea-norway-talks-5");
    assert_eq!(redirect.status, 308);
    assert_eq!(redirect.header("location"), Some("/korea-norway-talks-5/"));
}

#[test]
fn a_link_out_of_the_project_leads_nowhere() {
    let outside = tempfile::tempdir().unwrap();
    let secret = outside.path().join("secret.ftl");
    std::fs::write(&secret, "secret = Secret.\n").unwrap();
    let project = Project::talks();
    let english = format!("locales/en/releases/{TALKS}.ftl");
    std::fs::remove_file(project.path(&english)).unwrap();
    std::os::unix::fs::symlink(&secret, project.path(&english)).unwrap();
    let preview = Preview::of(&project);
    let page = preview.page(&format!("/{TALKS}/"));
    assert!(page.contains("file-outside"), "{page}");
    let source = preview.page(&format!("/source/{english}"));
    assert!(!source.contains("Secret"), "{source}");
}

#[test]
fn every_answer_keeps_browsers_within_bounds() {
    let project = Project::talks();
    let preview = Preview::of(&project);
    let paths = [
        "/",
        "/nothing",
        "/assets/preview.js",
        "/korea-norway-talks-5/ko-1.png",
    ];
    for path in paths {
        let reply = preview.get(path);
        let policy = reply.header("content-security-policy").expect("a policy");
        assert!(
            policy.starts_with("default-src 'none'; script-src 'self'; style-src 'self';"),
            "{path}"
        );
        assert!(policy.contains("frame-ancestors 'none'"), "{path}");
        assert!(!policy.contains("unsafe"), "{path}");
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("x-frame-options", "DENY"),
            ("cache-control", "no-store"),
            ("referrer-policy", "no-referrer"),
            ("cross-origin-resource-policy", "same-origin"),
            ("cross-origin-opener-policy", "same-origin"),
        ] {
            assert_eq!(reply.header(name), Some(value), "{path}");
        }
    }
    for page in ["/", "/korea-norway-talks-5/", "/korea-norway-talks-5/pdf"] {
        let page = preview.page(page);
        for inline in [
            "<style",
            " style=",
            " onclick",
            " onload",
            "<script>",
            "javascript:",
        ] {
            assert!(!page.contains(inline), "`{inline}` in\n{page}");
        }
    }
}

#[test]
fn it_listens_to_this_machine_alone() {
    let project = Project::talks();
    let preview = Preview::of(&project);
    let listening = std::fs::read_to_string("/proc/net/tcp").unwrap();
    let port = format!(":{:04X} ", preview.port);
    let ours: Vec<&str> = listening
        .lines()
        .filter(|line| line.contains(&port) && line.contains(" 0A "))
        .collect();
    assert_eq!(ours.len(), 1, "{listening}");
    assert!(ours[0].contains("0100007F"), "{listening}");
}
