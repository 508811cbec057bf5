import type { Workbook } from '../../../workbook/model/workbook';
import type { ExcelHost, HostOptions } from '../../host/excel-host';
import type { ProfileName } from '../../host/profiles';
import { fetchBytes, openFile } from './files';
import { Session } from './session';

export interface DeskState {
  readonly session: Session | undefined;
  /** Why nothing is open. */
  readonly trouble: string | undefined;
  readonly profile: ProfileName;
}

/** Opens files, one at a time, each with an Excel of its own. What is open stays open when the next file cannot be used. */
export class Desk {
  private current: DeskState = { session: undefined, trouble: undefined, profile: 'Microsoft 365' };
  private readonly listeners = new Set<() => void>();

  constructor(private readonly createHost: (workbook: Workbook, options?: HostOptions) => ExcelHost) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getState = (): DeskState => this.current;

  open(bytes: Uint8Array, fileName: string): void {
    const opened = openFile(bytes, fileName);
    if (typeof opened === 'string') {
      this.refuse(opened);
      return;
    }
    this.current.session?.dispose();
    const host = this.createHost(opened.workbook, { profile: this.current.profile });
    this.change({ session: new Session(opened.workbook, host, opened.bytes), trouble: undefined });
  }

  readonly openFile = async (file: File): Promise<void> => {
    this.open(new Uint8Array(await file.arrayBuffer()), file.name);
  };

  /** Opens one of the server's samples by its file name. */
  readonly openSample = async (name: string): Promise<void> => {
    let bytes: Uint8Array;
    try {
      bytes = await fetchBytes(`/samples/${encodeURIComponent(name)}`);
    } catch (error) {
      this.refuse(`The sample ${name} was not opened. ${error instanceof Error ? error.message : String(error)}`);
      return;
    }
    this.open(bytes, name);
  };

  readonly chooseProfile = (profile: ProfileName): void => {
    this.change({ profile });
    const { session } = this.current;
    if (!session) return;
    session.host.profile = profile;
    // The add-in asks what Excel can do when it starts, so it must start again.
    session.host.restart();
    session.announce(`Excel is now ${profile}; the add-in was started again.`);
  };

  private refuse(why: string): void {
    if (this.current.session) this.current.session.notify({ key: 'open', intent: 'error', text: why });
    else this.change({ trouble: why });
  }

  private change(part: Partial<DeskState>): void {
    this.current = { ...this.current, ...part };
    for (const listener of [...this.listeners]) listener();
  }
}
