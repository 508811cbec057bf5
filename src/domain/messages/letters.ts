import { printDate } from '../text/print-date';
import type { Signal } from '../variance/special-causes';
import type { Comparison, Reason, Variance } from '../variance/variance';
import { allOf } from '../text/grammar';
import { sayAnswerSoFar, sayStepsBefore, whatFollows } from './letters-so-far';
import { sayComparison, sayReference, sayValue } from './variance';

/** Letters about one variance, to be copied. What only a person knows stands in square brackets. */
export interface Letters {
  readonly informal: string;
  readonly formal: string;
  /** What both ask for, in a sentence: what is kept of them with the step. */
  readonly askedFor: string;
}

/** Who writes, and on which day, `YYYY-MM-DD`. */
export interface LetterFacts {
  readonly office?: string;
  /** Who signs, where anybody has said so. */
  readonly by?: string;
  readonly today: string;
}

const OFFICE = '[name of the office]';
const NAME = '[your name]';

/** Whom to answer to. How, only that person knows. */
const contactOf = (by: string | undefined) =>
  by === undefined
    ? '[name, telephone number and e-mail address of the person to answer to]'
    : `${by}, [telephone number and e-mail address]`;

/**
 * An informal e-mail and a formal letter that ask a provider about a figure. Neutral and factual: the figure, the comparisons that
 * led to the question, how likely chance is, what was asked and answered so far, what is asked for and by when. Neither says why a
 * figure is as it is: the data do not.
 */
export function draftsFor(variance: Variance, facts: LetterFacts): Letters {
  const askedFor = sentenceOf(askedLines(variance));
  return { informal: informalEmail(variance, facts), formal: formalLetter(variance, facts), askedFor };
}

function informalEmail(variance: Variance, { office = OFFICE, by, today }: LetterFacts): string {
  return paragraphs(
    `Subject: ${subjectOf(variance)}: a question about the figure`,
    'Hello,',
    `We are looking at the figures of ${variance.service.name} for ${variance.period.label} and have a question about one of them. We would be glad of your help with it.`,
    ...sayStepsBefore(variance, 'informal', today),
    ...figureOf(variance),
    ...sayAnswerSoFar(variance),
    `Could you please tell us, by ${printDate(variance.advice.dueDays.informal)}:\n${asked(variance)}`,
    answerTo(by),
    `Thank you.`,
    `${by ?? NAME}\n${office}`,
  );
}

function formalLetter(variance: Variance, { office = OFFICE, by, today }: LetterFacts): string {
  const { advice, service } = variance;
  const reference = advice.open && advice.open.caseId !== '' ? `\nOur reference: ${advice.open.caseId}` : '';
  return paragraphs(
    `${office}\n${printDate(today)}${reference}`,
    `${service.provider === '' ? '[name of the provider]' : service.provider}\n[address]`,
    'Dear [name],',
    `${service.name}: ${subjectOf(variance)}`,
    `We write${advice.taken.some(({ stage }) => stage === 'formal') ? ' again' : ''} to ask formally ${variance.explanation ? 'about' : 'for an explanation of'} a figure.`,
    ...sayStepsBefore(variance, 'formal', today),
    ...figureOf(variance),
    ...sayAnswerSoFar(variance),
    `Please let us have in writing, by ${printDate(advice.dueDays.formal)}:\n${asked(variance)}`,
    whatFollows(advice),
    answerTo(by),
    'Yours sincerely,',
    `${by ?? NAME}\n${office}`,
  );
}

function paragraphs(...texts: readonly string[]): string {
  return `${texts.join('\n\n')}\n`;
}

function answerTo(by: string | undefined): string {
  return `Please answer to ${contactOf(by)}. Please write nothing in your answer by which a client could be recognised.`;
}

function subjectOf({ kpi, category, period }: Variance): string {
  return `${kpi.name}${category === '' ? '' : ` (${category})`}, ${period.label}`;
}

/** The figure, what led to the question, and how chance comes into it. */
function figureOf(variance: Variance): readonly string[] {
  const { kpi, category, value, comparisons, concerns, period } = variance;
  // Where nothing stands out there is no question that something led to: then everything it was held against is said.
  const compared =
    concerns.length > 0
      ? concerns.map((reason) => `- ${reasonLine(reason, kpi)}`)
      : comparisons.map((one) => `- ${comparedLine(one, kpi)}`);
  const part = category === '' ? '' : ` (${category})`;
  const figure = `The figure we have of ${kpi.name}${part} for ${period.label} is ${sayValue(kpi, value)}.`;
  if (compared.length === 0) return [figure, 'There is no earlier figure and no target to compare it with.'];
  return [`${figure} This is what we compare it with:\n${compared.join('\n')}`, chanceSentence(variance)];
}

function reasonLine(reason: Reason, kpi: Variance['kpi']): string {
  switch (reason.why) {
    case 'comparison':
      return comparedLine(reason.comparison, kpi);
    case 'signal':
      return `${SIGNS[reason.signal.rule](reason.signal.side)}.`;
    case 'target-missed':
      return `It has not met its target in ${reason.periods} periods in a row.`;
  }
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
function chanceSentence({ comparisons, concerns, explanation }: Variance): string {
  const told =
    concerns.length > 0 ? concerns.flatMap((one) => (one.why === 'comparison' ? [one.comparison] : [])) : comparisons;
  const isUnlikely = told.some(({ isSignificant, change }) => isSignificant && change !== 0);
  const isTested = told.some(({ p }) => p !== undefined);
  const chance =
    isUnlikely || concerns.some(({ why }) => why === 'signal')
      ? 'Chance alone rarely gives a difference like this'
      : isTested
        ? 'Chance alone may give a difference like this'
        : 'Nobody can tell from the figure how much of this chance alone would give';
  return `${chance}. The figure does not say what lies behind it${explanation ? '' : ', so we ask you'}.`;
}

/** A special cause as a sentence. */
const SIGNS: Readonly<Record<Signal['rule'], (side: Signal['side']) => string>> = {
  outside: (side) => `It is ${side} the limits within which it has moved so far`,
  shift: (side) => `It has been ${side} its average for at least seven periods in a row`,
  trend: (side) => `It has ${side === 'above' ? 'risen' : 'fallen'} for at least seven periods in a row`,
  'two-of-three': (side) => `In two of the last three periods it was far ${side} its average`,
};

/** What is asked for, a line each. */
function asked(variance: Variance): string {
  const lines = askedLines(variance);
  return lines.map((line, at) => `- ${line}${at < lines.length - 1 ? ';' : '.'}`).join('\n');
}

function sentenceOf(lines: readonly string[]): string {
  const text = lines.join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function askedLines({ advice, kpi, service, explanation }: Variance): readonly string[] {
  const { agreementLacks, wantsQuarterlyData } = advice;
  const unit = kpi.kind === 'percentage' ? 'percentage points' : kpi.kind === 'money' ? 'pounds' : 'number';
  const isRisky = service.isHighRisk ? ', as the service is recorded as high-risk' : '';
  return [
    'whether the figure is as you meant to send it, and the right one if it is not',
    `what lies behind the difference${explanation ? ', beyond what you have written' : ''}: each reason, and about how much of it that reason accounts for, in ${unit}`,
    ...(agreementLacks.length > 0
      ? [
          `the parts of the service agreement that are not in place yet, on ${allOf(agreementLacks.map((item) => item.toLowerCase()))}${isRisky}`,
        ]
      : []),
    ...(wantsQuarterlyData ? [`the figures of this service for every quarter from now on${isRisky}`] : []),
  ];
}
