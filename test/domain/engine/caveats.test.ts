import { MINIMUM_SPECIFICATION } from '../../../src/domain/codelists/minimum-set';
import { records, summary, type CheckedSheet } from '../../support/return-builders';
import { reportOn } from '../../support/test-rule';

function caveatsOf(sheet: CheckedSheet): string[] {
  return reportOn(sheet)
    .notChecked.map(({ what, why }) => `${what}: ${why}`)
    .filter((note) => /Roma|Chinese|flag/.test(note));
}

const NO_ROMA =
  'How many people in Ethnicity are Roma: Codes of the 2001 and 2011 censuses, such as “W1”, have none for Roma. Roma people stand under other codes, so that none here does not mean that there were none.';

function ethnicities(...values: readonly string[]): CheckedSheet {
  return records({
    at: 'B2',
    specification: MINIMUM_SPECIFICATION,
    columns: ['client-id', 'ethnicity', 'offence-type'],
    rows: values.map((value, index) => [`c${index}`, value, 'Robbery']),
  });
}

describe('what a return cannot tell though its values are in the list', () => {
  test('police codes know no Roma: said once, with the first of them', () => {
    expect(caveatsOf(ethnicities('Irish', 'W1', 'W1', 'M2'))).toEqual([NO_ROMA]);
  });

  test.each(['A4', 'O1', ' o1 '])('%s: Chinese stands in another group than before', (code) => {
    expect(caveatsOf(ethnicities('Irish', code))).toEqual([
      NO_ROMA.replace('W1', code.trim()),
      `The trend of Ethnicity in the five groups: Chinese (here “${code.trim()}”) is counted as Asian. The older 16+1 codes had it in Other, as O1, so both groups break where returns change from one to the other.`,
    ]);
  });

  test('labels, words and codes of other schemes say nothing of the kind', () => {
    expect(caveatsOf(ethnicities('Irish', 'Chinese', 'WBRI', 'NS', 'Not known', 'Roma'))).toEqual([]);
  });

  test('flags among the offences, in records and in a summary’s breakdown', () => {
    const flags = (name: string) =>
      `The offence group where Offence type gives a flag: “${name}” marks an offence and is no group of its own: the same offence belongs to a group as well, so groups and flags may not be added up.`;
    const inRecords = records({
      at: 'B2',
      specification: MINIMUM_SPECIFICATION,
      columns: ['client-id', 'offence-type'],
      rows: [
        ['a', 'Robbery'],
        ['b', 'DV'],
        ['c', 'Hate crime'],
      ],
    });
    expect(caveatsOf(inRecords)).toEqual([flags('DV')]);
    const inSummary = summary({
      at: 'B2',
      specification: MINIMUM_SPECIFICATION,
      periods: ['2019-20 Q1'],
      rows: [
        ['offence-type/Robbery', 1],
        ['offence-type/Hate crime', 2],
      ],
    });
    expect(caveatsOf(inSummary)).toEqual([flags('Hate crime')]);
  });
});
