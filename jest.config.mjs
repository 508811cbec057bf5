/** Unit, contract, host and pane suites. End to end runs apart: see jest.e2e.config.mjs. */
const shared = {
  transform: { '^.+\\.tsx?$': '@swc/jest' },
  extensionsToTreatAsEsm: [],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'json'],
};

/** Suites that need a window: everything that runs Microsoft's library or React. */
const inWindow = ['<rootDir>/test/excel/**/*.test.ts?(x)', '<rootDir>/test/workbench/**/*.test.ts?(x)', '<rootDir>/test/taskpane/**/*.test.ts?(x)', '<rootDir>/test/commands/**/*.test.ts?(x)', '<rootDir>/test/contract/**/*.test.ts?(x)'];

export default {
  projects: [
    {
      ...shared,
      displayName: 'core',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/test/**/*.test.ts?(x)'],
      testPathIgnorePatterns: ['/node_modules/', '/test/(excel|workbench|taskpane|commands|contract|e2e|corpus)/'],
    },
    {
      ...shared,
      displayName: 'window',
      testEnvironment: 'jsdom',
      testMatch: inWindow,
      setupFilesAfterEnv: ['<rootDir>/test/support/window-setup.ts'],
    },
  ],
};
