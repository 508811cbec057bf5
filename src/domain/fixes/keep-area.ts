import type { DataOf } from '../engine/define-rule';
import type { personalPostcode } from '../rules/personal-postcode';
import { withoutInwardCodes } from '../engine/personal-data';
import type { Fixer } from './remedy';

/** `DT1 1AA` → `DT1`: the first half says which area, and nobody's address. */
export const keepArea: Fixer<DataOf<typeof personalPostcode>> = ({ text }) => [
  {
    id: 'outward',
    label: 'Keep the first half of the postcode',
    labelForSeveral: 'Keep the first half of each postcode',
    after: withoutInwardCodes(text),
    isCertain: false,
  },
];
