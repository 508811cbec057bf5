import { financialYearOfPeriod } from '../../model/period-arithmetic';
import { findFinancialYear, type PeriodContext } from '../../model/parse-period';
import type { Period } from '../../model/periods';
import type { Grid } from '../../model/grid';
import { plainKey } from '../../tables/spec-rows';
import type { CellElsewhere, Claims, Labelled, ReturnSheet } from '../../model/returns';
import { periodWithin } from '../period-in-text';
import { filledCells, isBlankRow, oneCell, onSheet, textAt, usedRegion, type Region } from '../region';
import { readSheetLabels, readYearContext } from '../sheet-labels';
import { ownCell } from '../../messages/origins';
import type { Title } from './titles';

/** What one sheet says of whose a return is and when, for the other sheets of its file. */
export interface SheetClues {
  readonly sheet: string;
  /** It holds a return: what it says is its own, and another's only where that says nothing and no two of them differ. */
  readonly isReturn: boolean;
  readonly claims: Claims;
  /** Of a cover: lines that may name a service. */
  readonly titles: readonly Title[];
  /** As its own labels, titles and name say. */
  readonly year?: number;
}

/** What the sheets of a file, and its name, say. */
export interface FileClues {
  /** In tab order. */
  readonly sheets: readonly SheetClues[];
  /** With or without its folder and ending. */
  readonly fileName?: string;
}

/** A check of a sheet alone. */
export const NO_CLUES: FileClues = { sheets: [] };

/** Sheets that explain how a return is made: what they say is an example. */
const EXPLAINS = /guid|instruct|example|lists?\b|look ?ups?|valid|drop ?down|glossar|definition|help|read ?me|how to/i;

/** Sheets that say in their titles whose the file is; of others, only labels do. */
const COVER = /cover|front|title|contact|about|summary|details|information|organi[sz]ation|sign[- ]?off|declaration/i;

const LINES = 40;
const TITLE_LINES = 15;
const LONGEST_TITLE = 120;

/** So many cells in a row are headings of a table or one of its lines: no label with its answer. */
const FEWEST_IN_TABLE = 4;

const NOTHING: Claims = { provider: [], service: [], period: [] };

/** What a sheet says for others. Looks at its first rows only. */
export function readSheetClues(
  grid: Grid,
  { tables, isFirst }: { readonly tables: readonly ReturnSheet[]; readonly isFirst: boolean },
): SheetClues {
  const { sheet } = grid;
  const returns = tables.filter((table) => table.isReturn);
  const isReturn = returns.length > 0;
  const region = usedRegion(grid);
  if (!region || !grid.visible || EXPLAINS.test(sheet)) return { sheet, isReturn, claims: NOTHING, titles: [] };
  const { financialYear } = readYearContext(grid, region);
  const year = financialYear === undefined ? {} : { year: financialYear };
  if (isReturn) return { sheet, isReturn, claims: claimsIn(sheet, returns), titles: [], ...year };
  const { provider, service, period } = readSheetLabels(grid, region, tablesIn(grid, region));
  const titles = isFirst || COVER.test(sheet) ? titlesIn(grid, region) : [];
  const claims = {
    provider: elsewhere(sheet, provider),
    service: elsewhere(sheet, service),
    period: [...elsewhere(sheet, period), ...onlyPeriod(titles)].slice(0, 1),
  };
  return { sheet, isReturn, claims, titles, ...year };
}

function claimsIn(sheet: string, tables: readonly ReturnSheet[]): Claims {
  return {
    provider: tables.flatMap(({ provider }) => elsewhere(sheet, provider)),
    service: tables.flatMap(({ service }) => elsewhere(sheet, service)),
    period: tables.flatMap(({ period }) => elsewhere(sheet, period)),
  };
}

/** A row of many cells, and what stands below it to the next blank row. */
function tablesIn(grid: Grid, region: Region): readonly Region[] {
  const tables: Region[] = [];
  const last = Math.min(region.bottom, region.top + LINES);
  for (let row = region.top; row <= last; row += 1) {
    if (filledCells(grid, row, region.left, region.right) < FEWEST_IN_TABLE) continue;
    let bottom = row;
    while (bottom < last && !isBlankRow(grid, bottom + 1, region.left, region.right)) bottom += 1;
    tables.push({ ...region, top: row, bottom });
    row = bottom;
  }
  return tables;
}

function titlesIn(grid: Grid, region: Region): readonly Title[] {
  const titles: Title[] = [];
  for (let row = region.top; row <= Math.min(region.bottom, region.top + TITLE_LINES - 1); row += 1) {
    for (let column = region.left; column <= region.right; column += 1) {
      const text = textAt(grid, row, column);
      if (text === undefined || text.length > LONGEST_TITLE) continue;
      titles.push({ value: text, from: { sheet: grid.sheet, area: onSheet(grid, oneCell(row, column)) } });
    }
  }
  return titles;
}

/** Dates by which returns are due stand on covers too: of two periods neither is taken. */
function onlyPeriod(titles: readonly Title[]): readonly Labelled<Period>[] {
  const found = titles.flatMap(({ value, from }) => {
    const period = periodWithin(value);
    return period ? [{ value: period, from }] : [];
  });
  return new Set(found.map(({ value }) => value.label)).size === 1 ? found.slice(0, 1) : [];
}

function elsewhere<T>(sheet: string, label: Labelled<T> | undefined): readonly Labelled<T>[] {
  const area = label && ownCell(label.from);
  if (!label || !area) return [];
  const from: CellElsewhere = { sheet, area };
  return [{ value: label.value, from }];
}

/** What covers and contact sheets say to a sheet, the first tab first. */
export function claimsElsewhere({ sheets }: FileClues, sheet: string): Claims {
  const covers = sheets.filter((each) => !each.isReturn && each.sheet !== sheet).map(({ claims }) => claims);
  return {
    provider: covers.flatMap(({ provider }) => provider),
    service: covers.flatMap(({ service }) => service),
    period: covers.flatMap(({ period }) => period),
  };
}

/** For a sheet that may well be none: what covers say of a sheet that does not explain or list something, and no other return's word. */
export function cluesForUnsure(clues: FileClues, sheet: string): FileClues {
  if (EXPLAINS.test(sheet)) return NO_CLUES;
  return { ...clues, sheets: clues.sheets.filter(({ isReturn }) => !isReturn) };
}

/** What the other returns of the file say, where they are of one mind: one return may be spread over several sheets. */
export function claimsOfOthers({ sheets }: FileClues, sheet: string): Claims {
  const others = sheets.filter((each) => each.isReturn && each.sheet !== sheet).map(({ claims }) => claims);
  const agreed = <T>(claims: readonly Labelled<T>[], keyOf: (value: T) => string): readonly Labelled<T>[] =>
    new Set(claims.map(({ value }) => keyOf(value))).size === 1 ? claims.slice(0, 1) : [];
  return {
    provider: agreed(
      others.flatMap(({ provider }) => provider),
      plainKey,
    ),
    service: agreed(
      others.flatMap(({ service }) => service),
      plainKey,
    ),
    period: agreed(
      others.flatMap(({ period }) => period),
      ({ label }) => label,
    ),
  };
}

/** Lines of covers. */
export function titlesElsewhere({ sheets }: FileClues, sheet: string): readonly Title[] {
  return sheets.flatMap((each) => (each.sheet === sheet ? [] : each.titles));
}

/**
 * The financial year for a sheet that names a quarter only: what a cover says, else what all other sheets of the file that name
 * a year agree on, else the file's name.
 */
export function yearElsewhere(file: FileClues, sheet: string): PeriodContext {
  const others = file.sheets.filter((each) => each.sheet !== sheet);
  const covers = others.filter(({ isReturn }) => !isReturn);
  const years = [covers, others].map((from) => only(from.flatMap(({ year }) => year ?? [])));
  const text = fileTime(file);
  const period = periodWithin(text);
  const named = findFinancialYear(text) ?? (period && financialYearOfPeriod(period));
  const financialYear = years[0] ?? years[1] ?? named;
  return financialYear === undefined ? {} : { financialYear };
}

function only(years: readonly number[]): number | undefined {
  const [first, ...others] = years;
  return others.every((year) => year === first) ? first : undefined;
}

/** Numbers of other kinds stand in names of files too: `16-17` is a year only beside a quarter. */
const SAYS_WHEN = /(?<!\d)(?:19|20)\d{2}(?!\d)|\b(?:q[1-4]|h[12]|quarter|half)\b/i;

/** What the file's name says of when; empty where it says nothing of it for sure. */
export function fileTime(file: FileClues): string {
  const text = fileText(file);
  return SAYS_WHEN.test(text) ? text : '';
}

/** `returns/Harbour_Support-Outreach-Q2_2019-20 (2).xlsx` → `Harbour Support Outreach Q2 2019-20`. */
export function fileText({ fileName = '' }: FileClues): string {
  return fileName
    .replace(/^.*[/\\]/, '')
    .replace(/\.[a-z]{3,4}$/i, '')
    .replaceAll('_', ' ')
    .replace(/(?<!\d)-|-(?!\d)/g, ' ')
    .replace(/\(\d+\)$/, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
