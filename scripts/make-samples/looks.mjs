/** Looks that the returns share: each provider has its own taste, as real ones have. */
export const HARBOUR = {
  banner: {
    font: { name: 'Arial', size: 16, bold: true, colour: 'FFFFFF' },
    fill: '1F4E79',
    align: { horizontal: 'center', vertical: 'center' },
  },
  label: { font: { name: 'Arial', size: 10, bold: true }, fill: 'DDEBF7' },
  answer: { font: { name: 'Arial', size: 10 }, fill: 'FFFFFF', border: 'BFBFBF' },
  note: { font: { name: 'Arial', size: 9, italic: true, colour: '595959' } },
  header: {
    font: { name: 'Arial', size: 10, bold: true, colour: 'FFFFFF' },
    fill: '2E75B6',
    border: 'BFBFBF',
    align: { wrap: true, vertical: 'center', horizontal: 'center' },
  },
  cell: { font: { name: 'Arial', size: 10 }, border: 'D9D9D9' },
  date: { font: { name: 'Arial', size: 10 }, border: 'D9D9D9', format: 'dd/mm/yyyy' },
  total: { font: { name: 'Arial', size: 10, bold: true }, fill: 'DDEBF7', border: 'BFBFBF' },
};

export const PURBECK = {
  banner: {
    font: { name: 'Georgia', size: 14, bold: true, colour: '375623' },
    fill: 'E2EFDA',
    align: { horizontal: 'left', vertical: 'center' },
  },
  label: { font: { name: 'Georgia', size: 10, bold: true } },
  answer: { font: { name: 'Georgia', size: 10 }, border: 'A9D08E' },
  year: {
    font: { name: 'Georgia', size: 11, bold: true },
    fill: 'A9D08E',
    border: '70AD47',
    align: { horizontal: 'center' },
  },
  header: {
    font: { name: 'Georgia', size: 10, bold: true },
    fill: 'C6E0B4',
    border: '70AD47',
    align: { horizontal: 'center' },
  },
  block: { font: { name: 'Georgia', size: 10, bold: true }, fill: 'E2EFDA' },
  measure: { font: { name: 'Georgia', size: 10, bold: true }, border: 'C6E0B4' },
  part: { font: { name: 'Georgia', size: 10 }, border: 'C6E0B4', align: { indent: 1 } },
  figure: { font: { name: 'Georgia', size: 10 }, border: 'C6E0B4', format: '#,##0' },
  sum: { font: { name: 'Georgia', size: 10, bold: true }, fill: 'F2F2F2', border: 'C6E0B4', format: '#,##0' },
  note: { font: { name: 'Georgia', size: 9, italic: true } },
};

export const PORTLAND = {
  banner: {
    font: { name: 'Comic Sans MS', size: 16, bold: true, colour: '7030A0' },
    align: { horizontal: 'center', vertical: 'center' },
  },
  label: { font: { name: 'Comic Sans MS', size: 11 }, fill: 'FFF2CC', border: 'BF8F00' },
  part: { font: { name: 'Comic Sans MS', size: 10 }, fill: 'FFFFFF', border: 'BF8F00', align: { indent: 1 } },
  answer: { font: { name: 'Comic Sans MS', size: 11 }, border: 'BF8F00', align: { horizontal: 'left' }, locked: false },
  block: { font: { name: 'Comic Sans MS', size: 11, bold: true }, fill: 'FFE699', border: 'BF8F00' },
  note: { font: { name: 'Comic Sans MS', size: 9, italic: true } },
};

/** What somebody made who reads the guidance: one font, few colours. */
export const PLAIN = {
  title: { font: { size: 14, bold: true } },
  label: { font: { bold: true } },
  answer: {},
  header: { font: { bold: true }, fill: 'D9D9D9', border: 'A6A6A6', align: { wrap: true, vertical: 'top' } },
  cell: {},
  figure: { format: '#,##0' },
  percent: { format: '0%' },
  date: { format: 'dd/mm/yyyy' },
  note: { font: { italic: true, colour: '595959' } },
};

export const LULWORTH = {
  banner: {
    font: { name: 'Verdana', size: 15, bold: true, colour: 'FFFFFF' },
    fill: '7B2C5E',
    align: { horizontal: 'left', vertical: 'center' },
  },
  label: { font: { name: 'Verdana', size: 9, bold: true }, fill: 'F4E3EE' },
  answer: { font: { name: 'Verdana', size: 9 }, border: 'C9A0BA' },
  group: {
    font: { name: 'Verdana', size: 9, bold: true },
    fill: 'E3C4D8',
    border: 'C9A0BA',
    align: { horizontal: 'center' },
  },
  header: {
    font: { name: 'Verdana', size: 9, bold: true },
    fill: 'F4E3EE',
    border: 'C9A0BA',
    align: { wrap: true, vertical: 'center' },
  },
  cell: { font: { name: 'Verdana', size: 9 }, border: 'E8D5E1' },
  date: { font: { name: 'Verdana', size: 9 }, border: 'E8D5E1', format: 'dd/mm/yyyy' },
  figure: { font: { name: 'Verdana', size: 9 }, border: 'E8D5E1', format: '#,##0' },
  total: { font: { name: 'Verdana', size: 9, bold: true }, fill: 'F4E3EE', border: 'C9A0BA' },
  note: { font: { name: 'Verdana', size: 9, italic: true, colour: '595959' } },
};
