import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import https from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { generateCertificates } from 'office-addin-dev-certs';
import { startExcel, stopExcel } from '../../scripts/lib/excel-session.cjs';
import { startSite } from '../../scripts/lib/site-server.cjs';

let folder: string;
let tls: { key: Buffer; cert: Buffer; ca: Buffer };
const inFolder = (name: string): string => path.join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'ringfence-excel-'));
  const [ca, cert, key] = [inFolder('ca.crt'), inFolder('localhost.crt'), inFolder('localhost.key')];
  await generateCertificates(ca, cert, key, 1, ['localhost']);
  tls = { ca: readFileSync(ca), cert: readFileSync(cert), key: readFileSync(key) };
  writeFileSync(inFolder('taskpane.html'), '<title>Ringfence</title>');
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What a page over https from this port answers. */
const ask = (port: number, target = '/taskpane.html'): Promise<string> =>
  new Promise((resolve, reject) => {
    https
      .get(
        {
          host: '127.0.0.1',
          servername: 'localhost',
          agent: false,
          port,
          path: target,
          ca: tls.ca,
          headers: { Host: `localhost:${port}` },
        },
        (response) => {
          let body = '';
          response.setEncoding('utf8').on('data', (part: string) => (body += part));
          response.on('end', () => resolve(body));
        },
      )
      .on('error', reject);
  });

/** A run with everything outside in the hands of the test. */
function outside(platform = 'win32', codes: { start?: number; stop?: number } = {}) {
  const said: string[] = [];
  const done: string[] = [];
  let interrupt: () => void = () => undefined;
  let started: (port: number) => void = () => undefined;
  const running = new Promise<number>((resolve) => (started = resolve));
  const given = {
    platform,
    folder,
    port: 0,
    marker: inFolder('running/excel-is-served'),
    build: () => {
      done.push('build');
      return Promise.resolve();
    },
    certificates: () => Promise.resolve(tls),
    tool: (what: 'start' | 'stop') => {
      done.push(what);
      if (what === 'start') started(Number(/localhost:(\d+)/.exec(said.join('\n'))?.[1]));
      return Promise.resolve(codes[what] ?? 0);
    },
    say: (sentence: string) => void said.push(sentence),
    interrupted: new Promise<void>((resolve) => (interrupt = resolve)),
  };
  return { given, said, done, running, interrupt: () => interrupt() };
}

test('builds, serves over https, has Excel open with it, and Ctrl+C takes it all back', async () => {
  const { given, said, done, running, interrupt } = outside();
  const ended = startExcel(given);
  const port = await running;
  expect(await ask(port)).toContain('<title>Ringfence</title>');
  expect(await ask(port, '/../secret')).toContain('There is nothing at');
  expect(existsSync(given.marker)).toBe(true);
  interrupt();
  expect(await ended).toBe(0);
  expect(done).toEqual(['build', 'start', 'stop']);
  expect(said.join('\n')).toMatch(/Open pane\. To stop, press Ctrl\+C here, or run npm run excel:stop\./);
  expect(existsSync(given.marker)).toBe(false);
  await expect(ask(port)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

test('npm run excel:stop in another window ends it, and takes the add-in out of Excel once', async () => {
  const { given, done, running } = outside('darwin');
  const ended = startExcel(given);
  await running;
  expect(await stopExcel(given)).toBe(0);
  expect(await ended).toBe(0);
  expect(done).toEqual(['build', 'start', 'stop']);
});

test('on a system without Excel it does nothing, and says what to do instead', async () => {
  for (const run of [startExcel, stopExcel]) {
    const { given, said, done } = outside('linux');
    expect(await run(given)).toBe(1);
    expect(said).toEqual([expect.stringMatching(/^There is no Excel for this system.*Run npm start/)]);
    expect(done).toEqual([]);
  }
});

test('a port that is taken is named, and Excel is not started', async () => {
  const other = await startSite({ folder, port: 0 });
  const { given, said, done } = outside();
  expect(await startExcel({ ...given, port: other.port })).toBe(1);
  expect(said.at(-1)).toContain(`Port ${other.port} is taken`);
  expect(done).toEqual(['build']);
  await other.close();
});

test.each([
  [
    'a build that fails',
    { build: () => Promise.reject(new Error('Module not found.')) },
    /build did not succeed.*Module not found/s,
  ],
  [
    'no certificate',
    { certificates: () => Promise.reject(new Error('You said no.')) },
    /could not be served over https: You said no\..*office-addin-dev-certs install/,
  ],
])('%s ends it in a sentence', async (_, trouble, sentence) => {
  const { given, said, done } = outside();
  expect(await startExcel({ ...given, ...trouble })).toBe(1);
  expect(said.at(-1)).toMatch(sentence);
  expect(done).not.toContain('start');
});

test('where Excel does not start, nothing is served any more', async () => {
  const { given, said, running } = outside('win32', { start: 1 });
  expect(await startExcel(given)).toBe(1);
  expect(said.at(-1)).toMatch(/^Excel could not be started/);
  await expect(ask(await running)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
});

(process.platform === 'linux' ? test : test.skip)(
  'the script itself, on Linux: exit code 1 and a sentence',
  async () => {
    const script = path.resolve(__dirname, '../../scripts/excel.mjs');
    const { code, out } = await new Promise<{ code: unknown; out: string }>((resolve) => {
      execFile(process.execPath, [script], (error, out) => resolve({ code: error?.code, out }));
    });
    expect(code).toBe(1);
    expect(out.trim()).toMatch(/^There is no Excel for this system: .*\.$/);
  },
);
