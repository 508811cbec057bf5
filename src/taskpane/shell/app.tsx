import { useState } from 'react';
import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import type { Slowness } from '../../app/shared/patience';
import { Announcer } from '../shared/announcer';
import { SlownessContext, SlownessSaid } from '../shared/frame/slow-band';
import type { Remembered } from '../shared/remembered';
import type { ToldOnce } from '../shared/told-once';
import { FirstRun } from './first-run';
import { LonePage } from './lone-page';
import { Pane } from './pane';
import type { RoleSaid } from './roles';
import { SampleBand, SampleOnItsWay } from './sample-band';
import type { Sessions } from './sessions';
import type { ThemeSource } from './theme-source';
import type { Unsupported } from './unsupported-page';
import { useRole } from './use-role';
import { useSample } from './use-sample';
import { useTheme } from './use-theme';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    height: '100vh',
    backgroundColor: tokens.colorNeutralBackground1,
    // Zoomed in, or in a very short window, the pane scrolls as a whole: its bands go away with the list.
    '@media (max-height: 420px)': { height: 'auto', minHeight: '100vh' },
  },
});

export interface AppProps {
  /** The sessions, or why there can be none here. */
  readonly sessions: Sessions | Unsupported;
  readonly theme: ThemeSource;
  readonly version: string;
  /** Where Excel cannot undo what add-ins do: that this is told, once. */
  readonly undoCost?: ToldOnce | undefined;
  /** Where the person's role and page are kept; without it nobody is asked for a role. */
  readonly remembered?: { readonly role: Remembered; readonly page: Remembered } | undefined;
  /** Opens the sample workbooks in memory; without it no sample is offered. */
  readonly loadSample?: (() => Promise<Sessions>) | undefined;
  readonly slowness?: Slowness | undefined;
  readonly onReload: () => void;
}

/** The pane: who does not work with it yet is asked what for; then the pages, of their own workbook or of the sample. */
export function App({ sessions, theme, ...props }: AppProps) {
  const styles = useStyles();
  return (
    <FluentProvider theme={useTheme(theme)} className={styles.pane}>
      <Announcer>
        {typeof sessions === 'string' ? (
          <LonePage reason={sessions} version={props.version} />
        ) : (
          <Workplace {...props} sessions={sessions} />
        )}
      </Announcer>
    </FluentProvider>
  );
}

type WorkplaceProps = Omit<AppProps, 'sessions' | 'theme'> & { readonly sessions: Sessions };

function Workplace(props: WorkplaceProps) {
  const { sessions, version, undoCost, remembered, loadSample, slowness, onReload } = props;
  const { role, isAsking, say } = useRole(remembered?.role);
  const sample = useSample(loadSample);
  // What had the focus is gone once the question is answered or the sample left; not where the pane has just been opened.
  const [takesFocus, setTakesFocus] = useState(false);
  const answer = (said: RoleSaid): void => {
    say(said);
    setTakesFocus(true);
  };
  const leave = (): void => {
    sample.leave();
    setTakesFocus(true);
  };
  const openSample = sample.open;
  if (isAsking) {
    const both = (said: RoleSaid): void => {
      answer(said);
      openSample?.();
    };
    return <FirstRun onSaid={answer} onSample={openSample && both} />;
  }
  const shared = { version, role, onRole: remembered && say, onReload };
  return (
    <>
      <SlownessContext.Provider value={slowness}>
        <SlownessSaid />
        <Pane
          {...shared}
          sessions={sessions}
          last={remembered?.page}
          undoCost={undoCost}
          band={<SampleOnItsWay sample={sample} />}
          isAway={sample.sessions !== undefined}
          takesFocus={takesFocus}
          onSample={openSample}
        />
      </SlownessContext.Provider>
      {sample.sessions && (
        <Pane {...shared} isSample sessions={sample.sessions} band={<SampleBand onLeave={leave} />} takesFocus />
      )}
    </>
  );
}
