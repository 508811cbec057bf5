/** What `npm run excel` and `npm run excel:stop` do, with everything outside given to them. CommonJS so that jest can load it. */
const { rm, stat, mkdir, writeFile } = require('node:fs/promises');
const path = require('node:path');
const { startSite } = require('./site-server.cjs');

/** Where manifest.xml says the add-in lives while it is developed. */
const PORT = 3000;
const SYSTEMS = { win32: 'Windows', darwin: 'macOS' };

const NO_EXCEL =
  'There is no Excel for this system: npm run excel needs Windows or a Mac. Run npm start for the simulated Excel, or try Excel on the web as docs/guide/administrator.md says.';

const exists = (file) =>
  stat(file).then(
    () => true,
    () => false,
  );

/**
 * Serves the pane over https where manifest.xml says it is, and has Excel open with it, until somebody stops it.
 * @param {object} given
 * @param {string} given.platform as `process.platform`
 * @param {string} given.folder what is served
 * @param {string} given.marker a file that is there while this runs; `stopExcel` takes it away
 * @param {number} [given.port] for tests
 * @param {() => Promise<void>} given.build makes what is served
 * @param {() => Promise<{ key: Buffer, cert: Buffer }>} given.certificates of localhost, trusted on this machine
 * @param {(what: 'start' | 'stop') => Promise<number>} given.tool Microsoft's own; answers its exit code
 * @param {(sentence: string) => void} given.say
 * @param {Promise<void>} given.interrupted when somebody presses Ctrl+C
 * @returns {Promise<number>} the exit code
 */
async function startExcel(given) {
  const { platform, folder, marker, port = PORT, build, certificates, tool, say, interrupted } = given;
  if (!(platform in SYSTEMS)) return failed(say, NO_EXCEL);
  say('Building the pane …');
  try {
    await build();
  } catch (error) {
    return failed(say, `The build did not succeed, so Excel was not started.\n\n${error.message}`);
  }
  say(
    'Looking for a certificate for localhost. If you are asked whether to trust one, say yes: only this machine uses it.',
  );
  let site;
  try {
    site = await startSite({ folder, port, tls: await certificates() });
  } catch (error) {
    return failed(
      say,
      error.code === 'EADDRINUSE'
        ? `Port ${port} is taken, and Excel looks for the add-in there. If Ringfence is running in another window, run npm run excel:stop; else close the program that uses the port. Then run npm run excel again.`
        : `The pane could not be served over https: ${error.message} Run npx office-addin-dev-certs install, then npm run excel again.`,
    );
  }
  try {
    await mkdir(path.dirname(marker), { recursive: true });
    await writeFile(marker, `${process.pid}\n`);
    say(`The pane is served at ${site.url}. Starting Excel …`);
    if ((await tool('start')) !== 0)
      return failed(say, 'Excel could not be started with the add-in; what Microsoft’s tool said of it stands above.');
    say('In Excel: Home, in the group Ringfence, Open pane. To stop, press Ctrl+C here, or run npm run excel:stop.');
    if ((await Promise.race([interrupted.then(() => 'here'), markerGone(marker)])) === 'here') await tool('stop');
    say('Ringfence was taken out of Excel again, and nothing is served any more.');
    return 0;
  } finally {
    await rm(marker, { force: true });
    await site.close();
  }
}

/**
 * Takes the add-in out of Excel again, and ends what `startExcel` serves in another window.
 * @returns {Promise<number>} the exit code
 */
async function stopExcel({ platform, marker, tool, say }) {
  if (!(platform in SYSTEMS)) return failed(say, NO_EXCEL);
  await rm(marker, { force: true });
  const code = await tool('stop');
  return code === 0
    ? 0
    : failed(say, 'The add-in could not be taken out of Excel; what Microsoft’s tool said of it stands above.');
}

function failed(say, sentence) {
  say(sentence);
  return 1;
}

/** Looks once a second: what a signal or a process number would do otherwise on Windows and a Mac is the same here. */
async function markerGone(marker) {
  while (await exists(marker)) await new Promise((resolve) => setTimeout(resolve, 1000).unref());
  return 'elsewhere';
}

module.exports = { startExcel, stopExcel };
