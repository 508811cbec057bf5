import type { CodeList } from '../model/specification';
import { entry, NOT_KNOWN, PREFER_NOT_TO_SAY } from './entries';

export const YES_NO: CodeList = {
  id: 'yes-no',
  name: 'Yes or no',
  isClosed: false,
  source: 'No national list: common usage.',
  entries: [
    entry('Yes', ['Y', 'True', '1']),
    entry('No', ['N', 'False', '0', 'None']),
    NOT_KNOWN,
    PREFER_NOT_TO_SAY,
    entry('Not applicable', ['N/A', 'NA', 'n.a.']),
  ],
};
