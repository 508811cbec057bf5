import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MINIMUM_SPECIFICATION } from '../../src/domain/codelists/minimum-set';
import type { Grid } from '../../src/domain/model/grid';
import type { Recognition, ReturnSheet } from '../../src/domain/model/returns';
import { recogniseSheet } from '../../src/domain/returns/recognise';
import { createFileWorkbook } from '../../src/adapters/files/file-workbook';
import { loadWorkbook } from '../../src/workbook/xlsx/load';
import { UnusableFileError } from '../../src/workbook/xlsx/unusable-file-error';

/** A folder of real workbooks that is not part of the repository. */
const CORPUS = process.env['CORPUS'];

if (CORPUS === undefined) {
  // One skipped test, so that a run without the folder says what it did not do.
  test.skip('real workbooks: not run, because CORPUS does not name their folder', () => undefined);
} else {
  describe('real workbooks', () => {
    const uk = join(CORPUS, 'uk');

    test('SSDA903: sheets about children are records with sex, birth date and ethnicity', async () => {
      const sheets = await recogniseFile(join(uk, 'dfe', '903_xlsx.xlsx'));
      expect(kpisByColumn(tableOf(sheets, 'header'))).toMatchObject({
        CHILD: 'client-id',
        SEX: 'sex',
        DOB: 'birth-date',
        ETHNIC: 'ethnicity',
      });
      expect(tableOf(sheets, 'header')).toMatchObject({
        layout: 'records',
        isReturn: true,
        headerRow: 0,
        lastRow: 2675,
      });
      expect(tableOf(sheets, 'uasc')).toMatchObject({ layout: 'records', isReturn: true });
      expect(kpisByColumn(tableOf(sheets, 'uasc'))).toMatchObject({ SEX: 'sex', DOB: 'birth-date' });
      for (const sheet of ['ad1', 'missing', 'oc2', 'oc3', 'placed_for_adoption', 'previous_permenance', 'reviews']) {
        expect(kpisByColumn(tableOf(sheets, sheet))).toMatchObject({ CHILD: 'client-id', DOB: 'birth-date' });
      }
    });

    test('records of a small authority: sex in letters, birth dates as dates', async () => {
      const sheets = await recogniseFile(join(uk, 'dfe', 'small_excel.xlsx'));
      expect(kpisByColumn(tableOf(sheets, 'Child Data'))).toEqual({
        ChildID: 'client-id',
        Sex: 'sex',
        DOB: 'birth-date',
      });
    });

    test.each(workbooksIn(join(uk, 'trafford-grants')))(
      'Trafford register %s: header in row 1, no return',
      async (file) => {
        const grants = tableOf(await recogniseFile(join(uk, 'trafford-grants', file)), 'grants');
        expect(grants).toMatchObject({
          isReturn: false,
          layout: 'records',
          headerRow: 0,
          firstRow: 1,
          firstColumn: 0,
          lastColumn: 38,
        });
      },
    );

    const giving = ['360giving-fixtures', '360giving-published', '360giving-standard'].flatMap((folder) =>
      workbooksIn(join(uk, folder)).map((file) => join(folder, file)),
    );

    test.each(giving)(
      '360Giving register %s: every sheet of grants has its header in row 1, none is a return',
      async (file) => {
        const sheets = await recogniseFile(join(uk, file));
        for (const { sheet, recognition } of sheets) {
          expect(recognition.returns.filter(({ isReturn }) => isReturn)).toEqual([]);
          if (!sheet.startsWith('grants')) continue;
          expect(recognition.returns[0]).toMatchObject({ headerRow: 0, firstRow: 1 });
        }
      },
    );

    test.each(workbooksIn(join(uk, 'mhclg-returns')))('funding return %s has none of our KPIs', async (file) => {
      const sheets = await recogniseFile(join(uk, 'mhclg-returns', file));
      expect(sheets.flatMap(({ recognition }) => recognition.returns.filter(({ isReturn }) => isReturn))).toEqual([]);
    });

    test.each(['ons', 'stats'].flatMap((folder) => workbooksIn(join(uk, folder)).map((file) => join(folder, file))))(
      'published tables %s: a return only where there are records of people',
      async (file) => {
        const sheets = await recogniseFile(join(uk, file));
        const returns = sheets.flatMap(({ recognition }) => recognition.returns.filter(({ isReturn }) => isReturn));
        expect(returns.map(({ sheet }) => sheet)).toEqual(
          file.endsWith('NHS_waiting_times_.xlsx') ? ['Raw clean datasets'] : [],
        );
      },
    );

    test('a sheet without a return says why, or tells its tables', async () => {
      for (const file of filesBelow(uk)) {
        for (const { recognition } of await recogniseFile(file)) {
          const said = recognition.returns.length + recognition.notChecked.length + Number(recognition.headerNotFound);
          expect(said).toBeGreaterThan(0);
        }
      }
    });
  });
}

interface RecognisedSheet {
  readonly sheet: string;
  readonly recognition: Recognition;
}

/** Files are big and several tests ask for the same one. Grids are not kept. */
const recognised = new Map<string, readonly RecognisedSheet[]>();

/** Every readable sheet of a file; none for a file that is refused, which is a matter for other tests. */
async function recogniseFile(path: string): Promise<readonly RecognisedSheet[]> {
  const known = recognised.get(path) ?? (await readFile(path)).map(recogniseGrid);
  recognised.set(path, known);
  return known;
}

function recogniseGrid(grid: Grid): RecognisedSheet {
  return { sheet: grid.sheet, recognition: recogniseSheet(grid, MINIMUM_SPECIFICATION) };
}

async function readFile(path: string): Promise<readonly Grid[]> {
  try {
    const { grids } = await createFileWorkbook(loadWorkbook(readFileSync(path), path)).readSheets('all');
    return grids;
  } catch (error) {
    if (error instanceof UnusableFileError) return [];
    throw error;
  }
}

function tableOf(sheets: readonly RecognisedSheet[], name: string): ReturnSheet {
  const table = sheets.find(({ sheet }) => sheet === name)?.recognition.returns[0];
  if (!table) throw new Error(`No table was found on the sheet ${name}.`);
  return table;
}

function kpisByColumn(table: ReturnSheet): Readonly<Record<string, string>> {
  return Object.fromEntries(table.fields.map(({ header, kpi }) => [header, kpi.id]));
}

function workbooksIn(folder: string): readonly string[] {
  return readdirSync(folder).filter((file) => file.endsWith('.xlsx'));
}

function filesBelow(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true });
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return filesBelow(path);
    return entry.name.endsWith('.xlsx') ? [path] : [];
  });
}
