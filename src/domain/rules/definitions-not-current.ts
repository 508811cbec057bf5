import { compareCarried, type CarriedDifference } from '../engine/carried-differences';
import { defineRule } from '../engine/define-rule';
import { allOf, quote, where } from '../text/grammar';

type Data = Readonly<{
  why: CarriedDifference['why'];
  /** The service that the file was made for; empty for none. */
  madeFor: string;
  /** What the return calls its service, or the rules version. */
  found: string;
  /** KPIs, lists and funds that are other in the office's workbook, by name. */
  changed: readonly string[];
  /** How many more there are. */
  more: number;
}>;

/** More names are counted: the office's workbook tells the rest. */
const NAMED = 4;

/**
 * The specification that a return carries was changed by hand, is older than the office's, or is another service's: where the office's
 * own is at hand that one was used, but the sender saw what stands in the file.
 */
export const definitionsNotCurrent = defineRule<Data>({
  id: 'definitions-not-current',
  severity: 'query',
  theme: 'wrong',
  appliesTo: 'workbook',
  source: '2019 report, section 5.2: no standard data set fits all, so each service has its own specification.',
  words: {
    title: 'The definitions in the file are not the office’s',
    why: 'A return is filled in by the definitions that its file carries. Where they are others than the office’s, figures may count something else.',
    whatToDo:
      'Fill in a new file from the office, or agree with the office that these definitions hold, and say so here.',
    message: (facts, { why, madeFor, found, changed, more }) => {
      const place = where(facts);
      if (why === 'edited') return `${place}: rows of the specification that this file carries were changed by hand.`;
      if (why === 'rules')
        return `${place}: this file was made by another version of Ringfence (rules ${found}), which asks for other things.`;
      if (why === 'other-service')
        return `${place}: this file was made for ${quote(madeFor)}, but the return calls its service ${quote(found)}.`;
      if (why === 'not-in-register')
        return `${place}: this file was made for ${quote(madeFor)}, which is not in the office’s table Services.`;
      const others = more === 0 ? '' : ` (and ${more} more)`;
      return `${place}: the office has changed what it asks for since this file was made: ${allOf(changed.map(quote))}${others}.`;
    },
  },
  check: function* (context) {
    for (const { sheet, area, why, madeFor, found = '', changed = [] } of compareCarried(context)) {
      yield {
        sheet,
        areas: area ? [area] : [],
        samples: [],
        label: madeFor,
        count: 1,
        discriminator: why,
        data: { why, madeFor, found, changed: changed.slice(0, NAMED), more: Math.max(0, changed.length - NAMED) },
      };
    }
  },
});
