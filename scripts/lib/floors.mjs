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
  ['engine', 'charts'],
  ['returns', 'kpis', 'documents'],
  ['templates', 'review', 'account'],
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
  'sheet-view': ['cells', 'workbook'],
  workbench: ['cells', 'workbook', 'sheet-view'],
  taskpane: ['cells', 'domain', 'app'],
  commands: ['cells', 'domain', 'app'],
  cli: ['cells', 'domain', 'ports', 'app'],
  'check-page': ['cells', 'domain', 'app', 'workbook', 'sheet-view', 'taskpane'],
};

/**
 * Composition roots put the parts of one product together: each may import its own adapter, and no other's. The pane's workbooks in
 * memory are a product of their own, which the pane loads when it is asked for.
 */
export const ROOTS = [
  { file: 'taskpane/index.ts', besides: ['commands'] },
  { file: 'taskpane/start.tsx', besides: ['commands', 'ports', 'adapters/excel'] },
  { file: 'taskpane/in-memory.ts', besides: ['ports', 'adapters/files'] },
  { file: 'check-page/index.tsx', besides: ['ports', 'adapters/files'] },
  { file: 'cli/index.ts', besides: ['ports', 'adapters/files', 'workbook'] },
];

/** Layers split by capability: each capability imports `shared` and its own folder, never its neighbour. */
export const CAPABILITIES = {
  app: ['returns', 'money', 'performance', 'set-up', 'comparison'],
  taskpane: ['returns', 'money', 'performance', 'set-up', 'help'],
  cli: ['returns', 'money', 'performance', 'set-up'],
};

/** Folders that put capabilities together, and may import all of their layer. */
export const COMPOSING = { taskpane: ['shell'], cli: ['commands', 'run'] };

/** What each folder holds, in a few words: for the picture and for newcomers. */
export const HOLDS = {
  cells: 'areas, addresses, cell values, serial dates',
  domain: 'what is read, checked, allocated, reviewed: pure',
  ports: 'the workbook as use cases need it, and its error',
  app: 'use cases and sessions, by capability',
  'adapters/shared': 'what both adapters need: rows, sentences',
  'adapters/excel': 'the port on Office.js',
  'adapters/files': 'the port on a workbook in memory',
  workbook: 'a workbook without Excel: model, .xlsx, formulas',
  'sheet-view': 'a sheet drawn in a page: cells, marks, selection',
  workbench: 'a simulated Excel: host and page; no product',
  taskpane: 'the pane, by capability',
  commands: 'ribbon buttons',
  cli: 'the command line',
  'check-page': 'the Returns page for people without the add-in',
  'domain/model': 'plain types: findings, returns, periods, money',
  'domain/text': 'grammar, printed dates, tidied text',
  'domain/marks': 'which cells are marked, and how marks look',
  'domain/receipt': 'what a receipt says and whether it still holds',
  'domain/codelists': 'lists of values, fields and the minimum KPI set',
  'domain/tables': 'the tables of the office: columns, readers, rows',
  'domain/allocation': 'the solver',
  'domain/variance': 'statistics and the verdict',
  'domain/money': 'the book: funds, awards, ledger, forecasts',
  'domain/messages': 'sentences that several places share',
  'domain/charts': 'charts laid out: places and words, no page',
  'domain/engine': 'walks cells and asks rules; what a rule is',
  'domain/returns': 'recognition',
  'domain/kpis': 'from returns to KPI values',
  'domain/documents': 'briefing and statement as sheets',
  'domain/templates': 'sheets to fill in',
  'domain/review': 'what becomes of each KPI; cases',
  'domain/account': 'every filled cell in one class, and why it was not checked',
  'domain/rules': 'one file per rule',
  'domain/check': 'a sheet, a workbook, the money, a specification; again after an edit',
  'domain/fixes': 'what a person may have changed for them',
};
