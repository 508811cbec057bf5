import { CheckmarkCircle16Filled } from '@fluentui/react-icons/svg/checkmark-circle';
import type { AnsweredFinding } from '../../domain/model/findings';
import type { ListKind, ListTheme } from '../shared/list/list-model';
import { ANSWERED, ANSWERED_KINDS } from './returns-words';

/** What needs no more work: explained, then set aside; empty where there is none. */
export function answeredTheme(answered: readonly AnsweredFinding[]): readonly ListTheme[] {
  if (answered.length === 0) return [];
  const kinds = (['explained', 'ignored'] as const).flatMap((kind): readonly ListKind[] => {
    const items = answered.filter(({ answer }) => answer.kind === kind).map(({ finding }) => finding.key);
    if (items.length === 0) return [];
    const looks = {
      sign: <CheckmarkCircle16Filled aria-hidden />,
      name: ANSWERED_KINDS[kind],
      figure: String(items.length),
    };
    return [{ id: `${ANSWERED} ${kind}`, looks, items }];
  });
  return [{ id: ANSWERED, name: ANSWERED_KINDS.answered, count: answered.length, kinds }];
}
