import { niPrefixIn } from '../engine/personal-data';
import { isAboutTheSender } from '../engine/sender-rows';
import { defineRule } from '../engine/define-rule';
import { sayPersonal, TELL_YOUR_LEAD } from '../messages/privacy';

type Data = Readonly<{ masked: string }>;

const NAMED_SO = /\bNI\b|\bNINO\b|national insurance/i;

const RUN_TOGETHER = 'run together';

/**
 * A National Insurance number. References may look like one (`CS123456A`), but share their first letters: where
 * they fill cells of a column, run-together ones count only where these differ or the heading says what they are.
 */
export const personalNiNumber = defineRule<Data>({
  id: 'personal-ni-number',
  severity: 'error',
  theme: 'personal',
  appliesTo: 'cells',
  holdsForAnyKpi: true,
  source:
    'Grant terms: no identifiable service users in data sent to the OPCC (Surrey PCC); format: HMRC National Insurance Manual, NIM39110.',
  words: {
    title: 'A National Insurance number',
    why: 'A National Insurance number belongs to one person for life and opens their tax and benefit records.',
    whatToDo: `Replace it with your own case number. ${TELL_YOUR_LEAD}`,
    message: (facts, { masked }) => sayPersonal(facts, 'what looks like a National Insurance number', masked),
  },
  check: (context) => {
    if (isAboutTheSender(context)) return undefined;
    const mayBeReferences = !NAMED_SO.test(context.header) && !context.isOutside;
    const prefixes = new Set<string>();
    let references = 0;
    return {
      text: (text) => {
        const prefix = niPrefixIn(text);
        if (prefix === undefined) return undefined;
        const masked = `${prefix} … …`;
        const isDoubtful = mayBeReferences && /^[A-Z]{2}\d{6}[A-D]$/i.test(text);
        if (isDoubtful) {
          references++;
          prefixes.add(prefix);
        }
        return { data: { masked }, masked, ...(isDoubtful && { discriminator: RUN_TOGETHER }) };
      },
      isConfirmed: (discriminator) => discriminator !== RUN_TOGETHER || references === 1 || prefixes.size > 1,
    };
  },
});
