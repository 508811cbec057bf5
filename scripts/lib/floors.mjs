/**
 * Who may import whom, declared once: lint enforces it (eslint.config.mjs), `npm run structure` prints and draws it.
 * Folders are named from `src/`.
 */

/** The floors of the domain, from the ground up: a folder imports lower floors only, and never its neighbour. */
export const DOMAIN_FLOORS = [
  ['model'],
  ['text'],
  ['marks', 'receipt', 'codelists'],
  ['tables'],
  ['allocation', 'variance'],
  ['money', 'messages'],
  ['engine'],
  ['returns', 'kpis', 'documents'],
  ['templates', 'review'],
  ['rules'],
  ['check'],
  ['fixes'],
];

/** What each layer may import besides itself. Composition roots may import adapters too: `ROOTS`. */
export const LAYERS = {
  cells: [],
  domain: ['cells'],
  ports: ['cells', 'domain'],
  app: ['cells', 'domain', 'ports'],
  'adapters/shared': ['cells', 'domain', 'ports'],
  'adapters/excel': ['cells', 'domain', 'ports', 'adapters/shared'],
  'adapters/files': ['cells', 'domain', 'ports', 'adapters/shared', 'workbook'],
  workbook: ['cells'],
  workbench: ['cells', 'workbook'],
  taskpane: ['cells', 'domain', 'app'],
  commands: ['cells', 'domain', 'app'],
  cli: ['cells', 'domain', 'ports', 'app'],
};

/** Composition roots put the parts of one product together: each may import its own adapter, and no other's. */
export const ROOTS = [
  { file: 'taskpane/index.tsx', besides: ['commands', 'ports', 'adapters/excel'] },
  { file: 'cli/index.ts', besides: ['ports', 'adapters/files', 'workbook'] },
];

/** Layers split by capability: each capability imports `shared` and its own folder, never its neighbour. */
export const CAPABILITIES = {
  app: ['returns', 'money', 'performance', 'set-up'],
  taskpane: ['returns', 'money', 'performance', 'set-up', 'help'],
};
