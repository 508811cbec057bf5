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
      `  ${fund}: £${awarded} awarded of £${available} available, £${left} left`,
      ...awards
        .filter((award) => award.fund === fund)
        .map(({ service, amount, locked }) => `    ${service}  £${amount}${locked ? ' (locked)' : ''}`),
    ]),
    ...(shortfalls.length === 0 ? [] : ['', '  Shortfalls']),
    ...shortfalls.map(({ service, text }) => `    ${service}: ${text}`),
    ...printFindings(findings),
  ];
  return `${lines.map(plain).join('\n')}\n`;
}
