import { build } from '../../../scripts/lib/build.mjs';
import { startServer } from '../../../scripts/lib/server.mjs';
import { findBrowser } from './find-browser.mjs';

/**
 * Finds a browser, builds what `npm start` serves and serves it. The tests get address and browser through the environment.
 * Without a browser they are skipped with a loud notice, and in CI (`CI=true`) that is a failure.
 */
export default async function setUp() {
  const { browser, tried } = await findBrowser();
  if (!browser) {
    const notice = noBrowser(tried);
    if (process.env.CI === 'true') throw new Error(notice);
    console.error(`\n${'!'.repeat(78)}\n${notice}\n${'!'.repeat(78)}\n`);
    return;
  }
  if (process.env.E2E_NO_BUILD !== 'true') await build('development', ['pane', 'workbench', 'check']);
  const server = await startServer({ port: 0 });
  globalThis.__workbenchServer = server;
  process.env.E2E_URL = server.url;
  process.env.E2E_BROWSER = JSON.stringify(browser);
}

function noBrowser(tried) {
  return [
    'NO BROWSER COULD BE STARTED: no test in test/e2e was run.',
    ...tried.map((line) => `  ${line}`),
    'Install Chrome, Chromium or Edge, or say where one is: CHROME_PATH=/path/to/chrome npm run test:e2e',
  ].join('\n');
}
