import { createRoot } from 'react-dom/client';
import { openReturnFile } from '../adapters/files/return-file';
import { speakLanguage } from '../app/shared/speak-language';
import { createReturnsSession } from '../app/returns/create-returns-session';
import { UNUSABLE_FILES } from '../domain/messages/unusable-files';
import { specificationsOfText } from '../domain/tables/specifications-as-text';
import { WorkbookError } from '../ports/workbook-error';
import sheetCss from '../sheet-view/sheet-view.css';
import { createThemeSource } from '../taskpane/shell/theme-source';
import { LIMITS } from '../workbook/xlsx/limits';
import { UnusableFileError } from '../workbook/xlsx/unusable-file-error';
import { CheckApp } from './check-app';
import pageCss from './check-page.css';
import { download } from './download';
import { createOpening } from './opening';
import type { ReturnOpener } from './return-at-hand';

/** Put in by webpack from package.json. */
declare const RINGFENCE_VERSION: string;

/** Put in by webpack from the commissioning workbook that `SPECIFICATIONS` names; empty without one. */
declare const OFFICE_SPECIFICATIONS: string;

const specifications = specificationsOfText(OFFICE_SPECIFICATIONS);

/** A sentence for people out of what was thrown; a mistake of our own is named as such. */
function reasonOf(thrown: unknown): string {
  if (thrown instanceof UnusableFileError || thrown instanceof WorkbookError) return thrown.message;
  return UNUSABLE_FILES.ours(thrown instanceof Error ? thrown.message : String(thrown));
}

function orReason<T>(work: () => T): T | string {
  try {
    return work();
  } catch (thrown) {
    return reasonOf(thrown);
  }
}

const opener: ReturnOpener = {
  mostBytes: LIMITS.fileBytes,
  open: (bytes, fileName) =>
    orReason(() => {
      const file = openReturnFile(bytes, fileName);
      if (file.whyBlank !== undefined) return file.whyBlank;
      return {
        ...file,
        fileName,
        bytes: bytes.length,
        session: createReturnsSession(file.port, {
          version: RINGFENCE_VERSION,
          ...(specifications && { specifications }),
        }),
        save: (marks) => orReason(() => file.save(marks)),
      };
    }),
};

/** A page in the background draws nothing and is not waited for. */
const painted = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 100);
    requestAnimationFrame(() => setTimeout(resolve, 0));
  });

async function start(container: HTMLElement): Promise<void> {
  document.documentElement.lang = await speakLanguage(window.navigator.languages);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(pageCss + sheetCss);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  createRoot(container).render(
    <CheckApp
      opening={createOpening(opener, { download, painted })}
      theme={createThemeSource(window, () => undefined)}
      office={document.querySelector<HTMLMetaElement>('meta[name="office"]')?.content.trim() ?? ''}
      onReload={() => window.location.reload()}
    />,
  );
}

const container = document.getElementById('check');
if (container) void start(container);
