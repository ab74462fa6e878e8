// Makes the pictures of the README and the docs from a build of the sample.
//
// node docs/pictures/make.mjs OUT                makes them anew
// node docs/pictures/make.mjs --check OUT        holds that they are true: each is used, each that is used is made here,
//                                                and none looks otherwise than what would be made now
// node docs/pictures/make.mjs --self-test OUT    holds that the check sees what a person sees, and no more than that
//
// Needs chromium, pdftoppm, pngquant and optipng, which `.ci/install` installs, and `target/release/gongbo`.

import { execFileSync, spawn } from 'node:child_process';
import {
  cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

import { launch } from '../../.ci/browser.mjs';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.resolve(HERE, '../..');
const LARGEST = 1_500_000;

// ---- The pictures ----

const RELEASE = 'korea-russia-policy-consultation-19';
const SERIES = 'korea-russia-policy-consultation';
const CORRECTED = 'korea-talassia-policy-consultation-3';

const page = (name, more) => ({ page: `${name}index.html`, width: 720, height: 960, ...more });
const pdf = (name) => ({ pdf: name, width: 720, height: 1018 });
const search = (lang, words, more) => page(`${lang}/search/`, { ...more, act: (tab) => ask(tab, words) });
const preview = (release, edit, more) => ({ preview: release, edit, width: 1460, height: 960, ...more });

/// Each is a sheet with what lies on it, from left to right.
const PICTURES = {
  'page.png': [page(`ko/${RELEASE}/`, { height: 1180 }), page(`en/${RELEASE}/`, { height: 1180 })],
  'pdf.png': [pdf(`ko/${RELEASE}/${RELEASE}.ko.pdf`), pdf(`en/${RELEASE}/${RELEASE}.en.pdf`)],
  'archive.png': [page('ko/'), page('en/')],
  'lists.png': [page(`ko/series/${SERIES}/`, { height: 820 }), page('en/countries/talassia/', { height: 820 })],
  'corrected.png': [page(`ko/${CORRECTED}/`, { height: 820 }), page(`en/${CORRECTED}/`, { height: 820, dark: true })],
  'both.png': [page(`both/${RELEASE}/`, { width: 1460 })],
  'search.png': [search('ko', '마르굴로프', { height: 760 }), search('en', 'Northern Sea Route', { height: 760 })],
  'serve.png': [preview(RELEASE, [`locales/en/releases/${RELEASE}.ftl`, '{ $trade }', 'USD 119 billion'])],
};

/// Asks for words, and waits until all that is found is shown.
async function ask(tab, words) {
  await tab.fill('#_query', words);
  await tab.waitForFunction(() => document.querySelector('.found').textContent !== '');
  await tab.locator('.results a').first().waitFor();
}

// ---- How they are made ----

const GAP = 20;

/// Photographs one thing into a file.
async function photograph(thing, out, browser, file) {
  if (thing.pdf) {
    const pages = ['-f', '1', '-l', '1', '-singlefile'];
    execFileSync('pdftoppm', ['-png', '-r', '174', ...pages, path.join(out, thing.pdf), file.replace(/\.png$/, '')]);
    return;
  }
  if (thing.preview) {
    await photographPreview(thing, browser, file);
    return;
  }
  const { width, height, dark } = thing;
  const context = await browser.newContext({
    viewport: { width, height }, colorScheme: dark ? 'dark' : 'light', reducedMotion: 'reduce',
  });
  const tab = await context.newPage();
  const missing = [];
  tab.on('requestfailed', (request) => missing.push(request.url()));
  await tab.goto(pathToFileURL(path.join(out, thing.page)).href, { waitUntil: 'load' });
  await thing.act?.(tab);
  await tab.evaluate(() => document.fonts.ready);
  await tab.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
  await context.close();
  if (missing.length > 0) throw new Error(`${thing.page} asks for ${missing.join(', ')}`);
}

/// Photographs what an author sees after a sentence was saved with a mistake in it.
async function photographPreview({ preview, edit: [source, from, to], width, height }, browser, file) {
  const root = mkdtempSync(path.join(tmpdir(), 'preview-'));
  for (const folder of ['data', 'locales']) cpSync(path.join(ROOT, folder), path.join(root, folder), { recursive: true });
  const program = path.join(ROOT, 'target/release/gongbo');
  const server = spawn(program, ['serve', '--port', '0'], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    const address = await new Promise((told) => server.stdout.once('data', (line) => told(String(line).trim())));
    const tab = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
    await tab.goto(`${address}${preview}/`);
    await tab.locator('[data-block]').first().waitFor();
    const before = readFileSync(path.join(root, source), 'utf8');
    if (!before.includes(from)) throw new Error(`${source} does not say ${from}`);
    writeFileSync(path.join(root, source), before.replace(from, to));
    const finding = tab.locator('[data-block] .finding').first();
    await finding.waitFor();
    // Asks once more, so that the bar says the same however often the system told of the save.
    await tab.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await tab.waitForFunction(() => document.getElementById('_status').textContent === 'Following saves');
    await finding.evaluate((finding) => finding.closest('[data-block]').scrollIntoView({ block: 'center' }));
    await tab.evaluate(() => document.fonts.ready);
    await tab.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
    await tab.close();
  } finally {
    server.kill('SIGINT');
    rmSync(root, { recursive: true });
  }
}

/// Makes pictures into a folder.
async function make(out, into, browser, names = Object.keys(PICTURES)) {
  const work = mkdtempSync(path.join(tmpdir(), 'pictures-'));
  try {
    for (const name of names) {
      const things = PICTURES[name];
      for (const [at, thing] of things.entries()) await photograph(thing, out, browser, path.join(work, `${at}.png`));
      const size = ({ width, height }) => `width="${width}" height="${height}"`;
      const lying = things.map((thing, at) => `<img alt="" src="${at}.png" ${size(thing)}>`);
      writeFileSync(path.join(work, 'sheet.html'), `<!DOCTYPE html><meta charset="utf-8"><title>${name}</title><style>
        body { margin: 0; display: flex; gap: ${GAP}px; padding: ${GAP}px; background: #dfe3ea }
        img { background: #fff; box-shadow: 0 1px 6px #0004 }
        </style>${lying.join('')}`);
      const width = things.reduce((sum, thing) => sum + thing.width + GAP, GAP);
      const height = Math.max(...things.map((thing) => thing.height)) + 2 * GAP;
      await photograph({ page: 'sheet.html', width, height }, work, browser, path.join(into, name));
    }
  } finally {
    rmSync(work, { recursive: true });
  }
}

/// To 256 colours, and as small as they get.
function squeeze(folder) {
  for (const name of pngs(folder)) {
    const picture = path.join(folder, name);
    execFileSync('pngquant', ['--force', '--strip', '--speed', '1', '--output', picture, '256', picture]);
    execFileSync('optipng', ['-quiet', '-o2', '-strip', 'all', picture]);
  }
}

// ---- Whether they are true ----

const pngs = (folder) => readdirSync(folder).filter((name) => name.endsWith('.png')).sort();

/// The pictures that pages of this project show.
function used() {
  const docs = path.join(ROOT, 'docs');
  const pages = readdirSync(docs).filter((name) => name.endsWith('.md')).map((name) => path.join(docs, name));
  const shown = (file) => [...readFileSync(file, 'utf8').matchAll(/pictures\/([\w.-]+\.\w+)/g)].map(([, name]) => name);
  return [path.join(ROOT, 'README.md'), ...pages].flatMap(shown);
}

/// Runs in a page: how many squares of two pictures look otherwise. Another version of a browser draws the edges of
/// letters a little otherwise and moves them by a pixel or two; another word, colour or place is no such thing.
async function compare([a, b]) {
  const SQUARE = 8;
  const AROUND = 2;
  const OTHERWISE = 20;
  const read = async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    // Blurred, so that only what is wider than an edge counts.
    context.filter = 'blur(1px)';
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height);
  };
  const [one, other] = [await read(a), await read(b)];
  if (one.width !== other.width || one.height !== other.height) {
    return { share: 1, at: `${one.width}×${one.height} and ${other.width}×${other.height}` };
  }
  const { width, height } = one;
  const apart = (x0, y0, dx, dy) => {
    let sum = 0;
    for (let y = y0; y < y0 + SQUARE; y += 1) {
      for (let x = x0; x < x0 + SQUARE; x += 1) {
        const here = (y * width + x) * 4;
        const there = ((y + dy) * width + x + dx) * 4;
        for (let colour = 0; colour < 3; colour += 1) {
          sum += Math.abs(one.data[here + colour] - other.data[there + colour]);
        }
      }
    }
    return sum / (SQUARE * SQUARE * 3);
  };
  let all = 0;
  const otherwise = [];
  for (let y = AROUND; y + SQUARE + AROUND <= height; y += SQUARE) {
    for (let x = AROUND; x + SQUARE + AROUND <= width; x += SQUARE) {
      all += 1;
      let least = apart(x, y, 0, 0);
      for (let dy = -AROUND; dy <= AROUND && least > OTHERWISE; dy += 1) {
        for (let dx = -AROUND; dx <= AROUND && least > OTHERWISE; dx += 1) least = Math.min(least, apart(x, y, dx, dy));
      }
      if (least > OTHERWISE) otherwise.push(`${x},${y}`);
    }
  }
  return { share: otherwise.length / all, at: otherwise.slice(0, 3).join(' and ') };
}

/// How much of a picture may look otherwise: less than a figure of a title.
const TOLERATED = 0.0001;

async function differences(browser, names, was, is) {
  const tab = await browser.newPage();
  const data = (file) => `data:image/png;base64,${readFileSync(file, 'base64')}`;
  const found = [];
  for (const name of names) {
    const { share, at } = await tab.evaluate(compare, [data(path.join(was, name)), data(path.join(is, name))]);
    if (share > TOLERATED) found.push(`${name}: ${(share * 100).toFixed(3)} % look otherwise now, first at ${at}`);
  }
  await tab.close();
  return found;
}

async function check(out) {
  const made = Object.keys(PICTURES);
  const shown = [...new Set(used())];
  const kept = pngs(HERE);
  const faults = [
    ...made.filter((name) => !shown.includes(name)).map((name) => `${name} is shown nowhere`),
    ...shown.filter((name) => !made.includes(name)).map((name) => `${name} is shown, and not made here`),
    ...kept.filter((name) => !made.includes(name)).map((name) => `${name} is kept, and not made here`),
    ...made.filter((name) => !kept.includes(name)).map((name) => `${name} is made, and not kept`),
  ];
  const size = kept.reduce((sum, name) => sum + statSync(path.join(HERE, name)).size, 0);
  if (size > LARGEST) faults.push(`all are ${size} bytes, of ${LARGEST}`);
  await within(async (work, browser) => {
    await make(out, work, browser);
    faults.push(...await differences(browser, kept.filter((name) => made.includes(name)), HERE, work));
  });
  console.log(`${made.length} pictures of ${size} bytes, ${faults.length} faults`);
  for (const fault of faults) console.log(fault);
  if (faults.length > 0) console.log('make them anew with: node docs/pictures/make.mjs out');
  return faults.length > 0;
}

async function within(act) {
  const work = mkdtempSync(path.join(tmpdir(), 'made-'));
  const browser = await launch();
  try {
    return await act(work, browser);
  } finally {
    await browser.close();
    rmSync(work, { recursive: true });
  }
}

// ---- The test of the check ----

/// What changes a page, whether a person sees it, in which file and picture, what stands there, and what instead. What
/// nobody sees is what another version of a browser might do.
const EN = `en/${RELEASE}/index.html`;
const STYLE = 'assets/style.css';
const CHANGES = [
  ['softer edges', false, STYLE, 'page.png', /$/, 'main { filter: blur(0.4px) }'],
  ['stronger letters', false, STYLE, 'page.png', /$/, 'body { -webkit-text-stroke: 0.15px }'],
  ['wider letters', false, STYLE, 'page.png', /$/, 'body { letter-spacing: 0.002px }'],
  ['another word', true, EN, 'page.png', '<h1>Outcome of', '<h1>Results of'],
  ['another number', true, `ko/${RELEASE}/index.html`, 'page.png', '<h1>제19차', '<h1>제18차'],
  ['a smaller margin', true, STYLE, 'lists.png', /$/, ':root { --gutter: 1rem }'],
  ['another colour of a line', true, STYLE, 'lists.png', '--bar: #16305c', '--bar: #5c1630'],
  ['paler letters', true, STYLE, 'page.png', '--ink: #16191f', '--ink: #333944'],
  ['a list without a release', true, 'ko/index.html', 'archive.png', /<li><time.*?<\/li>\n/, ''],
  ['no notice', true, `ko/${CORRECTED}/index.html`, 'corrected.png', /<div class="told.*?<\/div>\n/s, ''],
  ['no dark colours', true, STYLE, 'corrected.png', '(prefers-color-scheme: dark)', 'print'],
  ['another word in one column', true, `both/${RELEASE}/index.html`, 'both.png', 'met on', 'talked on'],
  ['no style', true, EN, 'page.png', 'style.css', 'none.css'],
];

async function selfTest(out) {
  const wrong = [];
  await within(async (work, browser) => {
    const first = path.join(work, 'first');
    mkdirSync(first);
    await make(out, first, browser);
    squeeze(first);
    const copy = path.join(work, 'out');
    cpSync(out, copy, { recursive: true, filter: (file) => !file.endsWith('.pdf') });
    for (const [what, isSeen, file, picture, from, to] of CHANGES) {
      const before = readFileSync(path.join(copy, file), 'utf8');
      const after = before.replace(from, to);
      if (after === before) throw new Error(`${what} could not be planted`);
      writeFileSync(path.join(copy, file), after);
      // A file that is missing is found before anything is compared.
      const found = await make(copy, work, browser, [picture])
        .then(() => differences(browser, [picture], first, work), (error) => [error.message]);
      writeFileSync(path.join(copy, file), before);
      if (isSeen !== found.length > 0) wrong.push(`${what} in ${picture}: ${found.join() || 'missed'}`);
    }
  });
  console.log(`${CHANGES.length - wrong.length}/${CHANGES.length} changes judged as a person would`);
  for (const fault of wrong) console.log(fault);
  return wrong.length > 0;
}

const [mode, folder] = process.argv[2]?.startsWith('--') ? process.argv.slice(2) : [null, process.argv[2]];
const out = realpathSync(folder);
if (mode === '--check') process.exitCode = Number(await check(out));
else if (mode === '--self-test') process.exitCode = Number(await selfTest(out));
else {
  await within((_, browser) => make(out, HERE, browser));
  squeeze(HERE);
}
