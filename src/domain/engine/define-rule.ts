import type {
  CellContext,
  ExplanationContext,
  LedgerContext,
  ReturnContext,
  SheetContext,
  WorkbookContext,
} from './contexts';
import type { Wording } from '../text/grammar';
import { ruleWords } from '../text/words';
import type { CellArea } from '../../cells/areas';
import type { MessageData, RuleHit, RuleTheme, Severity } from '../model/findings';
import type { TableRead } from '../tables/spec-rows';
import type { Field } from '../model/returns';

/** A hit whose data fit the rule's sentence. `severity` only where the case is less serious than the rule. */
export interface Hit<Data extends MessageData = MessageData> extends RuleHit {
  readonly data: Data;
  readonly severity?: Severity;
  /** An explanation answers it although it is an error. */
  readonly mayBeExplained?: true;
  /** Text of the cells that tells it from others. The key holds its mark, see `textMark`. */
  readonly ofText?: string;
  /** Fields it rests on, where they are others than those in its areas. */
  readonly restsOn?: readonly Field[];
  /** What to call the field in the sentence; the KPI's name or heading. */
  readonly label?: string;
  /** Cells in `areas`, where somebody has counted them already. */
  readonly count?: number;
  /** The cells do not all hold the same value. */
  readonly isMixed?: boolean;
}

/** Something a rule could not look at, for the list of what was not checked. */
interface NotLookedAt {
  readonly what: string;
  readonly why: string;
}

/** What a cell rule says about one value; the engine adds where, how often and a few samples. */
export interface CellFault<Data extends MessageData = MessageData> {
  readonly data: Data;
  /** Cells with the same discriminator are one finding. Without it, all cells of the field are. Of rules per value it is the value. */
  readonly discriminator?: string;
  readonly suggestions?: readonly string[];
  readonly severity?: Severity;
  /** Shown instead of the cell's value, where that must not be repeated. */
  readonly masked?: string;
  /** An explanation answers it although it is an error: it rests on what a column looks like. */
  readonly mayBeExplained?: true;
}

/**
 * One rule, compiled for one field. Texts arrive tidied (see `tidy`) with the original beside; the engine asks once per
 * distinct text, in a category field once per distinct number too, so an answer must depend on nothing but the value. After
 * an edit it asks about the touched rows only: while it compiles, a rule may learn of the field's cells through
 * `sampleValues` and nothing else, and of records only `blank` may look at other cells of the row.
 */
export interface CellCheck<Data extends MessageData = MessageData> {
  readonly text?: (text: string, original: string) => CellFault<Data> | undefined;
  readonly number?: (value: number) => CellFault<Data> | undefined;
  readonly blank?: (row: number, column: number) => CellFault<Data> | undefined;
  /**
   * Asked when the whole field has been seen: false withdraws what was found with this discriminator. It may count what it
   * was asked; a field in which such a rule finds anything is looked at as a whole after an edit.
   */
  readonly isConfirmed?: (discriminator: string | undefined) => boolean;
  /** True once an answer depended on what was asked before it, because a limit was reached. */
  readonly dependsOnOrder?: () => boolean;
}

interface RuleCommon<Data extends MessageData> {
  /** Also the file's name. */
  readonly id: string;
  readonly severity: Severity;
  /** What a person deals with it together with, while it is an error. */
  readonly theme: RuleTheme;
  /** What people read about it, English here: a heading, the reason, the next step, and the sentence of a case. */
  readonly words: Wording<Data>;
  /** Where the requirement comes from: paragraph of the 2019 report, guidance, or practice elsewhere. */
  readonly source: string;
  /** True whatever the cells were taken for. Of other rules, what rests on a guessed KPI is a query at the most. */
  readonly holdsForAnyKpi?: true;
  /** An explanation answers it even where it is an error: there may be no data to give. */
  readonly mayBeExplained?: true;
  /** Findings of these rules on the same KPI, or on the sheet as a whole, explain what this rule finds: it is held back. */
  readonly heldBackBy?: readonly string[];
}

export interface CellRule<Data extends MessageData = MessageData> extends RuleCommon<Data> {
  readonly appliesTo: 'cells';
  /** More distinct discriminators than the engine's limit in one field are folded into one finding. */
  readonly isPerValue?: boolean;
  /** Compiles the rule for a field; undefined when it has nothing to say about such a field. */
  readonly check: (context: CellContext) => CellCheck<Data> | undefined;
  /** What it says of any cell of a sheet without a return: see `checkWithoutReturn`. */
  readonly withoutReturn?: CellCheck<Data>;
}

/** What a rule on returns tells: hits, what it could not look at, and undefined now and then, so that the caller may pause. */
export type RuleAnswer<Data extends MessageData = MessageData> = Hit<Data> | NotLookedAt | undefined;

/**
 * The same check after cells of records were changed (`edit`, within the table's own rows and columns; the table was
 * recognised as it was): it tells all that a check of the new grid would, at the cost of the touched rows.
 */
export type CheckAgain<Data extends MessageData = MessageData> = (
  context: ReturnContext,
  edit: CellArea,
) => LongCheck<Data>;

/** A check that goes over every row and returns how to do it again. */
export type LongCheck<Data extends MessageData = MessageData> = Generator<
  RuleAnswer<Data>,
  CheckAgain<Data> | undefined
>;

export interface ReturnRule<Data extends MessageData = MessageData> extends RuleCommon<Data> {
  readonly appliesTo: 'return';
  /**
   * What costs little is asked again after every edit. A generator may return how to check again after an edit; it is needed
   * by rules that go over every row of long records.
   */
  readonly check: (context: ReturnContext) => Iterable<RuleAnswer<Data>> | LongCheck<Data>;
  /** What it says of a sheet without a return: see `checkWithoutReturn`. */
  readonly withoutReturn?: (context: SheetContext) => Iterable<Hit<Data>>;
}

interface SheetRule<Data extends MessageData = MessageData> extends RuleCommon<Data> {
  readonly appliesTo: 'sheet';
  readonly check: (context: SheetContext) => Iterable<Hit<Data>>;
}

export interface ExplanationRule<Data extends MessageData = MessageData> extends RuleCommon<Data> {
  readonly appliesTo: 'explanations';
  /** Asked of each row of `Explanations` that is about an open finding. */
  readonly check: (context: ExplanationContext) => Hit<Data> | undefined;
}

/** A hit in a table of the office's, with the sheet it stands on. */
export interface RegisterHit<Data extends MessageData = MessageData> extends Hit<Data> {
  readonly sheet: string;
  /** The table it is about as a whole, where it stands in none of its cells. */
  readonly table?: string;
}

export interface SpecificationRule<Data extends MessageData = MessageData> extends RuleCommon<Data> {
  readonly appliesTo: 'specification';
  /** Asked once of all tables of the commissioning workbook. */
  readonly check: (tables: readonly TableRead[]) => Iterable<RegisterHit<Data>>;
}

export interface WorkbookRule<Data extends MessageData = MessageData> extends RuleCommon<Data> {
  readonly appliesTo: 'workbook';
  /** Asked once of all sheets of a check together with the office's registers: for what no sheet can tell alone. */
  readonly check: (context: WorkbookContext) => Iterable<RegisterHit<Data>>;
}

export interface LedgerRule<Data extends MessageData = MessageData> extends RuleCommon<Data> {
  readonly appliesTo: 'ledger';
  /** Its errors are about amounts that cannot be relied on: while there is one, no money is allocated. */
  readonly isBlocking?: true;
  /** Asked once of the money tables of the commissioning workbook. */
  readonly check: (context: LedgerContext) => Iterable<RegisterHit<Data>>;
}

export type Rule = CellRule | ReturnRule | SheetRule | ExplanationRule | SpecificationRule | WorkbookRule | LedgerRule;

/** The words and numbers that a rule hands to its sentence. */
export type DataOf<R extends Rule> = R['words'] extends Wording<infer Data> ? Data : never;

/**
 * A rule. `Data` are the words and numbers that its check hands to its sentence, declared in the rule's own file: a check
 * that forgets one does not compile, and neither does a sentence that uses one the check does not give.
 */
export function defineRule<Data extends MessageData>(rule: CellRule<Data>): CellRule<Data>;
export function defineRule<Data extends MessageData>(rule: ReturnRule<Data>): ReturnRule<Data>;
export function defineRule<Data extends MessageData>(rule: SheetRule<Data>): SheetRule<Data>;
export function defineRule<Data extends MessageData>(rule: ExplanationRule<Data>): ExplanationRule<Data>;
export function defineRule<Data extends MessageData>(rule: SpecificationRule<Data>): SpecificationRule<Data>;
export function defineRule<Data extends MessageData>(rule: WorkbookRule<Data>): WorkbookRule<Data>;
export function defineRule<Data extends MessageData>(rule: LedgerRule<Data>): LedgerRule<Data>;
export function defineRule(rule: Rule): Rule {
  return { ...rule, words: ruleWords(rule.id, rule.words) };
}
