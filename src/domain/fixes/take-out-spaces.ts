import type { Fixer } from './remedy';

/** `Female ` → `Female`: the value the rule found right without its spaces. */
export const takeOutSpaces: Fixer<'stray-spaces'> = ({ text }) => [
  { id: 'trim', label: 'Take out the spaces', after: text, isCertain: true },
];
