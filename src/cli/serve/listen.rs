//! Takes connections, a bounded number at once, until it is told to stop.
//!
//! Each connection is for one request: a browser on the same machine loses nothing by it, and nobody holds a
//! place who asks for nothing. Who connects and does not ask loses it after [`PATIENCE`].

use std::future::{Future, pending};
use std::io;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use axum::Router;
use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{Service, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpSocket, TcpStream};
use tokio::sync::Semaphore;
use tokio::time::{sleep, timeout};

use super::routes::EVENTS;

/// How many connections are open at once; more wait for their turn.
pub const CONNECTIONS: u32 = 512;

/// How many more may wait for their turn.
const WAITING: u32 = 4096;

/// How long a client may take to say what it wants.
const PATIENCE: Duration = Duration::from_secs(2);

/// How long a client may take to read its answer, unless it follows the saves.
const ANSWERING: Duration = Duration::from_secs(60);

/// How long answers may take that were begun when it is told to stop.
const FAREWELL: Duration = Duration::from_millis(400);

/// How long it waits where the system has no room for another connection.
const PAUSE: Duration = Duration::from_millis(50);

/// Takes an address.
pub fn bind(address: SocketAddr) -> io::Result<TcpListener> {
    let socket = TcpSocket::new_v4()?;
    // The port of a preview that was stopped a moment ago is free.
    socket.set_reuseaddr(true)?;
    socket.bind(address)?;
    socket.listen(WAITING)
}

/// Answers until `stop` is over; what is being answered then is finished, if that is soon.
pub async fn listen(listener: TcpListener, router: Router, stop: impl Future<Output = ()>) {
    let places = Arc::new(Semaphore::new(CONNECTIONS as usize));
    tokio::select! {
        () = take(&listener, &router, &places) => {}
        () = stop => {}
    }
    drop(listener);
    let _ = timeout(FAREWELL, places.acquire_many(CONNECTIONS)).await;
}

async fn take(listener: &TcpListener, router: &Router, places: &Arc<Semaphore>) {
    loop {
        let place = Arc::clone(places).acquire_owned().await;
        match listener.accept().await {
            Ok((stream, _)) => {
                let answered = answer(stream, router.clone());
                tokio::spawn(async move {
                    answered.await;
                    drop(place);
                });
            }
            Err(_) => sleep(PAUSE).await,
        }
    }
}

async fn answer(stream: TcpStream, router: Router) {
    let follows = Arc::new(AtomicBool::new(false));
    let noting = Arc::clone(&follows);
    let router = TowerToHyperService::new(router);
    let service = service_fn(move |request: Request<Incoming>| {
        noting.store(request.uri().path() == EVENTS, Ordering::Relaxed);
        router.call(request)
    });
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(PATIENCE)
        .keep_alive(false)
        .serve_connection(TokioIo::new(stream), service);
    let overdue = async {
        sleep(ANSWERING).await;
        if follows.load(Ordering::Relaxed) {
            pending::<()>().await;
        }
    };
    tokio::select! {
        // Who goes away in the middle of an answer needs none.
        _ = connection => {}
        () = overdue => {}
    }
}
