import * as library from '@formulajs/formulajs';
import { NUM_ERROR } from '../values';
import { aggregate, MANY, numeric, whole, type FunctionDefinition, type FunctionTable } from './define';

/** Whole-number rounding away from binary noise: 1.005 × 100 is 100.49999999999999 and must round to 101. */
function scaled(digits: number, round: (value: number) => number): (value: number) => number {
  const places = Math.trunc(digits);
  return (value) => {
    const [mantissa = '0', exponent = '0'] = value.toPrecision(15).split('e');
    const shifted = round(Number(`${mantissa}e${Number(exponent) + places}`));
    const [back = '0', backExponent = '0'] = String(shifted).split('e');
    return Number(`${back}e${Number(backExponent) - places}`);
  };
}

/** Halves go away from zero, as in Excel and unlike in JavaScript. */
function rounding(round: (size: number) => number): FunctionDefinition {
  return numeric(1, 2, (value = 0, digits = 0) => Math.sign(value) * scaled(digits, round)(Math.abs(value)));
}

/** Excel's remainder has the divisor's sign. */
function remainder(value = 0, divisor = 0): unknown {
  return divisor === 0 ? library.MOD(value, 0) : value - divisor * Math.floor(value / divisor);
}

export const MATHS: FunctionTable = {
  ABS: numeric(1, 1, Math.abs),
  INT: numeric(1, 1, Math.floor),
  SIGN: numeric(1, 1, Math.sign),
  SQRT: numeric(1, 1, (value = 0) => (value < 0 ? NUM_ERROR : Math.sqrt(value))),
  EXP: numeric(1, 1, Math.exp),
  LN: numeric(1, 1, (value = 0) => (value <= 0 ? NUM_ERROR : Math.log(value))),
  LOG10: numeric(1, 1, (value = 0) => (value <= 0 ? NUM_ERROR : Math.log10(value))),
  LOG: numeric(1, 2, (value = 0, base = 10) => (value <= 0 || base <= 0 ? NUM_ERROR : library.LOG(value, base))),
  MOD: numeric(2, 2, remainder),
  POWER: numeric(2, 2, library.POWER),
  QUOTIENT: numeric(2, 2, library.QUOTIENT),
  ROUND: rounding(Math.round),
  ROUNDUP: rounding(Math.ceil),
  ROUNDDOWN: rounding(Math.floor),
  TRUNC: rounding(Math.floor),
  MROUND: numeric(2, 2, library.MROUND),
  EVEN: numeric(1, 1, library.EVEN),
  ODD: numeric(1, 1, library.ODD),
  CEILING: numeric(2, 2, library.CEILING),
  'CEILING.MATH': numeric(1, 3, library.CEILINGMATH),
  FLOOR: numeric(2, 2, library.FLOOR),
  'FLOOR.MATH': numeric(1, 3, library.FLOORMATH),
  FACT: numeric(1, 1, library.FACT),
  COMBIN: numeric(2, 2, library.COMBIN),
  PERMUT: numeric(2, 2, library.PERMUT),
  PI: whole(0, 0, () => Math.PI),
  SIN: numeric(1, 1, Math.sin),
  COS: numeric(1, 1, Math.cos),
  TAN: numeric(1, 1, Math.tan),
  ATAN: numeric(1, 1, Math.atan),
  DEGREES: numeric(1, 1, library.DEGREES),
  RADIANS: numeric(1, 1, library.RADIANS),
  RAND: { ...whole(0, 0, (call) => call.context.surroundings.random()), isVolatile: true },
  RANDBETWEEN: {
    ...numeric(2, 2, () => NUM_ERROR),
    isVolatile: true,
    run: (call) => {
      const [low, high] = [call.number(0), call.number(1)];
      if (typeof low !== 'number') return low;
      if (typeof high !== 'number') return high;
      const [first, last] = [Math.ceil(low), Math.floor(high)];
      return first > last ? NUM_ERROR : first + Math.floor(call.context.surroundings.random() * (last - first + 1));
    },
  },
  GCD: aggregate((numbers) => library.GCD(...numbers)),
  LCM: aggregate((numbers) => library.LCM(...numbers)),
  PMT: numeric(3, 5, library.PMT),
  PV: numeric(3, 5, library.PV),
  FV: numeric(3, 5, library.FV),
  NPER: numeric(3, 5, library.NPER),
  RATE: numeric(3, 6, library.RATE),
  SLN: numeric(3, 3, library.SLN),
  NPV: whole(2, MANY, aggregate(([rate = 0, ...flows]) => library.NPV(rate, ...flows)).run),
  IRR: whole(1, 1, aggregate((flows) => library.IRR(flows)).run),
};
