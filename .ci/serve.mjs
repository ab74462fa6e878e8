// Looks at the preview in a real browser: what is saved shows without the page being loaded again and without
// losing the place to which its reader has scrolled, and a browser finds nothing against any page.
//
//   node .ci/serve.mjs target/release/gongbo [--rounds N] [--project DIR --release ID] [--pictures DIR]
//
// It also prints how long a save takes to be seen. That depends on the machine, so it judges no time.

import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { parseArgs } from "node:util";

import { keepsFocus, keepsTop } from "./serve_place.mjs";

const require = createRequire(new URL("../target/ci/", import.meta.url));
const { chromium } = require("playwright-core");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: "string", default: "5" },
    project: { type: "string", default: "." },
    release: { type: "string", default: "korea-russia-policy-consultation-19" },
    pictures: { type: "string" },
  },
});
const [program] = positionals;
const rounds = Number(values.rounds);
const { release } = values;

let passed = 0;
let failed = 0;

function holds(what, is) {
  if (is) {
    passed += 1;
  } else {
    failed += 1;
    console.log(`not so: ${what}`);
  }
}

const now = () => performance.timeOrigin + performance.now();

function median(times) {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))].toFixed(0);
  return `median ${at(0.5)} ms, 95 % within ${at(0.95)} ms, most ${at(1)} ms, of ${times.length}`;
}

// A copy of the project, so that saving changes no source of this repository.
const root = mkdtempSync(join(tmpdir(), "gongbo-serve-"));
for (const folder of ["data", "locales"]) cpSync(join(values.project, folder), join(root, folder), { recursive: true });

const read = (path) => readFileSync(join(root, path), "utf8");

// As most editors save: written beside, and put into place.
function save(path, text) {
  const target = join(root, path);
  const beside = join(dirname(target), ".saving");
  writeFileSync(beside, text);
  const saved = now();
  renameSync(beside, target);
  return saved;
}

// The next release, with its questions.
const series = release.replace(/-\d+$/, "");
const drafted = spawnSync(resolve(program), ["--root", root, "draft", series, "--held", "2026-11-20"], { encoding: "utf8" });
holds(`a draft is begun: ${drafted.stderr}`, drafted.status === 0);
const [, draft] = /data\/releases\/(.*)\.toml/.exec(drafted.stdout);

async function serve(port) {
  const server = spawn(resolve(program), ["serve", "--port", port], { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  const address = await new Promise((told) => server.stdout.once("data", (line) => told(String(line).trim())));
  return { server, address };
}

async function stop(server) {
  const ended = new Promise((resolve) => server.once("exit", resolve));
  server.kill("SIGINT");
  return ended;
}

const { server, address } = await serve("0");
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-dev-shm-usage"],
});

// Whether a page has asked once more for what it shows.
const heard = () => "state" in document.getElementById("_status").dataset;

async function open(path, options = {}) {
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 }, ...options });
  page.on("pageerror", (error) => holds(`${path} runs without ${error}`, false));
  page.on("console", (message) => holds(`${path} says nothing, not ${message.text()}`, message.type() !== "error"));
  await page.goto(address + path);
  await page.waitForFunction(heard);
  await page.evaluate(async () => {
    await document.fonts.ready;
    window.untouched = true;
  });
  return page;
}

// Waits until what a function looks for has been painted, and tells when that was.
function seen(page, looks, argument) {
  return page.evaluate(
    ([body, value]) => {
      const looks = new Function(`return ${body}`)();
      return new Promise((resolve, reject) => {
        setTimeout(() => reject(new Error(`${body} is never so of ${value}`)), 20000);
        const painted = () => requestAnimationFrame(() => setTimeout(() => resolve(performance.timeOrigin + performance.now())));
        const look = async () => ((await looks(value)) ? painted() : requestAnimationFrame(look));
        look();
      });
    },
    [looks.toString(), argument],
  );
}

// Where the reader is: the first row or picture in sight, and how high it stands.
const place = (page) =>
  page.evaluate(() => {
    const parts = [...document.querySelectorAll("[data-block], .sheets img")];
    const first = parts.find((part) => part.getBoundingClientRect().top >= 0);
    return `${first.id} at ${Math.round(first.getBoundingClientRect().top)}`;
  });

const sentences = `locales/en/releases/${release}.ftl`;
const korean = `locales/ko/releases/${release}.ftl`;
const data = `data/releases/${release}.toml`;
const text = read(sentences);
const facts = read(data);
const figure = /(money|count|percent) = "(\d+)([^"]*)"/.exec(facts);

// No digit may be typed by hand.
const letters = (number) => [...String(number)].map((digit) => "abcdefghij"[digit]).join("");
const words = (version) => `Version ${letters(version)}z, `;
const versionOf = (version) => text.replace(/^([a-z0-9-]+ = )([^\n]*)$/m, `$1${words(version)}$2`);
const figureOf = (number) => facts.replace(figure[0], `${figure[1]} = "${number}${figure[3]}"`);

async function followed(page, path, looks, versions) {
  const times = [];
  for (const [version, [file, content]] of versions.entries()) {
    const shows = seen(page, looks, [version, content.shown]);
    const saved = save(file, content.text);
    times.push((await shows) - saved);
  }
  console.log(`${path}: ${median(times)}`);
}

const shows = ([, words]) => document.getElementById("_view").innerText.includes(words);

// HTML: a sentence, and a figure.
{
  const page = await open(`${release}/`);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
  holds("the page is long enough to scroll", await page.evaluate(() => window.scrollY > 300));
  const before = await place(page);
  const sentence = Array.from({ length: rounds }, (_, at) => [sentences, { text: versionOf(at), shown: words(at) }]);
  await followed(page, "a sentence, HTML", shows, sentence);
  save(sentences, text);
  await seen(page, () => !document.getElementById("_view").innerText.includes("Version "));
  const after = await place(page);
  holds(`the page stays where it was scrolled, ${before}, not ${after}`, after === before);

  const whole = Number(figure[2]);
  const figures = Array.from({ length: rounds }, (_, at) => whole + at + 1);
  const decimal = figure[3].replace(/e9$/, "");
  const numbers = figures.map((number) => [data, { text: figureOf(number), shown: `${number}${decimal}` }]);
  await followed(page, `a figure (${figure[0]}), HTML`, shows, numbers);
  save(data, facts);
  await seen(page, ([, words]) => !document.getElementById("_view").innerText.includes(words), [0, `${figures.at(-1)}${decimal}`]);
  holds("it still is where it was scrolled", (await place(page)) === before);
  holds("it was never loaded again", await page.evaluate(() => window.untouched));
  await page.close();
}

// PDF: the same, on the pages as pictures.
const pictured = async ([, lang]) => {
  const picture = document.getElementById(`_${lang}-1`);
  if (window.shown?.[lang] === picture.src || !picture.complete) return false;
  const { src } = picture;
  await picture.decode();
  window.shown = { ...window.shown, [lang]: src };
  return true;
};
{
  const page = await open(`${release}/pdf`);
  await page.evaluate(() => window.scrollTo(0, 300));
  const before = await place(page);
  for (const lang of ["ko", "en"]) await seen(page, pictured, [0, lang]);
  const sentence = Array.from({ length: rounds }, (_, at) => [sentences, { text: versionOf(at), shown: "en" }]);
  await followed(page, "a sentence, PDF", pictured, sentence);
  const figures = Array.from({ length: rounds }, (_, at) => [data, { text: figureOf(Number(figure[2]) + at + 1), shown: "ko" }]);
  await followed(page, "a figure, PDF", pictured, figures);
  holds("the PDF stays where it was scrolled", (await place(page)) === before);
  holds("the PDF was never loaded again", await page.evaluate(() => window.untouched));
  save(sentences, text);
  save(data, facts);
  await page.close();
}

async function judge(page, what) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run());
  for (const { id, nodes } of violations) console.log(`${what}: ${id}: ${nodes[0].html}: ${nodes[0].failureSummary}`);
  holds(`${what} is accessible`, violations.length === 0);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  holds(`${what} fits its width, not ${wide} more`, wide <= 0);
  if (values.pictures) await page.screenshot({ path: join(values.pictures, `${what.replaceAll(/[ ,]+/g, "-")}.png`), fullPage: true });
}

// Every kind of page, wide and narrow, light and dark; then with an error in it, and mended.
const looks = [
  ["wide", { viewport: { width: 1200, height: 900 }, colorScheme: "light" }],
  ["narrow, dark", { viewport: { width: 390, height: 844 }, colorScheme: "dark" }],
];
for (const [look, options] of looks) {
  for (const path of ["", `${release}/`, `${release}/pdf`, `${draft}/`, `source/${korean}`, "nothing"]) {
    const page = await browser.newPage(options);
    await page.goto(address + path);
    await page.waitForFunction(heard);
    const status = await page.evaluate(() => document.getElementById("_status").textContent);
    holds(`${path} does not say “${status}”`, (status === "Following saves") === (path !== "nothing"));
    await judge(page, `${path.replace(release, "release").replace(draft, "draft").replaceAll("/", "-") || "list"} ${look}`);
    await page.close();
  }
  const page = await open(`${release}/`, options);
  const broken = text.replace(/^([a-z0-9-]+ = )([^\n]*)$/m, "$1{ $nobody } $2 last year");
  save(sentences, broken);
  await seen(page, () => document.getElementById("_last-good") !== null);
  await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  const bar = await page.evaluate(() => {
    const { top, height } = document.querySelector(".bar").getBoundingClientRect();
    return { top, height, words: document.querySelector(".bar").innerText };
  });
  holds(`the bar is in sight at ${bar.top}`, bar.top === 0);
  holds(`it says of which time the text is, not “${bar.words}”`, bar.words.includes("The text is from before the errors"));
  await judge(page, `broken ${look}`);
  save(sentences, text);
  await seen(page, () => document.getElementById("_last-good") === null);
  save(sentences, text.replace(/^([a-z0-9-]+ = )([^\n]*)$/m, "$1$2 It was last year."));
  await seen(page, () => document.querySelector("[data-block] .finding") !== null);
  await judge(page, `finding ${look}`);
  save(sentences, text);
  await seen(page, () => document.querySelector("[data-block] .finding") === null);
  await page.close();
}

// A browser asks `localhost` at [::1] too, where nobody listens.
{
  const page = await browser.newPage();
  await page.goto(`${address.replace("127.0.0.1", "localhost")}${release}/`);
  await page.waitForFunction(() => document.getElementById("_status").textContent === "Following saves");
  await page.close();
}

// Hangul among words of one width has a font, also where the system has none for it.
{
  const page = await open(`source/${korean}`);
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send("DOM.getDocument");
  await session.send("CSS.enable");
  const { nodeId } = await session.send("DOM.querySelector", { nodeId: root.nodeId, selector: "#L1 code" });
  const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
  const names = fonts.map((font) => font.familyName);
  holds(`a source is set in a font that has Hangul, not in ${names}`, names.includes("Pretendard GOV"));
  await page.close();
}

// What a release has to do with what is published; questions at their sentences.
{
  const page = await open(`${release}/`);
  const standing = () => page.evaluate(() => document.getElementById("_standing").textContent);
  holds("it says that it is published", (await standing()).includes("the sources say the same"));
  save(sentences, versionOf(0));
  await seen(page, () => document.querySelector('[data-block] [data-lang="en"] .finding')?.textContent.includes("edition-drift"));
  holds("it says that the sources differ", (await standing()).includes("something else"));
  const counted = await page.evaluate(() => [document.querySelector(".tally").textContent, document.querySelectorAll(".finding").length]);
  holds(`that counts, not ${counted}`, counted[1] > 0 && Number.parseInt(counted[0], 10) === counted[1]);
  save(sentences, text);
  await seen(page, () => document.querySelector(".finding") === null);
  await page.close();

  const asking = await open(`${draft}/`);
  const { above, below } = await asking.evaluate(() => ({
    above: document.querySelectorAll("#_above .finding").length,
    below: document.querySelectorAll("[data-block]:has(mark) .finding").length,
  }));
  holds(`questions stand at their sentences: ${below}, and ${above} above`, above === 0 && below > 2);
  await asking.close();
}

await keepsFocus({ open, seen, save, holds, release, text });
await keepsTop({ open, seen, holds, root, draft });

// From the tally to each finding in the order of the page; the bar stays in sight and hides none of them.
const hidden = () => {
  const bar = document.querySelector(".bar").getBoundingClientRect();
  const led = document.querySelector("#_view :target") ?? document.activeElement;
  const { top } = led.getBoundingClientRect();
  return bar.top !== 0 && scrollY > 200 ? "the bar is out of sight" : top < bar.bottom ? `${led.outerHTML} at ${top}, under ${bar.bottom}` : "";
};
for (const [look, options] of looks) {
  const page = await open(`${draft}/`, options);
  const order = await page.evaluate(() => [...document.querySelectorAll(".finding")].map((finding) => finding.id));
  const expected = order.map((_, at) => `_finding-${at + 1}`);
  holds(`findings are numbered as they stand, not ${order}`, order.length > 2 && String(order) === String(expected));
  await page.click(".tally a");
  for (const [at, id] of order.entries()) {
    holds(`${look}: the way leads to ${id}`, (await page.evaluate(() => location.hash)) === `#${id}`);
    const trouble = await page.evaluate(hidden);
    holds(`${look}: ${id} is in sight: ${trouble}`, trouble === "");
    if (at + 1 < order.length) await page.click(`#${id} .next a`);
  }
  holds("the last leads nowhere", (await page.locator(`#${order.at(-1)} .next`).count()) === 0);
  await page.close();

  const long = await open(`${release}/`, options);
  await long.evaluate(() => [...document.querySelectorAll("#_view a")].at(-1).focus());
  for (let back = 0; back < 40; back += 1) {
    await long.keyboard.press("Shift+Tab");
    const trouble = await long.evaluate(hidden);
    holds(`${look}: what Shift and Tab lead to is in sight: ${trouble}`, trouble === "");
  }
  await long.close();
}

// The end is told, and so is the way back.
{
  const state = ([, state]) => document.getElementById("_status").dataset.state === state;
  const pages = await Promise.all(looks.map(([, options]) => open(`${release}/`, options)));
  for (const page of pages) page.removeAllListeners("console");
  holds("it stops cleanly", (await stop(server)) === 0);
  for (const [at, page] of pages.entries()) {
    await seen(page, state, [0, "lost"]);
    const told = await page.evaluate(() => document.getElementById("_status").textContent);
    holds(`it is told in words, not “${told}”`, told.startsWith("Not connected: this is how it was."));
    await judge(page, `lost ${looks[at][0]}`);
  }
  const { server: next } = await serve(new URL(address).port);
  for (const page of pages) {
    await seen(page, state, [0, "following"]);
    holds("it was not loaded again", await page.evaluate(() => window.untouched));
    await page.close();
  }
  await stop(next);
}

await browser.close();
rmSync(root, { recursive: true });
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
