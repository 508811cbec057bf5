import { registerCell, registerHits, type RegisterProblem } from '../engine/register-hits';
import { EVERY_SERVICE, readKpis, type KpiRow } from '../tables/read-kpis';
import { KPIS } from '../tables/kpis';
import { findTable } from '../tables/read-table';
import type { Kpi } from '../model/specification';
import { defineRule } from '../engine/define-rule';
import { place, quote } from '../text/grammar';

type Data = Readonly<{ kpis: readonly string[] }>;

type RowsById = ReadonlyMap<string, readonly KpiRow[]>;

/** KPIs whose whole is, step by step, themselves. Reported once per round, at the first of its rows. */
export const specificationPartOfItself = defineRule<Data>({
  id: 'specification-part-of-itself',
  severity: 'error',
  theme: 'wrong',
  appliesTo: 'specification',
  source: 'Eurostat’s part–whole rules: parts are compared with another total than themselves.',
  words: {
    title: 'A KPI is part of itself',
    why: 'Parts are added up and compared with their whole. A KPI that is its own whole can never be compared.',
    whatToDo: 'Name the KPI whose total the parts add up to, or leave “Part of” blank.',
    message: (facts, { kpis: [first = '', ...rest] }) =>
      rest.length === 0
        ? `${place(facts)}${quote(first)} is said to be part of itself.`
        : `${place(facts)}${quote(first)} is part of ${rest.map(quote).join(', which is part of ')}, which is part of ${quote(first)} again.`,
  },
  check: (tables) => {
    const table = findTable(tables, KPIS);
    if (!table) return [];
    const rows = readKpis(tables);
    const byId = new Map<string, readonly KpiRow[]>();
    for (const row of rows) byId.set(row.kpi.id, [...(byId.get(row.kpi.id) ?? []), row]);
    const reported = new Set<Kpi>();
    return registerHits(
      rows.flatMap((row): readonly RegisterProblem<Data>[] => {
        const round = reported.has(row.kpi) ? undefined : roundFrom(row, byId);
        const cell = round && registerCell(table, row.row.row, 'Part of');
        if (!round || !cell) return [];
        for (const { kpi } of round) reported.add(kpi);
        const data = { kpis: round.map(({ kpi }) => kpi.name) };
        return [{ cell, data, discriminator: JSON.stringify([row.service, ...data.kpis]) }];
      }),
    );
  },
});

/** From a KPI to its whole and on, back to the KPI; undefined when the way ends or goes round without it. */
function roundFrom(start: KpiRow, rows: RowsById): readonly KpiRow[] | undefined {
  const way: KpiRow[] = [];
  for (let at: KpiRow | undefined = start; at && !way.includes(at); at = wholeOf(at, rows)) way.push(at);
  const last = way.at(-1);
  return last && wholeOf(last, rows) === start ? way : undefined;
}

function wholeOf({ service, kpi }: KpiRow, rows: RowsById): KpiRow | undefined {
  const named = rows.get(kpi.partOf ?? '') ?? [];
  return named.find((row) => row.service === service) ?? named.find((row) => row.service === EVERY_SERVICE);
}
