import { CODE_LISTS } from '../codelists/minimum-set';
import { MINIMUM_KPIS } from '../codelists/minimum-kpis';
import { withYears } from '../codelists/bands';
import { SETTINGS } from '../messages/settings';
import { REQUIRED_WORDS } from '../tables/templates';
import type { CellValue } from '../../cells/cell-values';
import { EVERY_SERVICE } from '../tables/read-kpis';
import { serialOfIso } from '../../cells/serial-dates';
import type { CodeEntry, CodeList } from '../model/specification';
import { withoutOverlaps } from './template-values';

type Rows = readonly (readonly CellValue[])[];

/** What a new commissioning workbook holds from the start, by table. */
export const COMMISSIONING_ROWS: Readonly<Record<string, Rows>> = {
  Settings: SETTINGS,
  KPIs: kpiRows(),
  CodeLists: CODE_LISTS.flatMap(listRows),
};

/**
 * The minimum KPI set, asked of every service. `Code list` stays blank: a list that is named there is one that must be kept to,
 * and ours only recognise and group unless they are national ones.
 */
function kpiRows(): Rows {
  return MINIMUM_KPIS.map(({ id, name, unit, countedWhen, kind, required, responses, partOf }) => [
    EVERY_SERVICE,
    id,
    name,
    unit,
    countedWhen ?? null,
    kind,
    REQUIRED_WORDS[required],
    null,
    responses,
    partOf ?? null,
    'neither',
  ]);
}

/** A list of ours, value by value. Bands that overlap others are left to be recognised: in a table they would be a mistake. */
function listRows(list: CodeList): Rows {
  return withoutOverlaps(list.entries).map((entry) => [
    nameOf(list),
    entry.code ?? null,
    entry.label,
    wordingsOf(entry).join('; ') || null,
    dayOf(entry.validFrom),
    dayOf(entry.validTo),
    entry.supersededBy ?? null,
  ]);
}

/** `age-bands` → `Age bands`: read back as the list's id. */
function nameOf({ id }: CodeList): string {
  const words = id.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * Other wordings, to be added to. Without those that we understand of every band and behind the name of a group
 * (`White: Irish`): a reader of the table could not see the others for them.
 */
function wordingsOf({ label, aliases }: CodeEntry): readonly string[] {
  const understood = new Set(withYears([{ label, aliases: [] }]).flatMap((band) => band.aliases));
  return aliases.filter((alias) => !understood.has(alias) && !alias.endsWith(`: ${label}`));
}

function dayOf(iso: string | undefined): CellValue {
  return iso === undefined ? null : (serialOfIso(iso) ?? null);
}
