import { existsSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';

/** Quiet, and without the sandbox that containers do not allow. Nothing here weakens what a page may do. */
export const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
];

const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** @typedef {{ executablePath: string, libraryPath?: string }} Browser */

/**
 * The first browser that really starts: `CHROME_PATH`, then one installed on this machine, then the one in the npm package
 * `@sparticuz/chromium` (x86-64 Linux), which brings the libraries that a bare system lacks.
 * @returns {Promise<{ browser?: Browser, tried: string[] }>} `tried` says of each candidate why it would not do
 */
export async function findBrowser() {
  const tried = [];
  for (const candidate of candidates()) {
    try {
      const browser = await candidate.get();
      await start(browser);
      return { browser, tried };
    } catch (error) {
      tried.push(`${candidate.name}: ${String(error.message).split('\n')[0]}`);
    }
  }
  return { tried };
}

function candidates() {
  const given = process.env.CHROME_PATH;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const installed = [...folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))), ...PLACES].filter(
    (file) => existsSync(file),
  );
  return [
    ...(given ? [{ name: `CHROME_PATH (${given})`, get: () => ({ executablePath: given }) }] : []),
    ...installed.map((executablePath) => ({ name: executablePath, get: () => ({ executablePath }) })),
    { name: '@sparticuz/chromium', get: packaged },
  ];
}

async function packaged() {
  if (process.platform !== 'linux' || process.arch !== 'x64') throw new Error('is for Linux on x86-64 only');
  // Read when the package is loaded: it then also unpacks the libraries of Amazon Linux 2023 to /tmp/al2023.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
  const { default: packagedChromium } = await import('@sparticuz/chromium');
  const executablePath = await packagedChromium.executablePath();
  const libraries = [path.join(path.dirname(executablePath), 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(
    Boolean,
  );
  return { executablePath, libraryPath: libraries.join(':') };
}

async function start(browser) {
  const started = await launch(browser);
  await started.close();
}

/** @param {Browser} browser */
export function launch({ executablePath, libraryPath }) {
  const environment = libraryPath ? { ...process.env, LD_LIBRARY_PATH: libraryPath } : process.env;
  return chromium.launch({ executablePath, args: ARGUMENTS, env: environment, timeout: 120_000 });
}
