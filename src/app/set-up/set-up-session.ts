import type { Notice } from '../shared/notice';

/** A service that a template can be made for, from `Services`. */
export interface TemplateService {
  readonly id: string;
  readonly name: string;
  readonly provider: string;
}

/** All that the Set up page shows, immutable. */
export interface SetUpState {
  readonly activity: 'idle' | 'looking' | 'writing';
  /** Services of the workbook's register; undefined until somebody looked. */
  readonly services?: readonly TemplateService[];
  /** Tables of a commissioning workbook that stand in the workbook already. */
  readonly tables?: readonly string[];
  readonly notice?: Notice;
}

/** Journey 7: new sheets from the specification. Methods never reject: trouble becomes a notice. */
export interface SetUpSession {
  getState(): SetUpState;
  subscribe(listener: () => void): () => void;
  /** Reads which services and tables the workbook has. */
  look(): Promise<void>;
  /**
   * Adds the sheets of a return template for a service (`undefined`: the minimum KPI set alone) and a period as people
   * write it (`2019-20 Q2`; empty: to be filled in).
   */
  newReturnTemplate(service: string | undefined, layout: 'records' | 'summary', period: string): Promise<void>;
  /** Adds those tables of a commissioning workbook that are not there yet, with the minimum KPI set and its lists. */
  newCommissioningWorkbook(): Promise<void>;
  dismissNotice(): void;
}
