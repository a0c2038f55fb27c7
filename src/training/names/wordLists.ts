import type { NameClass } from '../../analysis/entities/nameLexicon';

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean);
const phrases = (text: string): string[] =>
	text
		.split(/[,\n]+/)
		.map((phrase) => phrase.trim())
		.filter(Boolean);

const ABBREVIATED_STATES: readonly (readonly string[])[] = phrases(
	`Alabama=Ala, Arizona=Ariz, Arkansas=Ark, California=Calif, Colorado=Colo, Connecticut=Conn, Delaware=Del, Florida=Fla,
	Georgia=Ga, Illinois=Ill, Indiana=Ind, Kansas=Kan, Kentucky=Ky, Louisiana=La, Massachusetts=Mass, Maryland=Md,
	Michigan=Mich, Minnesota=Minn, Mississippi=Miss, Missouri=Mo, Montana=Mont, Nebraska=Neb, Nevada=Nev, Oklahoma=Okla,
	Oregon=Ore, Pennsylvania=Pa, Tennessee=Tenn, Texas=Tex, Vermont=Vt, Virginia=Va, Wisconsin=Wis, Wyoming=Wyo,
	Ontario=Ont, Quebec=Que, Alberta=Alta, Saskatchewan=Sask`,
).map((row) => row.split('='));

/** Words that news English uses around names; a start for what the model then weighs. */
export const WORD_LISTS: readonly (readonly [NameClass, readonly string[]])[] = [
	[
		'title',
		words(`mr mr. mrs mrs. ms ms. miss dr dr. prof prof. sir lord lady dame president vice-president premier chancellor
		minister secretary ambassador senator sen. representative rep. congressman congresswoman governor gov. mayor
		judge justice magistrate king queen prince princess emperor sheikh sultan emir pope cardinal archbishop bishop
		father rev. reverend pastor imam ayatollah rabbi general gen. lieutenant lt. colonel col. major maj. captain capt.
		sergeant sgt. commander admiral adm. marshal brigadier corporal commissioner superintendent inspector sheriff
		detective officer chief chairman chairwoman chairperson chair director ceo coach manager spokesman spokeswoman
		spokesperson professor doctor coroner attorney lawyer prosecutor councillor councilman alderman deputy speaker
		leader founder analyst author actor actress singer astronaut cosmonaut driver striker goalkeeper midfielder
		defender captain baroness baron viscount viscountess duke duchess count countess earl mp mep senators ministers
		presidents saint crown first lady tsar senator-elect president-elect sheriff's datuk tun tan sri tengku haji hajj
		shri smt hon. hon engr atty. fr. comrade comte don doña señor mullah maulana pandit swami guru lama rear`),
	],
	[
		'organizationHead',
		words(`ministry department bureau agency office commission committee council congress parliament senate assembly
		court tribunal university college school institute institution academy party union association federation
		confederation organization organisation foundation society club league team group company corporation corp corp.
		inc inc. ltd ltd. llc plc co co. gmbh ag sa bank fund trust times post news press journal magazine gazette tribune
		herald telegraph guardian broadcasting radio television tv network channel agency police army navy force forces
		service services authority administration board exchange airlines airways air hospital church diocese centre
		center laboratory laboratories lab museum orchestra band records studios pictures entertainment industries
		technologies systems motors energy petroleum oil gas holdings partners capital insurance international alliance
		coalition front movement brigade brigades guard guards corps regiment battalion squad directorate secretariat
		cabinet government treasury embassy consulate house initiative project programme program network united city
		fc f.c. afc cf sc rovers wanderers athletic rangers institute collective cooperative chamber registry tribune
		observatory survey consortium division unit task foundation ombudsman reserve republic newspaper daily weekly`),
	],
	[
		'locationHead',
		words(`river lake sea ocean bay gulf strait channel island islands peninsula mountain mountains mount mt. hill hills
		valley desert forest park beach coast cape province state county district region territory prefecture governorate
		oblast municipality city town village borough suburb street st. road avenue boulevard highway freeway bridge
		square plaza airport station stadium arena tower building palace castle square temple mosque cathedral cemetery
		prison camp base port harbour harbor dam canal reef falls springs creek heights ridge basin delta reserve
		hotel mall terminal interstate route motorway tunnel barracks north south east west northern southern eastern
		western central upper lower greater pole strip border zone plateau glacier volcano planet moon crater`),
	],
	[
		'eventHead',
		words(`war wars cup olympics olympiad games festival championship championships tournament conference summit election
		elections primary primaries revolution uprising crisis pandemic earthquake hurricane typhoon cyclone storm tsunami
		fire wildfire massacre attack attacks bombing battle operation day week month convention congress meeting expo fair
		carnival marathon derby final finals open grand prix race series season derby parade ceremony rally march
		protests riots strike referendum trial eve year christmas easter ramadan convention forum symposium exhibition
		genocide holocaust invasion coup disaster crash derailment awards gala tour sunday monday brexit`),
	],
	[
		'workHead',
		words(`act bill law treaty agreement accord accords convention constitution amendment code protocol resolution charter
		declaration report review index survey study book novel film movie album song show series award awards prize medal
		order cross oscar oscars grammy emmy papers letters journal proceedings guide trilogy saga symphony opera suite
		pact deal directive regulation ordinance decree manifesto bible quran koran qur'an article section chapter clause
		covenant statute licence license story stories tales diary chronicles magazine`),
	],
	[
		'speechVerb',
		words(`said says say saying told tells tell added adds adding stated states stating announced announces claimed claims
		denied denies noted notes argued argues asked asks wrote writes tweeted explained explains confirmed confirms
		insisted reported reports warned warns according believes believed thinks commented replied responded declared
		acknowledged admitted alleged called criticized criticised praised urged vowed pledged suggested testified
		described promised accused recalled remarked emphasised emphasized stressed`),
	],
	[
		'calendar',
		words(`january february march april may june july august september october november december jan. feb. mar. apr. jun.
		jul. aug. sept. sep. oct. nov. dec. monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri
		today yesterday tomorrow gmt utc edt est pst pm am a.m. p.m. easter christmas ist bst cet jst`),
	],
	[
		'particle',
		words(`al el bin ibn abu van von der den de del della di da dos du la le ten ter ul bint arap ap mac abd af`),
	],
	[
		'place preposition',
		words(`in at from near to across around outside inside throughout towards toward into via between off
		northern southern eastern western downtown central`),
	],
	[
		'group',
		words(`democrat democrats democratic republican republicans muslim muslims islam islamic islamist islamists christian
		christians catholic catholics protestant protestants jew jews jewish hindu hindus buddhist buddhists sikh sikhs
		mormon mormons orthodox anglican anglicans sunni sunnis shia shiite shiites shi'ite kurd kurds kurdish arab arabs
		african africans asian asians european europeans latino latina latinos hispanic hispanics rohingya uighur uyghur
		uyghurs uighurs tamil tamils yazidi yazidis zulu hutu tutsi pashtun hausa igbo yoruba maori aboriginal inuit
		native african-american caucasian evangelical evangelicals lutheran methodist baptist presbyterian quaker atheist
		communist communists socialist socialists marxist maoist maoists nazi nazis conservative conservatives tory tories
		liberal liberals labourite zionist zionists taliban jihadist soviet soviets ottoman roman byzantine slavic
		scandinavian nordic balkan caribbean amazonian berber bedouin druze copt coptic chechen tatar basque catalan
		catalans scottish welsh english cornish bengali punjabi gujarati sinhalese gurkha tibetan tibetans mongol han
		hispanic anglo-saxon gaelic latin-american middle-eastern western eastern palestinian palestinians londoner
		parisian californian texan texans floridian hawaiian alaskan new yorker new yorkers hongkonger hongkongers
		scientologist scientologists rastafarian shinto taoist pagan wiccan bolivarian peronist kremlinologist
		cherokee navajo sioux apache lakota mohawk cree`),
	],
	[
		'substance',
		phrases(`fentanyl, heroin, cocaine, crack cocaine, cannabis, marijuana, hashish, methamphetamine, amphetamine,
		amphetamines, crystal meth, ecstasy, mdma, ketamine, lsd, opium, opioid, opioids, opiate, opiates, morphine, codeine,
		oxycodone, oxycontin, hydrocodone, methadone, naloxone, narcan, tramadol, buprenorphine, carfentanil, etizolam,
		benzos, benzodiazepine, benzodiazepines, barbiturate, barbiturates, xanax, valium, captagon, mephedrone, khat, kratom,
		psilocybin, steroids, nandrolone, testosterone, erythropoietin, insulin, penicillin, amoxicillin, ibuprofen,
		paracetamol, acetaminophen, aspirin, remdesivir, hydroxychloroquine, chloroquine, ivermectin, dexamethasone,
		favipiravir, tamiflu, zmapp, artemisinin, quinine, warfarin, statins, propofol, novichok, sarin, ricin, polonium,
		tear gas, mustard gas, chlorine, chlorine gas, ammonia, ammonium nitrate, nitroglycerin, tnt, semtex, cyanide,
		arsenic, mercury, lead, asbestos, benzene, formaldehyde, formalin, methanol, ethanol, methane, propane, butane,
		carbon dioxide, carbon monoxide, nitrogen dioxide, nitrogen, oxygen, hydrogen, hydrogen peroxide, peroxide, helium,
		ozone, sulfur, sulphur, sulfur dioxide, sulphur dioxide, phosphate, phosphates, phosphorus, white phosphorus,
		nitrate, nitrates, nitrite, iodine, fluoride, fluorine, calcium, sodium, potassium, magnesium, zinc, iron, copper,
		aluminium, aluminum, cobalt, lithium, nickel, cadmium, chromium, uranium, plutonium, thorium, tritium, cesium,
		caesium, strontium, radium, radon, silicon, titanium, platinum, glyphosate, ddt, dioxin, pcbs, pcb, dna, rna, mrna,
		cdna, nicotine, caffeine, melamine, bisphenol, thc, cbd, diesel, diesel fuel, gasoline, petrol, kerosene, lsd,
		acetone, acetic anhydride, pseudoephedrine, ephedrine, precursor chemicals, psychoactive substances, nps,
		spice, bath salts, mescaline, ayahuasca, anthrax, botulinum, adrenaline, cortisol, dopamine, serotonin, oxytocin,
		hemoglobin, haemoglobin, collagen, cholesterol, glucose, vitamin d, vitamin c, folic acid, carbonyl iron, salicylic acid,
		sulfuric acid, sulphuric acid, hydrochloric acid, nitric acid, pm2.5, silica, lsd, ghb, rohypnol, zolpidem, sildenafil,
		viagra, adderall, ritalin, prozac, molnupiravir, paxlovid, tocilizumab, azithromycin, nitrous oxide, nitrogen oxide,
		perchlorate, perchlorates, chlorofluorocarbons, cfcs, hydrofluorocarbons, microplastics, organic carbon`),
	],
	[
		'product',
		words(`boeing airbus a320 a380 a350 a330 b-52 f-16 f-35 f-15 737 747 777 787 mig-29 su-24 su-25 iphone ipad android windows
		playstation xbox nintendo galaxy kindle firefox chrome linux photoshop toyota ford falcon soyuz dragon orion starliner
		hubble voyager rover humvee kalashnikov ak-47 ar-15 scud patriot tomahawk tesla prius humvee cessna antonov tupolev
		bitcoin ethereum macbook ios internet explorer`),
	],
	[
		'agency',
		phrases(`un, u.n., united nations, eu, e.u., european union, european commission, european parliament, nato, who,
		world health organization, imf, international monetary fund, world bank, wto, world trade organization, unicef,
		unesco, unhcr, iaea, opec, asean, african union, au, arab league, fbi, cia, nsa, dea, dhs, tsa, faa, fda, cdc, epa,
		nasa, ntsb, fema, irs, sec, doj, justice department, state department, pentagon, white house, kremlin, downing street,
		congress, senate, house of representatives, supreme court, interpol, europol, red cross, amnesty international,
		human rights watch, greenpeace, mi5, mi6, gchq, scotland yard, bbc, cnn, nbc, abc, cbs, fox news, al jazeera, reuters,
		associated press, ap, afp, agence france-presse, xinhua, itar-tass, tass, ria novosti, bloomberg, itv, sky news,
		nhk, npr, pbs, msnbc, espn, dpa, pti, isis, isil, islamic state, al-qaeda, al qaeda, hamas, hezbollah, boko haram,
		al-shabaab, taliban, plo, eta, farc, ira, ltte, labour, labour party, conservative party, likud, fatah, anc, fifa,
		uefa, ioc, nba, nfl, nhl, mlb, fia, icc, google, facebook, twitter, youtube, apple, microsoft, amazon, samsung,
		sony, huawei, uber, wikipedia, wikinews, wikileaks, duma, bundestag, knesset, lok sabha, rajya sabha, house of commons,
		house of lords, politburo, riksdag, dáil, mossad, isi, plc, usaid, unrwa, ecb, osce, opcw, icj, iss, esa, jaxa, isro,
		spacex, roscosmos, ecowas, sadc, mercosur, caricom, comesa, g8, g20, g7`),
	],
	[
		'country',
		phrases(`us, u.s., usa, u.s.a., united states, america, uk, u.k., united kingdom, britain, great britain, england, scotland,
		wales, northern ireland, uae, united arab emirates, south korea, north korea, korea, russia, iran, syria, vietnam,
		laos, taiwan, palestine, kosovo, ivory coast, cote d'ivoire, burma, myanmar, czech republic, czechia, macedonia,
		drc, congo, tanzania, venezuela, bolivia, moldova, brunei, cape verde, vatican, vatican city, soviet union, ussr,
		yugoslavia, east timor, timor-leste, swaziland, eswatini, hong kong, macau, puerto rico, greenland, prc, dprk`),
	],
	[
		'region',
		phrases(`europe, asia, africa, north america, south america, latin america, central america, oceania, antarctica,
		arctic, middle east, far east, caribbean, balkans, caucasus, siberia, crimea, donbas, gaza, gaza strip, west bank,
		kashmir, jammu, tibet, xinjiang, punjab, darfur, chechnya, dagestan, kurdistan, catalonia, scotland, bavaria, brittany,
		sahara, sahel, himalayas, alps, andes, amazon, mediterranean, persian gulf, horn of africa, scandinavia, silicon valley,
		wall street, manhattan, brooklyn, queens, bronx, hollywood, new england, midwest, southeast asia, south asia, east asia,
		sub-saharan africa, eastern europe, western europe, mars, earth, moon, jupiter, saturn, venus, pluto, mercury, sun`).concat(
			ABBREVIATED_STATES.flatMap(([, ...short]) => short.map((word) => `${word.toLowerCase()}.`)),
		),
	],
];

/** What a place and its people are called where no gazetteer says it. */
export const MORE_DEMONYMS: readonly (readonly [string, string])[] =
	phrases(`american=United States, americans=United States,
british=United Kingdom, briton=United Kingdom, britons=United Kingdom, english=England, scottish=Scotland, scots=Scotland,
welsh=Wales, irish=Ireland, dutch=Netherlands, danish=Denmark, danes=Denmark, swedish=Sweden, swedes=Sweden, finnish=Finland,
spaniard=Spain, swede=Sweden, dane=Denmark, turk=Turkey, scot=Scotland, scotsman=Scotland, englishman=England, englishwoman=England,
frenchman=France, frenchwoman=France, dutchman=Netherlands, dutchwoman=Netherlands, irishman=Ireland, irishwoman=Ireland,
welshman=Wales, welshwoman=Wales, aussie=Australia, aussies=Australia,
finns=Finland, polish=Poland, poles=Poland, czech=Czech Republic, czechs=Czech Republic, spanish=Spain, spaniards=Spain,
french=France, germans=Germany, german=Germany, greek=Greece, greeks=Greece, turkish=Turkey, turks=Turkey, russian=Russia,
russians=Russia, chinese=China, japanese=Japan, korean=Korea, koreans=Korea, south korean=South Korea, north korean=North Korea,
taiwanese=Taiwan, vietnamese=Vietnam, thai=Thailand, thais=Thailand, filipino=Philippines, filipinos=Philippines,
philippine=Philippines, iraqi=Iraq, iranian=Iran, israeli=Israel, palestinian=Palestine, palestinians=Palestine,
saudi=Saudi Arabia, saudis=Saudi Arabia, emirati=United Arab Emirates, european=Europe, europeans=Europe, african=Africa,
africans=Africa, asian=Asia, asians=Asia, swiss=Switzerland, portuguese=Portugal, belgian=Belgium, norwegian=Norway,
afghan=Afghanistan, afghans=Afghanistan, pakistani=Pakistan, bangladeshi=Bangladesh, nepalese=Nepal, nepali=Nepal,
sri lankan=Sri Lanka, burmese=Myanmar, syrian=Syria, lebanese=Lebanon, kuwaiti=Kuwait, qatari=Qatar, yemeni=Yemen,
omani=Oman, bahraini=Bahrain, kenyan=Kenya, somali=Somalia, sudanese=Sudan, congolese=Congo, ivorian=Ivory Coast,
zimbabwean=Zimbabwe, malagasy=Madagascar, new zealander=New Zealand, new zealanders=New Zealand, kiwi=New Zealand,
argentine=Argentina, argentinian=Argentina, peruvian=Peru, mexican=Mexico, cuban=Cuba, haitian=Haiti,
puerto rican=Puerto Rico, hong konger=Hong Kong, hongkonger=Hong Kong, hongkongers=Hong Kong, texan=Texas, californian=California,
scandinavian=Scandinavia, catalan=Catalonia, tibetan=Tibet, kurdish=Kurdistan, soviet=Soviet Union, serb=Serbia, serbs=Serbia,
serbian=Serbia, croat=Croatia, croats=Croatia, croatian=Croatia, bosnian=Bosnia, kosovar=Kosovo, slovak=Slovakia, slovene=Slovenia,
icelandic=Iceland, icelander=Iceland, kazakh=Kazakhstan, uzbek=Uzbekistan, tajik=Tajikistan, kyrgyz=Kyrgyzstan, turkmen=Turkmenistan,
azeri=Azerbaijan, georgian=Georgia, bulgarian=Bulgaria, romanian=Romania, hungarian=Hungary, ukrainian=Ukraine, cypriot=Cyprus,
maltese=Malta, venetian=Venice, roman=Rome, parisian=Paris, londoner=London, malaysian=Malaysia, malay=Malaysia`).map(
		(pair) => {
			const [demonym = '', place = ''] = pair.split('=');
			return [demonym, place] as const;
		},
	);

/** One place, several names; the first is the usual one. */
export const SAME_PLACES: readonly (readonly string[])[] = [
	['United States', 'US', 'U.S.', 'USA', 'U.S.A.', 'United States of America', 'America', 'the States'],
	['United Kingdom', 'UK', 'U.K.', 'Britain', 'Great Britain'],
	['United Arab Emirates', 'UAE', 'Emirates'],
	['European Union', 'EU', 'E.U.'],
	['United Nations', 'UN', 'U.N.'],
	['South Korea', 'Republic of Korea', 'ROK'],
	['North Korea', "Democratic People's Republic of Korea", 'DPRK'],
	['China', "People's Republic of China", 'PRC'],
	['Myanmar', 'Burma'],
	['Ivory Coast', "Côte d'Ivoire", "Cote d'Ivoire"],
	['Czech Republic', 'Czechia'],
	['Russia', 'Russian Federation'],
	['Democratic Republic of the Congo', 'DRC', 'DR Congo'],
	['New York City', 'NYC'],
	...ABBREVIATED_STATES.map(([state = '', ...short]) => [state, ...short, ...short.map((word) => `${word}.`)]),
	['Los Angeles', 'L.A.'],
	['Soviet Union', 'USSR'],
	['Vatican City', 'Vatican'],
	['East Timor', 'Timor-Leste'],
	['Netherlands', 'Holland'],
];

/** Short forenames and what they are short for. */
export const NICKNAMES: readonly (readonly [string, readonly string[]])[] =
	phrases(`abby=abigail, al=albert/alan/alfred,
alex=alexander/alexandra/alexandre, andy=andrew, ben=benjamin, bernie=bernard, bill=william, billy=william, bob=robert, bobby=robert,
cathy=catherine, charlie=charles, chris=christopher/christine/christian, chuck=charles, dan=daniel, danny=daniel, dave=david,
dick=richard, don=donald, doug=douglas, ed=edward/edwin, eddie=edward, fred=frederick/alfred, gabe=gabriel, gene=eugene,
greg=gregory, hank=henry, harry=henry/harold, jack=john, jake=jacob, jeff=jeffrey/geoffrey, jen=jennifer, jenny=jennifer, jerry=gerald/jerome,
jim=james, jimmy=james, joe=joseph, joey=joseph, johnny=john, jon=jonathan, josh=joshua, kate=katherine/catherine, kathy=katherine/kathleen,
ken=kenneth, larry=lawrence, liz=elizabeth, lou=louis, maggie=margaret, matt=matthew, mike=michael, mitch=mitchell, nate=nathan/nathaniel,
nick=nicholas, pat=patrick/patricia, peggy=margaret, pete=peter, phil=philip/phillip, ray=raymond, rick=richard, rob=robert, ron=ronald,
russ=russell, sam=samuel/samantha, sandy=alexander/sandra, steve=steven/stephen, stu=stuart, sue=susan, ted=edward/theodore, teddy=edward/theodore,
terry=terence/theresa, tim=timothy, tom=thomas, tommy=thomas, tony=anthony/antonio, vince=vincent, walt=walter, will=william,
zach=zachary,
nev=neville, sammy=samuel/samantha, kenny=kenneth, lenny=leonard, ronnie=ronald/veronica, vinny=vincent, frankie=francis/frances/frank,
katie=katherine/kathryn/catherine, becky=rebecca, debbie=deborah, deb=deborah, vicky=victoria, mandy=amanda, steph=stephanie, archie=archibald,
freddie=frederick, gerry=gerald/gerard, mick=michael, mickey=michael, paddy=patrick, robbie=robert, manny=emmanuel/manuel, nicky=nicholas/nicola,
seb=sebastian, theo=theodore, toby=tobias, trish=patricia, val=valerie, abe=abraham, benny=benjamin, bert=albert/herbert/robert, cindy=cynthia,
ellie=eleanor/helen, fran=frances, ginny=virginia, gus=augustus/angus, izzy=isabel/isabella, jackie=jacqueline, jamie=james, jess=jessica,
kit=christopher/katherine, libby=elizabeth, lizzie=elizabeth, lottie=charlotte, maddy=madeleine/madeline, meg=megan/margaret,
millie=mildred/emily/amelia, nell=eleanor/helen, ollie=oliver, ricky=richard, rosie=rosemary, roz=rosalind, stan=stanley, tess=teresa/theresa,
tilly=matilda, tina=christina, tori=victoria, wally=walter/wallace, norm=norman, herb=herbert, cliff=clifford, clint=clinton, artie=arthur,
barney=barnabas/bernard, gabby=gabrielle/gabriella, kath=kathleen/katherine, pam=pamela, penny=penelope, winnie=winifred`).map(
		(pair) => {
			const [short = '', full = ''] = pair.split('=');
			return [short, full.split('/')] as const;
		},
	);

/** Forenames whose bearers are nearly always of one gender; the lists of names do not tell. */
export const FEMALE_NAMES: readonly string[] =
	words(`abigail alexandra alice alicia alison allison amanda amelia amy andrea
angela angelina anita ann anna anne annie anya aisha amina fatima ayesha barbara beatrice benazir beth betty beverly bonnie brenda bridget
brooke camilla carla carol caroline carolina carolyn catherine charlotte chelsea cheryl chloe christina christine cindy claire clara claudia
condoleezza cristina cynthia daisy dana danielle deborah debra denise diana diane donna doris dorothy eileen elaine elena eleanor elena elise
eliza elizabeth ella ellen emily emma erika erin esther eva evelyn felicity fiona florence frances francesca gabriella gail georgia gillian
gina giulia gloria grace greta gwen hannah harriet hatice heather heidi helen helena hilary hillary holly ines ingrid irene irina isabel isabella
isla ivanka jacinda jacqueline jane janet janice jasmine jean jenna jennifer jessica jill joan joanna joanne jodie josephine joy joyce juanita
judith judy julia juliana julie june kamala karen karin kate katherine kathleen kathryn katie kayla kelly kim kimberly kirsten kristen kristin
laila lara larissa laura lauren laurie leah leila leslie lily linda lindsay lisa liz liza lois lorraine louise lucia lucy lydia lynn madeleine
madeline malala margaret maria mariah marie marina marilyn marjorie marta martha mary maureen megan meghan melania melanie melissa mercedes
meredith michelle mila minnie miranda miriam molly monica nadia nancy naomi natalia natalie natasha nicole nina noor nora norma olga olivia
pamela patricia paula pauline penelope penny phyllis priscilla priti priyanka rachel rebecca regina renee rita roberta rosa rosalind rose
rosemary ruth sabrina sally samantha sandra sara sarah selena serena shannon sharon sheila shirley silvia simone sofia sonia sophia sophie
stacey stella stephanie sue susan susanna suzanne sylvia tamara tania tanya tara tatiana teresa theresa tiffany tina tracy tulsi ursula
valentina valerie vanessa vera veronica victoria violet virginia vivian wendy whitney winifred yasmin yolanda yulia yvette yvonne zainab zoe`);

export const MALE_NAMES: readonly string[] =
	words(`aaron abdul abdullah abraham adam adrian ahmad ahmed al alan albert alberto alejandro
aleksandr alexander alexandre alexei alfred ali allan allen alvin amir anders andre andreas andrei andrew angus anthony antonio anwar arnold arthur
austin barack barry bashar ben benjamin benito bernard bernie bill billy bob boris brad bradley brandon brendan brett brian bruce bryan byron
calvin cameron carl carlos cedric charles chester christian christopher chuck clarence clark claude clifford clint clive colin connor craig
curtis cyril dale damian dan daniel danny darren dave david dean dennis derek diego dick dimitri dmitry dominic don donald douglas duncan
dustin dwight earl ed eddie edgar edmund eduardo edward edwin eli elijah elliot elon emilio emmanuel enrique eric erik ernest ernesto ethan
eugene evan felipe felix fernando fidel floyd francis francisco frank franklin fred frederick gabriel gareth gary gavin geoffrey george
gerald gerard gilbert giovanni glen glenn gordon graham grant greg gregory guillermo gustavo guy hamid hans harold harry hassan hector henry
herbert herman hosni howard hubert hugh hugo hussein ian ibrahim igor imran isaac ivan jack jacob jacques jaime jair jake james jared jason javier
jay jeff jeffrey jeremy jerome jerry jesse jesus jim jimmy joe joel john johnny jonathan jorge jose josef joseph joshua juan julian julio julius
justin karl keith ken kenneth kevin khalid kofi kurt kyle lance larry lars laurence lawrence lee leo leon leonard leonardo lewis liam lionel
lloyd louis lucas luis luke luigi mahmoud malcolm manuel marc marco marcus mario mark marshall martin marvin mathew matt matthew maurice max
michael michel miguel mikhail mitch mohamed mohammad mohammed morgan muhammad murray mustafa narendra nathan nathaniel neil nelson nicholas
nick nicolas nigel noah noel norman oliver omar oscar osama otto owen pablo patrick paul pedro peter phil philip phillip pierre rafael rahul
ralph ramon randy raul ray raymond recep reginald rex ricardo richard rick rob robert roberto rodney rodrigo roger roland ron ronald rory
ross roy rudolf rupert russell ryan saddam salman sam samuel santiago scott sean sebastian sergei sergey seth shane shaun sidney simon stanley
stefan stephen steve steven stuart ted terence theodore thomas tim timothy toby todd tom tommy tony travis trevor tyler vernon victor vincent
viktor vladimir volodymyr walter warren wayne wei wesley wilfred william winston xavier yasser yuri zachary zaid`);
