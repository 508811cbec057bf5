import { printArea } from '../../cells/addresses';
import type { Finding } from '../../domain/model/findings';
import { counted } from '../../domain/text/grammar';

/** More areas than this are counted, not listed: nobody reads them, and the marks show them. */
const LISTED = 6;

/** `E7:E9, E14`, `E7, E9, … and 12 more areas`, or `The sheet as a whole`. */
export function describeCells({ areas }: Finding): string {
  if (areas.length === 0) return 'The sheet as a whole';
  const names = areas.slice(0, LISTED).map(printArea).join(', ');
  const rest = areas.length - LISTED;
  return rest > 0 ? `${names} and ${counted(rest, 'more area')}` : names;
}

/** What the person is taken to: one area's name, or the sheet's. */
export function describePlace(finding: Finding, area: number): string {
  const place = finding.areas[area];
  return place ? `${printArea(place)} on ${finding.sheet}` : `the sheet ${finding.sheet}`;
}

/** All of a finding's cells with their sheet: what a button is about when it is heard on its own. */
export function describePlaces(finding: Finding): string {
  return finding.areas.length === 0 ? describePlace(finding, 0) : `${describeCells(finding)} on ${finding.sheet}`;
}
