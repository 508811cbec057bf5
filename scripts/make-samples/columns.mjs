/** Columns of a commissioning table: a header, a width in characters, and what else the column needs. */
export const text = (header, width = 18, more = {}) => ({ header, width, ...more });
export const choice = (header, choices, width = 14) => ({ header, width, choices });
export const money = (header, width = 18) => ({ header, width, style: { format: '£#,##0.00' } });
export const date = (header, width = 15) => ({ header, width, style: { format: 'dd/mm/yyyy' } });
export const number = (header, width = 11) => ({ header, width, style: { format: '#,##0' } });
export const long = (header, width = 40) => ({ header, width, style: { align: { wrap: true, vertical: 'top' } } });

export const YES_NO = ['Yes', 'No'];
