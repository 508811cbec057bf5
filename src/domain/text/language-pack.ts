import { isSentenceFormat } from './sentence-formats';
import { parseTemplate, TemplateError, type SentenceTemplate } from './sentence-template';
import { renderSentence } from './render-sentence';
import type { Saying, Translate, WordsGroup } from './words';

/** One text of a pack: what it says in English, and in the pack's language; empty while nobody has translated it. */
export interface PackText {
  readonly english: string;
  readonly text: string;
  /** What it said before the English changed. */
  readonly before?: string;
}

/** The words of one language, as a file in `assets/languages` holds them: by rule or area, then by key. */
export interface LanguagePack extends Readonly<
  Record<WordsGroup, Readonly<Record<string, Readonly<Record<string, PackText>>>>>
> {
  /** As browsers name it: `cy`. */
  readonly locale: string;
}

/** Says in a pack's language what the pack has; what it lacks, or says in a way that cannot be read, stays English. */
export function translateFrom(pack: LanguagePack): Translate {
  return (english, { group, area, key }) => {
    const text = pack[group][area]?.[key]?.text ?? '';
    if (text === '') return english;
    return typeof english === 'string' ? text : (sayingOf(text, pack.locale) ?? english);
  };
}

function sayingOf(text: string, locale: string): Saying | undefined {
  const template = readable(text);
  return template && ((...facts: readonly unknown[]) => renderSentence(template, facts, locale));
}

function readable(text: string): SentenceTemplate | undefined {
  try {
    const template = parseTemplate(text);
    return wrongFormats(template).length === 0 ? template : undefined;
  } catch (thrown) {
    if (thrown instanceof TemplateError) return undefined;
    throw thrown;
  }
}

/** Formats that a template names and that there are not. */
export function wrongFormats(template: SentenceTemplate): readonly string[] {
  return template.flatMap((part) => {
    if (typeof part !== 'object') return [];
    const inside = [...(part.choice?.texts.values() ?? [])].flatMap(wrongFormats);
    return [...part.formats.map(({ name }) => name).filter((name) => !isSentenceFormat(name)), ...inside];
  });
}
