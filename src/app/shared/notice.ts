import { words } from '../../domain/text/words';

/** Something to tell the person once: announced to screen readers, shown until the next action. */
export interface Notice {
  readonly kind: 'error' | 'warning' | 'success' | 'information';
  readonly message: string;
  /** It says what the page shows already, such as its totals: it is read out, and not shown once more. */
  readonly isOnPage?: true;
}

/** A notice that is always the same, in the language in force. @param key names it in a pack, as `notice-<key>` */
export function notice(key: string, kind: Notice['kind'], message: string): Notice {
  return Object.assign(words(`notice-${key}`, { message }), { kind });
}
