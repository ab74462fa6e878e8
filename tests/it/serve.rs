//! The preview, through the program itself and plain sockets.

mod findings;
mod pages;
mod published;
mod refusals;
mod saves;
mod strain;

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::project::Project;

/// The release of `Project::talks` that most tests look at.
const TALKS: &str = "korea-norway-talks-5";

/// Longer than anything here takes, on a machine with other work to do.
const LONG: Duration = Duration::from_secs(30);

/// A running preview, ended when dropped.
struct Preview {
    child: Child,
    port: u16,
}

/// What it said.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Reply {
    status: u16,
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

impl Reply {
    fn header(&self, name: &str) -> Option<&str> {
        let mut found = self.headers.iter().filter(|(known, _)| known == name);
        found.next().map(|(_, value)| value.as_str())
    }

    fn text(&self) -> String {
        String::from_utf8(self.body.clone()).expect("a page in UTF-8")
    }
}

/// The stream of saves.
struct Events(BufReader<TcpStream>);

impl Events {
    /// Waits for the next save.
    fn saved(&mut self) {
        loop {
            let mut line = String::new();
            let read = self.0.read_line(&mut line).expect("the stream goes on");
            assert!(read > 0, "the stream goes on");
            if line.starts_with("event: saved") {
                return;
            }
        }
    }
}

impl Preview {
    fn of(project: &Project) -> Preview {
        let mut child = Command::new(env!("CARGO_BIN_EXE_gongbo"))
            .args(["serve", "--port", "0"])
            .current_dir(project.root())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("the program starts");
        let mut line = String::new();
        let stdout = child.stdout.as_mut().expect("its output is piped");
        BufReader::new(stdout)
            .read_line(&mut line)
            .expect("it prints its address");
        let port = line
            .strip_prefix("http://127.0.0.1:")
            .and_then(|rest| rest.strip_suffix("/\n"))
            .and_then(|port| port.parse().ok())
            .unwrap_or_else(|| panic!("an address, not {line:?}"));
        Preview { child, port }
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(("127.0.0.1", self.port)).expect("it listens");
        stream.set_read_timeout(Some(LONG)).expect("a time-out");
        stream
    }

    /// Sends just these bytes.
    fn raw(&self, request: &str) -> Reply {
        let mut stream = self.connect();
        stream.write_all(request.as_bytes()).expect("it reads");
        reply(stream)
    }

    fn asking(&self, path: &str, headers: &str) -> Reply {
        let port = self.port;
        self.raw(&format!(
            "GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n{headers}\r\n"
        ))
    }

    fn get(&self, path: &str) -> Reply {
        self.asking(path, "")
    }

    /// A page that must be there.
    fn page(&self, path: &str) -> String {
        let reply = self.get(path);
        assert_eq!(reply.status, 200, "{path}: {}", reply.text());
        reply.text()
    }

    /// Asks again until a page is as it should be: a save is heard in a moment, not at once.
    fn until(&self, path: &str, holds: impl Fn(&str) -> bool) -> String {
        let begun = Instant::now();
        loop {
            let page = self.get(path).text();
            if holds(&page) {
                return page;
            }
            assert!(begun.elapsed() < LONG, "{path} stays\n{page}");
            thread::sleep(Duration::from_millis(5));
        }
    }

    fn events(&self) -> Events {
        let mut stream = self.connect();
        let port = self.port;
        let request = format!("GET /events HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n");
        stream.write_all(request.as_bytes()).expect("it reads");
        let mut events = BufReader::new(stream);
        let mut line = String::new();
        while !line.starts_with("retry:") {
            line.clear();
            assert!(events.read_line(&mut line).expect("a stream") > 0);
        }
        Events(events)
    }

    fn signal(&self, name: &str) {
        let pid = self.child.id().to_string();
        let sent = Command::new("kill").args(["-s", name, &pid]).status();
        assert!(sent.expect("a signal is sent").success());
    }

    /// Waits for its end.
    fn ended(&mut self) -> ExitStatus {
        self.child.wait().expect("it ends")
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn reply(mut stream: TcpStream) -> Reply {
    let mut bytes = Vec::new();
    // A refusal may close the connection before all of the request was read.
    let _ = stream.read_to_end(&mut bytes);
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n");
    let end = end.unwrap_or_else(|| panic!("a reply, not {:?}", String::from_utf8_lossy(&bytes)));
    let head = String::from_utf8(bytes[..end].to_vec()).expect("headers in ASCII");
    let mut lines = head.lines();
    let status = lines
        .next()
        .and_then(|line| line.split(' ').nth(1)?.parse().ok());
    let header = |line: &str| {
        let (name, value) = line.split_once(": ").expect("a header");
        (name.to_lowercase(), value.to_owned())
    };
    Reply {
        status: status.expect("a status"),
        headers: lines.map(header).collect(),
        body: bytes[end + 4..].to_vec(),
    }
}

/// The cell of a page in one language.
fn cell<'p>(page: &'p str, block: &str, lang: &str) -> &'p str {
    let row = after(page, &format!("data-block=\"{block}\""));
    let cell = after(row, &format!("data-lang=\"{lang}\""));
    cell.split("</td>").next().expect("a cell ends")
}

/// The words of a page without its marks.
fn said(html: &str) -> String {
    let parts = html.split('<');
    let words = parts.map(|part| part.split_once('>').map_or(part, |(_, words)| words));
    words.collect()
}

fn after<'p>(page: &'p str, what: &str) -> &'p str {
    page.split_once(what)
        .unwrap_or_else(|| panic!("`{what}` in\n{page}"))
        .1
}

/// Replaces a file as most editors do: written beside it and put in its place.
fn save(project: &Project, path: &str, text: &str) {
    let path = project.path(path);
    let beside = path.with_file_name(".saving");
    std::fs::write(&beside, text).expect("a file is written");
    std::fs::rename(beside, path).expect("a file is put into place");
}

fn save_with(project: &Project, path: &str, old: &str, new: &str) {
    let before = project.read(path);
    assert!(before.contains(old), "`{path}` holds `{old}`");
    save(project, path, &before.replacen(old, new, 1));
}
