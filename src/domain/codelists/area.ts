import type { CodeEntry, CodeList } from '../model/specification';
import { ended, entry, NOT_KNOWN } from './entries';

/** The last day of the nine councils of Dorset: two new ones took their place on 1 April 2019. */
const LAST_DAY = '2019-03-31';

const BCP = 'Bournemouth, Christchurch and Poole';
const DORSET = 'Dorset Council area';

/** Councils that were wound up, with the area that holds theirs now. Their places keep their names. */
const OLD_COUNCILS: readonly CodeEntry[] = [
  ['Bournemouth Borough Council', BCP],
  ['Christchurch Borough Council', BCP],
  ['Borough of Poole Council', BCP, 'Poole Borough Council', 'Borough of Poole'],
  ['Dorset County Council', DORSET, 'DCC'],
  ['East Dorset District Council', DORSET],
  ['North Dorset District Council', DORSET],
  ['West Dorset District Council', DORSET],
  ['Purbeck District Council', DORSET],
  ['Weymouth and Portland Borough Council', DORSET],
].map(([council = '', now = '', ...aliases]) => ended(council, LAST_DAY, now, aliases));

/** Where services work and offences happen, as an office in Dorset would group it. Recognises and groups only. */
export const AREA: CodeList = {
  id: 'area',
  name: 'Area',
  isClosed: false,
  source:
    'No national list: places in Dorset. Councils by The Bournemouth, Dorset and Poole (Structural Changes) Order 2018, SI 2018/648, https://legislation.gov.uk/id/uksi/2018/648 : the old ones ended on 31 March 2019.',
  entries: [
    entry(BCP, ['BCP', 'BCP Council', 'BCP area', `${BCP} Council`]),
    entry('Bournemouth'),
    entry('Christchurch'),
    entry('Poole'),
    entry(DORSET, ['Dorset Council', 'Dorset county area', 'Rural Dorset']),
    entry('East Dorset', ['East Dorset district']),
    entry('North Dorset', ['North Dorset district']),
    entry('West Dorset', ['West Dorset district']),
    entry('Purbeck', ['Purbeck district', 'Isle of Purbeck']),
    entry('Weymouth and Portland', ['Weymouth', 'Portland', 'Weymouth/Portland']),
    entry('All', ['Whole county', 'County-wide', 'Force-wide', 'Forcewide', 'Pan-Dorset', 'Dorset', 'All areas']),
    entry('Outside the area', ['Out of area', 'Out of county', 'Out of force', 'Out of force area', 'Other force']),
    ...OLD_COUNCILS,
    NOT_KNOWN,
  ],
};
