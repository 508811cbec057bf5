import type { CodeCaveat } from '../model/specification';
import type { NotSeen } from '../model/grid';
import { allOf, clip, counted, quote } from '../text/grammar';
import { words } from '../text/words';

/** Columns named one by one before "and 12 more". */
const MOST_NAMED = 12;

const NOT_SEEN: Readonly<Record<NotSeen['what'], string>> = words('messages-not-checked-not-seen', {
  'hidden lines': 'Whether data stand in hidden rows or columns',
  'merged cells': 'Whether cells of the data are merged',
  links: 'Whether formulas read other workbooks',
  formulas: 'Whether totals take in the cells they should',
});

const WHY_NOT_SEEN: Readonly<Record<NotSeen['because'], string>> = words('messages-not-checked-why-not-seen', {
  protected:
    'The sheet is protected, and Excel does not tell that of protected sheets. Unprotect it (Review, Unprotect Sheet), then check again to have it looked for.',
  size: 'The sheet is too large to be looked through for that. Move what does not belong to the return to another sheet, then check again.',
  excel:
    'Excel did not answer when it was asked, or cannot be asked without losing what Ctrl+Z could undo. Look for it on the sheet itself.',
});

/** What was looked for all the same on a sheet without a return. */
export const LOOKED_FOR =
  'Only errors in formulas, what totals add up, hidden data, links to other workbooks and text that begins like a formula were looked for.';

/** What was not looked at, and why, in the words of the report. */
export const NOT_CHECKED = words('messages-not-checked', {
  columns: (headers: readonly string[]) => {
    const named = headers.slice(0, MOST_NAMED).map(quote);
    const rest = headers.length - named.length;
    const list = allOf(rest > 0 ? [...named, `${rest} more`] : named);
    return {
      what: `${headers.length === 1 ? 'The column' : 'The columns'} ${list}`,
      why: 'No KPI in the specification goes by this name. Only what identifies people and text that begins like a formula were looked for there.',
    };
  },
  suppressed: (label: string, count: number, example: string, first: string) => ({
    what: `${counted(count, 'suppressed value')} in ${clip(label)}, such as ${quote(example)} in ${first}`,
    why: 'A number hidden because it is small is neither zero nor blank, and cannot be compared or added up.',
  }),
  shorthand: (label: string, count: number, example: string, first: string) => ({
    what: `${counted(count, 'cell')} of ${clip(label)} with ${quote(example)} in place of a number, the first in ${first}`,
    why: 'Shorthand is no number, so what it belongs to cannot be compared or added up.',
  }),
  table: (area: string) => ({
    what: `The table in ${area}`,
    why: 'Too few of its headings are KPIs, so it was taken for a register or a note, not a return.',
  }),
  sideBySide: (area: string, headings: readonly string[]) => ({
    what: `The table in ${area}`,
    why: `It has figures of ${allOf(headings.slice(0, MOST_NAMED).map(quote))} side by side. A sheet for each of them can be checked.`,
  }),
  ifApplicable: (kpis: readonly string[], service: string) => ({
    what: `Whether ${allOf(kpis.map(quote))} ${kpis.length === 1 ? 'is' : 'are'} filled in`,
    why: `The register does not say whether ${quote(service)} deals with crime (Crime-related in Services is blank), and only then ${kpis.length === 1 ? 'is it' : 'are they'} asked for.`,
  }),
  list: (label: string) => ({
    what: `The values of ${clip(label)}`,
    why: 'The specification gives no list of the values it may have.',
  }),
  notSeen: ({ what, because }: NotSeen) => ({ what: NOT_SEEN[what], why: WHY_NOT_SEEN[because] }),
  /** Of a sheet without a return there is nothing that should be somewhere else. */
  notSeenElsewhere: ({ what, because }: NotSeen) => ({
    what: NOT_SEEN[what],
    why:
      because === 'size'
        ? 'The sheet is too large to be looked through for that. Look for it on the sheet itself.'
        : WHY_NOT_SEEN[because],
  }),
  noHeadings: () => ({
    what: 'The values of the sheet',
    why: `None of its rows reads as a row of KPI headings. ${LOOKED_FOR}`,
  }),
  repeats: () => ({
    what: 'Whether a record stands there twice',
    why: 'There is no column of references, and many rows look the same without one.',
  }),
});

/** What gets lost although every value is in its list: `label` is the field’s, `example` a value that was used. */
export const CAVEATS: Readonly<
  Record<CodeCaveat['id'], (label: string, example: string) => { readonly what: string; readonly why: string }>
> = words('messages-not-checked-caveats', {
  'no-roma': (label, example) => ({
    what: `How many people in ${clip(label)} are Roma`,
    why: `Codes of the 2001 and 2011 censuses, such as ${quote(example)}, have none for Roma. Roma people stand under other codes, so that none here does not mean that there were none.`,
  }),
  'chinese-moved': (label, example) => ({
    what: `The trend of ${clip(label)} in the five groups`,
    why: `Chinese (here ${quote(example)}) is counted as Asian. The older 16+1 codes had it in Other, as O1, so both groups break where returns change from one to the other.`,
  }),
  'flags-overlap': (label, example) => ({
    what: `The offence group where ${clip(label)} gives a flag`,
    why: `${quote(example)} marks an offence and is no group of its own: the same offence belongs to a group as well, so groups and flags may not be added up.`,
  }),
});
