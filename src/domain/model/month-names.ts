/** January first. */
export const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A month as people write it, in lower case, for use inside a larger expression: `apr`, `april`, `sept`. */
export const MONTH_PATTERN =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

const FIRST_LETTERS = MONTH_NAMES.map((name) => name.slice(0, 3).toLowerCase());

/** `apr`, `April`, `Sept` → 4, 4, 9. The caller has matched MONTH_PATTERN; undefined for anything else. */
export function monthNumber(name: string): number | undefined {
  const index = FIRST_LETTERS.indexOf(name.slice(0, 3).toLowerCase());
  return index < 0 ? undefined : index + 1;
}

/** 19 → 2019, 85 → 1985: Excel's own rule, the century turns at 30. Years of four digits stay. */
export function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length !== 2) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

/** Every dash and minus sign people type or Word makes → `-`; odd spaces → plain; apostrophes out; lower case. */
export function simplifyText(text: string): string {
  return text
    .replace(/[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g, '-')
    .replace(/['\u2018\u2019`]/g, '')
    .replace(/[\s\u00A0\u2000-\u200B\u202F\u205F\u3000\uFEFF]+/g, ' ')
    .trim()
    .toLowerCase();
}
