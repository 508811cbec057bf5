import { printNumber } from './grammar';
import { isSentenceFormat, SENTENCE_FORMATS } from './sentence-formats';
import { COUNT, TemplateError, type SentenceTemplate, type TemplateSlot } from './sentence-template';

/**
 * A template with its values put in.
 * @param facts what the sentence's own function is given
 * @param locale by whose rules numbers choose a plural and dates are printed
 * @throws TemplateError for a format that there is not
 */
export function renderSentence(template: SentenceTemplate, facts: readonly unknown[], locale: string): string {
  return render(template, facts, locale, 0);
}

function render(template: SentenceTemplate, facts: readonly unknown[], locale: string, count: number): string {
  const printed = template.map((part) => {
    if (part === COUNT) return printNumber(count);
    return typeof part === 'string' ? part : renderSlot(part, facts, locale, count);
  });
  return printed.join('');
}

function renderSlot(slot: TemplateSlot, facts: readonly unknown[], locale: string, count: number): string {
  const value = slot.formats.reduce(
    (given, { name, argument }) => {
      if (!isSentenceFormat(name)) throw new TemplateError(`There is no format “${name}”.`);
      const format = SENTENCE_FORMATS[name] as (value: unknown, locale: string, argument: string) => unknown;
      return format(given, locale, argument);
    },
    valueAt(facts, slot.path),
  );
  if (!slot.choice) return String(value);
  const { by, texts } = slot.choice;
  const text = texts.get(chosen(by, value, locale, texts)) ?? texts.get('other') ?? [];
  return render(text, facts, locale, by === 'plural' ? Number(value) : count);
}

function chosen(
  by: NonNullable<TemplateSlot['choice']>['by'],
  value: unknown,
  locale: string,
  texts: ReadonlyMap<string, SentenceTemplate>,
): string {
  switch (by) {
    case 'select':
      return String(value);
    case 'if':
      return value ? 'yes' : 'other';
    case 'sign':
      return Number(value) > 0 ? 'positive' : Number(value) < 0 ? 'negative' : 'other';
    case 'plural': {
      const exact = `=${Number(value)}`;
      return texts.has(exact) ? exact : new Intl.PluralRules(locale).select(Number(value));
    }
  }
}

/** `['2', 'fund', 'name']` → the name of the fund of the second value. */
function valueAt(facts: readonly unknown[], [number = '', ...names]: readonly string[]): unknown {
  return names.reduce<unknown>(
    (value, name) => (value === undefined || value === null ? undefined : (value as Record<string, unknown>)[name]),
    facts[Number(number) - 1],
  );
}
