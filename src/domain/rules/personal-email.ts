import { isAboutTheSender } from '../engine/sender-rows';
import { defineRule } from './define-rule';

/** Lengths are bounded as the standards bound them, which also keeps the search linear in very long cells. */
const EMAIL = /([A-Z0-9])[A-Z0-9._%+'-]{0,63}@[A-Z0-9-]{1,63}(?:\.[A-Z0-9-]{1,63}){1,8}/i;

/** An e-mail address anywhere in a table's text, in columns without a KPI as well. The message shows its first letter only. */
export const personalEmail = defineRule({
  id: 'personal-email',
  severity: 'error',
  appliesTo: 'cells',
  source:
    'Grant terms: no identifiable service users in data sent to the OPCC (Surrey PCC terms and conditions); 360Giving treats e-mail addresses as critical.',
  check: (context) =>
    isAboutTheSender(context)
      ? undefined
      : {
          text: (text) => {
            if (!text.includes('@')) return undefined;
            const found = EMAIL.exec(text);
            if (!found) return undefined;
            const masked = `${found[1] ?? ''}…@…`;
            return { data: { masked }, masked };
          },
        },
});
