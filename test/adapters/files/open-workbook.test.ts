import { createFileWorkbook } from '../../../src/adapters/files/file-workbook';
import { buildWorkbook } from '../../support/workbooks';

test('a workbook in memory has no second one beside it, and says what to do instead', async () => {
  const port = createFileWorkbook(buildWorkbook({ name: 'A' }));
  expect(port.opensWorkbooks()).toBe(false);
  await expect(port.openWorkbook(new Uint8Array())).rejects.toMatchObject({
    kind: 'not-supported',
    message: expect.stringMatching(/Add the sheets to this workbook/) as string,
  });
});
