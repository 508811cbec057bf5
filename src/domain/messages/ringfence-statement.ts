/** Words of the ringfence statement. */
export const STATEMENT_WORDS = {
  title: 'Ringfence statement',
  /** 31 characters at the most, with room for a number where there is one of the same day: `Statement 24 September 2019`. */
  sheet: (day: string) => `Statement ${day}`,
  made: (moment: string) =>
    `Made on ${moment}, by Awards and Spend as they stood then. Of several statements the latest is the current one.`,
  open: (findings: string) =>
    findings === ''
      ? 'Nothing was found wrong in the money tables then. Amounts include addenda, not tolerance.'
      : `Open in the money tables then: ${findings}; see Money in Ringfence. Amounts include addenda, not tolerance.`,
  fund: 'Fund',
  service: 'Service',
  amount: 'Amount',
  awarded: 'Awarded',
  notAwarded: 'Not awarded',
  spent: 'Spent',
  notSpent: 'Awarded, not spent',
  ringfenced: 'Ringfenced funds',
  unrestricted: 'Funds for any purpose',
  all: 'All funds',
  together: (what: string) => `${what}, together`,
  noAwards: 'No awards',
  noService: 'Not placed: service unknown',
  coFunded: 'Co-commissioned services',
  funder: 'Co-funder',
  contribution: 'Contribution',
  share: 'Share of cost',
  confirmed: 'Confirmed',
  costs: (name: string, cost: string) => `${name} (costs ${cost})`,
  yes: 'Yes',
  no: 'No',
};
