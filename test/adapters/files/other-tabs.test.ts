import { createFileWorkbook } from '../../../src/adapters/files/file-workbook';
import { checkReturns } from '../../../src/app/shared/check-returns';
import { leftOutOf } from '../../../src/domain/model/account';
import { loadWorkbook } from '../../../src/workbook/xlsx/load';
import { buildXlsx } from '../../support/xlsx-builder';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`;

/** One sheet of cells, and four tabs that are none. */
const BYTES = buildXlsx({
  sheets: [
    { name: 'Return', rows: '<row r="1"><c r="A1" t="inlineStr"><is><t>Notes on the return</t></is></c></row>' },
    { name: 'Chart' },
    { name: 'Macros' },
    { name: 'Ask' },
    { name: 'Gone' },
  ],
  parts: {
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[
      relationship('rId1', `${RELATIONSHIPS}/worksheet`, 'worksheets/sheet1.xml'),
      relationship('rId2', `${RELATIONSHIPS}/chartsheet`, 'worksheets/sheet2.xml'),
      relationship(
        'rId3',
        'http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet',
        'worksheets/sheet3.xml',
      ),
      relationship('rId4', `${RELATIONSHIPS}/dialogsheet`, 'worksheets/sheet4.xml'),
      relationship('rId5', `${RELATIONSHIPS}/worksheet`, 'worksheets/sheet99.xml'),
    ].join('')}</Relationships>`,
  },
});

test('a chart sheet, a macro sheet, a dialog and a sheet that is not in the file are told, each with why', async () => {
  const port = createFileWorkbook(loadWorkbook(BYTES, 'return.xlsx'));
  const { account, notChecked } = await checkReturns(port, 'all');
  expect(account.sheets.map(({ sheet, filled }) => [sheet, filled])).toEqual([
    ['Return', 1],
    ['Chart', 0],
    ['Macros', 0],
    ['Ask', 0],
    ['Gone', 0],
  ]);
  const why = Object.fromEntries(leftOutOf(account).map((one) => [one.sheet, one.why]));
  expect(why).toMatchObject({
    Chart: expect.stringMatching(/^It is a chart sheet/) as string,
    Macros: expect.stringMatching(/^It is a sheet of macros/) as string,
    Ask: expect.stringMatching(/^It is a dialog sheet/) as string,
    Gone: expect.stringMatching(/^The file lists this sheet and does not hold it/) as string,
  });
  expect(notChecked.map(({ sheet }) => sheet)).toEqual(['Return', 'Chart', 'Macros', 'Ask', 'Gone']);
});

test('a check of one sheet says nothing of other tabs', async () => {
  const port = createFileWorkbook(loadWorkbook(BYTES, 'return.xlsx'));
  expect((await checkReturns(port, ['Return'])).account.sheets).toHaveLength(1);
});
