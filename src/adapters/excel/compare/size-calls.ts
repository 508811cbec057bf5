import { always, type ComparedCall, type CallGroup, type Reading, refused } from './call';
import type { CallStage } from './stage';

const LONG = 'x'.repeat(30_000);

const block = (rows: number): string[][] => Array.from({ length: rows }, () => [LONG]);

/** Fills rows with 30,000 characters each, 1.5 MB a request, and answers what Excel says when all are read at once. */
async function readLong(stage: CallStage, rows: number): Promise<number> {
  const fill = (from: number, to: number): Promise<unknown> =>
    stage.send((sheet) => (sheet.getRange(`A${from}:A${to}`).values = block(to - from + 1)));
  await fill(1, 50);
  await fill(51, 100);
  await fill(101, 150);
  await fill(151, rows);
  const range = await stage.send((sheet) => sheet.getRange(`A1:A${rows}`).load('values'));
  return range.values.length;
}

/** Without a limit on the desktop; on the web refused with this code. */
const limited = (onDesktop: number | string, code: string): readonly Reading[] => [
  { when: { place: 'desktop' }, gives: { value: onDesktop } },
  { when: { place: 'web' }, gives: { code } },
];

const SINGLE_CELLS = Array.from({ length: 2000 }, (_, row) => `A${row * 2 + 1}`).join(',');

const LIMITS: readonly ComparedCall[] = [
  {
    id: 'size-response',
    what: 'read 200 rows of 30,000 characters at once: 6 MB',
    readings: limited(200, 'ResponsePayloadSizeLimitExceeded'),
    run: (stage) => readLong(stage, 200),
  },
  {
    id: 'size-response-between',
    what: 'read 170 rows of 30,000 characters at once: more than 5,000,000 bytes, less than 5 × 1024 × 1024',
    readings: always(170),
    run: (stage) => readLong(stage, 170),
  },
  {
    id: 'size-request',
    what: 'write 200 rows of 30,000 characters at once: 6 MB',
    readings: limited('done', 'RequestPayloadSizeLimitExceeded'),
    run: async (stage) => {
      await stage.send((sheet) => (sheet.getRange('A1:A200').values = block(200)));
      return 'done';
    },
  },
  {
    id: 'size-work-before-answer',
    what: 'write `C1` and read 6 MB in one request: does `C1` hold the value afterwards?',
    readings: always(true),
    run: async (stage) => {
      await stage.attempt((sheet) => (sheet.getRange('A1:A100').values = block(100)));
      await stage.attempt((sheet) => (sheet.getRange('A101:A200').values = block(100)));
      await stage.attempt((sheet) => {
        sheet.getRange('C1').values = [['written']];
        sheet.getRange('A1:A200').load('values');
      });
      const cell = await stage.send((sheet) => sheet.getRange('C1').load('values'));
      return cell.values[0]?.[0] === 'written';
    },
  },
];

export const SIZE_CALLS: CallGroup = {
  title: 'A 5 MB response, and other sizes',
  calls: [
    ...LIMITS,
    {
      id: 'size-five-million-cells',
      what: '`getRange("A1:E1000001").load("values")`: null, without an error?',
      readings: always(true),
      run: async (stage) => {
        const range = await stage.send((sheet) => sheet.getRange('A1:E1000001').load('values'));
        return (range.values as unknown) === null;
      },
    },
    {
      id: 'size-unbounded-write',
      what: '`getRange("A:B").values = "x"`',
      readings: refused('InvalidArgument'),
      run: async (stage) => {
        await stage.send((sheet) => (sheet.getRange('A:B').values = 'x' as unknown as string[][]));
        return 'done';
      },
    },
    {
      id: 'size-address-of-areas',
      what: '`getRanges` with 2,000 single cells, more than 8,192 characters; load `areaCount`',
      readings: [{ gives: { value: 1458 } }, { gives: { code: 'InvalidArgument' }, isOnlyReal: true }],
      run: async (stage) => {
        const areas = await stage.send((sheet) => sheet.getRanges(SINGLE_CELLS).load('areaCount'));
        return areas.areaCount;
      },
    },
    {
      id: 'size-address-of-range',
      what: '`getRange` with an address of more than 8,192 characters',
      readings: refused('InvalidArgument'),
      run: async (stage) => {
        const range = await stage.send((sheet) => sheet.getRange(SINGLE_CELLS).load('cellCount'));
        return range.cellCount;
      },
    },
    {
      id: 'size-merged-areas',
      what: '513 merged areas: `getMergedAreasOrNullObject()` (the reference: more than 512 make it fail)',
      readings: [{ gives: { value: 513 } }, { gives: { code: 'GeneralException' }, isOnlyReal: true }],
      run: async (stage) => {
        await stage.send((sheet) => sheet.getRange('A1:B513').merge(true));
        const merged = await stage.send((sheet) =>
          sheet.getRange('A1:B513').getMergedAreasOrNullObject().load('areaCount'),
        );
        return merged.areaCount;
      },
    },
  ],
};
