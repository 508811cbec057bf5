import type { CellArea } from '../../cells/areas';
import type { Period } from './periods';

/** How often a service reports. */
export type Frequency = 'monthly' | 'quarterly' | 'half-yearly' | 'yearly';

/** Where a row of a register stands, so that what is wrong with it can be marked in place. */
export interface RegisterPlace {
  readonly sheet: string;
  /** The row's cells. */
  readonly area: CellArea;
}

/** A row of `Services`: a commissioned service or project. Days are `YYYY-MM-DD`. */
export interface ServiceRecord {
  readonly id: string;
  readonly name: string;
  readonly provider: string;
  /** Undefined where the register does not say: then "if applicable" KPIs are not asked for. */
  readonly isCrimeRelated?: boolean;
  readonly isHighRisk?: boolean;
  readonly start?: string;
  readonly end?: string;
  readonly frequency?: Frequency;
  readonly place?: RegisterPlace;
}

/** What a row of `Funds` asks of every service the fund pays (report § 4.2). */
export interface FundTerms {
  readonly id: string;
  readonly name: string;
  /** Ids of KPIs. */
  readonly requiredKpis: readonly string[];
  readonly frequency?: Frequency;
  /** Services the fund pays, by `Awards`. */
  readonly services: readonly string[];
  readonly start?: string;
  readonly end?: string;
  readonly place?: RegisterPlace;
}

/** A row of `Returns`: a sheet that is a return, or one that is awaited. */
export interface ReturnRecord {
  readonly id: string;
  readonly sheet: string;
  readonly service: string;
  readonly period?: Period;
  readonly received?: string;
  readonly status: string;
  readonly place?: RegisterPlace;
}

/** A row of `History`: one accepted KPI value. */
export interface HistoryValue {
  readonly service: string;
  readonly kpi: string;
  readonly category: string;
  readonly period: Period;
  readonly value: number;
  /** The return it was accepted from; empty where the row does not say. */
  readonly returnId: string;
  /** The cell under *Value*. */
  readonly place?: RegisterPlace;
}

/** A row of `Explanations`: why a query is right as it is. */
export interface ExplanationRecord {
  /** Key of the finding. */
  readonly query: string;
  readonly sheet: string;
  readonly text: string;
  readonly by: string;
  /** `YYYY-MM-DD`; empty where it is not given. */
  readonly date: string;
  readonly isAccepted?: boolean;
  readonly place?: RegisterPlace;
}

/** What the table `Settings` says, where it does. */
export interface Settings {
  /** Days after the end of a period until its return is due. */
  readonly returnDueDays?: number;
  /** The year the workbook is about. */
  readonly year?: Period;
}

/** What the office's tables say beside the specifications; empty lists where a table is not there. */
export interface Registers {
  readonly services: readonly ServiceRecord[];
  readonly funds: readonly FundTerms[];
  readonly returns: readonly ReturnRecord[];
  readonly history: readonly HistoryValue[];
  readonly explanations: readonly ExplanationRecord[];
  readonly settings?: Settings;
}

export const NO_REGISTERS: Registers = { services: [], funds: [], returns: [], history: [], explanations: [] };
