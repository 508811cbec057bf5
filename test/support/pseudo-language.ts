import { join } from 'node:path';
import type { LanguagePack } from '../../src/domain/text/language-pack';
import { makePack } from '../../scripts/lib/language/make-pack';
import { readSentences } from '../../scripts/lib/language/read-sentences';
import type { Sentence } from '../../scripts/lib/language/sentence';

/** Every text in the source that a pack may have. */
export const SENTENCES: readonly Sentence[] = readSentences(join(__dirname, '../..'));

/** A pack of `locale` that says of each text what `say` makes of its English. */
export function packOf(locale: string, say: (english: string, isTemplate: boolean) => string): LanguagePack {
  const isTemplate = new Map(SENTENCES.map((one) => [`${one.group} ${one.area} ${one.key}`, one.isTemplate]));
  const pack = makePack(SENTENCES, locale);
  const spoken = (group: 'rules' | 'sentences') =>
    Object.fromEntries(
      Object.entries(pack[group]).map(([area, texts]) => [
        area,
        Object.fromEntries(
          Object.entries(texts).map(([key, { english }]) => [
            key,
            { english, text: say(english, isTemplate.get(`${group} ${area} ${key}`) === true) },
          ]),
        ),
      ]),
    );
  return { locale, rules: spoken('rules'), sentences: spoken('sentences') };
}

const OPEN = '⟦';
const CLOSE = '⟧';
const PLAIN = 'AEIOUYaeiouycn';
const ACCENTED = 'ÂÉÎÓÛŶâéîóûŷçñ';

/** `Write {1, money}` → `⟦Ŵrîté {1, money} ~~~⟧`: a third longer, accented, and in brackets, so that what no pack reaches stands out. */
export function pseudo(english: string, isTemplate: boolean): string {
  let depth = 0;
  let letters = 0;
  const said = Array.from(english, (sign) => {
    if (isTemplate && sign === '{') depth += 1;
    if (isTemplate && sign === '}') depth -= 1;
    // Text and slot lie in each other in turn.
    if (depth % 2 === 1) return sign;
    letters += 1;
    const at = PLAIN.indexOf(sign);
    return at < 0 ? sign : (ACCENTED[at] ?? sign);
  });
  return `${OPEN}${said.join('')}${'~'.repeat(Math.ceil(letters * 0.35))}${CLOSE}`;
}

/** What a page shows and reads out and no pack has said: texts with letters outside every pair of brackets. */
export function unspoken(root: ParentNode): readonly string[] {
  const left = new Set<string>();
  const keep = (text: string): void => {
    if (/\p{L}{2}/u.test(text)) left.add(text.replace(/\s+/g, ' ').trim());
  };
  let depth = 0;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement?.closest('style, script')) continue;
    depth = outside(node.textContent ?? '', depth, keep);
  }
  for (const element of root.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
    for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
      outside(element.getAttribute(name) ?? '', 0, keep);
  return [...left].sort();
}

/** Hands on what stands outside the brackets. @returns how many are open at the end */
function outside(text: string, open: number, keep: (text: string) => void): number {
  let depth = open;
  let part = '';
  for (const sign of text) {
    if (sign === OPEN) depth += 1;
    else if (sign === CLOSE) depth -= 1;
    else if (depth === 0) part += sign;
    if (depth > 0) part += part.endsWith('\n') ? '' : '\n';
  }
  part.split('\n').forEach(keep);
  return depth;
}
