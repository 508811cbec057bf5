import type { Use } from './bench';

/** Small things kept in the workbook, unseen. */
export function describeSettings(use: Use): void {
  describe('settings', () => {
    const kept = { version: 1, headings: { ageatreferral: 'age', 'naïve “x”': 'none' }, list: [1, null, true, '=1+1'] };

    it('keeps JSON, replaces it, and takes it off again', async () => {
      const { port, workbook } = await use({ name: 'A', rows: [['x']] });
      expect(await port.readSetting('ringfence.headings')).toBeUndefined();
      await port.writeSetting('ringfence.headings', kept);
      expect(await port.readSetting('ringfence.headings')).toEqual(kept);
      expect(JSON.parse(workbook.settings.get('ringfence.headings') ?? '')).toEqual(kept);
      await port.writeSetting('ringfence.headings', 'other');
      expect(await port.readSetting('ringfence.headings')).toBe('other');
      await port.writeSetting('ringfence.headings', undefined);
      expect(await port.readSetting('ringfence.headings')).toBeUndefined();
      expect(workbook.settings.size).toBe(0);
    });

    it('takes off what is not there without a word', async () => {
      const { port, workbook } = await use({ name: 'A', rows: [['x']] });
      await port.writeSetting('ringfence.headings', undefined);
      expect(workbook.settings.size).toBe(0);
    });

    it('leaves the settings of others', async () => {
      const { port, workbook } = await use({ name: 'A', rows: [['x']] });
      workbook.settings.set('other.add-in', '"theirs"');
      await port.writeSetting('ringfence.headings', kept);
      await port.writeSetting('ringfence.headings', undefined);
      expect([...workbook.settings]).toEqual([['other.add-in', '"theirs"']]);
    });
  });
}
