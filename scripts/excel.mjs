/**
 * `npm run excel`: the add-in in the Excel of this machine. Builds the pane, serves it over https where manifest.xml says it
 * is, with a certificate that Microsoft's tool makes and has the machine trust, and opens Excel with it. Ctrl+C takes it all
 * back; so does `npm run excel:stop` (`--stop`) from another window.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from './lib/build.mjs';
import { startExcel, stopExcel } from './lib/excel-session.cjs';

const require = createRequire(import.meta.url);
const root = path.resolve(import.meta.dirname, '..');
const given = process.argv.slice(2);

const unknown = given.find((option) => option !== '--stop');
if (unknown) {
  console.error(`npm run excel knows no option ${unknown}. It takes --stop.`);
  process.exit(1);
}

/** Microsoft's tool, in a process of its own: it may ask questions. Without its debugger, which halts the pane at its start. */
function tool(what) {
  const script = path.join(path.dirname(require.resolve('office-addin-debugging/package.json')), 'cli.js');
  const options = what === 'start' ? ['desktop', '--app', 'excel', '--no-debug'] : [];
  return new Promise((resolve) => {
    spawn(process.execPath, [script, what, path.join(root, 'manifest.xml'), ...options], {
      stdio: 'inherit',
      cwd: root,
    })
      .on('error', () => resolve(1))
      .on('close', (code) => resolve(code ?? 1));
  });
}

const outside = {
  platform: process.platform,
  marker: path.join(root, '.cache/excel-is-served'),
  tool,
  say: (sentence) => console.log(sentence),
};

process.exit(
  given.includes('--stop')
    ? await stopExcel(outside)
    : await startExcel({
        ...outside,
        folder: path.join(root, 'dist/pane'),
        build: () => build('production', ['pane']),
        certificates: () => require('office-addin-dev-certs').getHttpsServerOptions(),
        interrupted: new Promise((resolve) => {
          for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => resolve());
        }),
      }),
);
