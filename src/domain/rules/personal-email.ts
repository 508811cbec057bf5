import type { RuleData } from '../messages/rule-data';
import { PRIVACY } from '../messages/privacy';
import { initialOfAddress } from '../engine/personal-data';
import { isAboutTheSender } from '../engine/sender-rows';
import { defineRule } from '../engine/define-rule';

/** An e-mail address anywhere in a table's text, in columns without a KPI as well. The message shows its first letter only. */
export const personalEmail = defineRule<RuleData['personal-email']>({
  id: 'personal-email',
  severity: 'error',
  appliesTo: 'cells',
  holdsForAnyKpi: true,
  source:
    'Grant terms: no identifiable service users in data sent to the OPCC (Surrey PCC terms and conditions); 360Giving treats e-mail addresses as critical.',
  words: PRIVACY['personal-email'],
  check: (context) =>
    isAboutTheSender(context) || context.kind === 'email'
      ? undefined
      : {
          text: (text) => {
            const initial = initialOfAddress(text);
            if (initial === undefined) return undefined;
            const masked = `${initial}…@…`;
            return { data: { masked }, masked };
          },
        },
});
