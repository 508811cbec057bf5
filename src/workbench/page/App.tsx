import { useSyncExternalStore } from 'react';
import { FluentProvider } from '@fluentui/react-components';
import { UnsavedQuestion } from './chrome/UnsavedQuestion';
import { useTheme } from './chrome/use-theme';
import type { Manifest } from './ribbon/read-manifest';
import type { OpenFile } from './session/open-file';
import { Workbench } from './Workbench';

interface AppProps {
  readonly file: OpenFile;
  readonly manifest: Manifest;
  /** File names of the server's sample workbooks. */
  readonly samples: readonly string[];
}

/** The open file, or why there is none. */
export function App({ file, manifest, samples }: AppProps) {
  const theme = useTheme();
  const { session, trouble, opening, question, profile } = useSyncExternalStore(file.subscribe, file.getState);
  return (
    <FluentProvider theme={theme} style={{ height: '100%' }}>
      {session ? (
        <Workbench
          session={session}
          manifest={manifest}
          samples={samples}
          profile={profile}
          chooseProfile={file.chooseProfile}
          openFile={file.openFile}
          openSample={file.openSample}
          openBlank={file.openBlank}
        />
      ) : (
        <main className="workbench">
          <h1 className="visually-hidden">Simulated Excel</h1>
          <p className="loading" role={trouble ? 'alert' : 'status'}>
            {trouble ?? 'Opening …'}
          </p>
        </main>
      )}
      {session && question && <UnsavedQuestion question={question} fileName={session.workbook.fileName} />}
      {opening !== undefined && (
        <p className="opening" role="status">
          Opening {opening} …
        </p>
      )}
    </FluentProvider>
  );
}
