//! Who may ask, and what every answer says to browsers.
//!
//! Only pages that this server itself has given may read what it gives. A page of another site that has its name
//! point here (DNS rebinding) is told by its `Host`, one that simply asks by its `Origin` or `Sec-Fetch-Site`.

use axum::extract::Request;
use axum::http::header::{self, HeaderName, HeaderValue};
use axum::http::{HeaderMap, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

const HEADERS: [(HeaderName, &str); 7] = [
    (
        header::CONTENT_SECURITY_POLICY,
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; \
         connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
    ),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::CACHE_CONTROL, "no-store"),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
];

/// Lets a request through or refuses it.
pub async fn guard(port: u16, request: Request, next: Next) -> Response {
    let mut response = match refusal(port, &request) {
        Some(refusal) => refusal.into_response(),
        None => next.run(request).await,
    };
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if response.status() == StatusCode::METHOD_NOT_ALLOWED {
        let headers = response.headers_mut();
        headers.insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
    }
    response
}

fn refusal(port: u16, request: &Request) -> Option<(StatusCode, &'static str)> {
    let headers = request.headers();
    // Nothing but a path may stand in the first line: a whole address there is for proxies.
    if request.uri().authority().is_some() {
        return Some((StatusCode::BAD_REQUEST, "This is no proxy.\n"));
    }
    let host = match only(headers, &header::HOST) {
        Ok(Some(host)) => host,
        Ok(None) | Err(()) => return Some((StatusCode::BAD_REQUEST, "One Host is needed.\n")),
    };
    if !hosts(port).iter().any(|ours| ours == host) {
        let words = "This preview answers to no such name.\n";
        return Some((StatusCode::MISDIRECTED_REQUEST, words));
    }
    let is_ours = |origin: &str| origin.strip_prefix("http://") == Some(host);
    let from_outside = match only(headers, &header::ORIGIN) {
        Ok(origin) => origin.is_some_and(|origin| !is_ours(origin)),
        Err(()) => true,
    };
    let site = HeaderName::from_static("sec-fetch-site");
    let across = match only(headers, &site) {
        Ok(site) => site.is_some_and(|site| !matches!(site, "same-origin" | "none")),
        Err(()) => true,
    };
    if from_outside || across {
        let words = "This preview is not for pages of other sites.\n";
        return Some((StatusCode::FORBIDDEN, words));
    }
    if !matches!(*request.method(), Method::GET | Method::HEAD) {
        let words = "This preview can only be read.\n";
        return Some((StatusCode::METHOD_NOT_ALLOWED, words));
    }
    None
}

/// The names under which a browser on this machine comes here.
fn hosts(port: u16) -> [String; 2] {
    ["127.0.0.1", "localhost"].map(|name| match port {
        // A browser leaves out the port that every site has.
        80 => name.to_owned(),
        _ => format!("{name}:{port}"),
    })
}

/// The value of a header that may stand once.
fn only<'h>(headers: &'h HeaderMap, name: &HeaderName) -> Result<Option<&'h str>, ()> {
    let mut values = headers.get_all(name).iter();
    let value = values.next();
    match values.next() {
        Some(_) => Err(()),
        None => value
            .map(|value| value.to_str().map_err(|_| ()))
            .transpose(),
    }
}
