import { indexCodes } from '../../../src/domain/codelists/code-index';
import type { CodeList } from '../../../src/domain/model/specification';

const list: CodeList = {
  id: 'list',
  name: 'List',
  isClosed: true,
  source: '',
  entries: [
    { code: 'W1', label: 'English, Welsh, Scottish, Northern Irish or British', aliases: ['White British'] },
    { code: 'A1', label: 'Indian', aliases: [] },
    { code: 'M', label: 'Male', aliases: ['Man'] },
    { code: 'F', label: 'Female', aliases: ['Woman'] },
    { label: '65+', aliases: [] },
    { label: '65', aliases: [] },
    { label: 'Café & bar', aliases: ['__proto__'] },
  ],
};
const index = indexCodes(list);

test.each([
  ['w1', 'English, Welsh, Scottish, Northern Irish or British'],
  ['White – British', 'English, Welsh, Scottish, Northern Irish or British'],
  ['CAFE AND BAR', 'Café & bar'],
  ['65+', '65+'],
  ['65', '65'],
  ['__proto__', 'Café & bar'],
  ['a) W1', 'English, Welsh, Scottish, Northern Irish or British'],
  ['(b) Female', 'Female'],
  ['3. Male', 'Male'],
  ['W1 - White British', 'English, Welsh, Scottish, Northern Irish or British'],
  ['A1: Indian', 'Indian'],
])('%s stands for %s', (value, label) => expect(index.find(value)?.label).toBe(label));

test.each(['constructor', '', '-', 'British', 'a)', 'W1 - Indian', '1.65', '65 - 65', 'Mr Man', 'a) b) Male'])(
  '%s stands for nothing',
  (value) => expect(index.find(value)).toBeUndefined(),
);

test.each([
  ['Indain', ['Indian']],
  ['Femal', ['Female']],
  ['Malle', ['Male']],
  ['Mle', []],
  ['Whit British', ['English, Welsh, Scottish, Northern Irish or British']],
  ['English, Welsh', ['English, Welsh, Scottish, Northern Irish or British']],
  ['Unicorn', []],
  ['X', []],
  ['64', []],
  ['6.5', []],
  ['a remark of many words that happens to name an Indian restaurant and goes on and on for ever', []],
])('%s may have been meant for %j', (value, labels) => expect(index.nearest(value)).toEqual(labels));
