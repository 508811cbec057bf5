const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const { BannerPlugin, DefinePlugin } = require('webpack');
const { OnePage } = require('./scripts/lib/one-page.cjs');
const { version } = require('./package.json');

/** Where manifest.xml says the add-in lives while it is developed; `ORIGIN` names the place it is deployed to. */
const DEVELOPMENT_ORIGIN = 'https://localhost:3000';
const origin = (process.env.ORIGIN ?? DEVELOPMENT_ORIGIN).replace(/\/$/, '');

const root = (...parts) => path.resolve(__dirname, ...parts);

const shared = (mode) => ({
  mode,
  context: __dirname,
  devtool: mode === 'production' ? false : 'source-map',
  resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  module: {
    rules: [
      { test: /\.tsx?$/, exclude: /node_modules/, use: 'swc-loader' },
      { test: /\.css$/, type: 'asset/source' },
    ],
  },
  performance: { hints: false },
  stats: 'errors-warnings',
});

const defineVersion = new DefinePlugin({ RINGFENCE_VERSION: JSON.stringify(version) });

/** The add-in itself: what Excel loads, and what is copied to a web server. */
const pane = (mode) => ({
  ...shared(mode),
  name: 'pane',
  target: 'web',
  entry: { taskpane: './src/taskpane/index.ts' },
  output: {
    path: root('dist/pane'),
    // Web views keep old scripts for long; a hash in the name makes an update arrive.
    filename: '[name].[contenthash:10].js',
    chunkFilename: '[name].[contenthash:10].js',
    clean: true,
  },
  plugins: [
    defineVersion,
    new HtmlPlugin({
      filename: 'taskpane.html',
      template: './src/taskpane/taskpane.html',
      chunks: ['taskpane'],
      // Deferred, it could come after Office is ready, and a button pressed meanwhile would be lost: see src/taskpane/index.ts.
      scriptLoading: 'blocking',
      inject: 'body',
    }),
    // Made from the words of the pane's own help; nothing is put into it.
    new HtmlPlugin({
      filename: 'help.html',
      template: './src/taskpane/help/help-document.ts',
      templateParameters: { version },
      inject: false,
      chunks: [],
      minify: false,
    }),
    new CopyPlugin({
      patterns: [
        { from: 'assets/icons', to: 'assets/icons' },
        // What *Try it on sample data* opens: src/taskpane/in-memory.ts.
        ...['messy-return', 'messy-money-2019-20', 'performance-2017-19'].map((name) => ({
          from: `assets/samples/${name}.xlsx`,
          to: `assets/samples/${name}.xlsx`,
        })),
        { from: 'assets/old-web-view.js', to: 'old-web-view.js', info: { minimized: true } },
        {
          from: 'manifest.xml',
          to: 'manifest.xml',
          transform: (content) => content.toString().replaceAll(DEVELOPMENT_ORIGIN, origin),
        },
      ],
    }),
  ],
});

/** The simulated Excel: for development and tests, never deployed. */
const workbench = (mode) => ({
  ...shared(mode),
  name: 'workbench',
  target: 'web',
  entry: { workbench: './src/workbench/page/index.tsx' },
  output: { path: root('dist/workbench'), filename: '[name].[contenthash:10].js', clean: true },
  plugins: [
    defineVersion,
    new HtmlPlugin({ filename: 'index.html', template: './src/workbench/page/index.html', chunks: ['workbench'] }),
  ],
});

/**
 * The page for people without the add-in: one HTML file, with everything in it, that may connect to nothing.
 * @param {string} specifications the office's, as text; empty for none
 */
const check = (mode, specifications) => ({
  ...shared(mode),
  name: 'check',
  target: 'web',
  // A map would be asked for from beside the page.
  devtool: false,
  entry: { check: './src/check-page/index.tsx' },
  output: { path: root('dist/check'), filename: '[name].js', clean: true },
  module: {
    ...shared(mode).module,
    // What the pane loads later is part of the one script here.
    parser: { javascript: { dynamicImportMode: 'eager' } },
  },
  plugins: [
    defineVersion,
    new DefinePlugin({ OFFICE_SPECIFICATIONS: JSON.stringify(specifications) }),
    new OnePage({
      script: 'check.js',
      template: root('src/check-page/page.html'),
      page: 'index.html',
      licences: 'licences.txt',
    }),
    new CopyPlugin({ patterns: [{ from: 'src/check-page/read-me.txt', to: 'read-me.txt' }] }),
  ],
});

const cli = (mode) => ({
  ...shared(mode),
  name: 'cli',
  target: 'node20',
  entry: { ringfence: './src/cli/index.ts' },
  output: { path: root('dist/cli'), filename: '[name].js', clean: true },
  // One file: languages are part of it.
  module: { ...shared(mode).module, parser: { javascript: { dynamicImportMode: 'eager' } } },
  optimization: { minimize: false },
  plugins: [defineVersion, new BannerPlugin({ banner: '#!/usr/bin/env node', raw: true })],
});

/** `SPECIFICATIONS=commissioning.xlsx npm run build`: what the office asks of its services goes into the check page. */
const officeSpecifications = async (file) =>
  (await import('./scripts/lib/office-specifications.mjs')).officeSpecifications(file);

module.exports = (_env, { mode = 'production' } = {}) => {
  const all = (specifications) => [pane(mode), workbench(mode), check(mode, specifications), cli(mode)];
  const file = process.env.SPECIFICATIONS;
  return file ? officeSpecifications(file).then(all) : all('');
};
