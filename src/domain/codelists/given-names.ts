const list = (text: string): readonly string[] => text.trim().split(/\s+/);

/**
 * Given names that are common among people in the United Kingdom, of all origins, without accents. Written for Ringfence
 * from general knowledge in November 2026, not taken over from a published list; no name is in it because a person bears it.
 * It is no list of all names: docs/privacy.md says how many it finds.
 */
const NAMES = list(`
  aaron abbie abby abigail adam adele adrian agnes aidan aimee alan alana albert alec alex alexander alexandra alexis alfie alfred alice
  alicia alison alistair alasdair amanda amelia amelie amy andrea andrew andy angela angus anita ann anna annabel anne annette annie anthony
  antonia antony archie arthur audrey barbara barnaby barry beatrice becky belinda ben benjamin bernadette bernard bert beth bethan bethany
  betty beverley bianca billy bob bobby bonnie bradley brandon brenda brendan brian bridget bronwen bruce bryan bryn caitlin callum calum
  cameron camilla carl carla carly caroline carolyn carrie catherine cath cathy cecilia charlene charles charlie charlotte cheryl chloe chris
  christina christine christopher cian ciara ciaran claire clara clare claudia clifford clive colin colleen connor conor corey courtney craig
  cynthia daniel danielle danny darcey darcy darren dave david davina dawid dean debbie deborah debra declan deirdre delia denis denise dennis
  derek desmond diana diane dominic donald donna doreen doris dorothy doug douglas duncan dylan eamonn edith edmund edna edward edwin eileen
  eilidh elaine eleanor eleri elijah elin elise elizabeth ella ellen ellie elliot elliott elsie emily emma emlyn eoin eric erica erin ernest
  esme esther ethan ethel eunice eva evan eve evelyn evie ewan fay felicity felix ffion finlay finn fiona frances francesca francis fraser fred
  freddie frederick freya gareth garry gary gavin gaynor gemma geoff geoffrey george georgina gerald geraldine gerard gertrude gillian gina
  gladys glenda glenn glenys glyn gordon graeme graham greg gregory gwen gwendoline gwyneth hamish hannah harold harriet harrison harry harvey
  hayden hayley heather hector heidi helen helena henrietta henry herbert hilary hilda howard hugh hugo huw hywel iain ian ida ieuan ifan imogen
  ingrid irene iris isaac isabel isabella isabelle isla isobel iwan jackie jacob jacqueline jade jake james jamie jan jane janet janice janine
  jasmine jason jean jeff jeffrey jemima jemma jen jenna jennifer jenny jeremy jerry jess jesse jessica jill jim jimmy jo joan joanna joanne joe
  joel john johnny jon jonathan joseph josephine josh joshua josie joyce jude judith judy julia julian julie juliet june justin justine kaitlyn
  karen karl kate katherine kathleen kathryn kathy katie katrina katy kay kayleigh keith kelly ken kenneth kenny kerry kevin kieran kim kimberley
  kirsten kirsty kristen kyle lacey lara laura lauren laurence lawrence leah leanne leigh len leo leon leonard lesley leslie lewis lexi liam
  lilian lillian linda lindsay lindsey lionel lisa liz lloyd logan lois lola lorna lorraine louis louisa louise lucas lucinda lucy luke lydia lyn
  lynda lynette lynn lynne mabel maddie maddison madeleine madison maggie maisie malcolm mandy marc marcia marcus margaret margery maria marian
  marianne marie marilyn marion marjorie marlene martha martin martyn mary mathew matilda matt matthew maud maureen maurice mavis megan mel
  melanie melissa meredith michael michaela michelle mick mike mildred millie millicent minnie miranda miriam moira molly monica morag moya
  muriel murray myfanwy myra nadine nancy naomi natalie natasha nathan nathaniel neil nell nellie nerys niall nicholas nicola nicole nigel nina
  noah noel nora noreen norma norman oliver olivia olwen ollie oscar osian owain owen paige pam pamela patricia patrick paul paula pauline penelope
  peter phil philip phillip philippa phoebe phyllis pippa polly poppy priscilla rachael rachel ralph raymond rebecca reece reg reginald rhian
  rhiannon rhodri rhona rhonda rhys richard ricky riley rita robert roberta roderick rodney roger roisin roland ronald ronnie rory rosalind
  rosamund rosemary rosie ross rowena roxanne roy rupert russell ruth ryan sabrina sally sam samantha samuel sandra sara sarah scott sean sebastian
  selina seamus shane shannon sharon shaun sheila shelley sheryl shirley shona sian sidney simon sinead siobhan sioned sofia sonia sophia sophie
  spencer stacey stan stanley stella stephanie stephen steve steven stewart stuart sue susan susanna susannah suzanne sybil sylvia tabitha tamara
  tammy tania tanya tara ted teddy terence teresa terri terry tess tessa thelma theo theodore theresa thomas tiffany tim timothy tina toby tom
  tommy toni tony tracey tracy trevor tricia trudy tyler una ursula valerie vanessa vera verity vernon veronica vicki vicky vincent vivian vivien
  wallace walter warren wayne wendy wesley wilfred william willow winifred winston yvette yvonne zac zach zachary zara zoe

  aaliyah abbas abdi abdirahman abdul abdullah abdulrahman abeer abid adeel adil adnan afzal ahmad ahmed aisha aishah akbar akram aleena alia aliyah
  altaf ameen ameena amina aminah amir amira amjad ammar anas anees anwar arif arshad asad asghar ashraf asif asim asma atif ayaan ayesha aysha
  azhar aziz bashir basma bilal bushra dalia danish ehsan faisal faiza farah farhan farid farida farooq farzana fatema fatima fatimah fawzia fayza
  feroz ghulam habib habiba hadiya hafsa hajra hakim hala halima hamid hamza hana haris haroon hasan hashim hassan hiba huda humaira husain hussain
  hussein ibrahim idris iftikhar ikram imad imran imtiaz inaya iqbal iqra irfan ishaq ismail jabeen jalal jamal jameel jamila javed jawad junaid kabir
  kalsoom kamal kamran karim kashif khadija khadijah khaled khalid khalida laila latif layla leila lubna mahmood mahmoud maimuna malik mansoor
  maria mariam mariyah marwa maryam masood mehmood mehreen mohamed mohammad mohammed muhammad mumtaz munir murtaza musa mushtaq mustafa nabeel nabila
  nadeem nadia nadir naeem nafisa naheed naila najma nargis nasim nasir nasreen naveed nazia nida nihad noor noreen nusrat omar osman parveen qasim
  rabia rafiq rahim rana rania rashid rashida razia rehan rehana riaz rida ridwan rizwan rubina ruhi rukhsana saad saba sabah sadia sadiq saeed safa
  safia sahar saima sajid sakina saleem salim salma salman samina samir samira sana saqib shabana shabnam shafiq shah shahid shahida shahnaz
  shaista shakeel shamim shamima sharif shazia shoaib sobia suhail sulaiman sultana sumaya sumayyah tahir tahira talha tariq tasneem tayyab
  ubaid umar umm usama usman waheed wajid waleed waqar waseem yahya yasin yasir yasmin yasmeen younis yousef yusuf zafar zahid zahida zahra zain zaina
  zainab zakaria zakir zara zaynab zeenat zeeshan zohra zubair zulfiqar

  aarav aarti abhishek aditi aditya ajay akash akhil alok amit amrit amrita anand ananya anil anish anita anjali anjana anju ankit anupama anushka
  aparna arjan arjun arun aruna asha ashish ashok ashwin avani avinash avtar baljeet baljit balvinder balwinder bhavesh bhavna bhupinder chandni chetan
  daljit davinder deepa deepak deepika dev devi dhruv dilip dinesh dipak dipti divya gagandeep geeta girish gita gopal govind gurdeep gurdip gurjit
  gurmeet gurpreet gurvinder hardeep hardip hari harjinder harjit harjot harmeet harpreet harsh harsha harshad harvinder hema hemant hina hitesh inderjit
  indira ishaan ishani jagdeep jagdish jagjit jaspal jaspreet jasvinder jaswinder jaya jayant jayesh jayshree jignesh jitendra jyoti kajal kalpana kamal
  kamaljit kamini karan karanjit karthik kartik kavita ketan khushi kiran kirit kishan kishor komal krishna krupa kuldeep kuldip kulwinder kunal lakhbir
  lakshmi lalita lata madhu mahendra mahesh mala mandeep mangal manish manisha manjeet manjit manjula manpreet meena meera meghna mihir milan minal
  mitesh mohan mohit mona monika mukesh nalini naresh narinder navdeep navjot neelam neeta neha nikhil nikita nilesh nimisha nirmala nisha nishant
  nitin padma pankaj paramjit pardeep parminder pooja prabhjot pradeep prakash pramod pranav prashant pratik praveen pravin preeti prem priti priya
  priyanka puja punam rachna raghav rahul raj raja rajan rajesh rajinder rajiv rajni raju rakesh rakhi ram raman ramesh rani ranjit rashmi ravi
  ravinder reema reena rekha renu renuka riddhi rina rishi ritu rohan rohit roshni rupa rupinder sachin sameer sandeep sangeeta sanjay sanjeev sanjiv
  santosh sarbjit sarita sarojini satinder satish satnam satvinder savita seema shalini shankar shanti sharda shilpa shiv shivani shobha shreya shruti
  shweta simran simranjit sita smita sneha sonal sonali subhash sudha sudhir sujata suman sumit sunil sunita suraj surinder surjit suresh surya sushil
  sushma swati tarun tejal tina trupti uday uma umesh urvashi usha vandana varsha varun veena vidya vijay vikas vikram vikrant vimal vinay vinod vipul
  viraj vishal vivek yash yogesh

  aba abena abiola abimbola abiodun abisola adaeze adanna adaobi ade adebayo adebola adeola aderonke adesola adewale adjoa adwoa afia afua aisatu akosua
  akua akwasi amara ama amadi aminata amma ayo ayodele ayomide babajide babatunde bamidele biodun bisi blessing boateng bola bukola chiamaka chibuike chibuzo
  chidi chidinma chika chike chima chimamanda chinedu chinelo chinonso chinwe chioma chisom chukwuemeka chuka damilola dayo ebere ebony efe efua
  ejike ekene ekow elikem emeka eniola esi eyram fadumo fatou fatoumata femi folake folarin funke funmi funmilayo hawa hodan ifeanyi ifeoma ifrah ijeoma
  ikenna ikechukwu ikram iman iyabo jelani jide kelechi kehinde kemi khadra kofi kojo kolawole kunle kwabena kwaku kwame kwasi lamin lanre leyla lola
  makena malaika mamadou maryan mohamud moussa mpho nana ngozi nia nkechi nkem nneka nnamdi nnenna nomsa nonso ngoni obi obinna ola oladele olamide
  olayinka olu olufemi olumide olusegun oluwaseun oluwatobi onyeka oumar ousmane remi rotimi rutendo sade sahra segun seun sibusiso simba sizwe
  sola suad sulekha tafadzwa taiwo tanisha tapiwa tariro tatenda temitope tendai thabo thandi thandiwe titilayo tobi tolu tope tunde uche uchenna
  ugo uzoma wanjiku yaa yaw yemi yetunde yohannes zainabu zanele

  agata agnieszka aleksander aleksandra andrzej aneta anastasia andrei andreea anca arkadiusz artur barbora bartek bartosz beata bogdan bogumila boguslaw
  bozena cezary cosmin cristian cristina czeslaw damian daniela dariusz diana dominik dorota dragos dumitru dusan edyta elena elzbieta ewa ewelina florin
  gabriel gabriela gheorghe grazyna grzegorz gyorgy halina hanna henryk horia iga ilie ilona ioana ion ionut irena iryna iulia ivana ivo iwona izabela
  jacek jadwiga jakub janina janos janusz jaroslaw jerzy joanna jolanta jozef justyna kamil kamila karol karolina kasia katarzyna katerina kinga
  klaudia krystyna krzysztof laszlo lech leszek liliana ludmila lukasz maciej magda magdalena malgorzata marcin marek mariana marin mariola mariusz marta
  marzena mateusz michal mihaela mihai milena miroslav miroslaw monika natalia nikola nicolae nikolai oana oksana oleksandr oleksii olena olga oliwia ovidiu
  patrycja patryk paulina pawel petr petra piotr przemyslaw radoslaw radu rafal raluca renata robertas roksana roman rumyana ruta ryszard sabina sandor
  sebastian silvia simona slawomir sorin stanislaw stefan svetlana sylwia szymon tadeusz tatiana tetiana tomas tomasz urszula vadim valentina valeria vasile
  vasyl veronika viktor viktoria viktoriia vilma violeta vitalie vladimir volodymyr waldemar wanda wieslaw wiktoria witold wojciech yana yulia yuri zbigniew
  zdenka zofia zoltan zuzanna

  adriana agostinho alejandra alejandro alessandra alessandro alessia amparo ana andre andres antonella antonio armando arturo beatriz bruna bruno camila
  carlos carmela carmen catarina chiara consuelo diego dimitrios dina dolores domenico duarte eduardo eleni elisa elisabetta emanuele emilia emilio enrique
  enzo esperanza estefania fabio federica federico fernanda fernando filipa filipe filippo francesco francisco francois gaspar giacomo gianluca
  giorgia giorgio giovanna giovanni giulia giuseppe gloria gonzalo guadalupe guillaume guillermo gustavo helder henrique hermine ignacio ines isabelle
  ivan javier jean-pierre joao joaquim joaquin jorge jose juan juana julio konstantinos leandro leila leticia lorenzo lourdes luca lucia luciana luigi
  luis luisa luiz manuel manuela marcela marcello marco mario marisol mateo matteo mauricio mercedes miguel mireille monique montserrat nikos nuno olivier
  pablo paola paolo pascal pedro pierre pilar rafael raquel raul renato ricardo roberto rocio rodrigo rosa rosario ruben rui salvatore santiago sergio
  silvana sofie soledad sophia stavros stefania stefano stelios susana teresa thierry tiago vasco vincenzo vitor ximena yannick yves

  akiko aiko amaya anh aylin azra ayse baran berat binh bo burak busra canan chang chen chi chun cem deniz dilek duc elif emine emre engin erdem esra
  eun eren fang farida fatma feng gizem gokhan guang gulsen gulsum hakan hao haruka hatice hiroshi hong hui hulya huong huseyin hyun ibrahim ismet jia jiahao jian
  jianguo jin jing jisoo jun kadir kemal kenji kerem khanh kwok leyla li lin ling linh loan mai mehmet mei melek meltem meryem metin ming mizuki murat
  mustafa nazli nermin ngoc nguyet nhung nuray onur orhan osman ozan ozge ozlem phuong ping qing quang quynh sakura selin selma semra serkan sevgi seda
  sibel shu siu su suleyman thanh thao thi thuy trang tuan tugba tuncay ufuk umit wei wen xiao xin xiu yan yasemin yi ying yong yu yuki yumi yusuf zehra
  zeynep zhen

  adina amos ariel asher ayelet baruch chaim chana chaya dafna devora dov efraim eliezer elisheva ephraim ezra gideon gila goldie hadassah hershel ilana
  itai leib levi malka mendel meir menachem michal mordechai moshe naftali nechama noa noam ofra pinchas rivka rochel roni sarit shaindel shlomo shira
  shmuel shoshana shulamit sima tamar tova tzvi uri yaakov yael yaron yehuda yisrael yitzchak yosef zev zipporah

  aleah alesha alisha andre antoine chanel chantelle cherelle dante darnell delroy demarcus denzel deshawn devonte dionne dwayne errol everton fitzroy
  floyd imani jermaine jerome junior kadeem keisha kenroy keziah kiara lamar latisha latoya leroy marlon marva merlene monique nathaniel neville
  orlando raheem renee rohan rudolph shanice shaniqua shaniya shantelle shanelle sherelle tamika tanisha tarell terrell tianna tia trevaughn tyrell
  tyrone winsome zhane

  alyssa ava aria arya ariana arianna arlo ayla bailey bella brooke cara cassandra cassie chantal cody cole darius delilah demi ebony elena eliza eloise
  emilie esmee ezra gabrielle giselle gracie harley henley hudson isabel jax jayden jaxon jodie jordyn kai kaiden kacey kara kasey kayden kayla keira keeley
  kian kiera kirstie kourtney kylie lacie laila leila lena leona lilly lottie luna maeve maia maya mia mila mya mylo nadia nevaeh niamh nicky olly ophelia orla
  otis quinn rafe reggie rhea roman romeo ronan rosalie rowan rylee sadie saoirse savannah shay sienna skye sophie stacie summer tegan tilly tobias vinnie
  xander zak zander zayn zena
`);

/**
 * Given names that are words, months, places or surnames as well. Beside a capital letter they are a name only where more says
 * so: a known surname, a title, or a column in which most cells name somebody.
 */
const DOUBTFUL = list(`
  ali amber angel april art ash ashley asia aurora austin basil bay beau bill blake blessing brook carol chad charity chase chelsea china
  christian christmas clay cliff constance crystal daisy dale dallas dawn deal destiny devon dong drew duke earl eden ernest faith fern flora florence
  france frank gay gene georgia gift glen gold grace graham grant guy harmony hazel heath holly hope hunter india israel ivory ivy jack jasper jay
  jersey jet jewel job jordan joy justice kent kerry kim king lance lane laurel lee lily lincoln london lourdes madison major maple marina mark
  martin mason max may melody mercy merit miles misty montana nick noble norma olive paris parker pat patience patsy pearl penny preston prince
  princess precious prudence queen ray red rich rob robin rocky rose ruby rusty sage sam sandy savannah scarlett shelby sky sol stone storm sterling summer
  sunny sydney tiffany trinity victor victoria victory viola violet virginia virtue will win wing winter wood woody yan chi chang bo jun su li yu yi lin an
  shu thi aba ama esi ola nana dina iman shah rana raja ram dev hari shanti mala milan lech ion ilie marin su deniz roman rosa dolores mercedes gloria
  diego santiago lola bella luna cara aria reading trent brent clint ross regent stuart lewis scott craig douglas gordon lloyd murray spencer warren
  russell howard stanley vernon
`);

/** Places, wards, halls and inns are called after these: `Victoria Park`, `George Street`. */
const OF_PLACES = list(
  'victoria albert alexandra george james elizabeth edward charles william mary anne john peter paul andrew david george michael catherine margaret helen matthew thomas nicholas martin henry',
);

const DOUBTFUL_SET: ReadonlySet<string> = new Set(DOUBTFUL);
const SURE: ReadonlySet<string> = new Set(NAMES.filter((name) => !DOUBTFUL_SET.has(name)));
const OF_PLACES_SET: ReadonlySet<string> = new Set(OF_PLACES);

/** How sure a word is a given name. In lower case, without accents; of `anne-marie` the first part counts. */
export function givenNameKind(word: string): 'sure' | 'doubtful' | undefined {
  if (SURE.has(word)) return 'sure';
  return DOUBTFUL_SET.has(word) ? 'doubtful' : undefined;
}

/** True for names that places are called after. */
export function namesPlaces(word: string): boolean {
  return OF_PLACES_SET.has(word);
}
