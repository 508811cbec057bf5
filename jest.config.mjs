/** Unit, contract, host and pane suites. End to end runs apart: see jest.e2e.config.mjs. */
const shared = {
  transform: { '^.+\\.tsx?$': '@swc/jest' },
  extensionsToTreatAsEsm: [],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json'],
  // numfmt 4.0.1 names a CommonJS file in its package.json that it does not ship; its index.js is the CommonJS build.
  moduleNameMapper: { '^numfmt$': '<rootDir>/node_modules/numfmt/dist/index.js' },
};

/** hucre, the second reader that our files are held against, ships ES modules only. */
const readsTwice = {
  transform: { ...shared.transform, '^.+/hucre/.+\\.mjs$': '@swc/jest' },
  transformIgnorePatterns: ['/node_modules/(?!hucre/)'],
};

const seeded = '<rootDir>/test/support/property-seed.ts';

/** Suites that need a window: everything that runs Microsoft's library or React. */
const inWindow = [
  '<rootDir>/test/adapters/excel/**/*.test.ts?(x)',
  '<rootDir>/test/workbench/**/*.test.ts?(x)',
  '<rootDir>/test/sheet-view/**/*.test.ts?(x)',
  '<rootDir>/test/taskpane/**/*.test.ts?(x)',
  '<rootDir>/test/commands/**/*.test.ts?(x)',
  '<rootDir>/test/contract/**/*.test.ts?(x)',
];

export default {
  // Far more than any test takes alone, so that none fails because the machine is busy.
  testTimeout: 300_000,
  projects: [
    {
      ...shared,
      ...readsTwice,
      displayName: 'core',
      testEnvironment: 'node',
      setupFilesAfterEnv: [seeded],
      testMatch: ['<rootDir>/test/**/*.test.ts?(x)'],
      testPathIgnorePatterns: [
        '/node_modules/',
        '/test/(adapters/excel|workbench|sheet-view|taskpane|commands|contract|e2e|corpus)/',
      ],
    },
    {
      ...shared,
      displayName: 'window',
      testEnvironment: '<rootDir>/test/support/window-environment.cjs',
      testMatch: inWindow,
      setupFilesAfterEnv: ['<rootDir>/test/support/window-setup.ts', seeded],
    },
    // Real workbooks from the folder that CORPUS names; without it each suite has one skipped test that says so.
    {
      ...shared,
      ...readsTwice,
      displayName: 'corpus',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/corpus/**/*.test.ts'],
    },
  ],
};
