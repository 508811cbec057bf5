import { postcodeIn } from '../engine/personal-data';
import { isAboutOrganisation, isAboutTheSender } from '../engine/sender-rows';
import { defineRule } from '../engine/define-rule';
import { sayPersonal } from '../messages/privacy';

type Data = Readonly<{ masked: string }>;

/**
 * A full postcode. The first half alone (DT1) is an area and is fine. Without its space a postcode looks like a case
 * number, so then it counts only when it fills the cell, and not in a column of references.
 */
export const personalPostcode = defineRule<Data>({
  id: 'personal-postcode',
  severity: 'error',
  theme: 'personal',
  appliesTo: 'cells',
  holdsForAnyKpi: true,
  source:
    'Grant terms: no identifiable service users in data sent to the OPCC (Surrey PCC); 360Giving treats postcodes of individuals as critical; format: BS 7666, Royal Mail PAF.',
  words: {
    title: 'A full postcode',
    why: 'A full postcode covers about fifteen homes, so together with age or offence it says who a victim is.',
    whatToDo: 'Keep the first half only, for example DT1, or name the district.',
    message: (facts, { masked }) => sayPersonal(facts, 'a full postcode', masked),
  },
  check: (context) =>
    isAboutTheSender(context)
      ? undefined
      : {
          text: (text) => {
            if (context.kind === 'identity' && !text.includes(' ')) return undefined;
            const outward = postcodeIn(text)?.[1];
            if (outward === undefined || isAboutOrganisation(context, text)) return undefined;
            const masked = `${outward.toUpperCase()} …`;
            return { data: { masked }, masked };
          },
        },
});
