import type { DataOf } from '../engine/define-rule';
import type { formulaLikeText } from '../rules/formula-like-text';
import type { Fixer } from './remedy';

/** Signs before words: a sign before a figure may be its own. */
const SIGNS_BEFORE_WORDS = /^[=+@-]+(?=\p{L})/u;

/** `-Moved away` → `Moved away`. What calls something (`=HYPERLINK(…)`) is for a person to look at. */
export const takeOutSign: Fixer<DataOf<typeof formulaLikeText>> = ({ text, verdict }) => {
  const after = text.replace(SIGNS_BEFORE_WORDS, '');
  if (verdict.discriminator !== 'sign' || after === text) return [];
  return [
    {
      id: 'sign',
      label: 'Take out the sign before the words',
      labelForSeveral: 'Take out the signs before the words',
      after,
      isCertain: false,
    },
  ];
};
