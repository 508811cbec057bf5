import type { Workbook } from '../../../workbook/model/workbook';
import { blankWorkbookBytes } from '../../../workbook/xlsx/blank-workbook';
import type { ExcelHost, HostOptions } from '../../host/excel-host';
import type { ProfileName } from '../../host/profiles';
import { fetchBytes, openFile } from './files';
import { saveCopy } from './save-copy';
import { Session } from './session';

/** What Excel calls a new workbook. */
const BLANK_NAME = 'Book1.xlsx';

/** What to do with changes that no saved copy has, before another file takes their place. */
type AnswerToOpening = 'save' | 'drop' | 'stay';

/** Waits for an answer. */
export interface OpeningQuestion {
  /** The file that is to be opened. */
  readonly wanted: string;
  readonly answer: (answer: AnswerToOpening) => void;
}

export interface OpenFileState {
  readonly session: Session | undefined;
  /** Why nothing is open. */
  readonly trouble: string | undefined;
  /** The file that is being read; undefined when none is. */
  readonly opening: string | undefined;
  readonly question: OpeningQuestion | undefined;
  readonly profile: ProfileName;
}

/** Opens files, one at a time, each with an Excel of its own. What is open stays open when the next file cannot be used. */
export class OpenFile {
  private current: OpenFileState = {
    session: undefined,
    trouble: undefined,
    opening: undefined,
    question: undefined,
    profile: 'Microsoft 365',
  };
  private readonly listeners = new Set<() => void>();

  constructor(private readonly createHost: (workbook: Workbook, options?: HostOptions) => ExcelHost) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly getState = (): OpenFileState => this.current;

  readonly openFile = (file: File): Promise<void> =>
    this.open(file.name, async () => new Uint8Array(await file.arrayBuffer()));

  /** Opens one of the server's samples by its file name. */
  readonly openSample = (name: string): Promise<void> =>
    this.open(name, () => fetchBytes(`/samples/${encodeURIComponent(name)}`));

  /** Opens a workbook with one blank sheet, as Excel begins. */
  readonly openBlank = (): Promise<void> => this.open(BLANK_NAME, () => Promise.resolve(blankWorkbookBytes()));

  private async open(fileName: string, read: () => Promise<Uint8Array>): Promise<void> {
    if (!(await this.mayDrop(fileName))) return;
    this.change({ opening: fileName });
    try {
      const bytes = await read();
      // Reading a large workbook holds the page for seconds: what is going on must be on the screen before that.
      await painted();
      this.take(bytes, fileName);
    } catch (error) {
      this.refuse(`${fileName} was not opened. ${error instanceof Error ? error.message : String(error)}`);
    } finally {
      this.change({ opening: undefined });
    }
  }

  /** Asks the person when the open file has changes that no saved copy has. */
  private async mayDrop(wanted: string): Promise<boolean> {
    const { session, question } = this.current;
    if (!session?.hasUnsavedChanges) return true;
    // Dropping a second file while the first is asked about takes that question back.
    question?.answer('stay');
    const answer = await new Promise<AnswerToOpening>((resolve) => {
      const asked: OpeningQuestion = {
        wanted,
        answer: (given) => {
          if (this.current.question === asked) this.change({ question: undefined });
          resolve(given);
        },
      };
      this.change({ question: asked });
    });
    return answer === 'save' ? saveCopy(session) : answer === 'drop';
  }

  private take(bytes: Uint8Array, fileName: string): void {
    const opened = openFile(bytes, fileName);
    if (typeof opened === 'string') {
      this.refuse(opened);
      return;
    }
    this.current.session?.dispose();
    const host = this.createHost(opened.workbook, { profile: this.current.profile });
    // Excel opens it in a window of its own; here is only this one.
    host.onOpenWorkbook((file) => void this.open(BLANK_NAME, () => Promise.resolve(file)));
    this.change({ session: new Session(opened.workbook, host, opened.bytes), trouble: undefined });
  }

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

  private change(part: Partial<OpenFileState>): void {
    this.current = { ...this.current, ...part };
    for (const listener of [...this.listeners]) listener();
  }
}

/** Resolves once the browser has drawn what React was told; a page in the background draws nothing and is not waited for. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 100);
    requestAnimationFrame(() => setTimeout(resolve, 0));
  });
}
