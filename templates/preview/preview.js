"use strict";

// Shows a page as the sources have it now. The server only tells that something was saved; the page is then
// fetched again, and what differs is put into place. What stays the same stays as it is, with the place to
// which the reader has scrolled.

const view = document.getElementById("_view");
const now = document.getElementById("_now");
const standing = document.getElementById("_status");

const WORDS = {
  updated: "Page updated",
  following: "Following saves",
  refused: "",
  lost: "Not connected: this is how it was. Is gongbo serve still running?",
};

let tag = "";
let busy = false;
let again = false;

function say(state) {
  inPlace(() => {
    standing.textContent = WORDS[state];
    standing.dataset.state = state;
  });
}

async function refresh() {
  again = true;
  if (busy) return;
  busy = true;
  while (again) {
    again = false;
    try {
      const answer = await fetch(location.pathname + location.search, { cache: "no-store", headers: { "If-None-Match": tag } });
      if (answer.status === 304) {
        say("following");
        continue;
      }
      const differs = show(await answer.text());
      tag = answer.headers.get("ETag") ?? "";
      if (!answer.ok) say("refused");
      else say(differs ? "updated" : "following");
    } catch {
      say("lost");
    }
  }
  busy = false;
}

// Tells whether anything differs.
function show(text) {
  const next = new DOMParser().parseFromString(text, "text/html");
  const after = next.getElementById("_view");
  document.title = next.title;
  const differs = !view.isEqualNode(after);
  inPlace(() => {
    morph(now, document.adoptNode(next.getElementById("_now")));
    morph(view, document.adoptNode(after));
  });
  draw();
  return differs;
}

// What the reader looks at stays where it is, however much longer what is above it becomes. Who is at the top sees what
// is new there.
function inPlace(change) {
  const inSight = scrollY > 0 ? firstInSight() : undefined;
  const height = inSight?.getBoundingClientRect().top;
  change();
  if (inSight?.isConnected) scrollBy({ top: inSight.getBoundingClientRect().top - height, behavior: "instant" });
}

function firstInSight() {
  const parts = view.querySelectorAll("[data-block], .sheets img, .overview li, .source li");
  const under = now.parentElement.getBoundingClientRect().bottom;
  return [...parts].find((part) => part.getBoundingClientRect().bottom > under);
}

// Pictures whose file is another now. Those in sight come first: a browser draws one after the other.
const wanted = new Map();

function draw() {
  for (const [picture, src] of wanted) {
    if (picture.getAttribute("src") === src) wanted.delete(picture);
  }
  for (const [picture, src] of wanted) {
    if (!isInSight(picture)) continue;
    picture.src = src;
    wanted.delete(picture);
  }
  requestIdleCallback(
    () => {
      for (const [picture, src] of wanted) picture.src = src;
      wanted.clear();
    },
    { timeout: 500 },
  );
}

function isInSight(picture) {
  const { top, bottom } = picture.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

// Makes a node like another one, changing no more than differs.
function morph(old, next) {
  if (old.isEqualNode(next)) return;
  if (old.nodeType !== Node.ELEMENT_NODE || old.nodeName !== next.nodeName) {
    old.replaceWith(next);
    return;
  }
  for (const { name } of [...old.attributes]) {
    const opened = name === "open" && old.nodeName === "DETAILS";
    if (!next.hasAttribute(name) && !opened) old.removeAttribute(name);
  }
  for (const { name, value } of next.attributes) {
    if (name === "src") wanted.set(old, value);
    else if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  const before = pairs(old, next);
  const kept = new Set(before.values());
  for (const child of [...old.childNodes]) {
    if (!kept.has(child)) child.remove();
  }
  let at = old.firstChild;
  for (const child of [...next.childNodes]) {
    const same = before.get(child);
    if (same && same === at) at = at.nextSibling;
    else old.insertBefore(same ?? child, at);
    if (same) morph(same, child);
  }
}

// What each child of the next node was before: what has the same name; else, from either end, what says the same; and
// between these, what is of the same kind.
function pairs(old, next) {
  const found = new Map();
  const named = new Map([...old.children].map((child) => [key(child), child]));
  for (const child of next.children) {
    if (key(child) && named.has(key(child))) found.set(child, named.get(key(child)));
  }
  const [were, are] = [old, next].map((node) => [...node.childNodes].filter((child) => !key(child)));
  const same = (at) => alike(were.at(at), are.at(at)) && were.at(at).textContent === are.at(at).textContent;
  while (same(0)) found.set(are.shift(), were.shift());
  while (same(-1)) found.set(are.pop(), were.pop());
  for (const child of are) {
    if (alike(were[0], child)) found.set(child, were.shift());
  }
  return found;
}

function alike(one, other) {
  return one && other && one.nodeName === other.nodeName;
}

// A running number is a place and no name: one more above, and each below has another.
const NUMBERED = /^(_\D+|L)\d+$/;

function key(node) {
  const name = node.dataset?.block || node.dataset?.lang || node.id || "";
  return NUMBERED.test(name) ? "" : name;
}

let stream;

function follow() {
  stream = new EventSource("/events");
  stream.addEventListener("saved", refresh);
  stream.addEventListener("open", refresh);
  stream.addEventListener("error", () => say("lost"));
}

// A page that nobody sees asks for nothing.
document.addEventListener("visibilitychange", () => {
  stream?.close();
  if (!document.hidden) follow();
});

if (!document.hidden) follow();
