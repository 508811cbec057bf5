import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const CONFIGURATIONS = ['pane', 'workbench'];

/**
 * Builds the pane and the workbench, or what is named of them, into dist/.
 * @param {'development' | 'production'} mode
 * @param {readonly string[]} [names] of webpack's configurations
 * @param {string} [folder] in place of the one in dist/
 * @throws Error with webpack's own account when something does not compile.
 */
export async function build(mode, names = CONFIGURATIONS, folder = undefined) {
  const { webpack } = require('webpack');
  const configurations = await require('../../webpack.config.js')({}, { mode });
  const wanted = configurations
    .filter(({ name }) => names.includes(name))
    .map((one) => (folder === undefined ? one : { ...one, output: { ...one.output, path: folder } }));
  const compiler = webpack(wanted);
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, result) => {
      compiler.close(() => (error ? reject(error) : resolve(result)));
    });
  });
  if (stats.hasErrors()) throw new Error(stats.toString({ preset: 'errors-only', colors: process.stdout.isTTY }));
}
