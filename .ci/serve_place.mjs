// What a reader of the preview keeps while something is saved, beside the place to which he has scrolled.

import { renameSync } from "node:fs";
import { join } from "node:path";

const fact = /\{ \$[a-z0-9-]+ \}/;

// Running numbers are no names: with one fact more above, or one finding less, the focus, the target and what is selected
// stay with their words.
export async function keepsFocus(preview) {
  const page = await preview.open(`${preview.release}/`);
  await atWords(preview, page);
  await atFindings(preview, page);
  preview.holds("nothing was loaded again", await page.evaluate(() => window.untouched));
  await page.close();
}

async function atWords({ seen, save, holds, release, text }, page) {
  const sentences = `locales/en/releases/${release}.ftl`;
  const line = text.split("\n").find((line) => / = /.test(line) && line.match(new RegExp(fact, "g"))?.length > 1);
  const added = text.replace(line, line.replace(" = ", ` = Added: ${fact.exec(line)[0]}. `));
  const cell = `[data-block="${line.split(" = ")[0]}"] [data-lang="en"]`;
  const shows = (is) => seen(page, ([is, cell]) => document.querySelector(cell).textContent.includes("Added: ") === is, [is, cell]);
  const focused = () =>
    page.evaluate(() => {
      const { textContent, id } = document.activeElement;
      return { words: `${textContent.slice(0, 80)}, selected ${getSelection()}`, id };
    });

  for (const where of [`${cell} a.same`, '[data-lang="en"] a.same']) {
    await page.evaluate((where) => {
      const last = [...document.querySelectorAll(where)].at(-1);
      location.hash = last.id;
      last.focus();
      getSelection().selectAllChildren(last);
    }, where);
    const before = await focused();
    save(sentences, added);
    await shows(true);
    const after = await focused();
    holds(`${where}: the focus stays at ${before.words}, not ${after.words}`, before.words === after.words);
    holds(`${where}: that has another number now, not ${after.id}`, before.id !== after.id);
    const [way, back, is] = await page.evaluate(() => {
      const here = document.activeElement;
      const twin = document.querySelector(here.getAttribute("href") ?? "nothing");
      return [`#${here.id}`, twin?.getAttribute("href"), here.matches(":target")];
    });
    holds(`${where}: the way from ${way} leads there and back, not to ${back}`, way === back);
    holds(`${where}: it is the target still`, is);
    save(sentences, text);
    await shows(false);
    const { words } = await focused();
    holds(`${where}: it stays there when the fact is gone, not at ${words}`, before.words === words);
  }
}

// Two findings at each of two sentences are mended one by one.
async function atFindings({ seen, save, holds, release, text }, page) {
  const [one, other] = text.match(/^[a-z0-9-]+ = [^\n]+$/gm).filter((line) => fact.test(line)).slice(-2);
  const wrong = async (first, second, count) => {
    const mended = text.replace(one, one + first).replace(other, `${other}${second} It was next year.`);
    save(`locales/en/releases/${release}.ftl`, mended);
    await seen(page, ([, count]) => document.querySelectorAll("[data-block] .finding").length === count, [0, count]);
  };
  const focused = () => page.evaluate(() => document.activeElement.closest(".finding")?.innerText);

  await wrong(" It was yesterday. It was tomorrow.", " It was last year.", 4);
  await page.locator(".finding a[href^='/source/']").last().focus();
  const before = await focused();
  const steps = [[" It was tomorrow.", " It was last year.", 3], ["", " It was last year.", 2], ["", "", 1], ["", " It was last year.", 2]];
  for (const [first, second, count] of steps) {
    await wrong(first, second, count);
    const after = await focused();
    holds(`of ${count} findings, the focus stays at ${before}, not ${after}`, before === after);
  }
  save(`locales/en/releases/${release}.ftl`, text);
  await seen(page, () => document.querySelector("[data-block] .finding") === null);
}

// Who is at the top of the list sees a new draft; who has scrolled keeps what he looks at.
export async function keepsTop({ open, seen, holds, root, draft }) {
  const source = join(root, `data/releases/${draft}.toml`);
  const listed = ([is, draft]) => (document.getElementById(draft) !== null) === is;
  const page = await open("");
  for (const scrolled of [0, 300]) {
    renameSync(source, join(root, "draft.toml"));
    await seen(page, listed, [false, draft]);
    const place = (top) =>
      page.evaluate((top) => {
        if (top !== undefined) scrollTo(0, top);
        const [bar, row] = [".bar", "#_published li:nth-child(9)"].map((part) => document.querySelector(part).getBoundingClientRect());
        const first = document.querySelector(".overview li").getBoundingClientRect();
        return { scrolled: scrollY, row: Math.round(row.top), isFirstInSight: first.top >= bar.bottom };
      }, top);
    const before = await place(scrolled);
    renameSync(join(root, "draft.toml"), source);
    await seen(page, listed, [true, draft]);
    const after = await place();
    if (scrolled === 0) holds(`the draft is in sight, not above ${after.scrolled}`, after.scrolled === 0 && after.isFirstInSight);
    else holds(`the list stays where it was scrolled, at ${before.row}, not ${after.row}`, before.scrolled > 0 && before.row === after.row);
  }
  await page.close();
}
