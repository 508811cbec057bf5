import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sheet } from '../../src/workbook/model/sheet';
import type { Workbook } from '../../src/workbook/model/workbook';
import { loadWorkbook } from '../../src/workbook/xlsx/load';
import { saveWorkbook } from '../../src/workbook/xlsx/save';
import { UnusableFileError } from '../../src/workbook/xlsx/unusable-file-error';
import { unzipSync } from 'fflate';

/**
 * Real and hostile workbooks that are not part of this repository: `CORPUS=<folder> npx jest --selectProjects corpus`.
 * Cell counts are compared with a second, independent reader (hucre).
 */
const corpus = process.env['CORPUS'];

/** Where the second reader counts otherwise, and why we keep our count. */
const COUNTED_OTHERWISE: Readonly<Record<string, string>> = {
  'hostile/calamine/empty_shared_string_value.xlsx': 'hucre reads an empty <v/> as the first shared string',
  'hostile/poi/64508.xlsx': 'hucre reads an empty <v/> as the first shared string',
  'hostile/calamine/issue_419.xlsx': 'hucre does not find a shared strings part spelt in capitals',
};

/** Refused although the second reader gives something. */
const REFUSED_WITH_REASON: Readonly<Record<string, string>> = {
  'hostile/excelize/BadWorkbook.xlsx': 'it has no sheet',
  'hostile/exceljs/invalid-xml.xlsx': 'its XML is broken',
  'hostile/poi/duplicate-filename.xlsx': 'it holds a part twice',
  'hostile/poi/duplicate-filename-case-insensitive.xlsx': 'it holds a part twice',
  'hostile/poi/poc-xmlbomb.xlsx': 'its entities grow',
  'hostile/sheetjs/large_strings.xlsx': 'it unpacks to 57 MB, 69 times its size',
};

const MARK = '=AND(TRUE,"ringfence:corpus"<>"")';
/** Seconds: generous, for a busy machine; the slowest file takes two on an idle one. */
const BOUND = 60;

if (corpus === undefined) {
  test.skip('workbooks of the corpus: not run, because CORPUS names no folder', () => undefined);
} else {
  const files = (readdirSync(corpus, { recursive: true }) as string[]).filter((name) => /\.xls[xm]$/.test(name)).sort();

  test('the corpus is there', () => expect(files.length).toBeGreaterThan(200));

  test.each(files)(
    '%s',
    async (name) => {
      const bytes = new Uint8Array(readFileSync(join(corpus, name)));
      const started = process.cpuUsage();
      const workbook = loadOrRefuse(bytes, name);
      // Of the processor, not of the clock: others may be using the machine.
      const { user, system } = process.cpuUsage(started);
      expect((user + system) / 1e6).toBeLessThan(BOUND);
      await compareWithSecondReader(bytes, name, workbook);
      if (!workbook) return;
      expect(saveWorkbook(bytes, workbook)).toBe(bytes);
      markAndRemove(bytes, workbook);
      addAndRemove(bytes);
    },
    10 * 60_000,
  );
}

function loadOrRefuse(bytes: Uint8Array, name: string): Workbook | undefined {
  try {
    const workbook = loadWorkbook(bytes, name);
    expect(workbook.sheets.length).toBeGreaterThan(0);
    return workbook;
  } catch (error) {
    if (!(error instanceof UnusableFileError)) throw error;
    expect(error.message).toMatch(/^[A-Z].*\. (Open it in|Ask the sender).*\.$/);
    return undefined;
  }
}

async function compareWithSecondReader(bytes: Uint8Array, name: string, workbook: Workbook | undefined): Promise<void> {
  const { readXlsx } = await import('hucre/xlsx');
  const other = await readXlsx(bytes).catch(() => undefined);
  if (!other) return;
  if (!workbook) {
    expect(REFUSED_WITH_REASON).toHaveProperty([name]);
    return;
  }
  if (name in COUNTED_OTHERWISE) return;
  const filled = (values: Iterable<unknown>): number =>
    [...values].filter((value) => value !== null && value !== undefined && value !== '').length;
  const theirs = other.sheets.map((sheet) => [sheet.name, filled(sheet.rows.flat())]);
  const ours = workbook.sheets.map((sheet) => [sheet.name, filled(valuesOf(sheet))]);
  expect(ours).toEqual(theirs);
}

function* valuesOf(sheet: Sheet): Generator {
  for (const [, , cell] of sheet.cells()) yield cell.value;
}

/** Marks a cell on every sheet, saves, loads, removes, saves: nothing else may change, and nothing may stay. */
function markAndRemove(bytes: Uint8Array, workbook: Workbook): void {
  for (const sheet of workbook.sheets) {
    const areas = [{ top: 2, left: 1, bottom: 2, right: 1 }];
    workbook.addConditionalFormat(
      sheet.id,
      { type: 'Custom', areas, formulas: [MARK], style: { fill: '#FFC7CE' }, stopIfTrue: false },
      'add-in',
    );
  }
  workbook.setSetting('ringfence.corpus', '{"marked":true}');
  const marked = saveWorkbook(bytes, workbook);
  const again = loadWorkbook(marked, 'marked.xlsx');
  expect(again.settings.get('ringfence.corpus')).toBe('{"marked":true}');
  expect(again.sheets.map((sheet) => sheet.conditionalFormats.length)).toEqual(
    workbook.sheets.map((sheet) => sheet.conditionalFormats.length),
  );
  expect(again.sheets.map((sheet) => sheet.conditionalFormats[0]?.formulas)).toEqual(workbook.sheets.map(() => [MARK]));
  const mayChange = (name: string): boolean =>
    workbook.sheets.some(({ part }) => part?.toLowerCase() === name.replace(/^\//, '').toLowerCase()) ||
    /styles[^/]*\.xml$|^\/?\[Content_Types\]\.xml$|^_rels\/\.rels$|webextensions\/|workbook[^/]*\.xml\.rels$/i.test(
      name,
    );
  expect(differences(bytes, marked).filter((name) => !mayChange(name))).toEqual([]);

  for (const sheet of again.sheets) again.removeConditionalFormat(sheet.id, sheet.conditionalFormats[0]!.id, 'add-in');
  again.setSetting('ringfence.corpus', undefined);
  const cleared = saveWorkbook(marked, again);
  const left = differences(bytes, cleared);
  // A workbook that had no styles part keeps the one it was given.
  const hadStyles = Object.keys(unzipSync(bytes)).some((name) => /styles[^/]*\.xml$/i.test(name));
  expect(left.filter((name) => hadStyles || !/styles\.xml$|Content_Types|workbook\.xml\.rels$/.test(name))).toEqual(
    left.filter((name) => hadStyles && name.endsWith('styles.xml') && hadEmptyPair(bytes, name)),
  );
}

/** Adds a sheet with a table, saves, loads, takes it away, saves: the package's lists change, and then nothing has. */
function addAndRemove(bytes: Uint8Array): void {
  const workbook = loadWorkbook(bytes, 'original.xlsx');
  const { id } = workbook.addSheet('Ringfence corpus', 'add-in');
  workbook.setCells(id, 0, 0, [[{ value: 'Head' }], [{ value: '=1+1' }]], 'add-in');
  const area = { top: 0, left: 0, bottom: 1, right: 0 };
  workbook.addTable(id, { name: 'Ringfence_corpus', area, hasHeaders: true, hasTotals: false }, 'add-in');
  workbook.changeSheet(id, 'print', (one) => (one.print = { orientation: 'portrait', titleRow: 0 }), 'add-in');
  const saved = saveWorkbook(bytes, workbook);
  const again = loadWorkbook(saved, 'added.xlsx');
  expect(again.sheets.map(({ name }) => name)).toEqual(workbook.sheets.map(({ name }) => name));
  const added = again.sheetNamed('Ringfence corpus');
  expect(added?.values(area)).toEqual([['Head'], ['=1+1']]);
  expect(added?.tables).toMatchObject([{ name: 'Ringfence_corpus', area }]);
  expect(added?.print).toEqual({ orientation: 'portrait', titleRow: 0 });
  const old = unzipSync(bytes);
  const isList = (name: string): boolean => /^\/?\[Content_Types\]\.xml$|\.rels$|workbook[^/]*\.xml$/i.test(name);
  expect(differences(bytes, saved).filter((name) => name in old && !isList(name))).toEqual([]);
  workbook.removeSheet(id, 'add-in');
  expect(saveWorkbook(bytes, workbook)).toBe(bytes);
  again.removeSheet(added?.id ?? '', 'add-in');
  const left = differences(bytes, saveWorkbook(saved, again));
  expect(left.filter((name) => !hadEmptyNames(bytes, name))).toEqual([]);
}

/** A list of names without a name in it, which some libraries write, goes with the last name. */
function hadEmptyNames(bytes: Uint8Array, name: string): boolean {
  return /<(\w+:)?definedNames\s*(\/>|><\/)/.test(new TextDecoder().decode(unzipSync(bytes)[name]));
}

/** `<dxfs …></dxfs>` comes back as `<dxfs …/>`: the one case in which a part means the same but reads otherwise. */
function hadEmptyPair(bytes: Uint8Array, name: string): boolean {
  return /<dxfs[^>]*><\/dxfs>/.test(new TextDecoder().decode(unzipSync(bytes)[name]));
}

function differences(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  const names = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...names].filter((name) => Buffer.compare(old[name] ?? Buffer.alloc(0), now[name] ?? Buffer.alloc(0)) !== 0);
}
