import type { CheckReport } from '../../domain/model/check-report';

/** Tables that tell a person most surely which workbook is meant; they are named first. */
const TELLING = ['Funds', 'Services', 'KPIs'];

/** More table names than this are left out of the sentence. */
const NAMED = 3;

/** What to say of a workbook that holds the commissioner's own tables and no return. */
export function commissioningWorkbook(tables: readonly string[]): string {
  return `This is a commissioning workbook (${namesOf(tables)}), not a return, so there is nothing to check in it. Open a provider’s return and check that.`;
}

/** The commands of the command line that are for a commissioning workbook with these tables. */
export function commandsFor(file: string, tables: readonly string[]): string {
  const has = (name: string): boolean => tables.some((table) => table.toLowerCase() === name);
  const named = /^[\w./\\:-]+$/.test(file) ? file : `"${file}"`;
  return [
    ...(has('funds') ? [`To see which fund pays which service, run: ringfence allocate ${named}`] : []),
    ...(has('history') ? [`To review its figures, run: ringfence review ${named}`] : []),
    ...(has('kpis') || has('services')
      ? [`To check a return against it, run: ringfence check return.xlsx --spec ${named}`]
      : []),
  ].join('. ');
}

/** Why a check that met no return judged no values, and what to do; undefined when there was a return. */
export function whyNothingChecked(
  report: Pick<CheckReport, 'returns' | 'sheets' | 'commissioningTables'>,
): string | undefined {
  const { returns, sheets, commissioningTables } = report;
  if (returns.length > 0) return undefined;
  const isOneSheet = sheets.length === 1;
  if (commissioningTables.length > 0 && isOneSheet) {
    return `This sheet belongs to a commissioning workbook (${namesOf(commissioningTables)}) and is not a return, so nothing was checked. Go to a sheet with a return, or open a provider’s return, and check that.`;
  }
  if (commissioningTables.length > 0) return commissioningWorkbook(commissioningTables);
  const place = isOneSheet ? 'on this sheet' : 'in this workbook';
  return `No return was recognised ${place}, so its values were not checked. ${WHAT_A_RETURN_NEEDS}`;
}

/** What to say of a workbook before any check. */
export function noReturnIn(tables: readonly string[]): string {
  if (tables.length > 0) return commissioningWorkbook(tables);
  return `No return was recognised in this workbook. ${WHAT_A_RETURN_NEEDS}`;
}

/** Said in few words beside what was found without one. */
export const NO_RETURN_AMONG = 'No return was recognised, so no values were checked.';

const WHAT_A_RETURN_NEEDS = 'A return needs a row of headings such as Gender, Age or Ethnicity, with the data below.';

function namesOf(tables: readonly string[]): string {
  const names = [
    ...TELLING.filter((name) => tables.includes(name)),
    ...tables.filter((name) => !TELLING.includes(name)),
  ];
  if (names.length === 1) return `table ${names.join('')}`;
  return `tables ${names.slice(0, NAMED).join(', ')}${names.length > NAMED ? ', …' : ''}`;
}
