import { wrongFormats, type LanguagePack, type PackText } from '../../../src/domain/text/language-pack';
import { parseTemplate, TemplateError, type SentenceTemplate } from '../../../src/domain/text/sentence-template';
import { makePack } from './make-pack';
import type { Sentence } from './sentence';

/** What is the matter with a pack, as keys (`money write`) or as a key and what is wrong with its text. */
export interface PackCheck {
  /** Texts that are not in the file at all: `npm run language -- <locale>` adds them. */
  readonly lacks: readonly string[];
  /** Texts that are in it and not translated: they are shown in English. */
  readonly untranslated: readonly string[];
  readonly tooMany: readonly string[];
  /** Their English has changed since they were translated. */
  readonly changed: readonly string[];
  readonly wrong: readonly string[];
}

/** Holds a pack against the texts in the source. */
export function checkPack(pack: LanguagePack, sentences: readonly Sentence[]): PackCheck {
  const wanted = textsOf(makePack(sentences, pack.locale));
  const has = textsOf(pack);
  const templates = new Set(sentences.filter(({ isTemplate }) => isTemplate).map(nameOf));
  const known = [...has].filter(([name]) => wanted.has(name));
  return {
    lacks: [...wanted.keys()].filter((name) => !has.has(name)),
    tooMany: [...has.keys()].filter((name) => !wanted.has(name)),
    untranslated: known.filter(([, { text }]) => text === '').map(([name]) => name),
    changed: known.filter(([name, { english }]) => wanted.get(name)?.english !== english).map(([name]) => name),
    wrong: known.flatMap(([name, entry]) =>
      entry.text !== '' && templates.has(name) ? whyWrong(entry).map((why) => `${name}: ${why}`) : [],
    ),
  };
}

/** `money write`, `rule not-a-number title`. */
export function nameOf({ group, area, key }: Pick<Sentence, 'group' | 'area' | 'key'>): string {
  return `${group === 'rules' ? 'rule ' : ''}${area} ${key}`;
}

function textsOf(pack: LanguagePack): ReadonlyMap<string, PackText> {
  const groups = ['rules', 'sentences'] as const;
  return new Map(
    groups.flatMap((group) =>
      Object.entries(pack[group]).flatMap(([area, texts]) =>
        Object.entries(texts).map(([key, text]) => [nameOf({ group, area, key }), text] as const),
      ),
    ),
  );
}

function whyWrong({ english, text }: PackText): readonly string[] {
  try {
    const template = parseTemplate(text);
    const given = new Set(slotsIn(parseTemplate(english)));
    const strange = slotsIn(template).filter((slot) => !given.has(slot));
    return [
      ...wrongFormats(template).map((name) => `there is no format “${name}”`),
      ...strange.map((slot) => `the English has no value ${slot}`),
    ];
  } catch (thrown) {
    if (thrown instanceof TemplateError) return [thrown.message];
    throw thrown;
  }
}

/** `1`, `2.amount`: the values that a template speaks of. */
function slotsIn(template: SentenceTemplate): readonly string[] {
  return template.flatMap((part) =>
    typeof part === 'object' ? [part.path.join('.'), ...[...(part.choice?.texts.values() ?? [])].flatMap(slotsIn)] : [],
  );
}
