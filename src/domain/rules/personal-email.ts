import { initialOfAddress, isOfficeAddress } from '../engine/personal-data';
import type { CellContext } from '../engine/contexts';
import { isAboutOrganisation, isAboutTheSender } from '../engine/sender-rows';
import { defineRule } from '../engine/define-rule';
import { sayPersonal, TELL_YOUR_LEAD } from '../messages/privacy';

type Data = Readonly<{ masked: string }>;

/** An e-mail address anywhere in a table's text, in columns without a KPI as well. The message shows its first letter only. */
export const personalEmail = defineRule<Data>({
  id: 'personal-email',
  severity: 'error',
  theme: 'personal',
  appliesTo: 'cells',
  holdsForAnyKpi: true,
  source:
    'Grant terms: no identifiable service users in data sent to the OPCC (Surrey PCC terms and conditions); 360Giving treats e-mail addresses as critical.',
  words: {
    title: 'An e-mail address',
    why: 'Returns must not say who a victim is. The grant terms ask for no data that identify a service user.',
    whatToDo: `Delete the address from the return and from its earlier copies. ${TELL_YOUR_LEAD}`,
    message: (facts, { masked }) => sayPersonal(facts, 'an e-mail address', masked),
  },
  check: (context) =>
    isAboutTheSender(context) || context.kind === 'email'
      ? undefined
      : {
          text: (text) => {
            const initial = initialOfAddress(text);
            const isOffices = isNoReturn(context) && isOfficeAddress(text);
            if (initial === undefined || isOffices || isAboutOrganisation(context, text)) return undefined;
            const masked = `${initial}…@…`;
            return { data: { masked }, masked };
          },
        },
});

/** Where no return was recognised, an office's own address is no client's. */
function isNoReturn({ table, isOutside }: CellContext): boolean {
  return isOutside === true || !table.isReturn;
}
