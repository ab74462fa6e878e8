// Goes from the words of a fact to its words in the other language, as a reader does, on the page of both languages.
//
// across.mjs OUT opens the heaviest such page, wide and on a telephone. From all words with a letter it goes to the
// other column: both must be in sight, and marked. From the first, middle and last words on either side it goes by mouse
// and by keyboard too, from wherever the page was.
//
// across.mjs --self-test OUT plants faults in copies of the page and holds that each is found.

import {
  mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { launch } from './browser.mjs';

const SIZES = { wide: { width: 1280, height: 800 }, telephone: { width: 390, height: 844 } };

/// Runs in the page: how the words with this id and those that they lead to now stand and look.
function pair(id) {
  const here = document.getElementById(id);
  const twin = document.getElementById(decodeURI(here.hash.slice(1)));
  const isInSight = (words) => [...words.getClientRects()].every((line) => line.top >= 0 && line.bottom <= innerHeight);
  const paper = (words) => getComputedStyle(words).backgroundColor;
  const isClear = (colour) => /^rgba\(.*, 0\)$/.test(colour);
  const faults = [];
  const cell = (words) => words?.closest('td').dataset.lang;
  if (!twin || cell(twin) === cell(here)) return [`leads to ${here.hash}`];
  if (!twin.matches(':target')) faults.push('goes nowhere');
  if (!isInSight(twin)) faults.push('leads out of sight');
  if (!isInSight(here)) faults.push('is out of sight afterwards');
  if (isClear(paper(twin)) || getComputedStyle(twin).outlineStyle === 'none') faults.push('leads to what is not marked');
  if (paper(here) !== paper(twin)) faults.push('is not marked with its twin');
  return faults;
}

/// Every pair, without pointing anywhere.
async function sweep(tab) {
  return tab.evaluate(async (body) => {
    const pair = new Function(`return ${body}`)();
    const arrived = () => new Promise((resolve) => setTimeout(resolve));
    const found = [];
    for (const words of document.querySelectorAll('.same')) {
      words.click();
      document.activeElement.blur();
      await arrived();
      found.push([words.id, pair(words.id)]);
    }
    return found;
  }, pair.toString());
}

const WAYS = {
  mouse: async (tab, words) => {
    await words.click();
    await tab.mouse.move(0, 0);
  },
  keyboard: async (tab, words) => {
    await words.focus();
    await tab.keyboard.press('Enter');
  },
};

async function judge(browser, file) {
  const found = [];
  let tried = 0;
  for (const [size, viewport] of Object.entries(SIZES)) {
    const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
    const tab = await context.newPage();
    const url = pathToFileURL(path.resolve(file)).href;
    await tab.goto(url);
    const tell = (way, [id, faults]) => {
      tried += 1;
      found.push(...faults.map((fault) => `${size}, ${way}: ${id} ${fault}`));
    };
    (await sweep(tab)).forEach((each) => tell('each', each));
    for (const [way, go] of Object.entries(WAYS)) {
      for (const lang of ['ko', 'en']) {
        const ids = await tab.$$eval(`[data-lang=${lang}] .same`, (all) => all.map(({ id }) => id));
        for (const id of [ids[0], ids[Math.floor(ids.length / 2)], ids.at(-1)]) {
          await tab.goto('about:blank');
          await tab.goto(url);
          await go(tab, tab.locator(`[id="${id}"]`));
          tell(way, [id, await tab.evaluate(pair, id)]);
        }
      }
    }
    await context.close();
  }
  return { found, tried };
}

function heaviest(out) {
  const pages = readdirSync(path.join(out, 'both')).map((release) => path.join(out, 'both', release, 'index.html'));
  return pages.reduce((best, page) => (statSync(page).size > statSync(best).size ? page : best));
}

const style = (css) => (html) => html.replace('</head>', `<style>${css}</style></head>`);

/// Name, what must be found, and how it is planted.
const PLANTED = [
  ['the top edge', /wide, each: .* is out of sight/, style('.both .same { scroll-margin: 0 !important }')],
  ['one height for both on a telephone', /telephone, each: .* is out of sight/,
    style('.both .same { scroll-margin-block-start: 40vh !important }')],
  ['a target that scrolls away', /mouse: .* leads out of sight/, style('.both .same { scroll-margin: -40vh !important }')],
  ['no outline', /leads to what is not marked/, style('.same:target { outline: none !important }')],
  ['no colour', /leads to what is not marked/, style('.same { background: none !important }')],
  ['a twin that is not marked', /is not marked with its twin/, style('.same:not(:target) { background: none !important }')],
  ['words that lead to themselves', /leads to/,
    (html) => html.replace(/href="#[^"]*" id="([^"]*)" data-same/, 'href="#$1" id="$1" data-same')],
  ['words that lead nowhere', /leads to/, (html) => html.replace(/href="#[^"]*" (?=id="[^"]*" data-same)/, 'href="#_" ')],
];

async function selfTest(out) {
  const page = heaviest(out);
  const html = readFileSync(page, 'utf8');
  const work = mkdtempSync(path.join(tmpdir(), 'across-'));
  const browser = await launch();
  let missed = 0;
  try {
    symlinkSync(path.resolve(out, 'assets'), path.join(work, 'assets'));
    for (const [at, [name, wanted, plant]] of PLANTED.entries()) {
      const damaged = plant(html);
      if (damaged === html) throw new Error(`${name} could not be planted`);
      const file = path.join(work, `both/${at}/index.html`);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, damaged);
      const { found } = await judge(browser, file);
      if (found.some((fault) => wanted.test(fault))) continue;
      missed += 1;
      console.log(`missed: ${name}\n  ${found.slice(0, 5).join('\n  ')}`);
    }
  } finally {
    await browser.close();
    rmSync(work, { recursive: true });
  }
  console.log(`${PLANTED.length - missed}/${PLANTED.length} planted faults found`);
  return missed > 0;
}

async function main(out) {
  const browser = await launch();
  const page = heaviest(out);
  const { found, tried } = await judge(browser, page);
  await browser.close();
  found.forEach((fault) => console.log(`${page}: ${fault}`));
  console.log(`${page}: went across ${tried} times, ${found.length} faults`);
  return found.length > 0 || tried === 0;
}

const args = process.argv.slice(2);
process.exitCode = Number(args[0] === '--self-test' ? await selfTest(args[1]) : await main(args[0]));
