/** What our web servers share: loopback only, read only, built on node:http alone. CommonJS so that jest can load it too. */
const { createReadStream } = require('node:fs');
const { realpath, stat } = require('node:fs/promises');
const path = require('node:path');
const { contentTypeOf } = require('./content-types.cjs');

const LOOPBACK = '127.0.0.1';

/** Excel shows no icon that may not be kept; everything else is asked for anew, so that a build is seen at once. */
const cacheControl = (type) => (type.startsWith('image/') ? 'max-age=3600' : 'no-cache');

/** Headers of one answer. @param {Record<string, string>} headers those of the server */
const headersFor = (headers, type, size) => ({
  ...headers,
  'Cache-Control': cacheControl(type),
  'Content-Type': type,
  'Content-Length': size,
});

/** Answers with a text. @param {Record<string, string>} headers those of the server */
function answer(response, headers, status, type, body) {
  response.writeHead(status, headersFor(headers, type, Buffer.byteLength(body)));
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

/** Answers with the bytes of a file. */
async function sendFile(response, headers, file) {
  const { size } = await stat(file);
  response.writeHead(200, headersFor(headers, contentTypeOf(file), size));
  if (response.req.method === 'HEAD') return response.end();
  return createReadStream(file)
    .on('error', () => response.destroy())
    .pipe(response);
}

/** A page on another site can point its own name at 127.0.0.1; its requests carry that name and are turned away. */
function isOurHost(header, port) {
  return header === `${LOOPBACK}:${port}` || header === `localhost:${port}`;
}

/** The path asked for, decoded; undefined when it cannot be one of ours. */
function pathnameOf(url) {
  try {
    const pathname = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    return pathname.includes('\0') || pathname.includes('\\') ? undefined : pathname;
  } catch {
    return undefined;
  }
}

/** The file in `folder` for this path, links resolved; undefined when there is none or it lies outside the folder. */
async function fileWithin(folder, relative) {
  try {
    const [base, file] = await Promise.all([realpath(folder), realpath(path.join(folder, relative))]);
    if (!file.startsWith(base + path.sep)) return undefined;
    return (await stat(file)).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

/** Listens on the first free port from `port` to `last`; answers it. 0 takes any free one. @throws when none is free. */
async function listen(server, port, last = port) {
  for (let candidate = port; ; candidate++) {
    try {
      return await new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(candidate, LOOPBACK, () => {
          server.removeListener('error', reject);
          resolve(server.address().port);
        });
      });
    } catch (error) {
      if (error.code !== 'EADDRINUSE' || candidate >= last) throw error;
    }
  }
}

/** Ends a server, with the connections that are open. */
function closing(server) {
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
}

module.exports = { answer, closing, fileWithin, isOurHost, listen, pathnameOf, sendFile };
