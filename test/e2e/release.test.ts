import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { forWorkbench } from '../../scripts/lib/pane-html.cjs';
import { startSite } from '../../scripts/lib/site-server.cjs';
import { version } from '../../package.json';
import { accessibilityTroubles } from './support/axe';
import { describeInBrowser, downloadFrom, launchBrowser } from './support/browser';

const ROOT = path.resolve(__dirname, '../..');
const LIBRARY = 'https://appsforoffice.microsoft.com/lib/1/hosted/';

describeInBrowser('a release, as an administrator takes it', () => {
  let browser: Browser;
  let page: Page;
  let folder: string;
  let names: string[];
  const troubles: string[] = [];
  const unpacked = (...parts: string[]): string => path.join(folder, `ringfence-${version}`, ...parts);

  beforeAll(async () => {
    browser = await launchBrowser();
    folder = mkdtempSync(path.join(tmpdir(), 'ringfence-release-'));
    execFileSync(process.execPath, [path.join(ROOT, 'scripts/release.mjs')], { cwd: ROOT });
    const zip = unzipSync(readFileSync(path.join(ROOT, `dist/release/ringfence-${version}.zip`)));
    names = Object.keys(zip);
    for (const [name, bytes] of Object.entries(zip)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), bytes);
    }
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await browser.close();
  });

  beforeEach(async () => {
    page = await browser.newPage({ acceptDownloads: true });
    troubles.length = 0;
    page.on('response', (response) => {
      if (response.status() >= 400) troubles.push(`${response.status()} for ${response.url()}`);
    });
    page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
    });
  });
  afterEach(async () => {
    await page.close();
    expect(troubles).toEqual([]);
  });

  test('every path of its pages is relative', () => {
    const pages = names.filter((name) => name.includes('/site/') && name.endsWith('.html'));
    expect(pages).toHaveLength(2);
    for (const name of pages) {
      const html = readFileSync(path.join(folder, name), 'utf8');
      const paths = [...html.matchAll(/(?:src|href)="?([^"\s>]+)/g)].map(([, target]) => target!);
      expect(
        paths.filter((target) => !/^(#|[a-z0-9.-]+\.js$|https:\/\/appsforoffice\.microsoft\.com\/)/.test(target)),
      ).toEqual([]);
    }
  });

  test('the page without a network writes the address into the manifest, and says what is the matter with one', async () => {
    await page.context().setOffline(true);
    await page.goto(pathToFileURL(unpacked('make-manifest.html')).href);
    expect(await accessibilityTroubles(page.mainFrame())).toEqual([]);
    const make = page.getByRole('button', { name: 'Make the manifest' });
    await page.getByLabel(/^Address of the folder/).fill('http://apps.example.gov.uk');
    await make.click();
    await page.getByText('Excel loads add-ins over https only').waitFor();
    await page.getByLabel(/^Address of the folder/).fill('https://apps.example.gov.uk/ringfence/');
    await make.click();
    await page.getByText(`https://apps.example.gov.uk/ringfence/${version}/taskpane.html`, { exact: true }).waitFor();
    expect(await accessibilityTroubles(page.mainFrame())).toEqual([]);
    const { name, bytes } = await downloadFrom(page, () =>
      page.getByRole('link', { name: 'Save the manifest' }).click(),
    );
    expect(name).toBe(`ringfence-${version}-manifest.xml`);
    const saved = new TextDecoder().decode(bytes);
    const template = readFileSync(unpacked('manifest-template.xml'), 'utf8');
    expect(saved).toBe(template.replaceAll('https://address.example', 'https://apps.example.gov.uk/ringfence'));
    expect(await page.getByLabel('Its text').inputValue()).toBe(saved);
  });

  test('from a folder of a plain web server, pane and help open, and the pane says that it needs Excel', async () => {
    const site = await startSite({ folder: unpacked('site'), port: 0 });
    await page.route(`${LIBRARY}**`, (route) =>
      route.fulfill({
        path: path.join(ROOT, 'node_modules/@microsoft/office-js/dist', route.request().url().slice(LIBRARY.length)),
      }),
    );
    await page.goto(`${site.url}${version}/taskpane.html`);
    await page.getByText(/^Ringfence works inside Excel\./).waitFor();
    await page.goto(`${site.url}${version}/help.html`);
    await page.getByRole('heading', { name: 'To remove Ringfence' }).waitFor();
    expect(await accessibilityTroubles(page.mainFrame())).toEqual([]);
    await site.close();
  });

  test('in the simulated Excel, at the address of the manifest, it checks and shows every page', async () => {
    const { fillIn } = await import('../../scripts/lib/release/fill-in.cjs');
    const template = readFileSync(unpacked('manifest-template.xml'), 'utf8');
    // The workbench has the folder `pane` for what a manifest calls localhost:3000.
    const manifest = fillIn(template, 'https://localhost:3000/apps/ringfence', `${version}.0`);
    await page.route('**/manifest.xml', (route) => route.fulfill({ body: manifest, contentType: 'text/xml' }));
    await page.route('**/pane/**', (route) => {
      const asked = new URL(route.request().url()).pathname.replace('/pane/apps/ringfence/', '');
      const file = unpacked('site', asked);
      if (!asked.endsWith('taskpane.html')) return route.fulfill({ path: file });
      return route.fulfill({ body: forWorkbench(readFileSync(file, 'utf8')), contentType: 'text/html' });
    });
    await page.goto(`${process.env['E2E_URL'] ?? ''}?file=messy-records.xlsx`);
    const pane = page.frameLocator('iframe[data-region="pane"]');
    // The first time the pane asks who is at work.
    await pane.getByRole('button', { name: 'Skip' }).click();
    await pane.getByRole('button', { name: 'Check', exact: true }).waitFor();
    expect(page.frames().some((frame) => frame.url().includes(`/pane/apps/ringfence/${version}/taskpane.html`))).toBe(
      true,
    );
    await page.getByRole('region', { name: 'Ribbon' }).getByRole('button', { name: 'Check this sheet' }).click();
    await pane.getByRole('group', { name: /^Step through the list, finding/ }).waitFor();
    for (const tab of ['Money', 'Performance']) await pane.getByRole('button', { name: tab, exact: true }).click();
    await pane.getByRole('button', { name: 'More', exact: true }).click();
    await pane.getByRole('button', { name: 'Help', exact: true }).click();
    await pane.getByRole('heading', { name: 'How it works' }).waitFor();
  });
});
