import { parseTemplate } from '../../src/domain/text/sentence-template';
import { renderSentence } from '../../src/domain/text/render-sentence';
import { speakWith, type Translate } from '../../src/domain/text/words';
import { nameOf } from '../../scripts/lib/language/check-pack';
import { SENTENCES } from './pseudo-language';

/** Where a template said other than the function it was made of. */
export const DIFFERENCES: string[] = [];

/** How many sentences were said both ways. */
export const COMPARED = new Set<string>();

/** Has every function say its sentence, and holds the English template beside it. */
export function compareTemplates(): void {
  const templates = new Map(SENTENCES.filter(({ isTemplate }) => isTemplate).map((one) => [nameOf(one), one.english]));
  const translate: Translate = (english, place) => {
    const template = templates.get(nameOf(place));
    if (typeof english === 'string' || template === undefined) return english;
    const parsed = parseTemplate(template);
    const own = english as (...facts: readonly unknown[]) => unknown;
    return (...facts: readonly unknown[]) => {
      const said = own(...facts);
      const other = renderSentence(parsed, facts, 'en-GB');
      COMPARED.add(nameOf(place));
      if (said !== other) DIFFERENCES.push(`${nameOf(place)}: “${String(said)}”, in the template “${other}”`);
      return said;
    };
  };
  speakWith(translate);
}
