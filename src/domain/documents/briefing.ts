import { personalDataIn } from '../engine/personal-data';
import {
  BRIEFING_WORDS as WORDS,
  COMPARED_NAMES,
  decisions,
  sayAgreement,
  sayRecommendation,
  sayStep,
} from '../messages/briefing';
import { sayChance, sayValue } from '../messages/variance';
import { EXPLANATION_WORDS, NOT_REPEATED } from '../messages/variances-table';
import type { CellValue } from '../../cells/cell-values';
import type { EscalationStep } from '../tables/read-escalations';
import type { CellLook, PlacedCell, SheetDocument } from '../model/sheet-document';
import type { Comparison, SeriesPoint, Variance } from '../variance/variance';

/** Who briefs, and on which day, `YYYY-MM-DD`. */
export interface BriefingFacts {
  readonly office?: string;
  readonly today: string;
}

/** What fits on one page beside the rest. */
const MOST_PERIODS = 8;
const MOST_STEPS = 6;
const LONGEST_TEXT = 280;

/** In characters: together as wide as a page of A4 on which the text is still read without glasses. */
const WIDTHS = [24, 16, 16, 14, 26] as const;

/** A little less than the columns together hold: letters differ in width. */
const LINE = 88;

/**
 * One printable sheet that briefs the PCC on a case: the figure, what was asked and answered, and what is to be decided. Texts that
 * people wrote are left out where they identify somebody, and who wrote them always. Long texts run over several rows, for there are no merged cells.
 *
 * @param steps those of its service and KPI: see `stepsOf`.
 */
export function briefingOf(
  variance: Variance,
  steps: readonly EscalationStep[],
  { office, today }: BriefingFacts,
): SheetDocument {
  const { advice, service, kpi, explanation } = variance;
  // In the order of their dates; of one day in that of the table.
  const own = [...steps].sort((one, other) => one.date.localeCompare(other.date));
  const caseId = advice.open?.caseId ?? own.at(-1)?.caseId ?? '';
  const page = createPage();
  page.put([WORDS.title], 'title');
  page.text(WORDS.made(office, today, caseId));
  page.section(WORDS.about);
  page.text(aboutOf(variance));
  page.section(WORDS.matters);
  page.text(variance.because);
  page.section(WORDS.figures);
  writePoints(page, variance);
  page.gap();
  writeComparisons(page, variance);
  page.section(WORDS.steps);
  if (own.length === 0) page.text(WORDS.noSteps);
  for (const step of own.slice(-MOST_STEPS)) page.text(sayStep(step, textsOf(step)));
  page.section(WORDS.gaps);
  page.text(sayAgreement(service.isHighRisk, advice));
  page.section(WORDS.provider);
  if (explanation)
    page.text(`${WORDS.explained(explanation.date, EXPLANATION_WORDS[explanation.status])} ${shown(explanation.text)}`);
  else page.text(WORDS.noExplanation);
  page.section(WORDS.decide);
  for (const choice of decisions(advice)) page.text(choice);
  page.toFill(WORDS.decision);
  page.toFill(WORDS.decidedOn);
  page.section(WORDS.recommended);
  page.text(sayRecommendation(advice));
  return {
    name: WORDS.sheet(sheetPart(caseId === '' ? `${service.id} ${kpi.id}` : caseId)),
    cells: page.cells,
    tables: [],
    columns: WIDTHS.map((width) => ({ width })),
    choices: [],
    frozenRows: 0,
    frozenColumns: 0,
    print: { orientation: 'portrait' },
  };
}

/** What Excel allows in the name of a sheet. */
function sheetPart(text: string): string {
  return text
    .replace(/[\\/?*[\]:']+/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

function aboutOf({ service, kpi, category, value, period }: Variance): string {
  const part = category === '' ? '' : ` (${category})`;
  const provider = service.provider === '' ? '' : `, provided by ${service.provider}`;
  return `${kpi.name}${part} of ${service.name}${provider}: ${sayValue(kpi, value)} in ${period.label}.`;
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

type Page = ReturnType<typeof createPage>;

function writePoints(page: Page, { points, kpi }: Variance): void {
  const latest = points.slice(-MOST_PERIODS);
  const hasLimits = latest.some(({ limits }) => limits !== undefined);
  page.put([WORDS.period, WORDS.value, ...(hasLimits ? [WORDS.lower, WORDS.upper] : [])], 'heading', 'figure-heading');
  const format = formatOf(kpi);
  for (const { period, value, limits } of latest satisfies readonly SeriesPoint[]) {
    page.put(
      [period.label, value, ...(limits ? [limitOf(limits.lower, kpi), limitOf(limits.upper, kpi)] : [])],
      undefined,
      undefined,
      [undefined, format, format, format],
    );
  }
  if (latest.length < points.length) page.text(WORDS.earlier(latest.length));
}

function writeComparisons(page: Page, { comparisons, kpi }: Variance): void {
  if (comparisons.length === 0) return;
  const { compared, reference, change, changePercent, chance } = WORDS;
  page.put([compared, reference, change, changePercent, chance], 'heading', 'figure-heading');
  const format = formatOf(kpi);
  for (const one of comparisons)
    page.put(comparisonCells(one), undefined, undefined, [undefined, format, signed(format), SIGNED]);
}

function comparisonCells({ with: which, reference, change, changePercent, p }: Comparison): readonly CellValue[] {
  return [
    COMPARED_NAMES[which],
    rounded(reference),
    rounded(change),
    changePercent === undefined ? null : rounded(changePercent),
    p === undefined ? WORDS.notTested : sayChance(p),
  ];
}

const SIGNED = '+0.0;"−"0.0;0.0';

function formatOf({ kind }: Variance['kpi']): string {
  if (kind === 'money') return '£#,##0.00';
  return kind === 'percentage' ? '0.0" %"' : 'General';
}

function signed(format: string): string {
  return `+${format};"−"${format};${format}`;
}

/** Nobody counts a hundredth of a person. */
function limitOf(limit: number, { kind }: Variance['kpi']): number {
  return kind === 'count' ? Math.round(limit) : rounded(limit);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Writes row after row, each text from column A on. */
function createPage() {
  const cells: PlacedCell[] = [];
  let row = 0;
  const put = (
    values: readonly CellValue[],
    look?: CellLook,
    lookOfFigures: CellLook | undefined = look,
    formats: readonly (string | undefined)[] = [],
  ): void => {
    values.forEach((value, column) => {
      const own = column === 0 ? look : lookOfFigures;
      const numberFormat = formats[column];
      cells.push({
        row,
        column,
        value,
        ...(own && { look: own }),
        ...(numberFormat !== undefined && { numberFormat }),
      });
    });
    row += 1;
  };
  return {
    cells,
    put,
    gap: () => void (row += 1),
    section: (title: string) => {
      row += 1;
      put([title], 'label');
    },
    text: (text: string) => {
      for (const line of linesOf(text)) put([line]);
    },
    /** A label, and cells beside it that wait for a pen or a keyboard. */
    toFill: (label: string) => {
      put([label, '', '', '', ''], 'label', 'input');
    },
  };
}

/** Breaks between words. A word longer than a line stands on one of its own. */
function linesOf(text: string): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line.length + 1 + word.length > LINE) {
      lines.push(line);
      line = '';
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}
