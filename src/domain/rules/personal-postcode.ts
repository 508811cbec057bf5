import { isAboutTheSender } from '../engine/sender-rows';
import { defineRule } from './define-rule';

/** Outward code by its six shapes, inward code without the letters Royal Mail never uses there. */
const OUTWARD = '(?:[A-PR-UWYZ](?:[0-9]{1,2}|[A-HK-Y][0-9]{1,2}|[0-9][A-HJKPS-UW]|[A-HK-Y][0-9][ABEHMNPRVWXY])|GIR)';
const INWARD = '[0-9][ABD-HJLNP-UW-Z]{2}';

const SPACED = new RegExp(`(?<![A-Z0-9])(${OUTWARD}) (${INWARD})(?![A-Z0-9])`, 'i');
const WHOLE_CELL = new RegExp(`^(${OUTWARD})(${INWARD})$`, 'i');

/**
 * A full postcode. The first half alone (DT1) is an area and is fine. Without its space a postcode looks like a case
 * number, so then it counts only when it fills the cell, and not in a column of references.
 */
export const personalPostcode = defineRule({
  id: 'personal-postcode',
  severity: 'error',
  appliesTo: 'cells',
  holdsForAnyKpi: true,
  source:
    'Grant terms: no identifiable service users in data sent to the OPCC (Surrey PCC); 360Giving treats postcodes of individuals as critical; format: BS 7666, Royal Mail PAF.',
  check: (context) =>
    isAboutTheSender(context)
      ? undefined
      : {
          text: (text) => {
            if (text.length < 5) return undefined;
            const isSpaced = text.includes(' ');
            if (!isSpaced && context.kind === 'identity') return undefined;
            const found = (isSpaced ? SPACED : WHOLE_CELL).exec(text);
            if (!found) return undefined;
            const masked = `${(found[1] ?? '').toUpperCase()} …`;
            return { data: { masked }, masked };
          },
        },
});

/** Text with every full postcode cut down to its first half, so that the rule has nothing more to say about it. */
export function withoutInwardCodes(text: string): string {
  for (let rest = text; ;) {
    const found = (rest.includes(' ') ? SPACED : WHOLE_CELL).exec(rest);
    if (!found) return rest;
    rest = rest.slice(0, found.index) + (found[1] ?? '') + rest.slice(found.index + found[0].length);
  }
}
