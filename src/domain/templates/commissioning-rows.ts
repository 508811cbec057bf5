import { CODE_LISTS } from '../codelists/minimum-set';
import { MINIMUM_KPIS } from '../codelists/minimum-kpis';
import { withYears } from '../codelists/bands';
import { SETTINGS } from '../messages/settings';
import { REQUIRED_WORDS } from '../tables/templates';
import type { CellValue } from '../../cells/cell-values';
import { CODE_LISTS as LISTS_TABLE } from '../tables/code-lists';
import { firstRow } from '../tables/define-table';
import { KPIS } from '../tables/kpis';
import { EVERY_SERVICE } from '../tables/read-kpis';
import { SETTINGS as SETTINGS_TABLE } from '../tables/settings';
import { serialOfIso } from '../../cells/serial-dates';
import type { CodeEntry, CodeList } from '../model/specification';
import { withoutOverlaps } from './template-values';

type Rows = readonly (readonly CellValue[])[];

/** What a new commissioning workbook holds from the start, by table. */
export const COMMISSIONING_ROWS: Readonly<Record<string, Rows>> = {
  [SETTINGS_TABLE.name]: SETTINGS.map(([Setting, Value, Meaning]) =>
    firstRow(SETTINGS_TABLE, { Setting, Value, Meaning }),
  ),
  [KPIS.name]: kpiRows(),
  [LISTS_TABLE.name]: CODE_LISTS.flatMap(listRows),
};

/**
 * The minimum KPI set, asked of every service. `Code list` stays blank: a list that is named there is one that must be kept to,
 * and ours only recognise and group unless they are national ones.
 */
function kpiRows(): Rows {
  return MINIMUM_KPIS.map(({ id, name, unit, countedWhen, kind, required, responses, partOf }) =>
    firstRow(KPIS, {
      'Service ID': EVERY_SERVICE,
      'KPI ID': id,
      KPI: name,
      Unit: unit,
      'Counted when': countedWhen,
      Kind: kind,
      Required: REQUIRED_WORDS[required],
      Responses: responses,
      'Part of': partOf,
      'Better is': 'neither',
    }),
  );
}

/** A list of ours, value by value. Bands that overlap others are left to be recognised: in a table they would be a mistake. */
function listRows(list: CodeList): Rows {
  return withoutOverlaps(list.entries).map((entry) =>
    firstRow(LISTS_TABLE, {
      List: nameOf(list),
      Code: entry.code,
      Label: entry.label,
      'Also accepted': wordingsOf(entry).join('; ') || null,
      'Valid from': dayOf(entry.validFrom),
      'Valid to': dayOf(entry.validTo),
      'Replaced by': entry.supersededBy,
    }),
  );
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
