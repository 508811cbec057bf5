import type { Notice } from '../shared/notice';
import type { SessionFace } from '../shared/session-face';

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
  /** Whether what is made may go to a new workbook; undefined until somebody looked. */
  readonly canOpenWorkbooks?: boolean;
  readonly notice?: Notice;
}

/** Where new sheets go: to the end of the workbook that is open, or to a new one. */
export type SetUpPlace = 'here' | 'new-workbook';

/** Before anything was asked. */
export const SET_UP_START: SetUpState = { activity: 'idle' };

/** Journey 7: new sheets from the specification. Methods never reject: trouble becomes a notice. */
export interface SetUpSession extends SessionFace<SetUpState> {
  /** Reads which services and tables the workbook has. */
  look(): Promise<void>;
  /**
   * Makes the sheets of a return template for a service (`undefined`: the minimum KPI set alone) and a period as people
   * write it (`2019-20 Q2`; empty: to be filled in).
   */
  newReturnTemplate(
    service: string | undefined,
    layout: 'records' | 'summary',
    period: string,
    place?: SetUpPlace,
  ): Promise<void>;
  /**
   * Makes the tables of a commissioning workbook, with the minimum KPI set and its lists: here, where the default, those that are not
   * there yet; in a new workbook all of them.
   */
  newCommissioningWorkbook(place?: SetUpPlace): Promise<void>;
}
