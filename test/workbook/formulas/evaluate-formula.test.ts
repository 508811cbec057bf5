import { evaluateFormula } from '../../../src/workbook/formulas/evaluate-formula';
import { parseReference } from '../../../src/cells/addresses';
import { CellError, type Scalar } from '../../../src/workbook/model/values';
import { isErrorCode } from '../../../src/cells/cell-values';
import { Workbook } from '../../../src/workbook/model/workbook';

/** Two sheets, a table and a name; `#…` texts in the data become errors. */
function book(): Workbook {
  const workbook = new Workbook();
  const data: Record<string, readonly (readonly (Scalar | string)[])[]> = {
    Data: [
      ['Service', 'Q1', 'Q2', 'Note'],
      ['SARC', 326, 278, 'up'],
      ['SSCT', 711, '16751', null],
      ['CSAS', 0, null, '#N/A'],
      ['IDVA', -5, 1.5, true],
    ],
    'My sheet': [
      [43_556, 'Apple'],
      [43_646, 'apple pie'],
      [null, 'Pear'],
      ['', 'b*d'],
      ['text', 'bad'],
    ],
  };
  for (const [name, rows] of Object.entries(data)) {
    const sheet = workbook.placeSheet(name);
    rows.forEach((line, row) => {
      line.forEach((value, column) => {
        const stored = typeof value === 'string' && isErrorCode(value) ? CellError.of(value) : value;
        if (stored !== null) sheet.place(row, column, { value: stored, style: 0 });
      });
    });
  }
  workbook.sheets[0]!.tables = [
    { id: '1', name: 'Figures', area: { top: 0, left: 0, bottom: 4, right: 3 }, hasHeaders: true, hasTotals: false },
  ];
  workbook.names = [
    { name: 'Referrals', formula: '=Data!$B$2:$B$5' },
    { name: 'Rate', formula: '=0.2' },
    { name: 'Loop', formula: '=Loop+1' },
  ];
  return workbook;
}

const BOOK = book();
const SURROUNDINGS = { clock: () => new Date(2026, 10, 23, 9, 30, 0), random: () => 0.25 };

/** In cell H3 of Data. Errors as their text. */
function evaluate(formula: string, at = 'H3'): Scalar {
  const place = parseReference(at)!;
  const value = evaluateFormula(BOOK, BOOK.sheets[0]!.id, place.top, place.left, formula, {
    surroundings: SURROUNDINGS,
  });
  return value instanceof CellError ? value.code : value;
}

describe('operators', () => {
  test.each([
    ['=1+2*3', 7],
    ['=(1+2)*3', 9],
    ['=-2^2', 4],
    ['=2^3^2', 64],
    ['=2^-1', 0.5],
    ['=10%', 0.1],
    ['=200*10%', 20],
    ['=5%%', 0.0005],
    ['=1-1-1', -1],
    ['=8/4/2', 1],
    ['="1"+1', 2],
    ['="1,675"+0', 1675],
    ['=" 326 "*1', 326],
    ['="£1,200.50"+0', 1200.5],
    ['="(45)"+0', -45],
    ['="97%"+0', 0.97],
    ['="abc"+1', '#VALUE!'],
    ['="1e3"+0', 1000],
    ['="2019-04-01"+0', 43_556],
    ['="01/04/2019"+0', 43_556],
    ['="31/02/2019"+0', '#VALUE!'],
    ['=TRUE+TRUE', 2],
    ['=1&2', '12'],
    ['="a"&TRUE&1.5', 'aTRUE1.5'],
    ['=0.1+0.2&""', '0.3'],
    ['=0.1+0.2=0.3', true],
    ['=0.1+0.2-0.3', 0],
    ['=1/3&""', '0.333333333333333'],
    ['="a"="A"', true],
    ['="a"<"B"', true],
    ['=1<"1"', true],
    ['="z"<TRUE', true],
    ['=TRUE>1000', true],
    ['="1"=1', false],
    ['=Z99=0', true],
    ['=Z99=""', true],
    ['=Z99=FALSE', true],
    ['=Z99', 0],
    ['=Z99&""', ''],
    ['=1/0', '#DIV/0!'],
    ['=0^0', '#NUM!'],
    ['=10^400', '#NUM!'],
    ['=#REF!+1', '#REF!'],
    ['=1/0+#N/A', '#DIV/0!'],
    ['=1<>2', true],
    ['=2>=2', true],
    ['=+5', 5],
    ['=--"5"', 5],
    ['=  1 + 1 ', 2],
  ])('%s is %s', (formula, expected) => {
    expect(evaluate(formula)).toBe(expected);
  });
});

describe('references', () => {
  test.each([
    ['=B2', 326],
    ['=$B$2+B3', 1037],
    ["='My sheet'!B1", 'Apple'],
    ["=SUM('My sheet'!A:A)", 87_202],
    ['=SUM(B:B)', 1032],
    ['=SUM(2:2)', 604],
    ['=SUM(B2:B5)', 1032],
    ['=SUM(B5:B2)', 1032],
    ['=Nowhere!A1', '#REF!'],
    ['=Referrals', 711],
    ['=SUM(Referrals)', 1032],
    ['=100*Rate', 20],
    ['=Unknown', '#NAME?'],
    ['=Loop', '#NAME?'],
    ['=SUM(Figures[Q1])', 1032],
    ['=Figures[@Q1]', 711],
    ['=Figures[[#This Row],[Service]]', 'SSCT'],
    ['=SUM(Figures[[Q1]:[Q2]])', 1311.5],
    ['=Figures[[#Headers],[Q2]]', 'Q2'],
    ['=ROWS(Figures)', 4],
    ['=ROWS(Figures[#All])', 5],
    ['=SUM(Figures[Nothing])', '#REF!'],
    ['=B2:B5', 711],
    ['=B2:B5*2', 1422],
    ['=B2:C5', '#VALUE!'],
    ['=ROW()', 3],
    ['=COLUMN()', 8],
    ['=ROW(B7)', 7],
    ['=ROWS(A1:A10)', 10],
    ['=COLUMNS(A:D)', 4],
    ['=ROWS(A:A)', 1_048_576],
    ['=INDIRECT("B2")', 326],
    ['=INDIRECT("\'My sheet\'!B"&1)', 'Apple'],
    ['=INDIRECT("INDIRECT(A1)")', '#REF!'],
    ['=SUM(OFFSET(B2,0,0,2,1))', 1037],
    ['=OFFSET(A1,-1,0)', '#REF!'],
    ['=SUM(B2:INDEX(B:B,3))', 1037],
    ['=ADDRESS(3,28)', '$AB$3'],
    ['=ADDRESS(3,1,4,TRUE,"My sheet")', "'My sheet'!A3"],
    ['=LOG10(100)', 2],
    ['=A1048577', '#NAME?'],
  ])('%s is %s', (formula, expected) => {
    expect(evaluate(formula)).toBe(expected);
  });

  test('relative references move with the cell, those with a dollar sign do not', () => {
    const [data] = BOOK.sheets;
    const value = (row: number, column: number, formula: string) =>
      evaluateFormula(BOOK, data!.id, row, column, formula, { writtenAt: { row: 1, column: 1 } });
    expect(value(1, 1, '=B2>300')).toBe(true);
    expect(value(2, 1, '=B2>300')).toBe(true);
    expect(value(4, 1, '=B2>300')).toBe(false);
    expect(value(4, 2, '=$B2&B$2')).toBe('-5278');
  });
});

describe('functions', () => {
  test.each([
    ['=LEN("ringfence:1:error")>0', true],
    ['=SUM(1,"2",TRUE)', 4],
    ['=SUM(C2:C5)', 279.5],
    ['=SUM(D2:D5)', '#N/A'],
    ['=SUM("x")', '#VALUE!'],
    ['=AVERAGE(C2:C5)', 139.75],
    ['=AVERAGE(Z1:Z9)', '#DIV/0!'],
    ['=COUNT(B2:D5)', 6],
    ['=COUNTA(B2:D5)', 10],
    ['=COUNTBLANK(B2:D5)', 2],
    ["=COUNTBLANK('My sheet'!A1:A5)", 2],
    ['=COUNTBLANK(Z:Z)', 1_048_576],
    ['=MAX(B2:B5)', 711],
    ['=MIN(Z1:Z9)', 0],
    ['=MEDIAN(1,3,2)', 2],
    ['=STDEV.S(2,4,4,4,5,5,7,9)', 2.138089935299395],
    ['=STDEV(1)', '#DIV/0!'],
    ['=LARGE(B2:B5,1)', 711],
    ['=SMALL(B2:B5,9)', '#NUM!'],
    ['=PERCENTILE({1,2,3,4},0.25)', 1.75],
    ['=RANK(326,B2:B5)', 2],
    ['=ROUND(2.5,0)', 3],
    ['=ROUND(-2.5,0)', -3],
    ['=ROUND(1.005,2)', 1.01],
    ['=ROUND(2.675,2)', 2.68],
    ['=ROUND(1234.5,-2)', 1200],
    ['=ROUND(4.35,1)', 4.4],
    ['=ROUND(2.5,)', 3],
    ['=ROUNDUP(2.11,1)', 2.2],
    ['=ROUNDDOWN(-2.19,1)', -2.1],
    ['=INT(-1.5)', -2],
    ['=MOD(-3,2)', 1],
    ['=MOD(3,0)', '#DIV/0!'],
    ['=SQRT(-1)', '#NUM!'],
    ['=IF(1,"yes",1/0)', 'yes'],
    ['=IF(0,"yes")', false],
    ['=IF(0,"yes",)', 0],
    ['=IF("x",1,2)', '#VALUE!'],
    ['=IFERROR(1/0,"none")', 'none'],
    ['=IFERROR(5,1/0)', 5],
    ['=IFNA(#N/A,1)', 1],
    ['=IFNA(1/0,1)', '#DIV/0!'],
    ['=IFS(FALSE,1,TRUE,2)', 2],
    ['=IFS(FALSE,1)', '#N/A'],
    ['=SWITCH("b","a",1,"B",2,3)', 2],
    ['=SWITCH("z","a",1,3)', 3],
    ['=CHOOSE(2,1/0,"b")', 'b'],
    ['=CHOOSE(4,1,2)', '#VALUE!'],
    ['=AND(TRUE,1)', true],
    ['=AND(FALSE,1/0)', '#DIV/0!'],
    ['=OR(B2:B5>700)', true],
    ['=NOT(0)', true],
    ['=XOR(TRUE,TRUE,TRUE)', true],
    ['=ISBLANK(Z1)', true],
    ["=ISBLANK('My sheet'!A4)", false],
    ['=ISNUMBER("1")', false],
    ['=ISERROR(D4)', true],
    ['=ISNA(D4)', true],
    ['=ISTEXT(C3)', true],
    ['=LEN(123.50)', 5],
    ['=LEFT("Weymouth",3)', 'Wey'],
    ['=RIGHT("Weymouth",0)', ''],
    ['=MID("Weymouth",4,5)', 'mouth'],
    ['=TRIM("  a   b ")', 'a b'],
    ['=PROPER("the shores SARC")', 'The Shores Sarc'],
    ['=SUBSTITUTE("a-b-c","-","+",2)', 'a-b+c'],
    ['=SUBSTITUTE("a$b","$","$&")', 'a$&b'],
    ['=FIND("o","Weymouth")', 5],
    ['=FIND("O","Weymouth")', '#VALUE!'],
    ['=SEARCH("M?U","Weymouth")', 4],
    ['=SEARCH("M?UX","Weymouth")', '#VALUE!'],
    ['=REPT("ab",3)', 'ababab'],
    ['=EXACT("a","A")', false],
    ['=VALUE("12%")', 0.12],
    ['=TEXTJOIN(", ",TRUE,A2:A3,Z1,"x")', 'SARC, SSCT, x'],
    ['=CONCAT(A2:A3)', 'SARCSSCT'],
    ['=HYPERLINK("https://example.org","More")', 'More'],
    ['=HYPERLINK("https://example.org")', 'https://example.org'],
    ['=TEXT(1234.5,"#,##0.00")', '1,234.50'],
    ['=TEXT(43556,"dd/mm/yyyy")', '01/04/2019'],
    ['=TEXT(0.256,"0%")', '26%'],
    ['=DATE(2019,4,1)', 43_556],
    ['=DATE(2019,14,31)', 43_892],
    ['=DATE(1900,2,29)', 60],
    ['=YEAR(43556)&"-"&MONTH(43556)&"-"&DAY(43556)', '2019-4-1'],
    ['=DAY(60)&"/"&MONTH(60)', '29/2'],
    ['=DAY(59)', 28],
    ['=YEAR("1 Apr 2019")', 2019],
    ['=EDATE(DATE(2019,1,31),1)', 43_524],
    ['=EOMONTH(DATE(2019,4,15),-1)', 43_555],
    ['=WEEKDAY(DATE(2026,11,23))', 2],
    ['=WEEKDAY(DATE(2026,11,23),2)', 1],
    ['=ISOWEEKNUM(DATE(2021,1,1))', 53],
    ['=DATEDIF(DATE(2010,6,15),DATE(2019,4,1),"y")', 8],
    ['=NETWORKDAYS(DATE(2026,11,20),DATE(2026,11,24))', 3],
    ['=TODAY()=DATE(2026,11,23)', true],
    ['=TEXT(NOW(),"hh:mm")', '09:30'],
    ['=RAND()', 0.25],
    ['=RANDBETWEEN(1,8)', 3],
    ['=COUNTIF(B2:B5,">0")', 2],
    ['=COUNTIF(C2:C5,16751)', 1],
    ['=COUNTIF(\'My sheet\'!B1:B5,"apple*")', 2],
    ['=COUNTIF(\'My sheet\'!B1:B5,"b~*d")', 1],
    ['=COUNTIF(\'My sheet\'!B1:B5,"APPLE")', 1],
    ['=COUNTIF(\'My sheet\'!A1:A5,"")', 2],
    ['=COUNTIF(\'My sheet\'!A1:A5,"=")', 1],
    ['=COUNTIF(\'My sheet\'!A1:A5,"<>")', 4],
    ['=COUNTIF(Z:Z,"")', 1_048_576],
    ['=COUNTIFS(B2:B5,">=0",A2:A5,"S*")', 2],
    ['=SUMIF(A2:A5,"S*",B2:B5)', 1037],
    ['=SUMIF(A2:A5,"SARC",B2)', 326],
    ['=SUMIF(B2:B5,">300")', 1037],
    ['=SUMIFS(B2:B5,A2:A5,"<>SARC",B2:B5,">0")', 711],
    ['=SUMIFS(B2:B5,A2:A4,"x")', '#VALUE!'],
    ['=AVERAGEIF(A2:A5,"none",B2:B5)', '#DIV/0!'],
    ['=MAXIFS(B2:B5,A2:A5,"S*")', 711],
    ['=SUMPRODUCT((A2:A5="sarc")*(B2:B5))', 326],
    ['=SUMPRODUCT(--(LEN(A2:A5)=4))', 4],
    ['=SUMPRODUCT(B2:B3,B2:B3)', 611_797],
    ['=SUMPRODUCT(B2:B3,B2:B4)', '#VALUE!'],
    ['=SUMPRODUCT(1/COUNTIF(A2:A5,A2:A5))', 4],
    ['=SUM(IF(B2:B5>0,B2:B5,0))', 1037],
    ['=SUM({1,2;3,4})', 10],
    ['=VLOOKUP("ssct",A2:D5,2,FALSE)', 711],
    ['=VLOOKUP("none",A2:D5,2,FALSE)', '#N/A'],
    ['=VLOOKUP("SARC",A2:D5,9,FALSE)', '#REF!'],
    ['=VLOOKUP(25,{0,"a";18,"b";65,"c"},2)', 'b'],
    ['=HLOOKUP("Q2",A1:D5,2,FALSE)', 278],
    ['=XLOOKUP("CSAS",A2:A5,B2:B5)', 0],
    ['=XLOOKUP("none",A2:A5,B2:B5,"absent")', 'absent'],
    ['=XLOOKUP(20,{0,18,65},{"a","b","c"},,-1)', 'b'],
    ['=_xlfn.XLOOKUP("SARC",A2:A5,B2:B5)', 326],
    ['=INDEX(A2:D5,2,1)', 'SSCT'],
    ['=SUM(INDEX(B2:C5,0,1))', 1032],
    ['=INDEX(A2:A5,9)', '#REF!'],
    ['=INDEX(B2:B5,MATCH("IDVA",A2:A5,0))', -5],
    ['=MATCH("S*",A2:A5,0)', 1],
    ['=MATCH(20,{0,18,65})', 2],
    ['=MATCH(20,{65,18,0},-1)', 1],
    ['=LOOKUP(20,{0,18,65},{"a","b","c"})', 'b'],
    ['=SUBTOTAL(9,B2:B5)', 1032],
    ['=SUM(UNIQUE({1;1;2}))', '#NAME?'],
    ['=SUM(FILTER(B2:B5,B2:B5>0))', '#NAME?'],
    ['=SUM(_xlfn._xlws.FILTER(B2:B5,B2:B5>0))', '#NAME?'],
    ['=LET(x,1,x+1)', '#NAME?'],
    ['=_xlfn.LET(_xlpm.x,1,_xlpm.x+1)', '#NAME?'],
    ['=IF(FALSE,SORT(B2:B5),"other")', 'other'],
    ['=IFERROR(UNIQUE(B2:B5),"older Excel")', 'older Excel'],
    ['=PMT(0.05/12,60,1000)', -18.871233644010992],
    ['=NPV(0.1,100,100)', 173.55371900826444],
    ['=NOSUCHFUNCTION(1)', '#NAME?'],
    ['=SUM()', '#VALUE!'],
    ['=ABS(B2:B5)', 711],
  ])('%s is %s', (formula, expected) => {
    const value = evaluate(formula);
    if (typeof expected === 'number' && typeof value === 'number') expect(value).toBeCloseTo(expected, 9);
    else expect(value).toBe(expected);
  });
});

describe('what cannot be read is #NAME?, never an exception or a hang', () => {
  test.each([
    '=',
    '=1+',
    '=(1',
    '=SUM(1,2',
    '={1,2',
    '={1,2;3}',
    '=[Book.xlsx]Sheet1!A1',
    "='[Book.xlsx]Sheet1'!A1",
    '=Sheet1:Sheet3!A1',
    '=A1 B1',
    '="open',
    '=A1#',
    `=${'('.repeat(5000)}1${')'.repeat(5000)}`,
    `=${'-'.repeat(8000)}1`,
    `=${'1+'.repeat(6000)}1`,
    '=constructor',
    '=Figures[',
  ])('%.40s', (formula) => {
    expect(evaluate(formula)).toBe('#NAME?');
  });

  test('a long chain of additions is calculated', () => {
    expect(evaluate(`=${'1+'.repeat(4000)}1`)).toBe(4001);
  });
});
