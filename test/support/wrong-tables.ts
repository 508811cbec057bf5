import type { TableRead } from '../../src/domain/tables/spec-rows';
import { placed, tableOf } from './register-tables';

/** Tables of an office that have every kind of slip in them, on sheets of their own names but for one. */
export const WRONG_TABLES: readonly TableRead[] = [
  tableOf(
    'Services',
    ['Service ID', 'Service', 'Risk', 'Start', 'End'],
    ['S1', 'The Shores', 'High', 43556, 43921],
    ['s1', 'The Shores again', 'huge', 43556, 43555],
    [null, 'Nobody', 'huge', null, null],
  ),
  placed(
    tableOf(
      'KPIs',
      ['Service ID', 'KPI ID', 'KPI', 'Unit', 'Code list', 'Part of'],
      ['*', 'age', 'Age', 'people', 'Ages', null],
      ['S2', 'smiles', 'Smiles', 'smiles', 'Moods', 'smiles'],
      ['S1', 'a', 'Alpha', 'people', null, 'b'],
      ['S1', 'b', 'Beta', 'people', null, 'a'],
      ['S1', null, null, 'people', null, null],
      ['S1', 'b', 'Beta', 'people', null, null],
    ),
    'Measures',
    'C4',
  ),
  tableOf(
    'CodeLists',
    ['List', 'Code', 'Label', 'Also accepted', 'Valid from', 'Valid to', 'Replaced by'],
    ['Ages', null, '0-16', null, null, null, null],
    ['Ages', null, '16-24', null, null, null, null],
    ['Ages', null, '30+', null, null, null, null],
    ['Area', 'P', 'Poole', null, '01/04/2020', '31/03/2019', 'Dorset'],
    ['Area', 'B', 'Bournemouth', 'Poole', null, 'soon', null],
    ['Area', 'B', 'Boscombe', null, null, null, null],
  ),
  tableOf('Funds', ['Fund ID', 'Required KPIs'], ['MOJ', 'referals-in; no such thing']),
  tableOf('Awards', ['Fund', 'Service ID'], ['MOJ', 'S1']),
  tableOf('Spend', ['Amount'], ['not ours to check']),
];
