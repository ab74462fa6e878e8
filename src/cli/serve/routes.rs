//! Which address asks the workshop for what.
//!
//! A part of an address is an id, a file of a fixed name, or a key among texts in memory. None becomes a path.

use std::convert::Infallible;
use std::time::Duration;

use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::header::{self, HeaderName};
use axum::http::{HeaderMap, StatusCode};
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use futures_util::stream::{Stream, unfold};
use gongbo::model::{Id, Lang};
use gongbo::render::preview::{assets, refusal};
use tokio::sync::{mpsc, oneshot, watch};

use super::guard::guard;
use super::workshop::{Answer, Format, Question, Wanted};

/// Where saves are told; who asks there stays.
pub const EVENTS: &str = "/events";

/// How soon a browser tries again when the preview was away.
const RETRY: Duration = Duration::from_millis(500);

/// How often a stream without news says that it is there.
const SIGN_OF_LIFE: Duration = Duration::from_secs(15);

/// Whom to ask, and where saves are counted.
#[derive(Clone)]
pub struct Asking {
    pub workshop: mpsc::Sender<Question>,
    pub saves: watch::Receiver<u64>,
}

/// Every address there is, and who may ask.
pub fn router(asking: Asking, port: u16) -> Router {
    Router::new()
        .route("/", get(list))
        .route(EVENTS, get(events))
        .route("/assets/{name}", get(asset))
        .route("/source/{*path}", get(source))
        .route("/{release}", get(to_release))
        .route("/{release}/", get(release))
        .route("/{release}/{file}", get(file))
        .fallback(nothing)
        .layer(axum::middleware::from_fn(move |request, next| {
            guard(port, request, next)
        }))
        .with_state(asking)
}

async fn list(
    State(asking): State<Asking>,
    Query(query): Query<Vec<(String, String)>>,
    headers: HeaderMap,
) -> Response {
    let sought = query.into_iter().find(|(key, _)| key == "find");
    let sought = sought.map_or_else(String::new, |(_, sought)| sought);
    ask(&asking, &headers, Some(Wanted::List(sought))).await
}

async fn to_release(Path(release): Path<String>) -> Response {
    match release.parse::<Id>() {
        Ok(release) => Redirect::permanent(&format!("/{release}/")).into_response(),
        Err(_) => nothing().await,
    }
}

async fn release(
    State(asking): State<Asking>,
    Path(release): Path<String>,
    headers: HeaderMap,
) -> Response {
    let wanted = release.parse().map(Wanted::Sheet);
    ask(&asking, &headers, wanted.ok()).await
}

async fn file(
    State(asking): State<Asking>,
    Path((release, file)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    let release = release.parse::<Id>();
    let wanted = release.ok().and_then(|release| of_release(release, &file));
    ask(&asking, &headers, wanted).await
}

fn of_release(release: Id, file: &str) -> Option<Wanted> {
    if file == "pdf" {
        return Some(Wanted::Pages(release));
    }
    for lang in Lang::ALL {
        let code = lang.code();
        for format in [Format::Pdf, Format::Text] {
            if file == format!("{release}.{code}.{}", format.extension()) {
                return Some(Wanted::File(release, lang, format));
            }
        }
        let number = file
            .strip_prefix(code)
            .and_then(|rest| rest.strip_prefix('-'));
        if let Some(number) = number.and_then(|rest| rest.strip_suffix(".png")) {
            return Some(Wanted::Picture(release, lang, number.parse().ok()?));
        }
    }
    None
}

async fn source(
    State(asking): State<Asking>,
    Path(path): Path<String>,
    headers: HeaderMap,
) -> Response {
    ask(&asking, &headers, Some(Wanted::Source(path))).await
}

async fn asset(Path(name): Path<String>) -> Response {
    let Some((name, bytes)) = assets().into_iter().find(|(known, _)| *known == name) else {
        return nothing().await;
    };
    let media = match name.rsplit_once('.').map(|(_, extension)| extension) {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("woff2") => "font/woff2",
        _ => "text/plain; charset=utf-8",
    };
    ([(header::CONTENT_TYPE, media)], bytes).into_response()
}

async fn nothing() -> Response {
    page(StatusCode::NOT_FOUND, "There is nothing at this address.")
}

async fn ask(asking: &Asking, headers: &HeaderMap, wanted: Option<Wanted>) -> Response {
    let Some(wanted) = wanted else {
        return nothing().await;
    };
    let (answer, answered) = oneshot::channel();
    let question = Question { wanted, answer };
    let stopped = "The preview has stopped.";
    if asking.workshop.send(question).await.is_err() {
        return page(StatusCode::SERVICE_UNAVAILABLE, stopped);
    }
    let Ok(answer) = answered.await else {
        return page(StatusCode::SERVICE_UNAVAILABLE, stopped);
    };
    match answer {
        Answer::Found(content) => {
            let tag = format!("\"{}\"", content.tag);
            let known = headers.get(header::IF_NONE_MATCH);
            if known.is_some_and(|known| known.as_bytes() == tag.as_bytes()) {
                return (StatusCode::NOT_MODIFIED, [(header::ETAG, tag)]).into_response();
            }
            let about: [(HeaderName, String); 2] = [
                (header::CONTENT_TYPE, content.media.to_owned()),
                (header::ETAG, tag),
            ];
            (about, content.bytes).into_response()
        }
        Answer::Missing(words) => page(StatusCode::NOT_FOUND, &words),
        Answer::Failed(words) => page(StatusCode::INTERNAL_SERVER_ERROR, &words),
    }
}

fn page(status: StatusCode, words: &str) -> Response {
    let html = [(header::CONTENT_TYPE, "text/html; charset=utf-8")];
    (status, html, refusal(words)).into_response()
}

async fn events(
    State(asking): State<Asking>,
) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    let stream = unfold((asking.saves, true), |(mut saves, first)| async move {
        if first {
            return Some((Ok(Event::default().retry(RETRY)), (saves, false)));
        }
        // The count ends when the preview does.
        saves.changed().await.ok()?;
        let count = *saves.borrow_and_update();
        let event = Event::default().event("saved").data(count.to_string());
        Some((Ok(event), (saves, false)))
    });
    Sse::new(stream).keep_alive(KeepAlive::new().interval(SIGN_OF_LIFE))
}
