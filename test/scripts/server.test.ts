import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startServer, type WorkbenchServer } from '../../scripts/lib/server.cjs';

interface Answer {
  readonly status: number | undefined;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

const LIBRARY = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';
let root: string;
let server: WorkbenchServer;

/** `fetch` tidies paths and sets the host header itself; these tests need neither. */
function ask(target: string, options: http.RequestOptions = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      { host: '127.0.0.1', port: server.port, path: target, headers: { Host: `localhost:${server.port}` }, ...options },
      (response) => {
        let body = '';
        response.setEncoding('utf8').on('data', (part: string) => (body += part));
        response.on('end', () => resolve({ status: response.statusCode, headers: response.headers, body }));
      },
    );
    request.on('error', reject).end();
  });
}

function put(name: string, text: string): void {
  const file = path.join(root, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

beforeAll(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'ringfence-server-'));
  put('secret.txt', 'not for anybody');
  put('manifest.xml', '<OfficeApp/>');
  put('dist/workbench/index.html', '<title>Simulated Excel</title>');
  put('dist/workbench/workbench.js', 'run()');
  put('dist/pane/taskpane.html', `<html><head lang="en"><script src="${LIBRARY}"></script></head></html>`);
  put('dist/pane/assets/icons/icon-16.png', 'png');
  put('assets/samples/messy-records.xlsx', 'zip');
  put('assets/samples/commissioning.xlsx', 'zip');
  put('assets/samples/readme.md', 'about');
  put('node_modules/@microsoft/office-js/dist/office.js', 'library()');
  symlinkSync(path.join(root, 'secret.txt'), path.join(root, 'assets/samples/link.xlsx'));
  server = await startServer({ port: 0, root });
});

afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

test.each([
  ['/', 'text/html; charset=utf-8', 'Simulated Excel'],
  ['/workbench.js', 'text/javascript; charset=utf-8', 'run()'],
  ['/manifest.xml', 'text/xml; charset=utf-8', '<OfficeApp/>'],
  ['/assets/icons/icon-16.png', 'image/png', 'png'],
  ['/pane/assets/icons/icon-16.png', 'image/png', 'png'],
  ['/office-js/office.js?v=1', 'text/javascript; charset=utf-8', 'library()'],
  ['/samples/messy-records.xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'zip'],
])('hands out %s', async (target, type, text) => {
  const { status, headers, body } = await ask(target);
  expect(status).toBe(200);
  expect(headers['content-type']).toBe(type);
  expect(body).toContain(text);
});

test('swaps only the library in the pane and puts the host in before it', async () => {
  const { body } = await ask('/pane/taskpane.html?_host_Info=Excel');
  expect(body).toBe(
    '<html><head lang="en"><script src="/workbench-frame.js"></script><script src="/office-js/office.js"></script></head></html>',
  );
  expect((await ask('/workbench-frame.js')).body).toContain('ringfenceHost.install(window)');
});

test('lists the sample workbooks, the commissioning workbook first', async () => {
  const { body } = await ask('/samples/index.json');
  expect(JSON.parse(body)).toEqual(['commissioning.xlsx', 'link.xlsx', 'messy-records.xlsx']);
});

test.each([
  '/../secret.txt',
  '/samples/../../secret.txt',
  '/samples/%2e%2e/%2e%2e/secret.txt',
  '/samples/..%2f..%2fsecret.txt',
  '/samples/..%5c..%5csecret.txt',
  '/samples/link.xlsx',
  '/samples/',
  '/samples/%00',
  '/%E0%A4%A',
])('gives nothing away at %s', async (target) => {
  const { status, body } = await ask(target);
  expect([400, 404]).toContain(status);
  expect(body).not.toContain('not for anybody');
});

test.each(['evil.example', 'evil.example:3300', '127.0.0.1', 'localhost'])(
  'turns away a request for the host "%s"',
  async (host) => {
    expect((await ask('/', { headers: { Host: host } })).status).toBe(421);
  },
);

test('answers to 127.0.0.1 as well as to localhost', async () => {
  expect((await ask('/', { headers: { Host: `127.0.0.1:${server.port}` } })).status).toBe(200);
});

test('takes no method that could change anything', async () => {
  const { status, headers } = await ask('/', { method: 'POST' });
  expect(status).toBe(405);
  expect(headers.allow).toBe('GET, HEAD');
});

test('answers HEAD without a body', async () => {
  const { status, headers, body } = await ask('/workbench.js', { method: 'HEAD' });
  expect([status, headers['content-length'], body]).toEqual([200, '5', '']);
});

test('icons may be kept, for Excel shows none that may not', async () => {
  expect((await ask('/assets/icons/icon-16.png')).headers['cache-control']).toBe('max-age=3600');
});

test('lets a page reach no other origin, and keeps no page and no script in caches', async () => {
  const { headers } = await ask('/');
  const policy = String(headers['content-security-policy']);
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'self'");
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
  expect(headers['cache-control']).toBe('no-cache');
  expect(headers['x-content-type-options']).toBe('nosniff');
});

test('moves on to the next port when one is taken', async () => {
  const second = await startServer({ port: server.port, root });
  expect(second.port).toBeGreaterThan(server.port);
  await second.close();
});
