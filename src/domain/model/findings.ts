import type { CellArea } from '../../cells/areas';
import type { CellValue } from '../../cells/cell-values';

/** An error must be fixed before submission; a query must be fixed or explained; advice may be ignored. */
export type Severity = 'error' | 'query' | 'advice';

/** Most serious first. */
export const SEVERITIES: readonly Severity[] = ['error', 'query', 'advice'];

/** What a rule's findings are about: data on people, gaps, wrong values, figures that contradict each other. */
export type RuleTheme = 'personal' | 'missing' | 'wrong' | 'sums';

/** What a person deals with together, in the order in which it is dealt with. */
export const THEMES = ['personal', 'missing', 'wrong', 'sums', 'explain', 'advice'] as const;

export type Theme = (typeof THEMES)[number];

/** Personal data come first however serious they are; of the rest a query is to be explained, and advice is advice. */
export function themeOf(rule: RuleTheme, severity: Severity): Theme {
  if (rule === 'personal') return 'personal';
  if (severity === 'advice') return 'advice';
  return severity === 'query' ? 'explain' : rule;
}

/** Words and numbers that fill a message's sentence. Values come from providers: they are text, never markup. */
export type MessageData = Readonly<Record<string, string | number | boolean | readonly string[] | null>>;

export interface Sample {
  /** Zero-based sheet position. */
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/** What a rule found: the same mistake in one field is one finding, however many cells have it. */
export interface RuleHit {
  /** Where: as few areas as possible, in reading order. Empty for what concerns the sheet as a whole. */
  readonly areas: readonly CellArea[];
  /** The first of the cells, five at the most. */
  readonly samples: readonly Sample[];
  readonly kpi?: string;
  readonly data: MessageData;
  /** What could stand there instead, best first. */
  readonly suggestions?: readonly string[];
  /** Tells hits of one rule on one field apart without naming rows; words of the rule’s own, never a cell’s text. */
  readonly discriminator?: string;
}

/** How a person answers a finding that stays: by saying why it is right as it is, or by setting it aside. */
export type Answer =
  | {
      readonly kind: 'explained';
      readonly text: string;
      readonly by: string;
      /** `YYYY-MM-DD`. */
      readonly date: string;
      /** What the commissioner made of it; undefined until somebody has. */
      readonly isAccepted?: boolean;
    }
  | { readonly kind: 'ignored'; readonly reason: string };

/** A finding that needs no more work before sending. */
export interface AnsweredFinding {
  readonly finding: Finding;
  readonly answer: Answer;
}

/** A hit with everything a reader needs. */
export interface Finding extends RuleHit {
  readonly rule: string;
  readonly severity: Severity;
  readonly theme: Theme;
  readonly sheet: string;
  /** The heading of the column or line it is about, as the sheet has it; absent for what concerns more than one. */
  readonly heading?: string;
  /** Cells in `areas`; 1 for a finding about the sheet as a whole. */
  readonly count: number;
  readonly title: string;
  readonly message: string;
  readonly whatToDo: string;
  /** Why it matters, for somebody without training. */
  readonly why: string;
  /**
   * Identity without row numbers, so that an explanation survives sorting: rule, sheet, KPI, discriminator. It is kept in the
   * workbook, and holds no text of a cell that a name may have been typed into.
   */
  readonly key: string;
  /** The print of the key by which the finding went while keys held such texts (see `printOfKey`). */
  readonly formerKey?: string;
  /**
   * Errors are mended; a query may be explained instead, and so may data that do not exist for a KPI that applies; advice may
   * be ignored with a reason.
   */
  readonly mayBe: 'mended' | 'explained' | 'ignored';
}
