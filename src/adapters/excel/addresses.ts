import { type CellArea } from '../../cells/areas';
import { printArea } from '../../cells/addresses';

/** Excel cuts longer addresses off without a word. Source: "Troubleshooting Excel add-ins", Microsoft. */
const MAX_ADDRESS = 8_192;

/** Areas as `E7:E9,E14` addresses, as many as the length limit asks for. */
export function addressesOf(areas: readonly CellArea[], limit = MAX_ADDRESS): string[] {
  const addresses: string[] = [];
  let address = '';
  for (const area of areas) {
    const part = printArea(area);
    if (address !== '' && address.length + 1 + part.length > limit) {
      addresses.push(address);
      address = '';
    }
    address = address === '' ? part : `${address},${part}`;
  }
  return address === '' ? addresses : [...addresses, address];
}
