/** The workbench's web server. CommonJS so that jest can load it too; scripts use the same functions through server.mjs. */
const { readdir, readFile } = require('node:fs/promises');
const http = require('node:http');
const path = require('node:path');
const { contentTypeOf } = require('./content-types.cjs');
const { FRAME_SCRIPT, forWorkbench } = require('./pane-html.cjs');
const {
  answer: answerWith,
  closing,
  fileWithin,
  isOurHost,
  listen,
  pathnameOf,
  sendFile,
} = require('./static-files.cjs');

const PORTS_TRIED = 50;
/** Not 3000: that is where Excel looks for the add-in while it is developed (manifest.xml, scripts/excel.mjs). */
const FIRST_PORT = 3300;

/** `unsafe-inline` for styles only: Fluent writes its rules into style elements of its own. */
const SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const HEADERS = {
  'Content-Security-Policy': SECURITY_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/**
 * Which folder answers which path; the first prefix that fits is taken.
 * @param {string} root the checkout
 */
function folders(root) {
  return [
    ['/pane/', path.join(root, 'dist/pane')],
    ['/assets/', path.join(root, 'dist/pane/assets')],
    ['/samples/', path.join(root, 'assets/samples')],
    ['/office-js/', path.join(root, 'node_modules/@microsoft/office-js/dist')],
    ['/', path.join(root, 'dist/workbench')],
  ];
}

const answer = (response, status, type, body) => answerWith(response, HEADERS, status, type, body);

const refuse = (response, status, sentence) => answer(response, status, 'text/plain; charset=utf-8', `${sentence}\n`);

/** Names of the workbooks in assets/samples, the commissioning workbook first. */
async function sampleNames(root) {
  const names = await readdir(path.join(root, 'assets/samples')).catch(() => []);
  const workbooks = names.filter((name) => /\.xls[xm]$/i.test(name)).sort((a, b) => a.localeCompare(b, 'en-GB'));
  return [...workbooks].sort((a, b) => Number(b.startsWith('commissioning')) - Number(a.startsWith('commissioning')));
}

/** Paths whose answer is made, not read from a folder. */
const made = {
  '/manifest.xml': async (response, root) =>
    answer(response, 200, 'text/xml; charset=utf-8', await readFile(path.join(root, 'manifest.xml'), 'utf8')),
  '/samples/index.json': async (response, root) =>
    answer(response, 200, 'application/json; charset=utf-8', JSON.stringify(await sampleNames(root))),
  '/workbench-frame.js': (response) => answer(response, 200, 'text/javascript; charset=utf-8', FRAME_SCRIPT),
};

async function respond(request, response, root, port) {
  if (!isOurHost(request.headers.host, port)) {
    return refuse(response, 421, 'The workbench answers only to localhost. Open the address that npm start printed.');
  }
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return refuse(response, 405, 'The workbench only hands out files.');
  }
  const asked = pathnameOf(request.url);
  if (asked === undefined) return refuse(response, 400, 'This address cannot be read.');
  const pathname = asked === '/' ? '/index.html' : asked;
  if (Object.hasOwn(made, pathname)) return made[pathname](response, root);
  const [prefix, folder] = folders(root).find(([start]) => pathname.startsWith(start));
  const file = await fileWithin(folder, pathname.slice(prefix.length));
  if (!file) return refuse(response, 404, `There is nothing at ${pathname}.`);
  if (prefix === '/pane/' && path.basename(file) === 'taskpane.html') {
    return answer(response, 200, contentTypeOf(file), forWorkbench(await readFile(file, 'utf8')));
  }
  return sendFile(response, HEADERS, file);
}

/**
 * Serves the workbench, the pane, the samples and Microsoft's library on 127.0.0.1.
 * @param {{ port?: number, root?: string }} [options] `port`: where to begin looking for a free one, 0 for any (default
 *   3300); `root`: the checkout (default: this one).
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 * @throws when no port can be had.
 */
async function startServer({ port = FIRST_PORT, root = path.resolve(__dirname, '../..') } = {}) {
  let taken = 0;
  const server = http.createServer((request, response) => {
    respond(request, response, root, taken).catch((error) => {
      if (response.headersSent) return response.destroy();
      return refuse(
        response,
        error.code === 'ENOENT' ? 404 : 500,
        `${request.url} could not be read: ${error.message}`,
      );
    });
  });
  taken = await listen(server, port, port === 0 ? 0 : port + PORTS_TRIED);
  return { url: `http://localhost:${taken}/`, port: taken, close: closing(server) };
}

module.exports = { startServer };
