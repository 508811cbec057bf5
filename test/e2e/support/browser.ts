import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Download, type Frame, type Page } from 'playwright-core';

/** Set by global-setup.mjs when a browser was found. */
const BROWSER = process.env['E2E_BROWSER'];
const URL_OF_PAGE = process.env['E2E_URL'] ?? '';

/** As in find-browser.mjs, which jest cannot load from here. */
const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const SHOTS = path.resolve('artifacts/e2e');

/** `describe`, or a skipped one where no browser could be started; global-setup.mjs has said so loudly. */
export const describeInBrowser = BROWSER === undefined ? describe.skip : describe;

/** One browser for a test file. @throws when none was found: use `describeInBrowser` around. */
export async function launchBrowser(): Promise<Browser> {
  if (BROWSER === undefined) throw new Error('No browser was found; see the notice at the start of the run.');
  const { executablePath, libraryPath } = JSON.parse(BROWSER) as { executablePath: string; libraryPath?: string };
  const env = { ...process.env, ...(libraryPath === undefined ? {} : { LD_LIBRARY_PATH: libraryPath }) };
  return chromium.launch({ executablePath, args: ARGUMENTS, env });
}

/** Keeps a picture of a page in artifacts/e2e. */
export async function keepShot(page: Page, name: string): Promise<void> {
  mkdirSync(SHOTS, { recursive: true });
  await page.screenshot({ path: path.join(SHOTS, `${name}.png`) });
}

export interface Workbench {
  readonly page: Page;
  /** The task pane's own document. */
  readonly pane: Frame;
  /** Everything that must not happen while a person works: foreign requests, errors in the console, failed requests. */
  readonly troubles: readonly string[];
  /** Keeps a picture of the page in artifacts/e2e. */
  shot(name: string): Promise<void>;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** A sample by its file name. */
  readonly file?: string;
  readonly width?: number;
  readonly height?: number;
  /** What time it is, as `2019-10-20T10:00`; the machine's where absent. Timers run all the same. */
  readonly now?: string;
}

/** Opens the workbench on a sample and waits until the add-in in the pane has recognised the workbook. */
export async function openWorkbench(
  browser: Browser,
  { file, width = 1440, height = 900, now }: OpenOptions = {},
): Promise<Workbench> {
  const context = await browser.newContext({
    viewport: { width, height },
    acceptDownloads: true,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  });
  // What appears late because the machine is busy is waited for.
  context.setDefaultTimeout(120_000);
  if (now !== undefined) await context.clock.setFixedTime(new Date(now));
  const page = await context.newPage();
  const troubles: string[] = [];
  watch(page, troubles);
  await page.goto(file === undefined ? URL_OF_PAGE : `${URL_OF_PAGE}?file=${encodeURIComponent(file)}`);
  const pane = await ready(page).catch(async (error: unknown) => {
    await context.close();
    throw new Error(`The workbench did not open. ${troubles.join('; ')}`, { cause: error });
  });
  return {
    page,
    pane,
    troubles,
    shot: (name) => keepShot(page, name),
    close: () => context.close(),
  };
}

/** A request to anywhere but the workbench itself would be data about victims leaving the machine. */
function watch(page: Page, troubles: string[]): void {
  const origin = new URL(URL_OF_PAGE).origin;
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.origin !== origin && url.protocol !== 'data:' && url.protocol !== 'blob:')
      troubles.push(`request to ${request.url()}`);
  });
  page.on('websocket', (socket) => troubles.push(`web socket to ${socket.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()} for ${response.url()}`);
  });
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
}

/** The pane's document once the add-in runs in it. */
async function ready(page: Page): Promise<Frame> {
  const pane = await paneOf(page);
  await pane.getByRole('button', { name: 'Check', exact: true }).waitFor();
  return pane;
}

async function paneOf(page: Page): Promise<Frame> {
  const frame = await page.waitForSelector('iframe[data-region="pane"]');
  await page.waitForFunction(() =>
    document
      .querySelector<HTMLIFrameElement>('iframe[data-region="pane"]')
      ?.contentWindow?.location.href.includes('taskpane'),
  );
  const content = await frame.contentFrame();
  if (!content) throw new Error('The pane has no document.');
  return content;
}

/** The bytes of what the page hands over when `press` is done. */
export async function downloadFrom(
  page: Page,
  press: () => Promise<void>,
): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: await bytesOf(download) };
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(readFileSync(await download.path()));
}
