//! `gongbo serve`: releases as the sources have them now, in a browser that follows every save.
//!
//! ```text
//! saves -> watch -> a count -> browsers ask again -> guard -> routes -> workshop -> view
//! ```

mod guard;
mod listen;
mod overview;
mod routes;
mod view;
mod watch;
mod workshop;

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;

use anyhow::{Context, bail};
use gongbo::load::release_names;
use tokio::runtime;
use tokio::signal::unix::{SignalKind, signal};
use tokio::sync::{mpsc, watch as count};

use super::args::{Cli, ServeArgs};
use super::{Outcome, report};
use routes::Asking;
use watch::{Ear, Heard};

/// How many questions wait at the workshop; who comes then waits before it.
const QUESTIONS: usize = 64;

pub fn run(cli: &Cli, args: &ServeArgs) -> anyhow::Result<Outcome> {
    release_names(&cli.root)?;
    // A folder that is put away and back is another folder at the same path.
    let root = cli.root.canonicalize();
    let root = root.context("cannot find the project’s folder")?;
    let runtime = runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .context("cannot set up the server")?;
    runtime.block_on(serve(root, args))
}

async fn serve(root: PathBuf, args: &ServeArgs) -> anyhow::Result<Outcome> {
    let mut interrupted = signal(SignalKind::interrupt()).context("cannot wait for signals")?;
    let mut terminated = signal(SignalKind::terminate()).context("cannot wait for signals")?;

    let heard = Arc::new(Heard::default());
    let ear = Ear::at(&root, &heard)?;
    let (saves, counted) = count::channel(0);
    let mut counting = tokio::spawn(ear.count(saves));

    let (workshop, asked) = mpsc::channel(QUESTIONS);
    thread::spawn(move || workshop::work(&root, asked, &heard));

    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, args.port));
    let listener = listen::bind(address).with_context(|| {
        format!("cannot listen on {address}; `gongbo serve --port 0` takes a port that is free")
    })?;
    let port = listener
        .local_addr()
        .context("cannot tell the address")?
        .port();
    let url = format!("http://127.0.0.1:{port}/");
    report::data(&format!("{url}\n"))?;
    report::message(format_args!("Ctrl-C stops the preview\n"));
    if args.open {
        open::that_detached(&url).with_context(|| format!("cannot open {url} in a browser"))?;
    }

    let asking = Asking {
        workshop: workshop.clone(),
        saves: counted,
    };
    let mut failed = Ok(());
    let stop = async {
        tokio::select! {
            _ = interrupted.recv() => {}
            _ = terminated.recv() => {}
            counted = &mut counting => failed = counted.context("cannot follow the saves").flatten(),
            () = workshop.closed() => failed = bail(),
        }
        // Whoever follows the saves is told by the end of the count.
        counting.abort();
    };
    listen::listen(listener, routes::router(asking, port), stop).await;
    failed?;
    Ok(Outcome::Done)
}

fn bail() -> anyhow::Result<()> {
    bail!("the preview came to grief; the message above says why")
}
