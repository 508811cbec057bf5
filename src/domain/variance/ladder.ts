import type { EscalationStep } from '../tables/read-escalations';
import { STAGES, type Stage } from '../tables/register-words';
import { addDaysTo } from '../../cells/serial-dates';
import type { Verdict } from './verdict';

/** The rule that a recommendation follows from. Each has its sentence in `messages/ladder`. */
export type LadderRule =
  | 'no-concern'
  | 'case-may-end'
  | 'only-watched'
  | 'explained'
  | 'first-concern'
  | 'new-case'
  | 'case-ended'
  | 'high-risk-without-agreement'
  | 'answer-awaited'
  | 'answer-overdue'
  | 'answer-to-judge'
  | 'answer-not-enough'
  | 'variance-persists'
  | 'with-the-pcc';

/** The step that a case which has not ended stands at: the latest on its highest rung. */
export interface OpenStep {
  readonly caseId: string;
  readonly stage: Stage;
  readonly date: string;
  readonly due: string;
  readonly askedFor: string;
  readonly isAnswered: boolean;
  readonly isOverdue: boolean;
}

/** The next step on the ladder, and why. */
export interface Advice {
  readonly step: 'none' | Stage;
  readonly rule: LadderRule;
  readonly because: string;
  readonly open?: OpenStep;
  /** The steps that were taken in the case that is open, oldest first: they show what rungs were left out. */
  readonly taken: readonly EscalationStep[];
  /** What the agreement of a high-risk service lacks; empty for others. */
  readonly agreementLacks: readonly string[];
  /** A high-risk service that does not report each quarter or month. */
  readonly wantsQuarterlyData: boolean;
  /** When an answer to the step would be due, `YYYY-MM-DD`; absent where there is no step. */
  readonly due?: string;
  /** The same for every rung, should another be taken today. */
  readonly dueDays: Readonly<Record<Stage, string>>;
}

/** What the next step depends on. Days are `YYYY-MM-DD`. */
export interface LadderFacts {
  readonly verdict: Verdict;
  /** Last day of the period that the verdict is about. */
  readonly periodEnd: string;
  /** Steps recorded for the service and the KPI, in any order: people sort tables. Of two of one day the later row counts. */
  readonly steps: readonly EscalationStep[];
  readonly agreementLacks: readonly string[];
  readonly wantsQuarterlyData: boolean;
  readonly isHighRisk: boolean;
  /** Days that a provider has to answer each step. */
  readonly answerDays: Readonly<Record<Stage, number>>;
  readonly today: string;
}

/**
 * The next step: informally with the provider, then formally, then the PCC. The highest open step decides, whether it was answered in
 * time, and whether data that came after it still show the variance; no rung is left out, and none is gone back to. Where a high-risk
 * service lacks an agreement or quarterly data, what is only watched elsewhere climbs as well: the one escalation of the report failed for
 * want of both. Source: 2019 report, sections 4.3 to 4.5.
 */
export function nextStep(facts: LadderFacts): Omit<Advice, 'because'> {
  const taken = openCase(facts.steps);
  const reached = stepReached(taken);
  const open = reached && openStep(reached, facts);
  const [rule, step] = decide(facts, open, reached?.outcome === 'not enough');
  const { informal, formal, pcc } = facts.answerDays;
  const dueDays = {
    informal: addDaysTo(facts.today, informal),
    formal: addDaysTo(facts.today, formal),
    pcc: addDaysTo(facts.today, pcc),
  };
  return {
    step,
    rule,
    agreementLacks: facts.isHighRisk ? facts.agreementLacks : [],
    wantsQuarterlyData: facts.isHighRisk && facts.wantsQuarterlyData,
    ...(open && { open }),
    taken,
    ...(step !== 'none' && { due: dueDays[step] }),
    dueDays,
  };
}

function decide(
  facts: LadderFacts,
  open: OpenStep | undefined,
  wasNotEnough: boolean,
): readonly [LadderRule, Advice['step']] {
  const { verdict } = facts;
  if (verdict === 'explained') return [open ? 'case-may-end' : 'explained', 'none'];
  if (verdict !== 'escalate' && verdict !== 'watch') return [open ? 'case-may-end' : 'no-concern', 'none'];
  const isRisky = facts.isHighRisk && (facts.agreementLacks.length > 0 || facts.wantsQuarterlyData);
  if (verdict === 'watch' && !isRisky) return ['only-watched', 'none'];
  if (open) return afterStep(facts, open, wasNotEnough);
  const ended = inOrder(facts.steps)
    .filter(({ outcome }) => outcome === 'ended')
    .at(-1);
  // What was decided when these figures were known is decided; later figures may open the matter again.
  if (ended && ended.date > facts.periodEnd) return ['case-ended', 'none'];
  if (verdict === 'watch') return ['high-risk-without-agreement', 'informal'];
  return [ended ? 'new-case' : 'first-concern', 'informal'];
}

/** A concern while a case is open: up one rung where the step has had its time, and it did not help. */
function afterStep(facts: LadderFacts, open: OpenStep, wasNotEnough: boolean): readonly [LadderRule, Advice['step']] {
  const up = stageAfter(open.stage);
  if (up === undefined) return ['with-the-pcc', 'none'];
  if (wasNotEnough) return ['answer-not-enough', up];
  if (open.isOverdue) return ['answer-overdue', up];
  if (!open.isAnswered) return ['answer-awaited', 'none'];
  return facts.periodEnd > open.date ? ['variance-persists', up] : ['answer-to-judge', 'none'];
}

/** The rung after one; undefined after the last. */
export function stageAfter(stage: Stage): Stage | undefined {
  return STAGES[STAGES.indexOf(stage) + 1];
}

/** The rung that may be climbed without a named reason: the one after the open step, or the first. */
export function stageAllowed(open: Pick<OpenStep, 'stage'> | undefined): Stage {
  return open === undefined ? STAGES[0] : (stageAfter(open.stage) ?? open.stage);
}

/** True where a step leaves out a rung: then its reason has to be named. */
export function isSkipping(stage: Stage, open: Pick<OpenStep, 'stage'> | undefined): boolean {
  return STAGES.indexOf(stage) > STAGES.indexOf(stageAllowed(open));
}

/** The rungs on which a step may be taken: while a case is open none below where it stands. The same again is a reminder. */
export function stagesAllowed(open: Pick<OpenStep, 'stage'> | undefined): readonly Stage[] {
  return open === undefined ? STAGES : STAGES.slice(STAGES.indexOf(open.stage));
}

/** True where a step would take an open case down again. */
export function isSteppingDown(stage: Stage, open: Pick<OpenStep, 'stage'> | undefined): boolean {
  return !stagesAllowed(open).includes(stage);
}

/** The steps of the case that is open, by their dates; of one day in the order of rows. Those up to one that has ended a case are done with. */
export function openCase(steps: readonly EscalationStep[]): readonly EscalationStep[] {
  const all = inOrder(steps);
  return all.slice(all.map(({ outcome }) => outcome).lastIndexOf('ended') + 1);
}

function inOrder(steps: readonly EscalationStep[]): readonly EscalationStep[] {
  return [...steps].sort((one, other) => (one.date === other.date ? 0 : one.date < other.date ? -1 : 1));
}

/** Where a case stands: the latest step on its highest rung. A lower one that somebody typed later undoes nothing. */
export function stepReached(taken: readonly EscalationStep[]): EscalationStep | undefined {
  const highest = Math.max(...taken.map(({ stage }) => STAGES.indexOf(stage)));
  return taken.filter(({ stage }) => STAGES.indexOf(stage) === highest).at(-1);
}

/** A step without a due day is due after the days that its rung has. */
function openStep(step: EscalationStep, { answerDays, today }: LadderFacts): OpenStep {
  const due = step.due ?? addDaysTo(step.date, answerDays[step.stage]);
  const isAnswered = step.response !== '';
  return {
    caseId: step.caseId,
    stage: step.stage,
    date: step.date,
    due,
    askedFor: step.askedFor,
    isAnswered,
    isOverdue: !isAnswered && due < today,
  };
}
