import { Suspense, lazy, useState } from 'react';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ComparisonSession } from '../../app/comparison/comparison-session';
import { CODE_LISTS } from '../../domain/codelists/minimum-set';
import { AwayPage, type WayBack } from '../shared/away-page';
import { Disclosure } from '../shared/disclosure';
import { Legend } from '../shared/legend';
import { ListHelp } from './list-help';
import { RuleHelp } from './rule-help';
import { HELP_WORDS } from './help-words';
import { SORTED_RULES } from './sorted-rules';

const useStyles = makeStyles({
  heading: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  text: { margin: `0 0 ${tokens.spacingVerticalS}` },
  list: { margin: `0 0 ${tokens.spacingVerticalS}`, paddingInlineStart: '20px' },
  plain: { listStyle: 'none', margin: 0, padding: 0 },
  loading: { margin: tokens.spacingHorizontalM },
  version: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** For those who look after Ringfence alone. */
const ComparisonPage = lazy(() =>
  import(/* webpackChunkName: "comparison" */ './comparison-page').then((module) => ({
    default: module.ComparisonPage,
  })),
);

interface HelpPageProps {
  readonly version: string;
  readonly back: WayBack;
  /** None where the pane cannot work. */
  readonly comparison: ComparisonSession | undefined;
}

/** How the pane is used, every check with its reason and source, and every list. Needs no connection. */
export function HelpPage({ version, back, comparison }: HelpPageProps) {
  const styles = useStyles();
  const [isComparing, setComparing] = useState(false);
  if (isComparing && comparison) {
    return (
      <Suspense fallback={<p className={styles.loading}>{HELP_WORDS.loading}</p>}>
        <ComparisonPage session={comparison} back={back} />
      </Suspense>
    );
  }
  return (
    <AwayPage heading={HELP_WORDS.heading} back={back}>
      <ul className={styles.list}>
        {HELP_WORDS.steps.map(([button, what]) => (
          <li key={button}>
            <b>{button}</b> {what}
          </li>
        ))}
      </ul>
      <p className={styles.text}>{HELP_WORDS.live}</p>
      <p className={styles.text}>{HELP_WORDS.privacy}</p>
      <h2 className={styles.heading}>{HELP_WORDS.keys}</h2>
      <p className={styles.text}>
        {HELP_WORDS.keyUse.split(/[{}]/).map((text, index) => (index % 2 === 0 ? text : <kbd key={index}>{text}</kbd>))}
      </p>
      <Disclosure level={2} summary={HELP_WORDS.marks}>
        <Legend />
      </Disclosure>
      <h2 className={styles.heading}>{HELP_WORDS.checks(SORTED_RULES.length)}</h2>
      <ul className={styles.plain}>
        {SORTED_RULES.map((rule) => (
          <RuleHelp key={rule.id} rule={rule} />
        ))}
      </ul>
      <h2 className={styles.heading}>{HELP_WORDS.lists(CODE_LISTS.length)}</h2>
      <p className={styles.text}>{HELP_WORDS.listsWhat}</p>
      <ul className={styles.plain}>
        {CODE_LISTS.map((list) => (
          <ListHelp key={list.id} list={list} />
        ))}
      </ul>
      {comparison && (
        <Disclosure level={2} summary={HELP_WORDS.technical}>
          <p className={styles.text}>{HELP_WORDS.comparison}</p>
          <Button onClick={() => setComparing(true)}>{HELP_WORDS.compare}</Button>
        </Disclosure>
      )}
      <p className={styles.version}>{HELP_WORDS.version(version)}</p>
    </AwayPage>
  );
}
