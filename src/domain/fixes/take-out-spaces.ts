import type { DataOf } from '../engine/define-rule';
import type { straySpaces } from '../rules/stray-spaces';
import type { Fixer } from './remedy';

/** `Female ` → `Female`: the value the rule found right without its spaces. */
export const takeOutSpaces: Fixer<DataOf<typeof straySpaces>> = ({ text }) => [
  { id: 'trim', label: 'Take out the spaces', after: text, isCertain: true },
];
