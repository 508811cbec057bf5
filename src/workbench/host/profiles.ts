/** The Excel releases that the host can pretend to be, by the names people know them by. */
export type ProfileName = 'LTSC 2021' | 'LTSC 2024' | 'Microsoft 365' | 'Web';

export interface Profile {
  readonly name: ProfileName;
  /** What `Office.context.requirements.isSetSupported` answers: highest version of each set. */
  readonly requirementSets: Readonly<Record<string, string>>;
  /** Most bytes a request or a response may have; absent on the desktop. */
  readonly payloadLimit?: number;
  /** Full version as Excel for Mac counts, because that is the interface: the library looks at it to avoid what old versions lack. */
  readonly version: string;
}

const FIVE_MEGABYTES = 5 * 1024 * 1024;

/** Sets that every profile here has. `DelayForCellEdit` is what the library asks before it passes `delayForCellEdit` on. */
const COMMON = { DelayForCellEdit: '1.1', DialogApi: '1.2', AddinCommands: '1.1', ImageCoercion: '1.1' };

/**
 * What the library asks, call by call, before it tells Excel that a call leaves its undo intact. The versions of today are
 * guessed: the library of this package names them up to 1.20.
 */
const UNDO = { ExcelApiUndo: '1.20' };

/** Source: office-js-docs-reference, excel-api-requirement-sets.md of 30 June 2026. */
export const PROFILES: Readonly<Record<ProfileName, Profile>> = {
  'LTSC 2021': {
    name: 'LTSC 2021',
    requirementSets: { ...COMMON, ExcelApi: '1.14', SharedRuntime: '1.1', RibbonApi: '1.2' },
    version: '16.54.21101001',
  },
  'LTSC 2024': {
    name: 'LTSC 2024',
    requirementSets: { ...COMMON, ExcelApi: '1.17', SharedRuntime: '1.2', RibbonApi: '1.2' },
    version: '16.89.24090815',
  },
  'Microsoft 365': {
    name: 'Microsoft 365',
    requirementSets: {
      ...COMMON,
      ...UNDO,
      ExcelApi: '1.20',
      SharedRuntime: '1.2',
      RibbonApi: '1.3',
      KeyboardShortcuts: '1.1',
    },
    version: '16.100.25081015',
  },
  Web: {
    name: 'Web',
    requirementSets: {
      ...COMMON,
      ...UNDO,
      ExcelApi: '1.20',
      ExcelApiOnline: '1.1',
      SharedRuntime: '1.2',
      RibbonApi: '1.3',
      KeyboardShortcuts: '1.1',
    },
    payloadLimit: FIVE_MEGABYTES,
    version: '16.100.25081015',
  },
};

/** True when the profile's ExcelApi is at least `wanted`, such as `1.17`. */
export function supportsExcelApi(profile: Profile, wanted: string): boolean {
  return supportsSet(profile, 'ExcelApi', wanted);
}

/** True when the profile has a requirement set of at least this version; all are `1.` something. */
export function supportsSet(profile: Profile, set: string, wanted: string): boolean {
  const version = profile.requirementSets[set];
  if (version === undefined) return false;
  const [, has = '0'] = version.split('.');
  const [, needs = '0'] = wanted.split('.');
  return Number(has) >= Number(needs);
}
