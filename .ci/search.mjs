// Searches the archive in a browser, from the disk, as a reader does.
//
// search.mjs OUT asks what readers ask and expects what they want: names in both languages, with particles and
// without, misspelt, in the middle of a word. Then it asks for pieces of what the editions say, and holds what is
// found against the editions themselves: nothing may be missed, and nothing found that does not say it.
//
// search.mjs --more OUT WORD asks for a word that more releases hold than are shown at once, and wants each shown
// once however impatient the reader is.

import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

import { launch } from "./browser.mjs";

const RUSSIAN = ["korea-russia-policy-consultation-19", "korea-russia-strategic-dialogue-7",
  "korea-russia-strategic-dialogue-6", "korea-russia-policy-consultation-18", "korea-russia-policy-consultation-17"];
const MORGULOV = RUSSIAN.filter((id) => id.includes("policy"));

// What is asked for, and the releases that are wanted, in this order.
const ASKED = [
  ["모르굴로프", MORGULOV],
  ["마르굴로프", MORGULOV],
  ["Morgulov", MORGULOV],
  ["모르굴로프 차관은", MORGULOV],
  ["러시아", RUSSIAN],
  ["러시아는", RUSSIAN],
  ["러시아와의", RUSSIAN],
  ["RUSSIA", RUSSIAN],
  ["Russia's", RUSSIAN],
  ["Russian Federation", RUSSIAN],
  ["한-러", RUSSIAN],
  ["한·러", RUSSIAN],
  ["한러", RUSSIAN],
  ["Korea-Russia", RUSSIAN],
  ["한국-러시아", RUSSIAN],
  ["한러정책협의회", MORGULOV],
  // The 20th with New Zealand tells of the 19th.
  ["제19차", [RUSSIAN[0], "korea-new-zealand-policy-consultation-20"]],
  ["19차 한-러", [RUSSIAN[0]]],
  ["I. Morgulov", MORGULOV],
  ["2018-05-17", [RUSSIAN[3]]],
  ["11.9", [RUSSIAN[0]]],
  ["1.19", []],
  ["V4-Korea", ["korea-v4-deputy-ministers-meeting-7", "korea-v4-deputy-ministers-meeting-6"]],
  ["한ㆍ러", RUSSIAN],
  ["ㆍ", []],
  ["Russian", RUSSIAN],
  ["북극항로", [RUSSIAN[3]]],
  ["Northern Sea Route", [RUSSIAN[3]]],
  ["北極", []],
  ["없는단어", []],
  ["shipbuildingx", []],
  ["  ?! ", []],
];

const faults = [];

if (process.argv[2] === "--more") {
  const [out, word] = process.argv.slice(3);
  const browser = await launch("--allow-file-access-from-files");
  const page = await browser.newPage();
  const address = pathToFileURL(path.resolve(out, "en/search/index.html"));
  await page.goto(`${address}?q=${word}`);
  await page.waitForSelector(".more button", { state: "visible" });
  const shown = await page.locator(".results li").count();
  await page.$eval(".more button", (button) => (button.click(), button.click()));
  const count = Number(/\d+$/.exec(await page.textContent(".found")));
  await page.waitForFunction((shown) => document.querySelectorAll(".results li").length > shown, shown);
  await page.waitForTimeout(500);
  const links = await page.$$eval(".results a", (links) => links.map((link) => link.href));
  console.log(`“${word}”: ${shown} results, then ${links.length} of ${count}`);
  await browser.close();
  process.exit(links.length === count && new Set(links).size === count && shown < count ? 0 : 1);
}

const [out] = process.argv.slice(2);
let asked = 0;

// What a release says and names, with its names in the catalogue, as one text in small letters.
const catalogue = JSON.parse(fs.readFileSync(path.join(out, "catalogue.json")));
const names = new Map();
for (const [id, { name, former, also }] of Object.entries(catalogue.records)) {
  names.set(id, [name, ...former.map((one) => one.name)].flatMap(({ ko, en }) => [ko, en]).concat(also));
}
const runs = (blocks) => blocks.flatMap(({ content, children }) => [...content, ...runs(children)]);
const spoken = (run) => run.text ?? (run.fact ?? run.mention)?.content.map(({ text }) => text).join("") ?? " ";
const releases = new Map();
for (const file of fs.readdirSync(path.join(out, "data")).filter((file) => /^[a-z0-9-]+\.json$/.test(file))) {
  const edition = JSON.parse(fs.readFileSync(path.join(out, "data", file)));
  const series = catalogue.series[edition.release.replace(/-\d+$/, "")];
  const ids = new Set(series.parties);
  const said = [[series.name, ...series.former.map((one) => one.name)].flatMap(({ ko, en }) => [ko, en]).join("\n")];
  for (const document of [edition.ko, edition.en]) {
    const blocks = (blocks) => blocks.flatMap((block) => [block.content.map(spoken).join(""), ...blocks_of(block)]);
    const blocks_of = (block) => blocks(block.children);
    said.push(document.title, document.subtitle ?? "", ...blocks(document.blocks));
    for (const { mention, fact } of runs(document.blocks)) {
      [mention?.record, ...(fact?.value.list?.records ?? [])].filter(Boolean).forEach((id) => ids.add(id));
    }
  }
  said.push(...[...ids].flatMap((id) => names.get(id) ?? []));
  // 한-러 is found by 한러, so what is joined counts as both.
  const text = said.join("\n").toLowerCase();
  releases.set(edition.release, `${text}\n${text.replace(/(?<=[가-힣])[-·](?=[가-힣])/gu, "")}`);
}

const browser = await launch("--allow-file-access-from-files");
for (const lang of ["ko", "en"]) {
  const page = await browser.newPage();
  page.on("pageerror", (error) => faults.push(`${lang}: ${error.message}`));
  const address = pathToFileURL(path.resolve(out, lang, "search/index.html"));
  await page.goto(`${address}?q=Morgulov`);
  await page.waitForSelector(".results a");

  // The releases that are found, in their order; all of them, however many there are.
  const search = async (words) => {
    await page.fill("#_query", words);
    await page.evaluate(() => (document.querySelector(".found").textContent = ""));
    await page.press("#_query", "Enter");
    if (/[\p{L}\p{N}]/u.test(words)) {
      await page.waitForFunction(() => document.querySelector(".found").textContent !== "");
    }
    while (await page.isVisible(".more button")) {
      const shown = await page.locator(".results li").count();
      await page.click(".more button");
      await page.waitForFunction((shown) => document.querySelectorAll(".results li").length > shown, shown);
    }
    const links = await page.$$eval(".results a", (links) => links.map((link) => link.getAttribute("href")));
    const count = Number(/\d+$/.exec(await page.textContent(".found"))?.[0] ?? 0);
    if (count !== links.length) faults.push(`${lang}: “${words}” tells of ${count} and shows ${links.length}`);
    return links.map((link) => link.split("/").at(-2)).filter((id) => releases.has(id));
  };

  for (const [words, wanted] of ASKED) {
    const found = await search(words);
    asked += 1;
    if (found.join() !== wanted.join()) faults.push(`${lang}: “${words}” finds ${found}, not ${wanted}`);
  }

  // What was asked for last is still there after a look at a result, and in the other language.
  const there = async (where, going, words = "러시아는") => {
    await going();
    const isThere = (words) => document.querySelector("#_query")?.value === words && document.querySelector(".found").textContent;
    await page.waitForFunction(isThere, words, { timeout: 5000 }).catch(() => {});
    if ((await page.inputValue("#_query")) !== words) faults.push(`${lang}: ${where}, it is no longer asked for`);
    if ((await page.locator(".results a").count()) < RUSSIAN.length) faults.push(`${lang}: ${where}, the results are gone`);
  };
  await search("러시아");
  await search("러시아는");
  await there("back from another search", () => page.goBack(), "러시아");
  await search("러시아는");
  await page.click(".results a");
  await there("back from a result", () => page.goBack());
  await there("in the other language", () => page.click("a[hreflang]"));
  await page.goto(address.href);

  // All words would take minutes: each fortieth, of the long Korean ones the last four syllables.
  const words = new Set([...releases.values()].flatMap((text) => text.match(/[가-힣]{2,}|(?<![\p{L}\p{N}])[a-z]{4,}(?![\p{L}\p{N}])/gu)));
  const pieces = [...words].sort().filter((_, at) => at % 40 === (lang === "ko" ? 0 : 20));
  for (const word of pieces) {
    const piece = /[가-힣]/.test(word) ? word.slice(Math.max(0, word.length - 4)) : word;
    const holds = (text) => (/[가-힣]/.test(piece) ? text.includes(piece) : new RegExp(`(?<![\\p{L}\\p{N}])${piece}`, "u").test(text));
    const wanted = [...releases].filter(([, text]) => holds(text)).map(([id]) => id);
    const found = new Set(await search(piece));
    asked += 1;
    const missed = wanted.filter((id) => !found.has(id));
    if (missed.length > 0) faults.push(`${lang}: “${piece}” misses ${missed}`);
    // A particle or plural that is taken off finds more; what is left must be there.
    const stem = piece.slice(0, Math.max(2, piece.length - 3));
    const wrong = [...found].filter((id) => !releases.get(id).includes(stem));
    if (wrong.length > 0) faults.push(`${lang}: “${piece}” finds ${wrong}, which do not say it`);
  }
  await page.close();
}
await browser.close();

console.log(`${releases.size} releases, ${asked} searches, ${faults.length} faults`);
faults.forEach((fault) => console.log(fault));
process.exit(faults.length > 0 || asked === 0 ? 1 : 0);
