/** What every option says of itself. Its name stands where it is declared. */
interface Described {
  /** The one letter that stands for it after a single hyphen. */
  readonly short?: string;
  /** What it does, for `--help`. */
  readonly explanation: string;
}

/** An option that is there or not. */
export interface FlagOption extends Described {
  readonly kind: 'flag';
}

/** An option with a name, a file or a folder after it. */
export interface TextOption extends Described {
  readonly kind: 'text';
  /** What stands for the value in explanations: `FILE`. */
  readonly value: string;
  /** What stands for it in the usage, where that says more: `workbook.xlsx`. */
  readonly example?: string;
}

/** An option with a day after it, `YYYY-MM-DD`. */
export interface DayOption extends Described {
  readonly kind: 'day';
}

/** An option with one of a few words after it. */
export interface ChoiceOption extends Described {
  readonly kind: 'choice';
  readonly choices: readonly string[];
}

export type Option = FlagOption | TextOption | DayOption | ChoiceOption;

/** The options of a command, by their names without hyphens. */
export type Options = Readonly<Record<string, Option>>;

type ValueOf<O extends Option> = O extends FlagOption
  ? boolean
  : O extends { readonly kind: 'choice'; readonly choices: readonly (infer Choice)[] }
    ? Choice | undefined
    : string | undefined;

/** What was given for each of these options: whether a flag is there, a value, or undefined for none. */
export type ValuesOf<O extends Options> = { readonly [Name in keyof O]: ValueOf<O[Name]> };

/** What a command was given: its files in order, and its options, of the kinds that it declares. */
export interface Given<O extends Options = Options> {
  readonly files: readonly string[];
  readonly values: ValuesOf<O>;
}

/** Which files a command takes besides its options. */
export type FilesTaken =
  | {
      readonly takes: 'none';
      /** What to do instead of naming this file, in sentences. */
      readonly instead: (file: string) => string;
    }
  | {
      readonly takes: 'one' | 'several';
      /** What stands for them in the usage. */
      readonly placeholder: string;
      /** What to say where none is named. */
      readonly missing: string;
    };
