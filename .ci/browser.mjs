// Debian's chromium, offline, and the packages that `.ci/install` put under target/ci.

import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

export const require = createRequire(new URL('../target/ci/', import.meta.url));
const { chromium } = require('playwright-core');

/// No name resolves, so that nothing but files and this machine can be read; without what a reader's browser does not have, if named.
export function launch(...without) {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) throw new Error(`there is no ${executablePath}: run .ci/install`);
  return chromium.launch({
    executablePath,
    args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', '--allow-file-access-from-files', '--hide-scrollbars',
      '--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb',
    ].filter((argument) => !without.includes(argument)),
  });
}
