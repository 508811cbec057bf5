import { headingsOf, looksOf, rowFor } from '../../domain/tables/define-table';
import { EXPLANATIONS } from '../../domain/tables/explanations';
import type { ExplanationRecord } from '../../domain/model/registers';
import { serialOfIso } from '../../cells/serial-dates';
import type { CheckedWorkbook } from '../shared/checked-workbook';
import { readCommissioning } from '../shared/read-specifications';
import type { RowsChanged, WorkbookPort } from '../../ports/workbook-port';

/** The heading that tells rows apart. */
const KEYS = ['Query'] as const;

/** Writes explanations into their rows, or new ones, all or none; rows under `former` queries of the same findings go. Whatever was accepted before was another text: that is blank again. */
export async function writeExplanations(
  port: WorkbookPort,
  explanations: readonly ExplanationRecord[],
  former: readonly string[] = [],
): Promise<RowsChanged> {
  const headers = headingsOf(EXPLANATIONS);
  const put = explanations.map(({ query, sheet, text, by, date }) =>
    rowFor(EXPLANATIONS, headers, {
      Query: query,
      Sheet: sheet,
      Explanation: text,
      By: by,
      Date: serialOfIso(date) ?? date,
    }),
  );
  return port.changeRows({
    table: EXPLANATIONS.name,
    headers,
    keys: KEYS,
    put,
    drop: former.map((query) => rowFor(EXPLANATIONS, KEYS, { Query: query })),
    columns: looksOf(EXPLANATIONS, headers),
  });
}

/** Takes the rows about queries out of the table. */
export async function removeExplanations(port: WorkbookPort, queries: readonly string[]): Promise<RowsChanged> {
  const drop = queries.map((query) => rowFor(EXPLANATIONS, KEYS, { Query: query }));
  return port.changeRows({ table: EXPLANATIONS.name, headers: KEYS, keys: KEYS, put: [], drop });
}

/** With the explanations that stand in the workbook now. */
export async function withExplanationsRead(port: WorkbookPort, checked: CheckedWorkbook): Promise<CheckedWorkbook> {
  const { registers, ownSheets, answerSheets } = await readCommissioning(port);
  return {
    ...checked,
    commissioning: { ...checked.commissioning, registers, ownSheets, answerSheets },
    answers: { ...checked.answers, explanations: registers.explanations },
  };
}
