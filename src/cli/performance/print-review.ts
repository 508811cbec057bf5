import { printDate } from '../../domain/text/print-date';
import { counted } from '../../domain/text/grammar';
import { STEP_NAMES } from '../../domain/messages/ladder';
import { EXPLANATION_WORDS } from '../../domain/messages/variances-table';
import type { Verdict } from '../../domain/variance/verdict';
import { plain, printLines } from '../shared/plain';
import type { ReviewReport, VarianceEntry } from './review-report';

/** What needs a person, worst first; the rest is only counted. */
const HEADINGS: readonly (readonly [Verdict, string])[] = [
  ['escalate', 'To escalate'],
  ['watch', 'To watch'],
  ['explained', 'Explained by the provider'],
  ['improved', 'Improved'],
];

const COUNTED: Readonly<Record<Verdict, string>> = {
  escalate: 'to escalate',
  watch: 'to watch',
  explained: 'explained',
  improved: 'improved',
  'within chance': 'within what chance gives',
  'too little data': 'with too little data',
};

/** A review as text for people: totals, how far chance explains them, then sentences with the cells they are about. */
export function printReview(file: string, report: ReviewReport): string {
  if (report.reason !== undefined) return plain(`${file}\n  Not reviewed. ${report.reason}\n`);
  const { variances, caution, notReviewed } = report;
  const lines = [
    file,
    `  ${totals(variances)}`,
    ...(caution && caution.tests > 0 ? [`  ${caution.text}`] : []),
    ...HEADINGS.flatMap(([verdict, heading]) =>
      printGroup(
        heading,
        variances.filter((one) => one.verdict === verdict),
      ),
    ),
    ...printGroup('Open cases about figures that call for nothing more', variances.filter(hasIdleCase)),
    ...(notReviewed.length === 0 ? [] : ['', '  Not reviewed', ...notReviewed.map((why) => `    ${why}`)]),
  ];
  return printLines(lines);
}

function totals(variances: readonly VarianceEntry[]): string {
  if (variances.length === 0) return 'No figure could be judged.';
  const counts = (Object.keys(COUNTED) as Verdict[]).flatMap((verdict) => {
    const count = variances.filter((one) => one.verdict === verdict).length;
    return count === 0 ? [] : [`${count} ${COUNTED[verdict]}`];
  });
  return `${counted(variances.length, 'figure')}: ${counts.join(', ')}.`;
}

/** The person who opened a case has to end it, however good the figures are by now. */
function hasIdleCase({ verdict, openStep }: VarianceEntry): boolean {
  return openStep !== undefined && (verdict === 'within chance' || verdict === 'too little data');
}

function printGroup(heading: string, variances: readonly VarianceEntry[]): readonly string[] {
  if (variances.length === 0) return [];
  return ['', `  ${heading}`, ...variances.flatMap((one) => ['', ...printVariance(one)])];
}

function printVariance(one: VarianceEntry): readonly string[] {
  const { at, explanation, category, nextStep, due } = one;
  const part = category === undefined ? '' : ` (${category})`;
  const answer = due === undefined ? '' : `; answer due on ${printDate(due)}`;
  const step = nextStep === 'none' ? '' : `${STEP_NAMES[nextStep]}${answer}. `;
  const lacks = explanation?.lacks === undefined ? '' : ` (${explanation.lacks})`;
  return [
    `    ${one.kpiName}${part} of ${called(one)}: ${one.because}`,
    ...(at ? [`      Where: “${at.sheet}”${at.cells.length === 0 ? '' : `, ${at.cells.join(', ')}`}`] : []),
    ...(explanation ? [`      ${EXPLANATION_WORDS[explanation.status]}: ${explanation.text}${lacks}`] : []),
    ...(one.verdict === 'escalate' ? one.notes.map((note) => `      Bear in mind: ${note}`) : []),
    ...(category === undefined ? [`      Next: ${step}${one.nextStepBecause}`] : []),
  ];
}

function called({ service, serviceName }: VarianceEntry): string {
  return serviceName === service ? service : `${serviceName} (${service})`;
}
