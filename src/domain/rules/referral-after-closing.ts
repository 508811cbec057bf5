import { isPlausibleSerial, serialOfIso } from '../../cells/serial-dates';
import { compareRecords } from '../engine/contradictions/compare-records';
import type { RecordComparison } from '../engine/contradictions/comparison';
import { fieldsFor } from '../engine/contradictions/record-dates';
import type { ReturnContext } from '../engine/contexts';
import { defineRule } from '../engine/define-rule';
import { valueAt } from '../model/grid';
import { parseDateText } from '../model/parse-date';
import type { Field } from '../model/returns';
import { place, quote } from '../text/grammar';
import { printSerial } from '../text/print-date';

type Data = Readonly<{
  referred: string;
  closed: string;
  /** The heading of the referral date. */
  referral: string;
}>;

/**
 * In records: a referral dated after the closing date of the same row. Dates as text count as `not-a-date` reads them; where
 * day and month could change places, only what is wrong either way. Open cases and what is no date say nothing. An error,
 * unlike the pairs of `kpi-contradiction`: a case cannot be closed before it was referred. As there, the later one is marked.
 */
export const referralAfterClosing = defineRule<Data>({
  id: 'referral-after-closing',
  severity: 'error',
  theme: 'wrong',
  appliesTo: 'return',
  heldBackBy: ['return-empty'],
  source:
    'DfE CIN and SSDA903 validation rules compare the dates of one record; 2019 report, section 5.1: reports are run from raw data.',
  words: {
    title: 'A referral after the case was closed',
    why: 'Nobody is referred to a case that is closed. The case counts in the wrong quarter, as a referral or as closed.',
    whatToDo: 'Look the case up and correct the date that is wrong. A client who came back has a new record.',
    message: (facts, { closed, referred, referral }) =>
      facts.count === 1
        ? `${place(facts)}${closed} is before ${quote(referral)}, ${referred}.`
        : `${place(facts)}are before ${quote(referral)}, for example ${closed}, before ${referred}.`,
  },
  check: (at) => (at.table.layout === 'records' ? compareRecords(at, comparisonsIn) : []),
});

function comparisonsIn(at: ReturnContext): readonly RecordComparison<Data>[] {
  const closings = fieldsFor(at.table, 'closure-date');
  return fieldsFor(at.table, 'referral-date').flatMap((referral) => closings.map((one) => compare(at, referral, one)));
}

function compare({ grid }: ReturnContext, referral: Field, closing: Field): RecordComparison<Data> {
  return {
    field: closing,
    restsOn: [referral, closing],
    discriminator: `${referral.header} ${closing.header}`,
    contradictionAt: (row) => {
      const referred = dayIn(valueAt(grid, row, referral.area.left));
      const closed = referred && dayIn(valueAt(grid, row, closing.area.left));
      if (!referred || !closed || referred.earliest <= closed.latest) return undefined;
      return () => ({
        referred: printSerial(referred.written),
        closed: printSerial(closed.written),
        referral: referral.header,
      });
    },
  };
}

/** A day, as serial numbers. The first and the last differ where a text's day and month could change places. */
interface Day {
  readonly written: number;
  readonly earliest: number;
  readonly latest: number;
}

function dayIn(value: ReturnType<typeof valueAt>): Day | undefined {
  const date = typeof value === 'string' ? parseDateText(value) : undefined;
  const serial = typeof value === 'number' ? value : date?.serial;
  if (serial === undefined || !isPlausibleSerial(serial)) return undefined;
  // A time of day must not make two events of one day come in an order.
  const written = Math.floor(serial);
  const other = date?.mayBeTurned === true ? (serialOfIso(turned(date.iso)) ?? written) : written;
  return { written, earliest: Math.min(written, other), latest: Math.max(written, other) };
}

/** `2019-04-03` → `2019-03-04` */
function turned(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${year}-${day}-${month}`;
}
