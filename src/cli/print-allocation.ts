import { printMoney, readPence } from '../domain/model/money';
import type { AllocationReport } from './allocation-report';
import { plain, printFindings } from './print-report';

/** An allocation as text for people: awards by fund, shortfalls in sentences, what is left, and findings. */
export function printAllocation(file: string, report: AllocationReport): string {
  const { reason, funds, awards, shortfalls, findings } = report;
  const lines = [
    file,
    ...(reason === undefined ? [] : [`  ${reason}`]),
    ...funds.flatMap(({ fund, available, awarded, left }) => [
      '',
      `  ${fund}: ${money(awarded)} awarded of ${money(available)} available, ${money(left)} left`,
      ...awards
        .filter((award) => award.fund === fund)
        .map(({ service, amount, locked }) => `    ${service}  ${money(amount)}${locked ? ' (locked)' : ''}`),
    ]),
    ...(shortfalls.length === 0 ? [] : ['', '  Shortfalls']),
    ...shortfalls.map(({ service, text }) => `    ${service}: ${text}`),
    ...printFindings(findings),
  ];
  return `${lines.map(plain).join('\n')}\n`;
}

/** `1234.50` as people read it: `£1,234.50`. */
function money(decimal: string): string {
  return printMoney(readPence(decimal) ?? 0);
}
