import type { ExcelDescription } from '../../../ports/comparison-port';

/** Requirement sets that say something about what Excel does; each version asked for is `1.` something. */
const SETS = [
  'ExcelApi',
  'ExcelApiOnline',
  'ExcelApiDesktop',
  'ExcelApiUndo',
  'SharedRuntime',
  'RibbonApi',
  'DialogApi',
];

/** Sets that Microsoft's text names with versions of their own. */
const NAMED_SETS = [
  ['ExcelUndoApiAll', '1.0'],
  ['DelayForCellEdit', '1.1'],
] as const;

/** More than any set has. */
const LATEST = 40;

/** Which Excel this is, by what it says of itself; no name of a person, a file or a tenant. */
export function describeExcel(): ExcelDescription {
  const { requirements, diagnostics, platform } = Office.context;
  // The highest is looked for from above: `isSetSupported` is true for every lower version.
  const highest = (set: string): string | undefined =>
    Array.from({ length: LATEST }, (_, index) => `1.${LATEST - index}`).find((version) =>
      requirements.isSetSupported(set, version),
    );
  const found = SETS.map((set) => [set, highest(set)] as const);
  const named = NAMED_SETS.filter(([set, version]) => requirements.isSetSupported(set, version));
  const { version } = (diagnostics as Partial<Office.ContextInformation> | undefined) ?? {};
  return {
    platform: textOf(platform),
    version: textOf(version),
    ...('ringfenceSimulatedExcel' in window && { isSimulated: true as const }),
    requirementSets: Object.fromEntries(
      [...found, ...named].flatMap(([set, highestOne]) => (highestOne === undefined ? [] : [[set, highestOne]])),
    ),
  };
}

/** The library's types promise an enumeration and a text; older builds of Excel give neither. */
const textOf = (value: unknown): string => (typeof value === 'string' ? value : 'not known');
