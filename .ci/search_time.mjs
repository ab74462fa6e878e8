// How long a search takes in a browser, from opening its address to the first result, and how much it loads.
//
// search_time.mjs OUT WORDS… opens each five times, from the disk, with nothing kept from the time before.

import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { statSync } from 'node:fs';

import { launch } from './browser.mjs';

const ROUNDS = 5;
const [out, ...asked] = process.argv.slice(2);
const browser = await launch('--allow-file-access-from-files');
for (const words of asked) {
  const times = [];
  let bytes = 0;
  let files = 0;
  let told = '';
  for (let round = 0; round < ROUNDS; round += 1) {
    const context = await browser.newContext();
    const page = await context.newPage();
    const loaded = new Set();
    page.on('requestfinished', (request) => loaded.add(request.url().split(/[?#]/)[0]));
    const address = pathToFileURL(path.resolve(out, 'ko/search/index.html'));
    address.searchParams.set('q', words);
    await page.goto(address.href);
    await page.waitForSelector('.results a');
    times.push(await page.evaluate(() => performance.now()));
    await page.waitForFunction(() => document.querySelector('.found').textContent !== '');
    told = await page.textContent('.found');
    const index = [...loaded].filter((url) => url.includes('/search/') && url.endsWith('.js'));
    files = index.length;
    bytes = index.reduce((sum, url) => sum + statSync(fileURLToPath(url)).size, 0);
    await context.close();
  }
  times.sort((a, b) => a - b);
  console.log(`${words}: ${told}, first result after ${times[(ROUNDS - 1) / 2].toFixed(0)} ms, ${files} files, ${bytes} bytes`);
}
await browser.close();
