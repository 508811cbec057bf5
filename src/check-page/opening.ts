import type { Notice } from '../app/shared/notice';
import { createObservable } from '../app/shared/observable';
import { UNUSABLE_FILES } from '../domain/messages/unusable-files';
import { CHECK_WORDS } from './check-words';
import { copyName } from './download';
import type { ReturnAtHand, ReturnOpener } from './return-at-hand';
import { ShownSheets } from './shown-sheets';

/** What to do with work that no saved copy has, before another file takes its place. */
type AnswerToDropping = 'save' | 'drop' | 'stay';

/** Waits for an answer. */
export interface DroppingQuestion {
  /** The file that is to be opened. */
  readonly wanted: string;
  readonly answer: (answer: AnswerToDropping) => void;
}

/** All that the page shows around the list of findings, immutable. */
export interface CheckPageState {
  readonly file?: ReturnAtHand | undefined;
  /** Its sheets. */
  readonly shown?: ShownSheets | undefined;
  /** The name of the file that is being read. */
  readonly opening?: string | undefined;
  /** A copy is being written, which takes seconds where the return is large. */
  readonly isSaving?: boolean;
  readonly question?: DroppingQuestion | undefined;
  readonly notice?: Notice | undefined;
  /** How many files were opened so far: what is drawn of one is not taken over by the next. */
  readonly opened: number;
  /** The return was saved with its receipt. */
  readonly isSent: boolean;
}

/** What a person does with files on the page. Methods never reject: trouble becomes a notice. */
export interface Opening {
  readonly getState: () => CheckPageState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Opens a file and checks it; what is open stays open when it cannot be used. */
  readonly open: (file: File) => Promise<void>;
  readonly saveMarked: () => Promise<void>;
  /** The return as it is to be sent; refused, with what is to be done first, while there is no receipt of what stands in the cells. */
  readonly saveReturn: () => Promise<void>;
  readonly dismiss: () => void;
  /** No saved copy has what was done. */
  readonly hasUnsavedChanges: boolean;
}

interface Surroundings {
  /** Hands a copy to the person. */
  readonly download: (name: string, bytes: Uint8Array) => void;
  /** Resolves once what was said is on the screen: reading a large workbook holds the page. */
  readonly painted: () => Promise<void>;
}

export function createOpening(opener: ReturnOpener, { download, painted }: Surroundings): Opening {
  const store = createObservable<CheckPageState>({ opened: 0, isSent: false });

  const refuse = (fileName: string, why: string): void =>
    store.set({ notice: { kind: 'error', message: CHECK_WORDS.refused(fileName, why) } });

  const saveCopy = async (file: ReturnAtHand, marks: 'with-marks' | 'without-marks'): Promise<boolean> => {
    store.set({ isSaving: true, notice: undefined });
    await painted();
    const bytes = file.save(marks);
    store.set({ isSaving: false });
    if (typeof bytes === 'string') {
      store.set({ notice: { kind: 'error', message: CHECK_WORDS.notSaved(bytes) } });
      return false;
    }
    const isMarked = marks === 'with-marks';
    const name = copyName(file.fileName, isMarked ? 'marked' : 'checked');
    download(name, bytes);
    const lost = CHECK_WORDS.unsaved(file.unsaved());
    const message = CHECK_WORDS.saved(name, isMarked) + CHECK_WORDS.openOnce(file.formulas()) + lost;
    store.set({ notice: { kind: lost === '' ? 'success' : 'warning', message }, isSent: !isMarked });
    return true;
  };

  const mayDrop = async (wanted: string): Promise<boolean> => {
    const { file, question } = store.get();
    if (!file?.hasWork()) return true;
    // Dropping a second file while the first is asked about takes that question back.
    question?.answer('stay');
    const answer = await new Promise<AnswerToDropping>((resolve) => {
      const asked: DroppingQuestion = {
        wanted,
        answer: (given) => {
          if (store.get().question === asked) store.set({ question: undefined });
          resolve(given);
        },
      };
      store.set({ question: asked });
    });
    return answer === 'save' ? saveCopy(file, 'with-marks') : answer === 'drop';
  };

  const take = async (file: File): Promise<ReturnAtHand | string> => {
    if (file.size > opener.mostBytes) return UNUSABLE_FILES.tooLarge(opener.mostBytes);
    const bytes = await file.arrayBuffer().catch(() => undefined);
    return bytes ? opener.open(new Uint8Array(bytes), file.name) : UNUSABLE_FILES.notRead;
  };

  return {
    getState: () => store.get(),
    subscribe: (listener) => store.subscribe(listener),
    open: async (file) => {
      if (!(await mayDrop(file.name))) return;
      store.set({ opening: file.name, notice: undefined });
      await painted();
      const taken = await take(file);
      store.set({ opening: undefined });
      if (typeof taken === 'string') {
        refuse(file.name, taken);
        return;
      }
      store.set({
        file: taken,
        shown: new ShownSheets(taken.workbook),
        opened: store.get().opened + 1,
        isSent: false,
      });
      await taken.session.recognise();
      await taken.session.check('all');
    },
    saveMarked: async () => {
      const { file, isSaving } = store.get();
      if (file && !isSaving) await saveCopy(file, 'with-marks');
    },
    saveReturn: async () => {
      const { file, isSaving } = store.get();
      const receipt = file?.session.getState().receipt;
      if (!file || isSaving) return;
      if (receipt?.changedSheets.length === 0) await saveCopy(file, 'without-marks');
      else {
        const message = receipt ? CHECK_WORDS.receiptIsOld(receipt.writtenAt) : CHECK_WORDS.noReceipt;
        store.set({ notice: { kind: 'information', message } });
      }
    },
    dismiss: () => store.set({ notice: undefined }),
    get hasUnsavedChanges() {
      return store.get().file?.hasWork() ?? false;
    },
  };
}
