import { Button } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons';
import { selectionTotals } from '../session/selection-totals';
import type { Session } from '../session/session';
import { useSession } from '../session/use-session';
import { isProtectedHere, STATES, switchOff } from './faults';

const KILOBYTE = 1024;
const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });

/** `812 B`, `12.4 KB`, `3.1 MB`. */
export function bytes(count: number): string {
  if (count < KILOBYTE) return `${count} B`;
  const kilobytes = count / KILOBYTE;
  return kilobytes < KILOBYTE ? `${kilobytes.toFixed(1)} KB` : `${(kilobytes / KILOBYTE).toFixed(1)} MB`;
}

function Entry({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** What the add-in's calls have cost since the file was opened or the meter was set back. */
function MeterReadings({ session }: { readonly session: Session }) {
  const { syncs, actions, bytesOut, bytesIn, lastMilliseconds } = session.host.meter.reading;
  return (
    <>
      <dl className="meter" aria-label="Calls of the add-in">
        <Entry name="Syncs" value={number.format(syncs)} />
        <Entry name="Actions" value={number.format(actions)} />
        <Entry name="Out" value={bytes(bytesOut)} />
        <Entry name="In" value={bytes(bytesIn)} />
        <Entry name="Last" value={`${number.format(Math.round(lastMilliseconds))} ms`} />
      </dl>
      <Button size="small" appearance="subtle" onClick={() => session.host.meter.reset()}>
        Reset meter
      </Button>
    </>
  );
}

function mode(session: Session): string {
  if (!session.editor) return session.host.faults.editingCell ? 'Edit (switched on)' : 'Ready';
  return session.editor.mode === 'enter' ? 'Enter' : 'Edit';
}

/** Which faults of the menu are on, and a way to switch them off: a sheet that stays protected is a riddle otherwise. */
function FaultsOn({ session }: { readonly session: Session }) {
  // What the file itself protects is no fault, and its tab has a lock.
  const isOfFile = session.sheet.isProtected && !isProtectedHere(session.sheet);
  const on = STATES.filter(({ name, isOn }) => isOn(session) && !(isOfFile && name === 'protected'));
  if (on.length === 0) return null;
  return (
    <span className="faults-on">
      <WarningRegular aria-hidden="true" />
      <span>{`Fault on: ${on.map(({ label }) => label).join('; ')}`}</span>
      <Button size="small" appearance="subtle" onClick={() => switchOff(session)}>
        Switch off
      </Button>
    </span>
  );
}

/** Mode, faults that are on, what the selection adds up to, and the meter. */
export function StatusBar({ session }: { readonly session: Session }) {
  useSession(session);
  const { count, numbers, sum } = selectionTotals(session.sheet, session.selection.areas);
  return (
    <footer className="status-bar" data-region="status">
      <span>{mode(session)}</span>
      <FaultsOn session={session} />
      <span role="status" className="status-bar-message">
        {session.announcement}
      </span>
      {count > 1 && (
        <dl className="status-bar-totals" aria-label="Selection">
          {numbers > 0 && <Entry name="Average" value={number.format(sum / numbers)} />}
          <Entry name="Count" value={number.format(count)} />
          {numbers > 0 && <Entry name="Sum" value={number.format(sum)} />}
        </dl>
      )}
      <MeterReadings session={session} />
    </footer>
  );
}
