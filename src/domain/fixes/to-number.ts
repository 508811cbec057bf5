import type { DataOf } from '../engine/define-rule';
import type { numberAsText } from '../rules/number-as-text';
import { parseNumberText, type ParsedNumber } from '../model/parse-number';
import type { Fixer } from './remedy';

/**
 * `1,675` → 1675, `£1,200.50` → 1200.5, `97%` → 0.97 (or 97 in a column of whole per cents). The format goes with it: in a
 * cell formatted as text Excel would keep the digits as text, and 0.97 would lose its sign. A count in brackets is left
 * alone, for no number of people is below zero. A flag (`79 [p]`) goes out, and what it says may matter: it is offered.
 */
export const toNumber: Fixer<DataOf<typeof numberAsText>> = ({ text, verdict, context }) => {
  const parsed = parseNumberText(text);
  const [number] = verdict.suggestions ?? [];
  if (!parsed || number === undefined || (parsed.isBracketed && context.kind === 'count')) return [];
  const { flag } = verdict.data;
  return [
    {
      id: flag === '' ? 'to-number' : 'to-number:without-flag',
      label: flag === '' ? 'Turn into a number' : 'Turn into a number without its flag',
      labelForSeveral: flag === '' ? 'Turn into numbers' : 'Turn into numbers without their flags',
      after: Number(number),
      isCertain: flag === '',
      ...(flag !== '' && {
        notes: { flag: `The flag is left out. Where it matters that ${text} is ${flag}, say so in the notes.` },
      }),
      numberFormat: verdict.data.number.endsWith('%') ? percentFormat(Number(number)) : formatOf(parsed),
    },
  ];
};

function percentFormat(share: number): string {
  return Number.isInteger(Number(`${share}e2`)) ? '0%' : '0.0%';
}

function formatOf({ value, isMoney, hasThousandsSeparators }: ParsedNumber): string {
  if (isMoney) return Number.isInteger(value) ? '£#,##0' : '£#,##0.00';
  if (hasThousandsSeparators) return Number.isInteger(value) ? '#,##0' : '#,##0.00';
  return 'General';
}
