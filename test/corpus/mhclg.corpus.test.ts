import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkReturns } from '../../src/app/shared/check-returns';
import { sharedArea } from '../../src/cells/areas';
import { parseArea } from '../../src/cells/addresses';
import { printArea } from '../../src/cells/addresses';
import type { Finding } from '../../src/domain/model/findings';
import { readSpecifications } from '../../src/domain/tables/specification-tables';
import { createFileWorkbook } from '../../src/adapters/files/file-workbook';
import { loadWorkbook } from '../../src/workbook/xlsx/load';
import { PATHFINDERS } from '../fixtures/mhclg/pathfinders';
import { TOWNS_FUND } from '../fixtures/mhclg/towns-fund';

/** A folder of real workbooks that is not part of the repository: `CORPUS=../shared/corpus npm run test:corpus`. */
const CORPUS = process.env['CORPUS'];

/** The sheets that those who send the return fill in; the others are its drop-downs and calculations. */
const FILLED_IN: Readonly<Record<'PF' | 'TF', readonly string[]>> = {
  PF: ['Admin', 'Progress', 'Project location', 'Outputs', 'Outcomes', 'Finances', 'Risks'],
  TF: ['4a - Funding Profiles', '5 - Project Outputs', '6 - Outcomes', '7 - Risk Register'],
};

/** What the department's own validation says of a file. */
interface ExpectedFile {
  readonly files: readonly [string];
  readonly validation_errors: readonly { readonly sheet: string; readonly cell_index: string }[];
}

/** Every place the department complains of, and the rules of ours that have a finding there. */
const FOUND: Readonly<Record<string, readonly string[]>> = {
  'PF_Round_1_General_Validation_Failures Admin!B24': ['not-a-contact'],
  'PF_Round_1_General_Validation_Failures Admin!B29': ['not-a-contact'],
  'PF_Round_1_General_Validation_Failures Progress!B6': ['value-missing'],
  'PF_Round_1_General_Validation_Failures Outputs!G20': ['not-a-number'],
  'PF_Round_1_General_Validation_Failures Finances!J47': ['amount-below-zero'],
  'PF_Round_1_General_Validation_Failures Risks!F9': ['code-unknown'],
  'PF_Round_1_Cross_Table_Validation_Failures Progress!B25': ['code-unknown'],
  'PF_Round_1_Cross_Table_Validation_Failures Project location!B15': ['code-unknown'],
  'PF_Round_1_Cross_Table_Validation_Failures Outputs!C21': ['code-unknown'],
  'PF_Round_1_Cross_Table_Validation_Failures Outputs!D20': ['code-unknown'],
  'PF_Round_1_Cross_Table_Validation_Failures Outcomes!C20': ['code-unknown'],
  'PF_Round_1_Cross_Table_Validation_Failures Outputs!C46': ['code-unknown'],
  'PF_Round_1_Cross_Table_Validation_Failures Outcomes!C45': ['code-unknown'],
  // The specification asks for it outright: this return has a credible plan.
  'PF_Round_1_Cross_Table_Validation_Failures Finances!B18': ['value-missing'],
  'PF_Round_1_Cross_Table_Validation_Failures Finances!E70': ['code-unknown'],
  'PF_Round_1_General_And_Cross_Table_Validation_Failures Admin!B24': ['not-a-contact'],
  'PF_Round_1_General_And_Cross_Table_Validation_Failures Finances!B18': ['value-missing'],
  'TF_Round_4_Round_Agnostic_Failures Outcomes!E22': ['code-unknown'],
  'TF_Round_4_Round_Agnostic_Failures Project Outputs!E25 to W25': ['value-missing'],
  'TF_Round_4_Round_Agnostic_Failures Project Outputs!E63 to W63': ['not-a-number'],
  'TF_Round_4_Round_Agnostic_Failures Risk Register!C13': ['record-duplicated'],
};

const OUT_OF_SCOPE: Readonly<Record<string, string>> = {
  'PF_Round_1_Cross_Table_Validation_Failures Finances!P70':
    'Whether a change marked “Forecast” lies in the future needs two columns read together and the round’s own calendar; a specification says what one KPI holds, and has no words for what one answer makes of another.',
  'TF_Round_4_HS_Funding_Failure Funding Profiles!D':
    'One source of funds is asked for over the tables of all projects together, and no cell is named; a table that is empty for one project is right, as it is in the department’s own example without errors, so that `return-empty` would raise false alarms there.',
};

/** What we say of the department's own examples without errors: rule, sheet, and why it may stand. */
const REMAINING: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  PF_Round_1_Success: {
    'period-missing Admin': 'Only the sheet Start names the period; said once for all sheets.',
    'personal-postcode Project location C5': 'As below: a site’s postcode, right above the records.',
    'personal-postcode Project location C6:C7,C9,C11:C12,C14':
      'Full postcodes in records. They are of building sites here, which no heading could tell a machine for certain.',
    'stray-spaces Outputs D19:D20': 'True: values of the template’s own drop-downs end with a space.',
    'stray-spaces Outputs B20': 'As above.',
    'stray-spaces Outputs C20': 'As above.',
    'stray-spaces Outputs D45': 'As above.',
    'stray-spaces Outcomes C19:C20': 'As above.',
    'stray-spaces Outcomes D20': 'As above.',
    'stray-spaces Finances E71': 'As above.',
  },
  TF_Round_4_Success: {
    'hidden-data 4a - Funding Profiles A22:AN22,A596:AN602':
      'True: the template hides rows that it reckons with. The sheet is no return, of which this is said as well.',
    'merged-data-cells 6 - Outcomes O18:P18,O19:P19,O20:P20,O21:P21':
      'True: titles and notes stand among the records, and their cells are merged.',
    'column-unknown 6 - Outcomes C16,P16': 'Advice, and true: our specification leaves these two columns out.',
    'personal-name-column 7 - Risk Register P11,P22,P30,P38,P47,P55,P63,P71,P79,P87,P95,P103,P111,P119,P127,P135,P143,P151,P159,P167,P175':
      'True: owners of risks are named. They are staff, which only people can say; a query.',
    'total-typed-over 4a - Funding Profiles S28': 'True: a 0 is typed where the cells around it are formulas.',
    'stray-spaces 7 - Risk Register H48': 'True: values of the template’s own drop-downs end with a space.',
    'stray-spaces 7 - Risk Register L56': 'As above.',
  },
};

if (CORPUS === undefined) {
  test.skip('the department’s own test files: not run, because CORPUS does not name their folder', () => undefined);
} else {
  const folder = path.join(CORPUS, 'uk', 'mhclg-returns');
  const expected = JSON.parse(readFileSync(path.join(folder, 'EXPECTED.json'), 'utf8')) as readonly ExpectedFile[];

  test('21 of 23 places that the department complains of have a finding of ours; why the others have none', async () => {
    const found: Record<string, readonly string[]> = {};
    const notFound: string[] = [];
    for (const { files, validation_errors: errors } of expected) {
      const findings = await check(folder, files[0]);
      for (const { sheet, cell_index: cell } of errors) {
        const key = `${path.basename(files[0], '.xlsx')} ${sheet}!${cell}`;
        const rules = rulesAt(findings, sheet, cell);
        if (rules.length > 0) found[key] = rules;
        else notFound.push(key);
      }
    }
    expect(found).toEqual(FOUND);
    expect(notFound.sort()).toEqual(Object.keys(OUT_OF_SCOPE).sort());
    expect([Object.keys(found).length, notFound.length]).toEqual([21, 2]);
  });

  test.each(Object.keys(REMAINING))('%s: nothing is said but what may stand', async (name) => {
    const findings = await check(folder, `${name}.xlsx`);
    const said = findings.map(({ rule, sheet, areas }) => `${rule} ${sheet} ${areas.map(printArea).join(',')}`.trim());
    expect(said.sort()).toEqual(Object.keys(REMAINING[name] ?? {}).sort());
  });
}

async function check(folder: string, file: string): Promise<readonly Finding[]> {
  const fund = file.startsWith('PF') ? 'PF' : 'TF';
  const specifications = readSpecifications(fund === 'PF' ? PATHFINDERS : TOWNS_FUND);
  const port = createFileWorkbook(loadWorkbook(readFileSync(path.join(folder, file)), file));
  return (await checkReturns(port, FILLED_IN[fund], { specifications })).findings;
}

/** Rules with a finding at a place such as `B24`, or in a row such as `E25 to W25`; none for a column without a row. */
function rulesAt(findings: readonly Finding[], sheet: string, place: string): readonly string[] {
  const area = parseArea(place.replace(' to ', ':'));
  if (!area) return [];
  const there = findings.filter(
    (finding) => finding.sheet.endsWith(sheet) && finding.areas.some((each) => sharedArea(each, area)),
  );
  return [...new Set(there.map(({ rule }) => rule))].sort();
}
