/** A way to print a slot's value, with what stands after its name: `date`, `say funds.free`. */
interface TemplateFormat {
  readonly name: string;
  readonly argument: string;
}

const CHOICES = ['plural', 'select', 'sign', 'if'] as const;

/** By what a slot chooses between texts: how many, which value, below or above nothing, whether at all. */
export type TemplateChoice = (typeof CHOICES)[number];

/** A place for a value. `path` begins with the argument's number, from 1: `['1', 'amount']`. */
export interface TemplateSlot {
  readonly path: readonly string[];
  readonly formats: readonly TemplateFormat[];
  readonly choice?: { readonly by: TemplateChoice; readonly texts: ReadonlyMap<string, SentenceTemplate> };
}

/** Text and slots in turn; `'#'` as a slot of its own is the counted number. */
export type SentenceTemplate = readonly (string | TemplateSlot | typeof COUNT)[];

export const COUNT = Symbol('the counted number');

/** Thrown by a template that cannot be read, with what is wrong and where. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
}

/**
 * `Change {1, plural, one {# cell} other {# cells}} on {2, quoted}` → its parts. A part of the ICU message format, as translators'
 * tools know it, with formats of our own: see `sentence-formats.ts`.
 * @throws TemplateError
 */
export function parseTemplate(text: string): SentenceTemplate {
  const reader = new Reader(text);
  const template = reader.template(false);
  if (!reader.isAtEnd()) throw reader.wrong('a bracket is closed that was not opened');
  return template;
}

class Reader {
  private at = 0;

  constructor(private readonly text: string) {}

  isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  wrong(what: string): TemplateError {
    return new TemplateError(`At character ${this.at + 1} of “${this.text}”: ${what}.`);
  }

  /** Up to the bracket that closes it. @param isCounted `#` stands for a number */
  template(isCounted: boolean): SentenceTemplate {
    const parts: SentenceTemplate[number][] = [];
    while (!this.isAtEnd() && this.text[this.at] !== '}') {
      if (this.text[this.at] === '{') parts.push(this.slot(isCounted));
      else if (isCounted && this.skip('#')) parts.push(COUNT);
      else parts.push(this.upTo(isCounted ? /[{}#]/ : /[{}]/));
    }
    return parts;
  }

  private slot(isCounted: boolean): TemplateSlot {
    this.expect('{');
    const path = this.upTo(/[,{}]/).trim().split('.');
    if (!/^[1-9]$/.test(path[0] ?? '')) throw this.wrong('a slot begins with the number of its value, from 1');
    const formats: TemplateFormat[] = [];
    while (this.skip(',')) {
      const [name = '', argument = ''] = this.upTo(/[,{}]/).trim().split(/\s+/);
      const by = CHOICES.find((one) => one === name);
      if (!by) formats.push({ name, argument });
      else {
        this.expect(',');
        const texts = this.texts(isCounted || by === 'plural');
        this.expect('}');
        return { path, formats, choice: { by, texts } };
      }
    }
    this.expect('}');
    return { path, formats };
  }

  private texts(isCounted: boolean): ReadonlyMap<string, SentenceTemplate> {
    const texts = new Map<string, SentenceTemplate>();
    for (;;) {
      const name = this.upTo(/[{}]/).trim();
      if (name === '') break;
      this.expect('{');
      texts.set(name, this.template(isCounted));
      this.expect('}');
    }
    if (!texts.has('other')) throw this.wrong('a choice needs a text for “other”');
    return texts;
  }

  private upTo(end: RegExp): string {
    const length = this.text.slice(this.at).search(end);
    const part = length < 0 ? this.text.slice(this.at) : this.text.slice(this.at, this.at + length);
    this.at += part.length;
    return part;
  }

  private skip(sign: string): boolean {
    if (this.text[this.at] !== sign) return false;
    this.at += 1;
    return true;
  }

  private expect(sign: string): void {
    if (!this.skip(sign)) throw this.wrong(`“${sign}” is missing`);
  }
}
