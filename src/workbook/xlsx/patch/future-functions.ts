import { mapOutsideQuotes } from '../read/formula-text';

/** Functions newer than the file format: Excel reads them only with their prefix. Source: [MS-XLSX] 2.2.2, future-function-list. */
const XLFN = new Set(
  (
    'ACOT ACOTH AGGREGATE ARABIC ARRAYTOTEXT BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT ' +
    'BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT ' +
    'CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH ' +
    'DAYS DECIMAL DROP ENCODEURL ERF.PRECISE ERFC.PRECISE EXPAND EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST ' +
    'FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.ETS FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE ' +
    'GAUSS HSTACK HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISO.CEILING ' +
    'ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT ' +
    'NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC ' +
    'PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ ' +
    'REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV ' +
    'T.INV.2T T.TEST TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VALUETOTEXT VAR.P VAR.S ' +
    'VSTACK WEBSERVICE WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST'
  ).split(' '),
);
/** Two functions that share their names with older worksheet commands carry a longer prefix. */
const XLWS = new Set(['FILTER', 'SORT']);

const CALL = /(?<![\w.])([A-Za-z][A-Za-z0-9.]*)(?=\s*\()/g;

/** Texts and quoted names, which stay, or this row of a table as Excel's formula bar gives it: `Kpis[@Code]`. */
const THIS_ROW = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<=[\p{L}\p{N}_.\\])\[@(?:\[([^\]]*)\]|([^[\]]*))\]/gu;

/** `[@Code]` → `[[#This Row],[Code]]`: the file format has no `@`. Source: ECMA-376 part 1, 18.17.6.8 (structure references). */
const withThisRow = (formula: string): string =>
  formula.includes('[@')
    ? formula.replace(THIS_ROW, (whole, bracketed?: string, bare?: string) => {
        if (bracketed === undefined && bare === undefined) return whole;
        const column = bracketed ?? bare ?? '';
        return column === '' ? '[#This Row]' : `[[#This Row],[${column}]]`;
      })
    : formula;

/** A formula as the file holds it: without `=`, newer functions with their prefix, `@` in tables spelt out. */
export function formulaForFile(formula: string): string {
  const bare = withThisRow(formula.startsWith('=') ? formula.slice(1) : formula);
  return mapOutsideQuotes(bare, (piece) => piece.replace(CALL, (name) => prefixed(name)));
}

function prefixed(name: string): string {
  const known = name.toUpperCase();
  if (XLFN.has(known)) return `_xlfn.${name}`;
  return XLWS.has(known) ? `_xlfn._xlws.${name}` : name;
}
