/** Serves one folder as any web server would: the pane for Excel on this machine, and a release in its test. */
const http = require('node:http');
const https = require('node:https');
const { answer, closing, fileWithin, isOurHost, listen, pathnameOf, sendFile } = require('./static-files.cjs');

const HEADERS = { 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' };

async function respond(request, response, folder, port) {
  const refuse = (status, sentence) => answer(response, HEADERS, status, 'text/plain; charset=utf-8', `${sentence}\n`);
  if (!isOurHost(request.headers.host, port)) return refuse(421, 'This server answers only to localhost.');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return refuse(405, 'This server only hands out files.');
  }
  const pathname = pathnameOf(request.url);
  const file = pathname === undefined ? undefined : await fileWithin(folder, pathname);
  return file ? sendFile(response, HEADERS, file) : refuse(404, `There is nothing at ${pathname ?? request.url}.`);
}

/**
 * Serves a folder on 127.0.0.1 at just this port.
 * @param {{ folder: string, port: number, tls?: { key: string | Buffer, cert: string | Buffer } }} options `port` 0 for any
 *   free one; with `tls` over https.
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>}
 * @throws when the port is taken (`EADDRINUSE`).
 */
async function startSite({ folder, port, tls }) {
  let taken = 0;
  const handle = (request, response) => {
    respond(request, response, folder, taken).catch(() => response.destroy());
  };
  const server = tls ? https.createServer(tls, handle) : http.createServer(handle);
  taken = await listen(server, port);
  return { url: `${tls ? 'https' : 'http'}://localhost:${taken}/`, port: taken, close: closing(server) };
}

module.exports = { startSite };
