// Opens pages in a browser and judges what a reader meets there.
//
// node .ci/pages.mjs FOLDER… takes the folders of builds and drafts. In each it finds the kinds of pages: a kind is an
// address with names and numbers left out. Of each kind it opens the heaviest, the lightest, and as many more as are
// needed until every element, class and role that a page of the kind has was seen. Each is judged
//
// - by axe-core against WCAG 2.2 AA and its best practice, light and dark, narrow and wide;
// - for its width: nothing scrolls sideways at 320 px;
// - by the keyboard alone: Tab reaches everything in the order of the page, shows where it is, and skip links skip;
// - for what it loads: nothing from outside the folder, nothing missing, no error, less than 40 kB without fonts.
//
// node .ci/pages.mjs --self-test FOLDER plants faults in copies of a page and holds that each is found.

import {
  cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';

import { launch, require } from './browser.mjs';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const SCHEMES = ['light', 'dark'];
const WIDTHS = [390, 1200];
const NARROWEST = 320;
const HEAVIEST = 40_000;
const AT_ONCE = 2;

// ---- Which pages there are ----

const files = (folder, ends) => readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith(ends))
  .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
  .sort();

/// Languages and the names of lists stay; a release is known by the PDF beside its page, whatever else has its name.
function kindOf(file, releases) {
  const parts = file.split(path.sep);
  return parts.map((part, depth) => {
    if (depth === parts.length - 1) return part === 'index.html' ? '' : part.replace(/[^.]*(?=\.html)/, '*');
    if (/^\d+$/.test(part)) return 'N';
    return releases.has(part) || depth > 1 ? 'ID' : part;
  }).join('/');
}

/// What a page has that may look or act otherwise: elements with their classes and roles.
const features = (html) => new Set([...html.matchAll(/<([a-z][a-z0-9]*)\b([^>]*)>/g)].flatMap(([, tag, rest]) => {
  const named = [...rest.matchAll(/\b(?:class|role|rel|type)="([^"]*)"/g)].map(([, value]) => `${tag} ${value}`);
  return [tag, ...named];
}));

/// The weight of a page as its browser reads it, without fonts.
function weigh(file, html) {
  const loaded = [...html.matchAll(/<link rel="stylesheet" href="([^"]*)"|<script[^>]* src="([^"]*)"/g)];
  return loaded.reduce((sum, [, css, js]) => {
    const target = path.resolve(path.dirname(file), decodeURI(css ?? js));
    return sum + (existsSync(target) ? statSync(target).size : 0);
  }, Buffer.byteLength(html));
}

/// Of each kind, the pages to open, the heaviest first.
function choose(folder) {
  const releases = new Set(files(folder, '.pdf').map((file) => path.basename(file).replace(/\.\w+\.pdf$/, '')));
  const kinds = new Map();
  for (const file of files(folder, '.html')) {
    const kind = kindOf(file, releases);
    const html = readFileSync(path.join(folder, file), 'utf8');
    const page = { kind, name: file, file: path.join(folder, file), folder, features: features(html) };
    page.weight = weigh(page.file, html);
    kinds.set(kind, [...(kinds.get(kind) ?? []), page]);
  }
  return [...kinds].map(([kind, pages]) => {
    pages.sort((a, b) => b.weight - a.weight);
    const chosen = new Set([pages[0], pages.at(-1)]);
    const missing = new Set(pages.flatMap((page) => [...page.features]));
    for (const page of chosen) page.features.forEach((each) => missing.delete(each));
    while (missing.size > 0) {
      const news = (page) => [...page.features].filter((each) => missing.has(each)).length;
      const next = pages.reduce((best, page) => (news(page) > news(best) ? page : best));
      chosen.add(next);
      next.features.forEach((each) => missing.delete(each));
    }
    return { kind, pages, chosen: [...chosen] };
  });
}

// ---- What each must hold ----

// What axe-core does not decide, and people did. All else that it leaves to them is a fault.
const DECIDED = [
  // A bullet is no text that is read.
  ['color-contrast', 'class="mark"'],
  // `*` is no word, so its name cannot hold it as one.
  ['label-content-name-mismatch', 'role="doc-noteref"'],
  ['label-content-name-mismatch', 'role="doc-backlink"'],
];

/// Each fault once, with the schemes and widths in which it is one.
async function byAxe(tab) {
  await tab.evaluate(AXE);
  const found = new Map();
  for (const [scheme, width] of SCHEMES.flatMap((each) => WIDTHS.map((px) => [each, px]))) {
    await tab.setViewportSize({ width, height: 900 });
    await tab.emulateMedia({ colorScheme: scheme });
    const { violations, incomplete } = await tab.evaluate((tags) => window.axe.run(document, {
      runOnly: tags, rules: { 'target-size': { enabled: true } }, resultTypes: ['violations', 'incomplete'],
    }), TAGS);
    for (const rule of [...violations, ...incomplete]) {
      const isOpen = incomplete.includes(rule);
      const isDecided = (node) => DECIDED.some(([id, part]) => id === rule.id && node.html.includes(part));
      for (const node of rule.nodes.filter((each) => !isOpen || !isDecided(each))) {
        const reasons = [...node.any, ...node.all, ...node.none].map((each) => `    ${each.message}`);
        const key = `${rule.id}${isOpen ? ', which axe-core does not decide' : ''}: ${node.target.join(' ')}`;
        const fault = found.get(key) ?? { words: [...reasons, `    ${rule.helpUrl}`], where: [] };
        fault.where.push(`${scheme} ${width} px`);
        found.set(key, fault);
      }
    }
  }
  return [...found].map(([key, { words, where }]) => [`${key} (${where.join(', ')})`, ...words].join('\n'));
}

/// Of several navs, each has a name: axe-core demands only that no two are alike.
const byName = (tab) => tab.evaluate(() => {
  const navs = [...document.querySelectorAll('nav, [role=navigation]')];
  const nameless = navs.filter((nav) => !nav.matches('[aria-label], [aria-labelledby]'));
  return navs.length > 1 ? nameless.map((nav) => `names: ${nav.outerHTML.slice(0, 80)} has none`) : [];
});

async function byWidth(tab) {
  await tab.setViewportSize({ width: NARROWEST, height: 900 });
  return tab.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const isWide = (each) => each.getBoundingClientRect().right > clientWidth;
    const wide = [...document.body.querySelectorAll('*')].filter(isWide);
    const names = wide.slice(-3).map((each) => each.outerHTML.slice(0, 80));
    return [`width: scrolls sideways at ${clientWidth} px, ${scrollWidth} px wide, by ${names.join(' and ')}`];
  });
}

/// Runs in the page: what it takes to follow the focus.
function follow() {
  const ACTS = 'a[href], area[href], button, input:not([type=hidden]), select, textarea, summary, iframe, ' +
    'audio[controls], video[controls], [contenteditable], [tabindex]:not([tabindex^="-"])';
  const LOOKS = ['outlineStyle', 'outlineWidth', 'outlineColor', 'boxShadow', 'backgroundColor', 'color', 'borderColor',
    'borderWidth', 'textDecorationLine', 'textDecorationThickness', 'clipPath'];
  const look = (element) => Object.fromEntries(LOOKS.map((name) => [name, getComputedStyle(element)[name]]));
  const name = (element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 100);
  const colour = (css) => (css.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (css) => {
    const [r, g, b] = colour(css).map((value) => value / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const paper = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if ((colour(backgroundColor)[3] ?? 1) > 0) return backgroundColor;
    }
    return 'rgb(255, 255, 255)';
  };
  const contrast = (ink, on) => {
    const [inks, papers] = [colour(ink), colour(on)];
    const mixed = papers.slice(0, 3).map((value, at) => value + (inks[at] - value) * (inks[3] ?? 1));
    const [light, dark] = [luminance(`rgb(${mixed})`), luminance(on)].sort((x, y) => y - x);
    return (light + 0.05) / (dark + 0.05);
  };
  // Of the radio buttons of one name, Tab reaches one.
  const isSame = (a, b) => a.type === 'radio' && b?.type === 'radio' && a.name === b.name;
  const all = [...document.querySelectorAll(ACTS)]
    .filter((each) => each.checkVisibility({ visibilityProperty: true }) && !each.disabled && !each.closest('[inert]'))
    .filter((each, at, list) => !list.slice(0, at).some((earlier) => isSame(each, earlier)));
  const before = new Map(all.map((each) => [each, look(each)]));
  window.focusOf = {
    wanted: all.map(name),
    skips: all.map((each) => each.matches('.skip a')),
    now() {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const after = look(element);
      const was = before.get(element) ?? {};
      const outline = after.outlineStyle !== 'none' && parseFloat(after.outlineWidth) >= 1;
      const changed = LOOKS.filter((each) => !each.startsWith('outline') && after[each] !== was[each]);
      const [rect] = element.getClientRects();
      const { innerWidth: width, innerHeight: height } = window;
      const inside = rect && rect.width >= 4 && rect.height >= 4 && rect.left >= 0 && rect.top >= 0 &&
        rect.right <= width + 1 && rect.top < height;
      const middle = () => [(rect.left + rect.right) / 2, (rect.top + Math.min(rect.bottom, height)) / 2];
      const hit = inside && document.elementFromPoint(...middle());
      return {
        at: all.findIndex((each) => each === element || isSame(each, element)),
        name: name(element),
        marked: outline || changed.length > 0,
        contrast: outline ? contrast(after.outlineColor, paper(element.parentElement)) : null,
        seen: Boolean(hit) && (element === hit || element.contains(hit) || hit.contains(element)),
        size: rect ? [rect.width, rect.height] : [0, 0],
        id: element.id,
      };
    },
  };
}

/// Opens the page anew, with the focus at its top: a reload would keep the place that a skip link led to.
async function restart(tab, url) {
  await tab.goto('about:blank');
  await tab.goto(url, { waitUntil: 'load' });
  await tab.evaluate(follow);
}

async function byKeyboard(tab, url, scheme, width) {
  await tab.setViewportSize({ width, height: 900 });
  await tab.emulateMedia({ colorScheme: scheme });
  await restart(tab, url);
  const { wanted, skips } = await tab.evaluate(() => ({ ...window.focusOf, now: undefined }));
  const faults = [];
  const reached = [];
  const fault = (words) => faults.push(`keyboard (${scheme}, ${width} px): ${words}`);
  // More presses than stops: behind the last, the focus leaves the page.
  for (let press = 0; press <= wanted.length + 1; press += 1) {
    await tab.keyboard.press('Tab');
    const focus = await tab.evaluate(() => window.focusOf.now());
    if (!focus || reached.includes(focus.at)) break;
    reached.push(focus.at);
    if (focus.at < 0) fault(`Tab stops at what does nothing: ${focus.name}`);
    if (!focus.marked) fault(`nothing shows the focus at ${focus.name}`);
    if (focus.contrast !== null && focus.contrast < 3) {
      fault(`the focus hardly shows (${focus.contrast.toFixed(2)}:1) at ${focus.name}`);
    }
    if (!focus.seen) fault(`not to be seen with the focus: ${focus.name}`);
    if (skips[focus.at] && Math.min(...focus.size) < 24) fault(`a skip link stays hidden: ${focus.name}`);
  }
  wanted.forEach((name, at) => {
    if (!reached.includes(at)) fault(`Tab does not reach ${name}`);
  });
  const order = reached.filter((at) => at >= 0);
  order.forEach((at, place) => {
    if (place > 0 && at < order[place - 1]) fault(`Tab goes back from ${wanted[order[place - 1]]} to ${wanted[at]}`);
  });
  // Where they lead does not depend on colours or width.
  for (const at of skips.keys()) {
    if (!skips[at] || scheme !== SCHEMES[0]) continue;
    await restart(tab, url);
    for (let press = 0; press <= at; press += 1) await tab.keyboard.press('Tab');
    await tab.keyboard.press('Enter');
    const [id, hash] = await tab.evaluate(() => [document.activeElement?.id, decodeURI(window.location.hash.slice(1))]);
    if (!id || id !== hash) fault(`skips nowhere: ${wanted[at]}`);
  }
  return { faults, stops: wanted.length };
}

/// All faults of a page, in a tab of its own.
async function judge(browser, page) {
  const context = await browser.newContext({ reducedMotion: 'reduce' });
  const tab = await context.newPage();
  const within = `${pathToFileURL(path.resolve(page.folder))}/`;
  const faults = new Set();
  let bytes = 0;
  tab.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.add(`console: ${message.text()}`);
  });
  tab.on('pageerror', (error) => faults.add(`script: ${error.message}`));
  tab.on('request', (request) => {
    const isInside = [within, 'data:'].some((start) => request.url().startsWith(start));
    if (!isInside) faults.add(`outside: asks for ${request.url()}`);
  });
  tab.on('requestfailed', (request) => faults.add(`missing: ${request.url()}: ${request.failure()?.errorText}`));
  const loaded = new Set();
  tab.on('requestfinished', (request) => request.resourceType() !== 'font' && loaded.add(request.url().split('#')[0]));

  const url = pathToFileURL(path.resolve(page.file)).href;
  await tab.goto(url, { waitUntil: 'load' });
  // Two texts with a mark for every fact weigh twice as much as one; what counts of them is what a server sends.
  const isOfBoth = /[\\/]both[\\/]/.test(page.file);
  for (const url of loaded) {
    const file = url.startsWith('file:') && fileURLToPath(url);
    if (file && existsSync(file)) bytes += isOfBoth ? gzipSync(readFileSync(file)).length : statSync(file).size;
  }
  if (bytes >= HEAVIEST) faults.add(`weight: ${bytes} bytes without fonts, of ${HEAVIEST}`);
  const keep = (found) => found.forEach((fault) => faults.add(fault));
  keep(await byAxe(tab));
  keep(await byName(tab));
  keep(await byWidth(tab));
  const wide = await byKeyboard(tab, url, 'light', WIDTHS[1]);
  const narrow = await byKeyboard(tab, url, 'dark', WIDTHS[0]);
  [wide, narrow].forEach(({ faults: found }) => keep(found));
  await context.close();
  return { faults: [...faults], bytes, stops: wide.stops };
}

/// Judges pages, a few at once.
async function judgeAll(pages) {
  const browser = await launch();
  const results = new Map();
  const left = [...pages];
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (let page = left.shift(); page; page = left.shift()) results.set(page, await judge(browser, page));
  }));
  await browser.close();
  return results;
}

async function main(folders) {
  const kinds = folders.flatMap(choose);
  const results = await judgeAll(kinds.flatMap(({ chosen }) => chosen));
  let failed = 0;
  for (const { kind, pages, chosen } of kinds) {
    const of = chosen.map((page) => results.get(page));
    const most = of.reduce((best, each) => (each.bytes > best.bytes ? each : best));
    const faults = of.reduce((sum, each) => sum + each.faults.length, 0);
    console.log(`${(kind || '/').padEnd(16)} ${chosen.length} of ${pages.length} opened, heaviest ${most.bytes} bytes, up ` +
      `to ${Math.max(...of.map((each) => each.stops))} stops of Tab, ${faults} faults`);
    failed += faults;
  }
  for (const [page, { faults }] of results) faults.forEach((fault) => console.log(`${page.file}: ${fault}`));
  console.log(`${results.size} pages of ${kinds.length} kinds, ${failed} faults`);
  return failed > 0 || results.size === 0;
}

// ---- The test of the test ----

const into = (where, what) => (html) => html.replace(where, (all) => all + what);
const head = (what) => (html) => html.replace('</head>', `${what}</head>`);
const style = (css) => head(`<style>${css}</style>`);

/// Name, what must be found, and how it is planted in a page.
const PLANTED = [
  ['low contrast', /^color-contrast: .*\(light 390 px, light 1200 px\)/, style('.body { color: #999 }')],
  ['low contrast in the dark', /^color-contrast: .*\(dark 390 px, dark 1200 px\)/,
    style('@media (prefers-color-scheme: dark) { .body { color: #444 } }')],
  ['low contrast where narrow', /^color-contrast: .*\(light 390 px/,
    style('@media (max-width: 30rem) { .body { color: #999 } }')],
  ['navs without names', /^landmark-unique/, (html) => html.replace(/(<nav\b[^>]*) aria-label="[^"]*"/g, '$1')],
  ['one nav without a name', /^names/, (html) => html.replace(/(<nav\b[^>]*) aria-label="[^"]*"/, '$1')],
  ['no language', /^html-has-lang/, (html) => html.replace(/<html lang="\w+"/, '<html')],
  ['an unknown language', /^valid-lang/, into(/<main[^>]*>/, '<p lang="xx-none">?</p>')],
  ['no title', /^document-title/, (html) => html.replace(/<title>.*<\/title>/, '')],
  ['an id twice, named by a label', /^duplicate-id-aria/, into(/<main[^>]*>/, '<p id="_history">?</p>')],
  ['a picture without words', /^image-alt/, into(/<main[^>]*>/, '<img src="assets/no.svg">')],
  ['a link without words', /^link-name/, into(/<main[^>]*>/, '<p><a href="#_text"></a></p>')],
  ['a level of headings left out', /^heading-order/, into(/<\/h1>/, '<h4>?</h4>')],
  ['small targets', /^target-size/, style('.files li { margin: -12px } .files a { padding: 0; font-size: 4px }')],
  ['no zoom', /^meta-viewport/, (html) => html.replace('initial-scale=1', 'maximum-scale=1')],
  ['no main', /^landmark-one-main/, (html) => html.replace(/<(\/?)main\b/g, '<$1div')],
  ['a link that Tab skips', /does not reach/, (html) => html.replace(/<a (?=class="anchor")/, '<a tabindex="-1" ')],
  ['another order', /goes back from/, (html) => html.replace(/<a (?=class="anchor")/, '<a tabindex="1" ')],
  ['a stop that does nothing', /stops at/, into(/<main[^>]*>/,
    '<div style="height: 2em; overflow: scroll"><p style="height: 9em">?</p></div>')],
  ['no outline', /nothing shows the focus/, style(':focus-visible { outline: none !important }')],
  ['an outline that hardly shows', /hardly shows/, style(':focus-visible { outline-color: #8884 !important }')],
  ['a hidden skip link', /stays hidden/,
    style('.skip a:focus { clip-path: inset(50%); inline-size: 1px; block-size: 1px; padding: 0 }')],
  ['a skip link to nowhere', /skips nowhere/, (html) => html.replace(/<main[^>]*>/, '<main id="_text">')],
  ['the focus below a bar', /not to be seen/, into(/<main[^>]*>/,
    '<p style="position: fixed; inset: 0; background: Canvas; z-index: 9">?</p>')],
  ['a wide element', /^width/, into(/<main[^>]*>/, '<p style="width: 400px">?</p>')],
  ['a heavy page', /^weight/, into(/<main[^>]*>/, `<p>${'? '.repeat(20_000)}</p>`)],
  ['a heavy script', /^weight/, head('<script src="heavy.js"></script>')],
  ['a script that breaks', /^script/, head('<script>throw new Error("planted")</script>')],
  ['an error in the console', /^console/, head('<script>console.error("planted")</script>')],
  ['a file that is missing', /^missing/, head('<link rel="stylesheet" href="missing.css">')],
  ['a file from another place', /^outside/, head('<script src="../../../outside.js"></script>')],
  ['a picture from the network', /^outside/, into(/<main[^>]*>/, '<img alt="?" src="https://gongbo.example/a.png">')],
];

async function selfTest([folder]) {
  const pages = choose(folder).flatMap(({ chosen }) => chosen).filter((page) => page.name.startsWith('en'));
  const sample = pages.find((page) => page.features.has('a anchor') && page.features.has('section history'));
  if (!sample) throw new Error('no page has notes and a history');
  const work = mkdtempSync(path.join(tmpdir(), 'pages-'));
  try {
    cpSync(path.join(folder, 'assets'), path.join(work, 'out/assets'), { recursive: true });
    writeFileSync(path.join(work, 'outside.js'), '');
    const html = readFileSync(sample.file, 'utf8');
    const copies = [['undamaged', null, (same) => same], ...PLANTED].map(([name, wanted, plant], at) => {
      const damaged = plant(html);
      if (wanted && damaged === html) throw new Error(`${name} could not be planted`);
      const copy = path.join(work, `out/en/${at}/index.html`);
      cpSync(path.dirname(sample.file), path.dirname(copy), { recursive: true });
      writeFileSync(copy, damaged);
      writeFileSync(path.join(path.dirname(copy), 'heavy.js'), `/* ${'?'.repeat(HEAVIEST)} */`);
      return { name, wanted, file: copy, folder: path.join(work, 'out') };
    });
    const results = await judgeAll(copies);
    const missed = copies.filter((copy) => {
      const { faults } = results.get(copy);
      return copy.wanted ? !faults.some((fault) => copy.wanted.test(fault.replace(/^keyboard \S+ \S+ \S+ /, '')))
        : faults.length > 0;
    });
    for (const copy of missed) console.log(`missed: ${copy.name}\n  ${results.get(copy).faults.join('\n  ')}`);
    const found = PLANTED.length - missed.filter((copy) => copy.wanted).length;
    console.log(`${found}/${PLANTED.length} planted faults found`);
    return missed.length > 0;
  } finally {
    rmSync(work, { recursive: true });
  }
}

const args = process.argv.slice(2);
process.exitCode = Number(args[0] === '--self-test' ? await selfTest(args.slice(1)) : await main(args));
