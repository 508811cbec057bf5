import { asRead } from '../../../src/domain/engine/as-read';
import { printArea } from '../../../src/cells/addresses';
import { readReturn } from '../../../src/domain/kpis/return-values';
import { parsePeriod } from '../../../src/domain/model/parse-period';
import { recognisedFrom } from '../../support/recognised-from';
import { reportOn } from '../../support/test-rule';

const SIDEWAYS = `
  Period: 2019-20 Q2    |                 |                 |                 |
                        |                 |                 |                 |
  Client ref            | C1              | C2              | C3              | C1
  Gender                | Female          | Mal             | Female          | Female
  Age                   | 20              | -1              | 30              | 41
  Ethnicity             | Indian          |                 | White British   | Indian
  Learning difficulties | No              | No              | Yes             | No
  Vulnerability         | Homelessness    | Mental health   | Mental health   | Mental health
  Intervention type     | Advocacy        | Advocacy        | Advocacy        | Advocacy
  Referred by           | Police          | Police          | Self            | Police
  Referred to           | Housing         | Housing         | Housing         | Housing`;

const TICKS = `
  Period: 2019-20 Q2 |               |        |      |         |
                     |               | Gender |      |         | Age band |
  Client ref         | Ethnicity     | Female | Male | Under 18 | 18-24 | 25-34
  W1                 | White British | x      |      |         | 1 |
  W2                 | White British |        | x    | 1       |   |
  W3                 | White British |        |      |         | 1 |
  W4                 | White British | x      |      |         | 1 |
  W5                 | White British | x      |      | 1       |   |
  W6                 | White British | maybe  |      |         |   | 1`;

const told = (text: string) =>
  reportOn(recognisedFrom(text)).findings.map(
    ({ rule, areas, message }) => `${rule} ${areas.map(printArea).join()} ${message}`,
  );

describe('records on their side', () => {
  test('are held against every rule, and told where they stand', () => {
    expect(told(SIDEWAYS)).toEqual([
      expect.stringMatching(/^value-missing C6 Column C, Ethnicity: the cell is blank\./),
      expect.stringMatching(/^age-implausible C5 Column C, Age: −1 is below zero/),
      expect.stringMatching(/^person-differs E5 Column E, Age: 41, but column B has 20 for the same client\./),
      expect.stringMatching(/^code-unknown C4 Column C, Gender: “Mal” is not in our list/),
    ]);
  });

  test('count as records do, with the places on the sheet', () => {
    const { grid, recognition, specification } = recognisedFrom(SIDEWAYS);
    const [table] = recognition.returns;
    const period = parsePeriod('2019-20 Q2')!;
    const read = { ...asRead(grid, table!)!, specification, service: '', named: '', period };
    const values = readReturn(read).values.filter(({ kpi }) => kpi === 'beneficiaries' || kpi === 'ethnicity');
    expect(values.map(({ kpi, category, value, at }) => [kpi, category, value, at?.areas.map(printArea)])).toEqual([
      ['beneficiaries', '', 3, ['B3:E3']],
      ['ethnicity', 'English, Welsh, Scottish, Northern Irish or British', 1, ['B6:E6']],
      ['ethnicity', 'Indian', 1, ['B6:E6']],
      ['ethnicity', 'Not known', 1, ['B6:E6']],
    ]);
  });
});

describe('answers in columns of ticks', () => {
  test('are one answer each: none is a blank, and a word is a value', () => {
    expect(told(TICKS).filter((line) => line.includes('Gender'))).toEqual([
      expect.stringMatching(/^value-missing C6:D6 Row 6, Gender: the cell is blank\./),
      expect.stringMatching(/^code-unknown C9:D9 Row 9, Gender: “maybe” is not in our list/),
    ]);
  });
});
