import { niPrefixIn } from '../engine/personal-data';
import { isAboutTheSender } from '../engine/sender-rows';
import type { CellContext } from '../engine/contexts';
import { sampleValues } from '../engine/numbers-of';
import { defineRule } from '../engine/define-rule';
import { sayPersonal, TELL_YOUR_LEAD } from '../messages/privacy';

type Data = Readonly<{ masked: string }>;

const NAMED_SO = /\bNI\b|\bNINO\b|national insurance/i;

const RUN_TOGETHER = 'run together';
const RUN = /^[A-Z]{2}\d{6}[A-D]$/i;

/** So many with the same first letters are no coincidence. */
const FEWEST_REFERENCES = 4;

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
    const isNamedSo = NAMED_SO.test(context.header);
    const mayBeReferences = context.kind === 'identity' && !isNamedSo;
    const areReferences = !isNamedSo && shareFirstLetters(context);
    const prefixes = new Set<string>();
    let references = 0;
    return {
      text: (text) => {
        const prefix = niPrefixIn(text);
        if (prefix === undefined) return undefined;
        const isRunTogether = RUN.test(text);
        if (areReferences && isRunTogether) return undefined;
        const masked = `${prefix} … …`;
        const isDoubtful = mayBeReferences && isRunTogether;
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

/** True for a column whose cells look like such numbers and all begin alike: somebody's own references. */
function shareFirstLetters(context: CellContext): boolean {
  if (context.kind !== 'unmapped' && context.kind !== 'text') return false;
  const alike = sampleValues(context).filter((value): value is string => typeof value === 'string' && RUN.test(value));
  const [first] = alike;
  const begins = first?.slice(0, 2).toUpperCase() ?? '';
  return alike.length >= FEWEST_REFERENCES && alike.every((text) => text.toUpperCase().startsWith(begins));
}
