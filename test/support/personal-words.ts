import { randomFrom } from './simulated-series';

const list = (text: string): readonly string[] => text.trim().split(/\s*[|\n]\s*/);

/** Invented people; written apart from the product’s lists of names, rarer names among them on purpose. */
const GIVEN =
  list(`Sarah | James | Priya | Mohammed | Agnieszka | Chinedu | Siobhan | Rhys | Mehwish | Tadhg | Nazmul | Selamawit | Arben | Jelena | Oluwaseun | Kwame | Fatima
Harpreet | Wei | Linh | Leticia | Duarte | Ruxandra | Ionut | Volodymyr | Oksana | Ayesha | Yusuf | Dorcas | Peregrine | Lowri | Cerys | Angharad | Hamish | Eilidh | Zuzanna | Kasia
Bartosz | Emma | Olivia | Jack | Harry | Chloe | Thomas | Deborah | Keith | Maureen | Trevor | Shanice | Tyrone | Dwayne | Keisha | Amara | Zainab | Ibrahim | Khadija | Bilal
Gurpreet | Manjit | Deepak | Anjali | Suresh | Nisha | Hodan | Abdirahman | Bereket | Goran | Drita | Besnik | Mateusz | Grzegorz | Elena | Dimitrios | Giulia | Francesco | Carlos | Lucia
Noor | Samira | Emre | Zeynep | Rivka | Moshe | Caoimhe | Oisin | Bronagh | Declan | Kayleigh | Jodie | Callum | Ewan | Isla | Freya | Noah | Arlo | Grace | Hope | Mark | Will`);

const FAMILY =
  list(`Whitfield | Osborne | Patel | Khan | Nowak | Okafor | Gallagher | Pritchard | Siddiqui | O’Leary | Chowdhury | Tesfaye | Hoxha | Petrovic | Adeyemi | Mensah | Begum
Sandhu | Chen | Tran | Ferreira | Popescu | Shevchenko | Hussain | Ahmed | Mbeki | Fortescue | Griffiths | Bowen | McAllister | Campbell | Wojcik | Lewandowska | Smith | Jones | Brown
Hadley | Ashworth | Green | Hill | Church | Ward | Bennett-Clarke | Grant | Blackwood | Lindqvist | Costa | Rossi | Garcia | Yilmaz | Cohen | Levy | Kelly | Doyle | Fenwick | Thornbury`);

export const PLACES =
  list(`Weymouth | West Bay | Lyme Regis | Wimborne Minster | Milton Keynes | Victoria Park | Albert Road | George Street | Blandford Forum | St Leonards | Charlton Marshall | Sturminster Newton
Isle of Purbeck | Queen Camel | Ashley Cross | Alexandra Park | Bournemouth East | Canford Heath | Jubilee Gardens | Stoke Newington | Harrow Road | Castle Ward | Kings Lynn | Bishop Auckland | St Ives`);

export const ORGANISATIONS =
  list(`Victim Support | Dorset Police | Rose Project | Grace House Trust | Marie Curie | John Lewis Foundation | Harbour Support | Citizens Advice | Women’s Aid | Lucy Faithfull Foundation
St John Ambulance | Mary Seacole House | Elizabeth Fry Trust | Poole Hospital | Jubilee Centre | Faith Action | Hope Church | Bournemouth University | Youth Offending Team | Housing Options
Andrew Mason Associates Ltd | Florence Nightingale Ward | Emily Wilding Centre | Turning Point | Catch 22`);

export const OFFENCES =
  list(`Violence with injury | Common Assault | Malicious Communications | Criminal damage | Stalking and harassment | Theft from the person | Burglary – residential | Robbery of personal property
Controlling or coercive behaviour | Non-fatal strangulation | Breach of a restraining order | Sexual Assault | Public Order | Arson not endangering life | Modern Slavery | Fraud by false representation
Threats to kill | Hate Crime | Child Criminal Exploitation | Domestic Abuse | Vehicle Crime | Attempted Murder | Drug Trafficking | Cuckooing | Affray`);

/** What begins like a name and is none. */
export const LIKE_NAMES =
  list(`Clare’s Law disclosure | Sarah’s Law request | May Bank Holiday | Christmas Eve | Grace Period | Victoria Line | Mark Scheme | Will Not Engage | Dawn Raid | Rose Garden
Charity Commission | Joy Division | Grant Application | Angel Delight | Summer Term | Martyn’s Law | Jack Russell | King George Ward | Queen Elizabeth Hospital | Prince William Way
Hope Centre | Faith Forum | Amber Alert | Max Capacity | Jordan River`);

/** Draws for one set, the same on every run. */
export function drawsFrom(seed: number) {
  const next = randomFrom(seed);
  const whole = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  const pick = <T>(from: readonly T[]): T => from[whole(0, from.length - 1)] as T;
  const digits = (count: number): string => Array.from({ length: count }, () => whole(0, 9)).join('');
  return { whole, pick, digits, person: () => `${pick(GIVEN)} ${pick(FAMILY)}`, given: () => pick(GIVEN) };
}

export type Draws = ReturnType<typeof drawsFrom>;
