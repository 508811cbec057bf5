import type { MatchKind } from '../../model/returns';
import type { Entry, Part } from '../../model/table-reading';
import type { LabelReader } from './read-label';

/** What the parts of a list add up to: the KPI they are part of, else the list's own. */
export function wholeOf(reader: LabelReader, list: string, how: MatchKind | undefined): Pick<Entry, 'measure' | 'how'> {
  return { measure: reader.kpi(list)?.partOf ?? list, ...(how && { how }) };
}

/** The KPI that parts of lists count, where neither axis names one. */
export function measureOfParts(reader: LabelReader, parts: readonly Part[]): string | undefined {
  const [first] = parts;
  return first && (reader.kpi(first.of)?.partOf ?? first.of);
}
