import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { createMoneySession } from '../../src/app/money/create-money-session';
import { createPerformanceSession } from '../../src/app/performance/create-performance-session';
import { createReturnsSession } from '../../src/app/returns/create-returns-session';
import { openSamples } from '../../src/taskpane/in-memory';

const ROOT = path.resolve(__dirname, '../..');
const realFetch = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = realFetch;
});

/** The files as they lie beside the page. */
function serve(status = 200) {
  const asked: string[] = [];
  globalThis.fetch = jest.fn(async (address: string) => {
    asked.push(address);
    const bytes = await readFile(path.join(ROOT, address));
    return { ok: status === 200, status, arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer) };
  }) as unknown as typeof fetch;
  return asked;
}

test('each page has a sample to work on', async () => {
  const asked = serve();
  const ports = await openSamples();
  expect(asked.every((address) => address.startsWith('assets/samples/'))).toBe(true);
  const returns = createReturnsSession(ports.returns);
  await returns.recognise();
  expect(returns.getState().recognised?.length).toBeGreaterThan(0);
  await returns.check('all');
  expect(returns.getState().report?.summary.errors).toBeGreaterThan(0);

  const wallClock = () => Date.UTC(2019, 9, 20, 9);
  const money = createMoneySession(ports.money, { wallClock });
  await money.allocate();
  expect(money.getState().allocation).toBeDefined();
  const performance = createPerformanceSession(ports.performance, { wallClock });
  await performance.review();
  expect(performance.getState().review?.variances.length).toBeGreaterThan(0);
});

test('every visit begins with the sample as it is delivered', async () => {
  serve();
  const [first, second] = [await openSamples(), await openSamples()];
  await first.returns.writeSetting('ringfence.test', 1);
  expect(await first.returns.readSetting('ringfence.test')).toBe(1);
  expect(await second.returns.readSetting('ringfence.test')).toBeUndefined();
});

test('a file that is not there is an error', async () => {
  serve(404);
  await expect(openSamples()).rejects.toThrow('404 for the sample messy-return.xlsx');
});
