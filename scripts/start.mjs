/**
 * `npm start`: builds the pane and the workbench, serves them on this machine only and opens a browser where there is a
 * desktop. `--no-build` serves what dist/ holds, `--no-open` opens nothing, `--production` builds as for Excel; `PORT` says
 * where to begin looking for a free port.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { build } from './lib/build.mjs';
import { hasDesktop, openBrowser } from './lib/open-browser.mjs';
import { startServer } from './lib/server.mjs';

const root = path.resolve(import.meta.dirname, '..');
const OPTIONS = ['--no-build', '--no-open', '--production'];
const given = process.argv.slice(2);

function stop(message) {
  console.error(message);
  process.exit(1);
}

const unknown = given.find((option) => !OPTIONS.includes(option));
if (unknown) stop(`npm start knows no option ${unknown}. It takes ${OPTIONS.join(', ')}.`);

const port = Number(process.env.PORT ?? 3300);
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  stop(`PORT must be a whole number from 0 to 65535; it is "${process.env.PORT}".`);
}

if (!given.includes('--no-build')) {
  console.log('Building the pane and the workbench …');
  const started = performance.now();
  await build(given.includes('--production') ? 'production' : 'development').catch((error) =>
    stop(`The build did not succeed, so nothing is served.\n\n${error.message}`),
  );
  console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}
if (!existsSync(path.join(root, 'dist/workbench/index.html'))) {
  stop('There is nothing built in dist/. Run npm start without --no-build.');
}

const server = await startServer({ port, root }).catch((error) =>
  stop(`No port could be opened from ${port} on: ${error.message}`),
);
console.log(`\nRingfence on simulated Excel: ${server.url}\nOnly this machine can reach it. Press Ctrl+C to stop.`);
if (!given.includes('--no-open') && hasDesktop()) openBrowser(server.url);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => void server.close().then(() => process.exit(0)));
}
