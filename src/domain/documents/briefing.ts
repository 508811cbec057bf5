import { personalDataIn } from '../engine/personal-data';
import { BRIEFING_WORDS as WORDS, decisions, sayAgreement, sayRecommendation, sayStep } from '../messages/briefing';
import { sayValue } from '../messages/variance';
import { EXPLANATION_WORDS, NOT_REPEATED } from '../messages/variances-table';
import type { EscalationStep } from '../tables/read-escalations';
import type { SheetDocument } from '../model/sheet-document';
import type { Variance } from '../variance/variance';
import { briefingFigures } from './briefing-figures';
import type { PlannedChart } from './print/planned-chart';
import { textSheet, type TextBlock } from './print/text-sheet';

/** Who briefs, and on which day, `YYYY-MM-DD`. */
export interface BriefingFacts {
  readonly office?: string;
  readonly today: string;
}

/** What fits on one page beside the rest. */
const MOST_STEPS = 6;
const LONGEST_TEXT = 280;

/** Points below what is to be filled in: for a pen. */
const FOR_A_DECISION = 24;
const FOR_A_DATE = 12;

/**
 * A text to print that briefs the PCC on a case: the figure, what was asked and answered, and what is to be decided; behind it the
 * sheets with its figures. Texts that people wrote are left out where they identify somebody, and who wrote them always.
 *
 * @param steps those of its service and KPI: see `stepsOf`.
 */
export function briefingOf(
  variance: Variance,
  steps: readonly EscalationStep[],
  facts: BriefingFacts,
): readonly SheetDocument[] {
  const { advice, service, kpi } = variance;
  // In the order of their dates; of one day in that of the table.
  const own = [...steps].sort((one, other) => one.date.localeCompare(other.date));
  const caseId = advice.open?.caseId ?? own.at(-1)?.caseId ?? '';
  const name = sheetPart(caseId === '' ? `${service.id} ${kpi.id}` : caseId);
  const { sheets, chart } = briefingFigures(variance, name);
  return [textSheet(WORDS.sheet(name), blocksOf(variance, own, { ...facts, caseId, chart })), ...sheets];
}

/** What Excel allows in the name of a sheet. */
function sheetPart(text: string): string {
  return text
    .replace(/[\\/?*[\]:']+/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

function blocksOf(
  variance: Variance,
  steps: readonly EscalationStep[],
  {
    office,
    today,
    caseId,
    chart,
  }: BriefingFacts & {
    readonly caseId: string;
    readonly chart: PlannedChart | undefined;
  },
): readonly TextBlock[] {
  const { advice, service } = variance;
  const heading = (text: string): TextBlock => ({ kind: 'heading', text });
  const paragraph = (text: string): TextBlock => ({ kind: 'paragraph', text });
  const shownSteps = steps.slice(-MOST_STEPS).map((step) => sayStep(step, textsOf(step)));
  return [
    { kind: 'title', text: WORDS.title },
    { kind: 'remark', text: WORDS.made(office, today, caseId) },
    heading(WORDS.about),
    { kind: 'figure', text: aboutOf(variance), ...(chart && { chart }) },
    heading(WORDS.matters),
    paragraph(variance.because),
    paragraph(sayAgreement(service.isHighRisk, advice)),
    heading(WORDS.steps),
    ...(shownSteps.length > 0 ? shownSteps : [WORDS.noSteps]).map(paragraph),
    heading(WORDS.provider),
    paragraph(saidBy(variance)),
    heading(WORDS.decide),
    ...decisions(advice).map((text): TextBlock => ({ kind: 'choice', text })),
    { kind: 'own', text: WORDS.decision, below: FOR_A_DECISION },
    { kind: 'own', text: WORDS.decidedOn, below: FOR_A_DATE },
    heading(WORDS.recommended),
    paragraph(sayRecommendation(advice)),
    { kind: 'remark', text: WORDS.evidence },
  ];
}

function aboutOf({ service, kpi, category, value, period }: Variance): string {
  const part = category === '' ? '' : ` (${category})`;
  const provider = service.provider === '' ? '' : `, provided by ${service.provider}`;
  return `${kpi.name}${part} of ${service.name}${provider}: ${sayValue(kpi, value)} in ${period.label}.`;
}

function saidBy({ explanation }: Variance): string {
  if (!explanation) return WORDS.noExplanation;
  return `${WORDS.explained(explanation.date, EXPLANATION_WORDS[explanation.status])} ${shown(explanation.text)}`;
}

function textsOf({ reason, askedFor, response }: EscalationStep) {
  return { reason: shown(reason), askedFor: shown(askedFor), response: shown(response) };
}

/** A free text on one line, cut to what a page bears; in place of one that identifies somebody, that it does. */
function shown(text: string): string {
  if (personalDataIn(text) !== undefined) return NOT_REPEATED;
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= LONGEST_TEXT ? line : `${line.slice(0, LONGEST_TEXT - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
