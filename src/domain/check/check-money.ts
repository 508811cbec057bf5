import { NO_CODES, type KnownCodes, type MoneyBook } from '../money/money-book';
import { findingOf, withDistinctKeys } from '../engine/findings';
import { isAboutMoney } from '../engine/about-money';
import { inOrder } from '../engine/order';
import type { Finding } from '../model/findings';
import { readMoney } from '../money/read-money';
import { FUNDS } from '../tables/funds';
import { findTable } from '../tables/read-table';
import { SERVICES } from '../tables/services';
import type { TableRead } from '../tables/spec-rows';
import type { LedgerRule, Rule, SpecificationRule } from '../engine/define-rule';
import { RULES } from '../rules/index';

/** Without these there is nothing to allocate. `Awards` is made when awards are written. */
const NEEDED = [FUNDS, SERVICES] as const;

export interface MoneyReport {
  readonly book: MoneyBook;
  /** All, worst first. */
  readonly findings: readonly Finding[];
  /** Of these the ones that keep money from being allocated: something was not read as it was meant. */
  readonly blocking: readonly Finding[];
  /** Tables that are needed and not there. */
  readonly missingTables: readonly string[];
}

/**
 * Reads the money tables and tells what is wrong in them: what cannot be read, and what the ledger checks find. Give all tables of
 * the workbook: names are looked up across them. `today` is `YYYY-MM-DD`. Never throws for what a table holds.
 */
export function checkMoney(
  tables: readonly TableRead[],
  today: string,
  codes: KnownCodes = NO_CODES,
  rules: readonly Rule[] = RULES,
): MoneyReport {
  const book = readMoney(tables, codes);
  const found = rules.filter(isMoneyRule).flatMap((rule) => {
    const hits = rule.appliesTo === 'ledger' ? rule.check({ tables, book, today }) : rule.check(tables);
    return [...hits]
      .filter((hit) => rule.appliesTo === 'ledger' || isAboutMoney(hit, tables))
      .map((hit) => findingOf({ rule, hit, sheet: hit.sheet }));
  });
  const order = tables.map(({ sheet }) => sheet);
  const findings = withDistinctKeys(inOrder(found, order));
  const blockers = new Set<string>(rules.filter(isBlocking).map(({ id }) => id));
  return {
    book,
    findings,
    blocking: findings.filter(({ rule, severity }) => severity === 'error' && blockers.has(rule)),
    missingTables: NEEDED.filter((table) => !findTable(tables, table)).map(({ name }) => name),
  };
}

function isMoneyRule(rule: Rule): rule is LedgerRule | SpecificationRule {
  return rule.appliesTo === 'ledger' || rule.appliesTo === 'specification';
}

function isBlocking(rule: Rule): boolean {
  return rule.appliesTo === 'specification' || (rule.appliesTo === 'ledger' && rule.isBlocking === true);
}
