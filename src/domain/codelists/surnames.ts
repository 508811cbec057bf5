/**
 * Surnames that are common in the United Kingdom, of all origins, without accents: they decide where a given name is a word
 * as well (`Grace Hill`, `Will Brown`). Written for Ringfence from general knowledge in November 2026, not taken over from
 * a published list.
 */
const SURNAMES: ReadonlySet<string> = new Set(
  `
  smith jones taylor brown williams wilson johnson davies patel robinson wright thompson evans walker white roberts green hall thomas clarke jackson
  wood harris edwards turner martin cooper hill ward hughes moore clark king harrison lewis baker lee allen morris khan scott watson davis parker james
  bennett young phillips richardson mitchell bailey carter cook singh shaw bell collins morgan kelly begum miller cox hussain marshall simpson price anderson
  adams wilkinson ali ahmed foster ellis murphy chapman mason gray richards webb griffiths hunt palmer campbell holmes mills rogers barnes knight matthews
  barker powell stevens kaur fisher butler dixon russell harvey pearson graham fletcher murray howard gibson andrews elliott reynolds stewart ford fox owen
  payne day wells west lloyd reid saunders hamilton brooks o'brien o'connor o'neill o'sullivan o'reilly o'donnell mcdonald macdonald mckenzie mcintyre
  mccarthy mclean kennedy ryan walsh burke byrne doyle gallagher quinn lynch murray daly nolan kavanagh brennan burns armstrong cunningham ferguson fraser
  grant hunter johnston kerr robertson ross sinclair sutherland wallace bowen jenkins pritchard rees probert hopkins howells llewellyn meredith
  parry pugh vaughan watkins akhtar aziz bibi chaudhry choudhury hassan iqbal islam mahmood malik miah mohammed mirza qureshi rahman rashid raza sheikh
  siddiqui uddin yusuf shah sharma gupta mehta shah desai joshi parmar solanki chauhan kumar verma rao reddy nair iyer menon das dutta ghosh banerjee mukherjee
  gill dhillon sandhu sidhu grewal bains johal bhatti mann atwal adebayo adeyemi afolabi balogun okafor okonkwo okoro eze nwosu obi ojo oladipo olawale
  adeleke bello mensah boateng owusu osei asante appiah agyeman ansah abdi farah hersi warsame jama omar osman yusuf nkosi moyo ncube dube sibanda ndlovu
  banda phiri mwangi kamau otieno tesfaye haile bekele nowak kowalski wisniewski wojcik kowalczyk kaminski lewandowski zielinski szymanski wozniak
  dabrowski popescu ionescu popa dumitru radu stan stoica kazlauskas petrov ivanov ivanova kovacs nagy horvath novak shevchenko bondarenko kovalenko tkachenko
  silva santos ferreira pereira oliveira costa rodrigues martins sousa fernandes goncalves gomes lopes garcia fernandez gonzalez rodriguez lopez martinez sanchez perez
  gomez rossi russo ferrari esposito bianchi romano nguyen tran le pham huynh hoang vu dang wong chan cheung leung lam lau ng ho chow li wang zhang liu chen
  yang huang zhao wu zhou xu sun ma zhu lin guo he kim park choi tanaka suzuki sato yilmaz kaya demir celik sahin yildiz aydin ozturk arslan cohen levy
  goldstein goldberg friedman katz rosenberg schwartz bernstein kaplan shapiro
  `
    .trim()
    .split(/\s+/),
);

/** Of these the ones that are words, places or given names as well: after a word that we do not know they say nothing. */
const WORDS: ReadonlySet<string> = new Set(
  `
  brown wright green hall wood hill ward white moore clark king baker young parker carter cook bell cox price gray mills fisher butler knight hunt day wells west
  reid fox ford grant hunter barnes potter page best long sharp may marsh dale banks field park stone lane cross church bridge parry west mason foster chapman
  palmer gardner miller taylor turner cooper walker smith marshall fletcher sun chan lee kim love sweet little short rose stewart lewis james thomas george martin
  scott mitchell craig douglas lloyd owen howard stanley murray grant ross kerr gordon lam lau ng ho vu le tran dang li wang liu chen yang ma he lin guo costa
  silva santos das eze rao mann gill banda stan popa jama omar osman hope christian banks power rich sage noble major sample burns ellis russell holmes
  newton preston bolton chester burton warren lincoln kent york durham wells perry stone hamilton ferguson wallace bowen armstrong cunningham black
  `
    .trim()
    .split(/\s+/),
);

/** True for a common surname that is nothing else. */
export function isOnlySurname(word: string): boolean {
  return SURNAMES.has(word) && !WORDS.has(word);
}

/** True for a common surname in lower case, without accents and with a straight apostrophe. */
export function isCommonSurname(word: string): boolean {
  return SURNAMES.has(word);
}
