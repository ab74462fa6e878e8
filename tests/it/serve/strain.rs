//! Many saves, many readers, slow ones, and the end.

use std::fs;
use std::io::{Read, Write};
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::{LONG, Preview, TALKS, reply, save};
use crate::project::Project;

/// How long the end may take.
const SOON: Duration = Duration::from_secs(1);

#[test]
fn a_thousand_saves_end_with_the_last() {
    let project = Project::talks();
    let preview = Preview::of(&project);
    let page = format!("/{TALKS}/");
    preview.page(&page);
    let mut events = preview.events();
    let path = format!("locales/en/releases/{TALKS}.ftl");
    let text = project.read(&path);
    let memory = resident(&preview);
    for version in 0..1000 {
        save(
            &project,
            &path,
            &text.replace("They spoke", &format!("They spoke as version v{version}e")),
        );
    }
    events.saved();
    let last = preview.until(&page, |page| page.contains("version v999e"));
    assert!(!last.contains("v998e"), "{last}");
    assert!(
        resident(&preview) < memory + 64 * 1024,
        "from {memory} kB to {} kB",
        resident(&preview)
    );
}

/// The memory of a preview, in kB.
fn resident(preview: &Preview) -> u64 {
    let status = fs::read_to_string(format!("/proc/{}/status", preview.child.id())).unwrap();
    let line = status
        .lines()
        .find(|line| line.starts_with("VmRSS"))
        .unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

#[test]
fn a_thousand_readers_at_once_are_all_answered() {
    let project = Project::talks();
    let preview = Preview::of(&project);
    let port = preview.port;
    let path = format!("/{TALKS}/");
    let request = format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\n\r\n");
    let expected = preview.get(&path);
    let mut streams: Vec<_> = (0..1000).map(|_| preview.connect()).collect();
    for stream in &mut streams {
        stream.write_all(request.as_bytes()).unwrap();
    }
    for stream in streams {
        let answered = reply(stream);
        assert_eq!((answered.status, &answered.body), (200, &expected.body));
    }
}

#[test]
fn who_is_slow_or_silent_keeps_nobody_waiting() {
    let project = Project::talks();
    let preview = Preview::of(&project);
    let silent: Vec<_> = (0..100).map(|_| preview.connect()).collect();
    let mut slow = preview.connect();
    slow.write_all(b"GET / HTTP/1.1\r\nHost: ").unwrap();
    let begun = Instant::now();
    preview.page("/");
    assert!(
        begun.elapsed() < Duration::from_secs(4),
        "{:?}",
        begun.elapsed()
    );
    drop(silent);
    // Who never comes to an end is sent away.
    let mut rest = Vec::new();
    let _ = slow.read_to_end(&mut rest);
    assert!(begun.elapsed() < LONG);
}

#[test]
fn a_thousand_who_say_nothing_are_sent_away_soon() {
    let project = Project::talks();
    let preview = Preview::of(&project);
    let half = b"GET / HTTP/1.1\r\nHost: ";
    let silent: Vec<_> = (0..1000)
        .map(|_| {
            let mut stream = preview.connect();
            stream.write_all(half).unwrap();
            stream
        })
        .collect();
    let begun = Instant::now();
    preview.page("/");
    assert!(
        begun.elapsed() < Duration::from_secs(8),
        "{:?}",
        begun.elapsed()
    );
    drop(silent);
}

#[test]
fn a_request_without_bounds_is_refused() {
    let project = Project::talks();
    let preview = Preview::of(&project);
    let long = "a".repeat(1 << 20);
    let mut stream = preview.connect();
    let _ = stream.write_all(format!("GET /{long} HTTP/1.1\r\nHost: x\r\n\r\n").as_bytes());
    let mut bytes = Vec::new();
    let _ = stream.read_to_end(&mut bytes);
    assert!(!bytes.starts_with(b"HTTP/1.1 200"));
    preview.page("/");
}

#[test]
fn it_stops_cleanly_while_somebody_follows() {
    for signal in ["INT", "TERM"] {
        let project = Project::talks();
        let mut preview = Preview::of(&project);
        preview.page(&format!("/{TALKS}/pdf"));
        let mut events = preview.events();
        let silent = preview.connect();
        let begun = Instant::now();
        preview.signal(signal);
        let mut rest = Vec::new();
        events
            .0
            .read_to_end(&mut rest)
            .expect("the stream ends in order");
        assert!(
            rest.ends_with(b"0\r\n\r\n"),
            "{:?}",
            String::from_utf8_lossy(&rest)
        );
        assert_eq!(preview.ended().code(), Some(0), "{signal}");
        assert!(begun.elapsed() < SOON, "{:?}", begun.elapsed());
        drop(silent);
    }
}

#[test]
fn a_port_that_is_taken_is_told() {
    let project = Project::talks();
    let preview = Preview::of(&project);
    let run = project.run(&["serve", "--port", &preview.port.to_string()]);
    assert_eq!(run.code, Some(2));
    assert_eq!(run.stdout, "");
    let told = format!("error: cannot listen on 127.0.0.1:{}", preview.port);
    assert!(run.stderr.starts_with(&told), "{}", run.stderr);
    let hint = "; `gongbo serve --port 0` takes a port that is free: ";
    assert!(run.stderr.contains(hint), "{}", run.stderr);
}

#[test]
fn a_folder_without_a_project_is_told() {
    let run = Project::empty().run(&["serve", "--port", "0"]);
    assert_eq!(run.code, Some(2));
    assert!(run.stderr.contains("no project in"), "{}", run.stderr);
}

#[test]
fn a_reader_of_its_output_may_go_away() {
    let project = Project::talks();
    let mut child = Command::new(env!("CARGO_BIN_EXE_gongbo"))
        .args(["serve", "--port", "0"])
        .current_dir(project.root())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    thread::sleep(Duration::from_millis(100));
    assert!(child.try_wait().unwrap().is_none(), "it goes on");
    child.kill().unwrap();
    child.wait().unwrap();
}
