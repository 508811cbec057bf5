import { printDate } from '../engine/print-date';
import type { Comparison, Variance } from '../variance/variance';
import { allOf } from './grammar';
import { sayComparison, sayReference, sayValue, SIGNALS } from './variance';

/** Letters about one variance, to be copied. What only a person knows stands in square brackets. */
export interface Letters {
  readonly informal: string;
  readonly formal: string;
}

/** Who writes, and on which day, `YYYY-MM-DD`. */
export interface LetterFacts {
  readonly office?: string;
  readonly today: string;
}

const OFFICE = '[name of the office]';
const CONTACT = '[name, telephone number and e-mail address of the person to answer to]';

/**
 * An informal e-mail and a formal letter that ask a provider about a figure. Neutral and factual: the figure, what it is compared
 * with, how likely chance is, what is asked for and by when. Neither says why a figure is as it is: the data do not.
 */
export function draftsFor(variance: Variance, facts: LetterFacts): Letters {
  return { informal: informalEmail(variance, facts), formal: formalLetter(variance, facts) };
}

function informalEmail(variance: Variance, { office = OFFICE }: LetterFacts): string {
  return paragraphs(
    `Subject: ${subjectOf(variance)}: a question about the figure`,
    'Hello,',
    `We are looking at the figures of ${variance.service.name} for ${variance.period.label} and have a question about one of them. We would be glad of your help with it.`,
    ...figureOf(variance),
    `Could you please tell us, by ${printDate(variance.advice.dueDays.informal)}:\n${asked(variance)}`,
    ANSWER,
    `Thank you.`,
    `[your name]\n${office}`,
  );
}

function formalLetter(variance: Variance, { office = OFFICE, today }: LetterFacts): string {
  const { advice, service } = variance;
  const reference = advice.open && advice.open.caseId !== '' ? `\nOur reference: ${advice.open.caseId}` : '';
  return paragraphs(
    `${office}\n${printDate(today)}${reference}`,
    `${service.provider === '' ? '[name of the provider]' : service.provider}\n[address]`,
    'Dear [name],',
    `${service.name}: ${subjectOf(variance)}`,
    `We write to ask formally for an explanation of a figure. ${earlierStep(variance, today)}`,
    ...figureOf(variance),
    `Please let us have in writing, by ${printDate(advice.dueDays.formal)}:\n${asked(variance)}`,
    'This is the second of three steps: informally with the provider, formally, then the Police and Crime Commissioner. Where a figure is not explained by then, the next step is to bring it to the Commissioner.',
    ANSWER,
    'Yours sincerely,',
    `[your name]\n${office}`,
  );
}

function paragraphs(...texts: readonly string[]): string {
  return `${texts.join('\n\n')}\n`;
}

const ANSWER = `Please answer to ${CONTACT}. Please write nothing in your answer by which a client could be recognised.`;

function subjectOf({ kpi, category, period }: Variance): string {
  return `${kpi.name}${category === '' ? '' : ` (${category})`}, ${period.label}`;
}

/** The figure, what it is compared with, and how chance comes into it. */
function figureOf(variance: Variance): readonly string[] {
  const { kpi, category, value, comparisons, period, spc } = variance;
  const compared = [
    ...comparisons.map((one) => `- ${comparedLine(one, kpi)}`),
    ...(spc?.signals ?? []).map(({ rule, side }) => `- It is ${SIGNALS[rule](side)}.`),
  ];
  const part = category === '' ? '' : ` (${category})`;
  const figure = `The figure we have of ${kpi.name}${part} for ${period.label} is ${sayValue(kpi, value)}.`;
  if (compared.length === 0) return [figure, 'There is no earlier figure and no target to compare it with.'];
  return [`${figure} This is what we compare it with:\n${compared.join('\n')}`, chanceSentence(variance)];
}

function comparedLine(comparison: Comparison, kpi: Variance['kpi']): string {
  const isSum = comparison.with === 'year-to-date';
  const subject = isSum ? `The year so far, ${sayValue(kpi, comparison.value)}, is` : 'It is';
  if (comparison.change === 0) return `${subject} the same as ${sayReference(comparison, kpi)}.`;
  const said = sayComparison(comparison, kpi);
  // Of the year to date the sentence itself says what is compared.
  return isSum ? `T${said.slice(1)}.` : `${subject} ${said}.`;
}

/** Why anybody asks, in words. A figure tells that something is different, not why. */
function chanceSentence({ comparisons, spc }: Variance): string {
  const isUnlikely = comparisons.some(({ isSignificant, change }) => isSignificant && change !== 0);
  const isTested = comparisons.some(({ p }) => p !== undefined);
  const chance =
    isUnlikely || (spc && spc.signals.length > 0)
      ? 'Chance alone rarely gives a difference like this'
      : isTested
        ? 'Chance alone may give a difference like this'
        : 'Nobody can tell from the figure how much of this chance alone would give';
  return `${chance}. The figure does not say what lies behind it, so we ask you.`;
}

/** What is asked for, a line each. */
function asked({ advice, kpi, service }: Variance): string {
  const { agreementLacks, wantsQuarterlyData } = advice;
  const unit = kpi.kind === 'percentage' ? 'percentage points' : kpi.kind === 'money' ? 'pounds' : 'number';
  const isRisky = service.isHighRisk ? ', as the service is recorded as high-risk' : '';
  const lines = [
    'whether the figure is as you meant to send it, and the right one if it is not',
    `what lies behind the difference: each reason, and about how much of it that reason accounts for, in ${unit}`,
    ...(agreementLacks.length > 0
      ? [
          `the parts of the service agreement that are not in place yet, on ${allOf(agreementLacks.map((item) => item.toLowerCase()))}${isRisky}`,
        ]
      : []),
    ...(wantsQuarterlyData ? [`the figures of this service for every quarter from now on${isRisky}`] : []),
  ];
  return lines.map((line, at) => `- ${line}${at < lines.length - 1 ? ';' : '.'}`).join('\n');
}

/** What became of the step before, as the log of steps has it. */
function earlierStep({ advice, kpi }: Variance, today: string): string {
  const { open, rule } = advice;
  if (open?.stage !== 'informal')
    return `We asked you informally about ${kpi.name} on [day of the informal step]. [Say what became of that.]`;
  const asked = `We asked you informally about ${kpi.name} on ${printDate(open.date)}, for an answer by ${printDate(open.due)}.`;
  if (!open.isAnswered) return `${asked} Up to today, ${printDate(today)}, we have no answer on record.`;
  if (rule === 'variance-persists')
    return `${asked} We have your answer; figures that came after it still show the difference.`;
  if (rule === 'answer-not-enough')
    return `${asked} We have your answer; it does not yet account for enough of the difference.`;
  return `${asked} We have your answer. [Say what is still open after it.]`;
}
