import type {
  CellContext,
  ExplanationContext,
  LedgerContext,
  ReturnContext,
  SheetContext,
  WorkbookContext,
} from './contexts';
import { ENGLISH } from '../messages/catalogue';
import type { RuleData, RuleId } from '../messages/rule-data';
import type { CellArea } from '../../cells/areas';
import type { RuleHit, Severity } from '../model/findings';
import type { TableRead } from '../tables/spec-rows';
import type { Field } from '../model/returns';

/** A hit whose data fit the rule's sentence. `severity` only where the case is less serious than the rule. */
export interface Hit<Id extends RuleId = RuleId> extends RuleHit {
  readonly data: RuleData[Id];
  readonly severity?: Severity;
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
export interface CellFault<Id extends RuleId = RuleId> {
  readonly data: RuleData[Id];
  /** Cells with the same discriminator are one finding. Without it, all cells of the field are. */
  readonly discriminator?: string;
  readonly suggestions?: readonly string[];
  readonly severity?: Severity;
  /** Shown instead of the cell's value, where that must not be repeated. */
  readonly masked?: string;
}

/**
 * One rule, compiled for one field. Texts arrive tidied (see `tidy`) with the original beside; the engine asks once per
 * distinct text, in a category field once per distinct number too, so an answer must depend on nothing but the value. After
 * an edit it asks about the touched rows only: while it compiles, a rule may learn of the field's cells through
 * `sampleValues` and nothing else, and of records only `blank` may look at other cells of the row.
 */
export interface CellCheck<Id extends RuleId = RuleId> {
  readonly text?: (text: string, original: string) => CellFault<Id> | undefined;
  readonly number?: (value: number) => CellFault<Id> | undefined;
  readonly blank?: (row: number, column: number) => CellFault<Id> | undefined;
  /**
   * Asked when the whole field has been seen: false withdraws what was found with this discriminator. It may count what it
   * was asked; a field in which such a rule finds anything is looked at as a whole after an edit.
   */
  readonly isConfirmed?: (discriminator: string | undefined) => boolean;
  /** True once an answer depended on what was asked before it, because a limit was reached. */
  readonly dependsOnOrder?: () => boolean;
}

interface RuleCommon<Id extends RuleId> {
  /** Also the file's name. */
  readonly id: Id;
  readonly severity: Severity;
  /** Where the requirement comes from: paragraph of the 2019 report, guidance, or practice elsewhere. */
  readonly source: string;
  /** True whatever the cells were taken for. Of other rules, what rests on a guessed KPI is a query at the most. */
  readonly holdsForAnyKpi?: true;
  /** An explanation answers it even where it is an error: there may be no data to give. */
  readonly mayBeExplained?: true;
  /** Findings of these rules on the same KPI, or on the sheet as a whole, explain what this rule finds: it is held back. */
  readonly heldBackBy?: readonly RuleId[];
}

interface CellRuleDefinition<Id extends RuleId> extends RuleCommon<Id> {
  readonly appliesTo: 'cells';
  /** More distinct discriminators than the engine's limit in one field are folded into one finding. */
  readonly isPerValue?: boolean;
  /** Compiles the rule for a field; undefined when it has nothing to say about such a field. */
  readonly check: (context: CellContext) => CellCheck<Id> | undefined;
}

/** What a rule on returns tells: hits, what it could not look at, and undefined now and then, so that the caller may pause. */
export type RuleAnswer<Id extends RuleId = RuleId> = Hit<Id> | NotLookedAt | undefined;

/**
 * The same check after cells of records were changed (`edit`, within the table's own rows and columns; the table was
 * recognised as it was): it tells all that a check of the new grid would, at the cost of the touched rows.
 */
export type CheckAgain<Id extends RuleId = RuleId> = (context: ReturnContext, edit: CellArea) => LongCheck<Id>;

/** A check that goes over every row and returns how to do it again. */
export type LongCheck<Id extends RuleId = RuleId> = Generator<RuleAnswer<Id>, CheckAgain<Id> | undefined>;

interface ReturnRuleDefinition<Id extends RuleId> extends RuleCommon<Id> {
  readonly appliesTo: 'return';
  /**
   * What costs little is asked again after every edit. A generator may return how to check again after an edit; it is needed
   * by rules that go over every row of long records.
   */
  readonly check: (context: ReturnContext) => Iterable<RuleAnswer<Id>> | LongCheck<Id>;
}

interface SheetRuleDefinition<Id extends RuleId> extends RuleCommon<Id> {
  readonly appliesTo: 'sheet';
  readonly check: (context: SheetContext) => Iterable<Hit<Id>>;
}

interface ExplanationRuleDefinition<Id extends RuleId> extends RuleCommon<Id> {
  readonly appliesTo: 'explanations';
  /** Asked of each row of `Explanations` that is about an open finding. */
  readonly check: (context: ExplanationContext) => Hit<Id> | undefined;
}

/** A hit in a table of the office's, with the sheet it stands on. */
export interface RegisterHit<Id extends RuleId = RuleId> extends Hit<Id> {
  readonly sheet: string;
}

interface SpecificationRuleDefinition<Id extends RuleId> extends RuleCommon<Id> {
  readonly appliesTo: 'specification';
  /** Asked once of all tables of the commissioning workbook. */
  readonly check: (tables: readonly TableRead[]) => Iterable<RegisterHit<Id>>;
}

interface WorkbookRuleDefinition<Id extends RuleId> extends RuleCommon<Id> {
  readonly appliesTo: 'workbook';
  /** Asked once of all sheets of a check together with the office's registers: for what no sheet can tell alone. */
  readonly check: (context: WorkbookContext) => Iterable<RegisterHit<Id>>;
}

interface LedgerRuleDefinition<Id extends RuleId> extends RuleCommon<Id> {
  readonly appliesTo: 'ledger';
  /** Its errors are about amounts that cannot be relied on: while there is one, no money is allocated. */
  readonly isBlocking?: true;
  /** Asked once of the money tables of the commissioning workbook. */
  readonly check: (context: LedgerContext) => Iterable<RegisterHit<Id>>;
}

interface Spoken {
  readonly title: string;
  readonly why: string;
  readonly whatToDo: string;
}

export type CellRule<Id extends RuleId = RuleId> = CellRuleDefinition<Id> & Spoken;
export type ReturnRule<Id extends RuleId = RuleId> = ReturnRuleDefinition<Id> & Spoken;
type SheetRule<Id extends RuleId = RuleId> = SheetRuleDefinition<Id> & Spoken;
export type ExplanationRule<Id extends RuleId = RuleId> = ExplanationRuleDefinition<Id> & Spoken;
export type SpecificationRule<Id extends RuleId = RuleId> = SpecificationRuleDefinition<Id> & Spoken;
export type WorkbookRule<Id extends RuleId = RuleId> = WorkbookRuleDefinition<Id> & Spoken;
export type LedgerRule<Id extends RuleId = RuleId> = LedgerRuleDefinition<Id> & Spoken;
export type Rule = CellRule | ReturnRule | SheetRule | ExplanationRule | SpecificationRule | WorkbookRule | LedgerRule;

/** A rule with its words, which stand in `messages/` under the same id. */
export function defineRule<Id extends RuleId>(definition: CellRuleDefinition<Id>): CellRule<Id>;
export function defineRule<Id extends RuleId>(definition: ReturnRuleDefinition<Id>): ReturnRule<Id>;
export function defineRule<Id extends RuleId>(definition: SheetRuleDefinition<Id>): SheetRule<Id>;
export function defineRule<Id extends RuleId>(definition: ExplanationRuleDefinition<Id>): ExplanationRule<Id>;
export function defineRule<Id extends RuleId>(definition: SpecificationRuleDefinition<Id>): SpecificationRule<Id>;
export function defineRule<Id extends RuleId>(definition: WorkbookRuleDefinition<Id>): WorkbookRule<Id>;
export function defineRule<Id extends RuleId>(definition: LedgerRuleDefinition<Id>): LedgerRule<Id>;
export function defineRule(
  definition:
    | CellRuleDefinition<RuleId>
    | ReturnRuleDefinition<RuleId>
    | SheetRuleDefinition<RuleId>
    | ExplanationRuleDefinition<RuleId>
    | SpecificationRuleDefinition<RuleId>
    | WorkbookRuleDefinition<RuleId>
    | LedgerRuleDefinition<RuleId>,
): Rule {
  const { title, why, whatToDo } = ENGLISH[definition.id];
  return { ...definition, title, why, whatToDo };
}
