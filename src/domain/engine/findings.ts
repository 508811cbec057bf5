import { takenFor, type Facts } from '../text/grammar';
import { countCells } from '../../cells/areas';
import { themeOf, type Finding, type Severity } from '../model/findings';
import type { Field, Layout, ReturnSheet } from '../model/returns';
import type { Hit, Rule } from './define-rule';
import { asInKeys, joinKey } from '../text/join-key';
import { printOfKey, textMark } from '../text/text-mark';

/** A hit on its way to the reader. */
export interface Found {
  readonly rule: Rule;
  readonly hit: Hit;
  readonly sheet: string;
  /** Which table of the sheet, from 0; absent for the sheet as a whole. */
  readonly table?: number;
  readonly layout?: Layout;
  readonly lies?: ReturnSheet['lies'];
  /** A field it rests on whose heading was only like the KPI's. */
  readonly guessed?: Field;
}

/** A hit with its words, count and identity. */
export function findingOf(found: Found): Finding {
  const { rule, hit, sheet, layout, lies, guessed } = found;
  const { words } = rule;
  const severity = hit.severity ?? rule.severity;
  const count = hit.count ?? Math.max(1, countCells(hit.areas));
  const facts: Facts = {
    sheet,
    label: hit.label,
    layout,
    ...(lies && { lies }),
    areas: hit.areas,
    count,
    samples: hit.samples,
    mixed: hit.isMixed === true,
    suggestions: hit.suggestions ?? [],
  };
  const given = guessed && severity === 'error' ? 'query' : severity;
  return {
    rule: rule.id,
    severity: given,
    theme: themeOf(rule.theme, given),
    mayBe: waysOut(given, hit.mayBeExplained === true || rule.mayBeExplained === true),
    sheet,
    ...(hit.label !== undefined && { heading: hit.label }),
    areas: hit.areas,
    samples: hit.samples,
    count,
    title: words.title,
    message: words.message(facts, hit.data) + guessOf(guessed),
    whatToDo: words.toDo?.(hit.data) ?? words.whatToDo,
    why: words.why,
    ...keysOf(found),
    data: hit.data,
    ...(hit.kpi !== undefined && { kpi: hit.kpi }),
    ...(hit.discriminator !== undefined && { discriminator: hit.discriminator }),
    ...(hit.suggestions && hit.suggestions.length > 0 && { suggestions: hit.suggestions }),
  };
}

/** With a text of the cells the key has its mark, and a print of the key that held the text itself is told. */
function keysOf(found: Found): Pick<Finding, 'key' | 'formerKey'> {
  const { ofText } = found.hit;
  if (ofText === undefined) return { key: keyOf(found, undefined) };
  return { key: keyOf(found, textMark(asInKeys(ofText))), formerKey: printOfKey(keyOf(found, ofText)) };
}

/** Of a breakdown the guess was its heading, not the `Female` under it. */
function guessOf(guessed: Field | undefined): string {
  if (!guessed) return '';
  const { header, kpi } = guessed.block ?? guessed;
  return takenFor(header, kpi.name);
}

/** An explanation can stand in for data that cannot be had (design 4.2), whatever the severity of the gap. */
function waysOut(severity: Severity, mayBeExplained: boolean): Finding['mayBe'] {
  if (severity === 'advice') return 'ignored';
  return severity === 'query' || mayBeExplained ? 'explained' : 'mended';
}

function keyOf({ rule, hit, sheet, table }: Found, text: string | undefined): string {
  const which = table === undefined || table === 0 ? '' : `table ${table + 1}`;
  const tellsApart = [hit.discriminator, text].filter((part) => part !== undefined && part !== '').join(' ');
  return joinKey([rule.id, sheet, hit.kpi ?? hit.label ?? '', tellsApart, which]);
}

/** Without what another finding explains already, see `heldBackBy`. */
export function withoutHeldBack(found: readonly Found[]): readonly Found[] {
  const present = new Set(found.map(({ rule, hit, table }) => placeKey(rule.id, table, hit.kpi)));
  return found.filter(({ rule, hit, table }) => {
    const explains = (id: string): boolean =>
      present.has(placeKey(id, table, hit.kpi)) || present.has(placeKey(id, table, undefined));
    return !(rule.heldBackBy ?? []).some(explains);
  });
}

function placeKey(rule: string, table: number | undefined, kpi: string | undefined): string {
  return `${rule} ${table ?? ''} ${kpi ?? ''}`;
}

/** Two unnamed columns may give two findings one key; the later ones are numbered. */
export function withDistinctKeys(findings: readonly Finding[]): readonly Finding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const times = (seen.get(finding.key) ?? 0) + 1;
    seen.set(finding.key, times);
    return times === 1 ? finding : { ...finding, key: `${finding.key}#${times}` };
  });
}
