/** Days between the first days of Excel's two date systems. Source: Microsoft support, "Date systems in Excel". */
export const DAYS_1900_TO_1904 = 1462;

/**
 * True when numbers with this format are shown as dates (not as times or durations alone): only they count from the
 * workbook's first day, so only they move when a file counts from 1904.
 */
export function isDateFormat(format: string | undefined): boolean {
  if (format === undefined || format === 'General') return false;
  const bare = format.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/g, '').replace(/AM\/PM|A\/P/gi, '');
  if (/[#0?@]/.test(bare) && !/[yd]/i.test(bare)) return false;
  return /[yd]|m{3,}/i.test(bare);
}
