import js from '@eslint/js';
import tseslint from 'typescript-eslint';
import hooks from 'eslint-plugin-react-hooks';
import a11y from 'eslint-plugin-jsx-a11y';
import imports from 'eslint-plugin-import-x';
import officeAddins from 'eslint-plugin-office-addins';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import globals from 'globals';
import { CAPABILITIES, DOMAIN_FLOORS, LAYERS, ROOTS } from './scripts/lib/floors.mjs';

const src = './src';

/** Two of the same folder's files may always import each other; `what` says in the message who `target` is. */
const zone = (target, allowed, { below = '', what = target } = {}) => ({
  target: `${src}/${target}`,
  from: `${src}/${below}`,
  except: allowed.map((folder) => `./${folder}`),
  message: `${what} may import only: ${allowed.join(', ')}. Who may import whom stands in scripts/lib/floors.mjs.`,
});

const rootFiles = ROOTS.map(({ file }) => `src/${file}`);

/** `import-x` takes no exceptions from a target, so the files of a product with a composition root are told apart by glob. */
const layerZones = Object.entries(LAYERS).flatMap(([layer, allowed]) => {
  const own = [layer, ...allowed];
  const roots = ROOTS.filter(({ file }) => file.startsWith(`${layer}/`));
  if (roots.length === 0) return [zone(layer, own)];
  const names = roots.map(({ file }) => file.slice(layer.length + 1));
  return [
    zone(`${layer}/!(${names.join('|')})`, own, { what: layer }),
    zone(`${layer}/*/**/*`, own, { what: layer }),
    ...roots.map(({ file, besides }) => zone(file, [...new Set([...own, ...besides])])),
  ];
});

const floorZones = DOMAIN_FLOORS.flatMap((folders, floor) =>
  folders.map((folder) =>
    zone(`domain/${folder}`, [folder, ...DOMAIN_FLOORS.slice(0, floor).flat()], { below: 'domain' }),
  ),
);

const capabilityZones = Object.entries(CAPABILITIES).flatMap(([layer, capabilities]) =>
  ['shared', ...capabilities].map((name) =>
    zone(`${layer}/${name}`, name === 'shared' ? [name] : [name, 'shared'], { below: layer }),
  ),
);

const zones = [...layerZones, ...floorZones, ...capabilityZones];

const noWorkbench = { group: ['**/workbench/**'], message: 'Product code never imports the workbench.' };
const noAdapter = { group: ['**/adapters/**'], message: 'Only a composition root may import an adapter.' };

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
    files: ['src/{cells,domain}/**/*.ts'],
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
    files: ['src/{app,cli,taskpane,commands,ports,adapters,check-page,sheet-view}/**/*.{ts,tsx}'],
    ignores: rootFiles,
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [noAdapter, noWorkbench] }] },
  },
  {
    files: rootFiles,
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [noWorkbench] }] },
  },
  {
    files: ['src/adapters/excel/**/*.ts'],
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
    files: ['src/{taskpane,workbench/page,check-page,sheet-view}/**/*.{ts,tsx}'],
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
