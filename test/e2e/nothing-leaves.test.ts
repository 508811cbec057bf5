import type { Browser, Frame } from 'playwright-core';
import { describeInBrowser, launchBrowser, openWorkbench } from './support/browser';

/** What comes of asking another origin for something: `stopped`, or the status it answered. */
const reachOut = (frame: Frame, url: string) =>
  frame.evaluate(async (address) => {
    try {
      return String((await fetch(address, { mode: 'no-cors' })).status);
    } catch {
      return 'stopped';
    }
  }, url);

describeInBrowser('nothing leaves the workbook', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  test('the policy of page and pane stops a request to anywhere else, and the other tests would have noticed it', async () => {
    const bench = await openWorkbench(browser);
    expect(bench.troubles).toEqual([]);
    for (const [name, frame] of [
      ['page', bench.page.mainFrame()],
      ['pane', bench.pane],
    ] as const) {
      // Another port of this machine is another origin, and asks nothing of the network.
      expect([name, await reachOut(frame, `http://127.0.0.1:9/${name}`)]).toEqual([name, 'stopped']);
    }
    await bench.close();
    const noticed = bench.troubles.join('\n');
    expect(noticed).toMatch(/127\.0\.0\.1:9\/page/);
    expect(noticed).toMatch(/127\.0\.0\.1:9\/pane/);
    expect(noticed).toMatch(/Content Security Policy/);
  });
});
