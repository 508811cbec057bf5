import { makeStyles, tokens } from '@fluentui/react-components';
import type { Variance } from '../../../domain/variance/variance';
import { FEWEST_DRAWN } from '../../../domain/charts/sparkline';
import { counted } from '../../../domain/text/grammar';
import { sayWhat } from '../../../domain/messages/so-what';
import { sayValue } from '../../../domain/messages/variance';
import type { ListKind, ListTheme, RowLooks } from '../../shared/list/list-model';
import { ThemedList } from '../../shared/list/themed-list';
import { kpiName, LIST_WORDS, VERDICT_WORDS } from '../performance-words';
import { signOf, signWords } from '../signs/sign-of';
import { ChangedSign, Signs } from '../signs/signs';
import { Spark } from '../signs/spark';
import { VerdictIcon } from '../signs/verdict-icon';
import { verdictOfService, type ListedService } from './review-list';
import { quietOf, type ReviewViewState } from './use-review-view';

const useStyles = makeStyles({
  trail: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    '@media (max-width: 200px)': { flexWrap: 'wrap' },
  },
  value: {
    minWidth: '44px',
    textAlign: 'end',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    '@media (max-width: 299px)': { minWidth: '36px' },
  },
  // Beside the signs of a service, and as wide where it has none, so that signs stand below each other.
  verdict: { width: '16px', height: '16px', marginInlineStart: tokens.spacingHorizontalXXS },
  signs: { display: 'flex', flexWrap: 'wrap', justifyContent: 'flex-end', gap: '3px', maxWidth: '136px' },
  list: { paddingBottom: tokens.spacingVerticalM },
});

interface KpiListProps {
  readonly view: ReviewViewState;
  readonly onOpen: (key: string) => void;
  readonly onCommand: (key: string, letter: string) => void;
}

/** The KPIs by service: one line each, what stands out first; of a service that is closed a sign for each. */
export function KpiList({ view, onOpen, onCommand }: KpiListProps) {
  const styles = useStyles();
  const looks = useKpiLooks();
  const themes = view.services.map((service) => themeOf(service, view, looks, styles));
  const byKey = new Map(view.shown.map((one) => [one.key, one]));
  return (
    <div className={styles.list}>
      <ThemedList
        name={LIST_WORDS.name}
        themes={themes}
        isOfLinks
        openItem={undefined}
        isOpen={view.isOpen}
        onToggle={view.toggle}
        onOpenItem={(key) => key !== undefined && onOpen(key)}
        onCommand={onCommand}
        looksOf={(key) => {
          const variance = byKey.get(key);
          return variance ? looks(variance) : { name: key };
        }}
        cardOf={() => null}
      />
    </div>
  );
}

/** One line: name, course, value, two signs. All of it in words as the row's name. */
function useKpiLooks(): (variance: Variance) => RowLooks {
  const styles = useStyles();
  return (variance) => {
    const { value, kpi, verdict } = variance;
    const sign = signOf(variance);
    const name = kpiName(variance);
    return {
      name,
      isSlim: true,
      label: `${name}: ${fewPeriods(variance)}${sayValue(kpi, value)}, ${sayWhat(variance).beside}. ${VERDICT_WORDS[verdict].one}: ${signWords(sign)}.`,
      trail: (
        <span className={styles.trail}>
          <Spark variance={variance} />
          <span className={styles.value}>{sayValue(kpi, value)}</span>
          <Signs sign={sign} />
        </span>
      ),
    };
  };
}

/** Stands in the row in place of its course, so that it is heard there as well. */
function fewPeriods({ points }: Variance): string {
  return points.length < FEWEST_DRAWN ? `${counted(points.length, 'period')}, ` : '';
}

function themeOf(
  service: ListedService,
  view: ReviewViewState,
  looks: (variance: Variance) => RowLooks,
  styles: ReturnType<typeof useStyles>,
): ListTheme {
  const { id, name, loud, quiet } = service;
  const all = [...loud, ...quiet];
  const verdict = verdictOfService(service);
  const single = (one: Variance): ListKind => ({ id: one.key, looks: looks(one), items: [one.key] });
  // Where something stands out, what does not takes one line together.
  const isGrouped = view.isWhole && loud.length > 0 && quiet.length > 1;
  return {
    id,
    name,
    count: all.length,
    label: `${name}: ${LIST_WORDS.service(service)}`,
    trail: (
      <span className={styles.trail}>
        {!view.isOpen(id) && (
          <span className={styles.signs}>
            {all.map((one) => (
              <ChangedSign key={one.key} sign={signOf(one)} size={14} />
            ))}
          </span>
        )}
        <span className={styles.verdict}>{verdict && <VerdictIcon verdict={verdict} />}</span>
      </span>
    ),
    kinds: [
      ...loud.map(single),
      ...(isGrouped
        ? [
            {
              id: quietOf(id),
              looks: {
                name: LIST_WORDS.quiet(quiet),
                isSlim: true,
                label: `${LIST_WORDS.quiet(quiet)}: ${quiet.map(kpiName).join(', ')}`,
                trail: (
                  <span className={styles.signs}>
                    {quiet.map((one) => (
                      <ChangedSign key={one.key} sign={signOf(one)} size={14} />
                    ))}
                  </span>
                ),
              },
              items: quiet.map(({ key }) => key),
            },
          ]
        : quiet.map(single)),
    ],
  };
}
