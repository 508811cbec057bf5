/** What a word of a heading is about. A phrase is read by which of these it holds. */
export type Concept =
  | 'safer'
  | 'satisfied'
  | 'learning'
  | 'disability'
  | 'onward'
  | 'out'
  | 'source'
  | 'destination'
  | 'referral'
  | 'in'
  | 'case'
  | 'closed'
  | 'start'
  | 'at-start'
  | 'at-end'
  | 'offence'
  | 'location'
  | 'needs'
  | 'intervention'
  | 'gender'
  | 'sex'
  | 'age'
  | 'birth'
  | 'ethnic'
  | 'session'
  | 'contact'
  /** Counted, as against the day of one. */
  | 'contacts'
  | 'date'
  | 'reference'
  | 'money'
  | 'staff'
  | 'event'
  | 'time'
  | 'reason'
  | 'outcome'
  | 'new'
  | 'first'
  | 'person'
  | 'support'
  | 'unmet'
  /** How or by whom people came, where `source` is not said. */
  | 'by-whom'
  /** What the service did for others: `referrals made`. */
  | 'made'
  /** Somebody beside the client: an offender, a parent. */
  | 'someone-else';

/** Words of a language, by what they are about. */
export type ConceptWords = Readonly<Partial<Record<Concept, readonly string[]>>>;
