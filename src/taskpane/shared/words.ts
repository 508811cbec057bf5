import type { Severity } from '../../domain/model/findings';
import { words } from '../../domain/text/words';

interface SeverityWords {
  readonly one: string;
  readonly many: string;
  /** What a person is to do about it, short enough for a third of the pane. */
  readonly meaning: string;
}

export const SEVERITY_WORDS: Readonly<Record<Severity, SeverityWords>> = words('shared-severity', {
  error: { one: 'error', many: 'errors', meaning: 'must be fixed' },
  query: { one: 'query', many: 'queries', meaning: 'fix or explain' },
  advice: { one: 'advice', many: 'advice', meaning: 'may be ignored' },
});

/** With a capital, as a label stands alone. */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
