import type { ServiceRecord } from './registers';
import type { Validity } from './validity';

/** What one KPI is counted in. */
export type KpiUnit = 'people' | 'cases' | 'referrals' | 'interventions' | 'sessions' | '£' | '%';

/**
 * What a cell of the KPI holds. `category` is a value from a code list; `email` and `telephone` are the sender's own, so they
 * are no personal data that got in by mistake.
 */
export type KpiKind = 'count' | 'percentage' | 'money' | 'category' | 'date' | 'text' | 'email' | 'telephone';

/** One measure or field in a specification. */
export interface Kpi extends Validity {
  /** Kebab-case, e.g. `ethnicity`, `referrals-in`. */
  readonly id: string;
  /** As people read it, e.g. `Ethnicity`. */
  readonly name: string;
  /** Other headings that mean the same, in any case and punctuation. */
  readonly aliases: readonly string[];
  /** Headings that may mean this or something near it: never mapped, only named as a possibility. */
  readonly mayBeMeantBy?: readonly string[];
  readonly unit: KpiUnit;
  readonly kind: KpiKind;
  readonly required: 'yes' | 'if-applicable' | 'no';
  /** The list a `category` KPI takes its values from. */
  readonly codeList?: string;
  /** `multiple`: a person may be in several categories, so categories may add up to more than the total. */
  readonly responses: 'single' | 'multiple';
  /** The KPI whose total this KPI's categories add up to. */
  readonly partOf?: string;
  readonly countedWhen?: string;
  /** Fields that answer a required KPI as well: a column of birth dates answers `age`. */
  readonly answeredBy?: readonly string[];
  /** Which way is an improvement. */
  readonly betterIs?: 'higher' | 'lower' | 'neither';
  /** In the KPI's unit; a percentage as the specification writes it. */
  readonly target?: number;
  /** By how many per cent of the target a value may miss it. */
  readonly tolerance?: number;
  /** `identity` columns tell records apart; they are never compared with a list. */
  readonly role?: 'identity';
}

/** One value of a list. An entry whose validity has ended is kept: it is recognised, and reported as superseded. */
export interface CodeEntry extends Validity {
  readonly code?: string;
  readonly label: string;
  readonly aliases: readonly string[];
  /** Beside a group, not one: what it marks is counted in a group as well (domestic abuse, hate). */
  readonly isFlag?: true;
  /** Label of the entry that replaces it after `validTo`. */
  readonly supersededBy?: string;
}

/** What people write for several entries of a list at once: `White`. It is understood, but tells less than was asked. */
export interface CodeGroup {
  readonly names: readonly string[];
  /** Labels of the entries that the name may stand for. */
  readonly labels: readonly string[];
}

/** What gets lost although every value is in the list, once one of these wordings is used. The reader hears of it, by id. */
export interface CodeCaveat {
  readonly id: 'no-roma' | 'chinese-moved' | 'flags-overlap';
  readonly spokenBy: readonly string[];
}

export interface CodeList {
  readonly id: string;
  readonly name: string;
  readonly entries: readonly CodeEntry[];
  readonly groups?: readonly CodeGroup[];
  readonly caveats?: readonly CodeCaveat[];
  /** True: a value outside the list is an error. False: our list only recognises and groups, so it is advice. */
  readonly isClosed: boolean;
  /** However a list of the kind may be cut, its values have digits: an open list of ages has no place for `abc`. */
  readonly valuesHaveDigits?: true;
  /** Where the list comes from, for the reader. */
  readonly source: string;
}

/** Everything a return is checked against. */
export interface Specification {
  readonly kpis: readonly Kpi[];
  readonly codeLists: ReadonlyMap<string, CodeList>;
  /** The service's record in the register; absent when only the minimum KPI set applies. */
  readonly service?: ServiceRecord;
  /** The service has rows of its own in `KPIs`: what they do not name, it was not asked for. */
  readonly isServicesOwn?: boolean;
  /** Every service of the register, so that a name that is not among them can be reported; absent without a register. */
  readonly services?: readonly ServiceRecord[];
  /** Funds whose terms ask for KPIs of this service: each is on top of the minimum KPI set (report § 4.2). */
  readonly grantTerms?: readonly GrantTerm[];
}

/** What a fund asks of the service: its name, and ids of KPIs. */
export interface GrantTerm {
  readonly fund: string;
  readonly kpis: readonly string[];
}
