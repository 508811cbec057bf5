import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import hooks from 'eslint-plugin-react-hooks';
import a11y from 'eslint-plugin-jsx-a11y';
import imports from 'eslint-plugin-import-x';
import officeAddins from 'eslint-plugin-office-addins';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import globals from 'globals';

const src = './src';

/** Who may import whom, from docs/decisions and the architecture: each zone lists what its `target` may not import. */
const layer = (target, allowed) => ({
  target: `${src}/${target}`,
  from: src,
  except: [target, ...allowed].map((folder) => `./${folder}`),
  message: `src/${target} may import only: ${[target, ...allowed].join(', ')}.`,
});

/** Composition roots put the parts together: each may import the adapters of its own product, and no other's. */
const roots = [
  { file: 'src/taskpane/index.tsx', besides: ['commands', 'excel'] },
  { file: 'src/cli/index.ts', besides: ['files', 'workbook'] },
];
const rootFiles = roots.map(({ file }) => file);

/** `import-x` takes no exceptions from a target, so the pane's and the command line's files are told apart by glob. */
const product = (folder, { file, besides }) => [
  { ...layer(folder, ['app', 'domain']), target: `${src}/${folder}/!(index.ts|index.tsx)` },
  { ...layer(folder, ['app', 'domain']), target: `${src}/${folder}/*/**/*` },
  { ...layer(folder, ['app', 'domain', ...besides]), target: `./${file}` },
];

const zones = [
  ...product('taskpane', roots[0]),
  ...product('cli', roots[1]),
  layer('domain', []),
  layer('app', ['domain']),
  layer('excel', ['app/ports', 'domain']),
  layer('workbook', []),
  layer('files', ['workbook', 'app/ports', 'domain']),
  layer('workbench', ['workbook']),
  layer('commands', ['app', 'domain']),
];

const noWorkbench = { group: ['**/workbench/**'], message: 'Product code never imports the workbench.' };
const noAdapter = { group: ['**/excel/*', '**/files/*'], message: 'Only a composition root may import an adapter.' };

export default tseslint.config(
  { ignores: ['.cache/', 'dist/', 'coverage/', 'artifacts/', 'node_modules/'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    plugins: { 'import-x': imports },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: './tsconfig.json' })] },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': ['error', { zones }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      complexity: ['error', 15],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: { 'no-console': 'error' },
  },
  {
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'Date', 'performance', 'crypto', 'setTimeout', 'queueMicrotask'],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'The domain is deterministic.' },
      ],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(?!zod$|fastest-levenshtein$|jstat$|\\.)',
              message: 'The domain imports zod, a distance function and distribution functions (jstat), nothing else.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['src/{app,cli,taskpane,commands,excel,files}/**/*.{ts,tsx}'],
    ignores: rootFiles,
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [noAdapter, noWorkbench] }] },
  },
  {
    files: rootFiles,
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [noWorkbench] }] },
  },
  {
    files: ['src/excel/**/*.ts'],
    plugins: { 'office-addins': officeAddins },
    rules: {
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    files: ['src/{taskpane,workbench/page}/**/*.{ts,tsx}'],
    extends: [a11y.flatConfigs.strict],
    plugins: { 'react-hooks': hooks },
    languageOptions: { globals: globals.browser },
    rules: { ...hooks.configs.recommended.rules },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      'max-lines': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: globals.node },
  },
);
