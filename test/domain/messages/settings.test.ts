import { SETTINGS } from '../../../src/domain/messages/settings';
import { DEFAULT_THRESHOLDS, readThresholds } from '../../../src/domain/tables/thresholds';
import { tableOf } from '../../support/register-tables';

test('the settings a new workbook begins with are those that hold without them', () => {
  const table = tableOf('Settings', ['Setting', 'Value', 'Meaning'], ...SETTINGS);
  expect(readThresholds([table])).toEqual(DEFAULT_THRESHOLDS);
});

test('every threshold is read from the setting that a new workbook names', () => {
  const others = SETTINGS.map(([setting, value]) => {
    if (setting.startsWith('Rebase')) return ['Rebase S1 calls', '2019-04-01'];
    if (value === 'mdc-2023') return [setting, 'nhsrplotthedots'];
    if (value === 'Yes') return [setting, 'No'];
    return [setting, typeof value === 'number' ? value + 1 : value];
  });
  expect(readThresholds([tableOf('Settings', ['Setting', 'Value'], ...others)])).toEqual({
    smallestNumber: 11,
    smallestChange: 11,
    escalateBelow: 0.02,
    watchBelow: 0.06,
    twoOfThree: 'nhsrplotthedots',
    screens: false,
    answerDays: { informal: 15, formal: 29, pcc: 15 },
    rebases: [{ subject: 's1calls', from: '2019-04-01' }],
  });
});

test('each setting once, with its meaning in a sentence', () => {
  const names = SETTINGS.map(([setting]) => setting.toLowerCase());
  expect(new Set(names).size).toBe(names.length);
  for (const [, , meaning] of SETTINGS) expect(meaning).toMatch(/^[A-Z].*\.$/);
});
