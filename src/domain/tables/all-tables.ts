import { AGREEMENTS } from './agreements';
import { APPLICATIONS } from './applications';
import { AUDIT_ACTIONS } from './audit-actions';
import { AWARDS } from './awards';
import { CODE_LISTS } from './code-lists';
import { CONTRIBUTIONS } from './contributions';
import type { Named } from './column';
import type { DeclaredTable } from './define-table';
import { ESCALATIONS } from './escalations';
import { EXPLANATIONS } from './explanations';
import { FUND_CHANGES } from './fund-changes';
import { FUNDS } from './funds';
import { HISTORY } from './history';
import { KPIS } from './kpis';
import { RETURNS } from './returns';
import { RUN_LOG } from './run-log';
import { SERVICES } from './services';
import { SETTINGS } from './settings';
import { SPEND } from './spend';
import { VARIANCES } from './variances';

/** The tables that say what money there is, what it pays for and what was paid. */
export const MONEY_TABLES = [FUNDS, FUND_CHANGES, SERVICES, CONTRIBUTIONS, AWARDS, SPEND] as const;

/** Every table of a commissioning workbook, in the order a commissioner meets them. */
export const ALL_TABLES: readonly DeclaredTable[] = [
  SETTINGS,
  ...MONEY_TABLES,
  KPIS,
  CODE_LISTS,
  RETURNS,
  HISTORY,
  EXPLANATIONS,
  ESCALATIONS,
  AGREEMENTS,
  APPLICATIONS,
  AUDIT_ACTIONS,
  RUN_LOG,
];

/** The same with `Variances`, which is made when somebody asks for it: every table that is declared. */
export const DECLARED_TABLES: readonly DeclaredTable[] = [...ALL_TABLES, VARIANCES];

/** Where the IDs stand that cells of other tables may name. */
export const ID_COLUMNS: Readonly<Partial<Record<Named, { readonly table: DeclaredTable; readonly heading: string }>>> =
  {
    service: { table: SERVICES, heading: SERVICES.telling },
    fund: { table: FUNDS, heading: FUNDS.telling },
    KPI: { table: KPIS, heading: KPIS.telling },
  };
