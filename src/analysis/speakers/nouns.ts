/**
 * What a common noun can stand for when it is a source.
 *
 * person: one human being; people: several; organization: a body; document: something written or shown.
 */
export type Nature = 'person' | 'people' | 'organization' | 'document';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

const PERSONS = words(`
	official spokesman spokeswoman spokesperson president vice-president minister mayor governor senator lawmaker judge justice
	director secretary chairman chairwoman chairperson chair chief head leader officer commander general colonel major captain
	lieutenant sergeant constable inspector commissioner superintendent sheriff detective deputy delegate representative
	congressman congresswoman legislator councillor councilman councilwoman candidate nominee politician premier chancellor
	ambassador diplomat envoy attorney lawyer prosecutor solicitor barrister counsel clerk treasurer controller adviser advisor
	aide analyst expert scientist researcher professor lecturer scholar historian economist biologist physicist chemist
	astronomer archaeologist engineer doctor physician surgeon nurse paramedic psychologist teacher principal student pupil
	coach manager player captain striker goalkeeper athlete driver pilot champion boxer wrestler singer rapper musician drummer
	guitarist actor actress comedian artist painter author co-author writer novelist poet journalist reporter correspondent
	editor columnist blogger broadcaster presenter host photographer filmmaker producer founder co-founder owner ceo executive
	entrepreneur businessman businesswoman billionaire employee worker trader banker investor farmer fisherman activist
	campaigner protester demonstrator organizer organiser volunteer whistleblower witness eyewitness bystander resident
	neighbour neighbor local villager survivor victim passenger tourist visitor patient suspect defendant accused attacker
	gunman shooter assailant prisoner inmate refugee migrant source insider man woman boy girl child person teenager mother
	father parent son daughter brother sister wife husband widow partner friend colleague uncle aunt cousin grandmother
	grandfather relative fiancé fiancée king queen prince princess emperor pope bishop archbishop cardinal priest pastor rabbi
	imam monk nun patriarch poster user fan critic supporter opponent speaker selectman bartender dispatcher publicist
	interviewer interviewee caller reader customer client consumer buyer seller veteran soldier marine astronaut cosmonaut
	investigator coroner examiner regulator auditor technician operator caretaker guard curator librarian conductor composer
	choreographer designer architect developer programmer hacker creator maker inventor member legend star newcomer incumbent
	predecessor successor rival assistant secretary-general undersecretary ex-president strategist pollster forecaster
	pioneer volunteer profiteer mutineer meteorologist seismologist epidemiologist virologist zoologist botanist ecologist geologist`);

const PEOPLE = words(`
	police people media press residents officials authorities crew staff public family critics experts scientists researchers
	everyone everybody others locals men women children parents folks faculty personnel management troops clergy youth cabinet
	leadership opposition majority minority both many some few several all two three most`);

const ORGANIZATIONS = words(`
	government ministry department bureau agency office administration authority commission committee council board panel body
	court tribunal jury parliament congress senate assembly legislature house party coalition alliance union federation
	association organization organisation group foundation charity institute institution university college school academy
	hospital clinic company firm corporation business manufacturer airline retailer bank fund exchange brand studio label
	publisher broadcaster network channel station newspaper magazine outlet agency tabloid website portal platform team club
	league squad band army navy military force service division unit brigade militia regime kremlin embassy consulate mission
	delegation campaign movement camp church diocese vatican museum library zoo laboratory lab centre center observatory city
	town village county province state country nation region municipality district union summit conference watchdog regulator
	developer carrier operator supplier startup cartel gang monarchy presidency secretariat bloc community chamber
	directorate inspectorate prosecution defence defense academy orchestra troupe society trust think-tank`);

const DOCUMENTS = words(`
	report reports study studies survey poll polls paper article statement release announcement letter letters document
	documents memo email e-mail message tweet post blog book memoir text file files record records data figures statistics
	results findings analysis research evidence footage video videos photo photos images recording broadcast film documentary
	law bill act constitution treaty agreement pact deal accord decree order ruling verdict judgment judgement sentence motion
	resolution rule rules regulation regulations guideline guidelines policy plan program programme schedule warning warnings
	notice sign poster advertisement lawsuit complaint indictment affidavit filing petition testimony tradition doctrine
	model models test tests experiment experiments investigation inquiry autopsy review assessment estimate estimates index
	list census bulletin forecast legend adage proverb proclamation telegram summary publication publications account
	accounts news rumours rumors code inscription map timeline interview speech press-release journals`);

/** Nouns whose plural form is a set of bodies or papers, not of people. */
const PERSON_ENDING = /(?:[^u]man|woman|person|ist|ian|crat)$/;
const PEOPLE_ENDING = /(?:men|women|people|ists|ians|crats)$/;
/** Ends as either of the two does. */
const ENDING = /(?:m[ae]n|person|people|ists?|ians?|crats?)$/;
const NOT_PEOPLE = words(
	'exist exists assist assists resist resists insist insists consist consists persist persists twist twists list lists mist wrist enlist checklist playlist german roman ottoman regimen specimen abdomen omen acumen',
);
const AGENT_ENDING = /(?:[^aeiou]er|or|ant|ee)$/;

/** The singular of a regular plural; the word itself where it is none. */
export function singularOf(word: string): string {
	if (/[^aeiou]ies$/.test(word) && word.length > 4) {
		return `${word.slice(0, -3)}y`;
	}
	if (/(?:ss|x|ch|sh)es$/.test(word)) {
		return word.slice(0, -2);
	}
	if (word.endsWith('men')) {
		return `${word.slice(0, -3)}man`;
	}
	return /[^su]s$/.test(word) && word.length > 3 ? word.slice(0, -1) : word;
}

/** The regular plural of a noun, as {@link singularOf} undoes it. */
const pluralOf = (noun: string): string =>
	/[^aeiou]y$/.test(noun)
		? `${noun.slice(0, -1)}ies`
		: /(?:ss|x|ch|sh)$/.test(noun)
			? `${noun}es`
			: /man$/.test(noun)
				? `${noun.slice(0, -3)}men`
				: `${noun}s`;

/** Every known form, singular and plural; of a form with several natures the last one stands. */
const NATURES: ReadonlyMap<string, Nature> = new Map([
	...entries(ORGANIZATIONS, 'people', pluralOf),
	...entries(PERSONS, 'people', pluralOf),
	...entries(DOCUMENTS, 'document', pluralOf),
	...entries(ORGANIZATIONS, 'organization'),
	...entries(PERSONS, 'person'),
	...entries(DOCUMENTS, 'document'),
	...entries(PEOPLE, 'people'),
]);

function entries(
	nouns: ReadonlySet<string>,
	nature: Nature,
	form: (noun: string) => string = (noun) => noun,
): [string, Nature][] {
	return [...nouns].map((noun) => [form(noun), nature]);
}

/** What the lower-case noun can stand for, or `null` where nothing is known of it. */
export function natureOf(word: string): Nature | null {
	const known = NATURES.get(word);
	if (known !== undefined) {
		return known;
	}
	if (!ENDING.test(word) || NOT_PEOPLE.has(word)) {
		return null;
	}
	return PEOPLE_ENDING.test(word) ? 'people' : PERSON_ENDING.test(word) ? 'person' : null;
}

/** As {@link natureOf}, with a guess from the form for a word nothing is known of. */
export function guessNature(word: string): Nature {
	const known = natureOf(word);
	if (known) {
		return known;
	}
	const singular = singularOf(word);
	if (singular !== word) {
		return 'people';
	}
	return AGENT_ENDING.test(word) ? 'person' : 'organization';
}

const FEMALE = words(
	'woman girl mother daughter sister wife widow aunt grandmother actress queen princess nun spokeswoman chairwoman congresswoman councilwoman businesswoman fiancée duchess countess viscountess baroness lady mrs ms miss',
);
const MALE = words(
	'man boy father son brother husband uncle grandfather actor king prince monk priest pope bishop archbishop spokesman chairman congressman councilman businessman fisherman fiancé duke count viscount baron lord mr sir imam',
);

/** The gender that a noun or a title itself tells. */
export function genderOfNoun(word: string): 'female' | 'male' | undefined {
	return FEMALE.has(word) ? 'female' : MALE.has(word) ? 'male' : undefined;
}

/** Nouns by which one and the same can be called. */
const SYNONYMS: readonly ReadonlySet<string>[] = [
	words('researcher scientist team author investigator study expert'),
	words('police officer policeman authority'),
	words('government administration cabinet regime authority'),
	words('company firm corporation business manufacturer maker group giant'),
	words('agency bureau office department authority ministry'),
	words('court judge jury tribunal'),
	words('report study paper research survey analysis finding result'),
	words('group organization organisation association union body'),
	words('parliament legislature assembly'),
	words('team club side squad'),
	words('country nation state'),
	words('website site outlet newspaper paper publication magazine'),
	words('statement announcement release letter message post tweet'),
	words('spokesman spokeswoman spokesperson official representative'),
	words('chairman chairwoman chair chairperson head chief leader president'),
	words('lawyer attorney solicitor'),
	words('politician lawmaker legislator senator representative congressman congresswoman'),
	words('protester demonstrator activist'),
	words('agreement treaty accord deal pact'),
];

const SYNONYMS_OF: ReadonlyMap<string, readonly string[]> = new Map(
	[...new Set(SYNONYMS.flatMap((each) => [...each]))].map((noun): [string, readonly string[]] => [
		noun,
		[...new Set(SYNONYMS.filter((each) => each.has(noun)).flatMap((each) => [...each]))].filter(
			(each) => each !== noun,
		),
	]),
);

/** The nouns that can stand for the same as this one, without itself. */
export function synonymsOf(noun: string): readonly string[] {
	return SYNONYMS_OF.get(noun) ?? [];
}

/** Nouns that any body, or any several, can be called by, whatever its name. */
const GENERIC = words(`
	company firm corporation business group organization organisation agency body institution association union foundation
	charity team club party side outlet newspaper magazine website site network channel station publisher broadcaster studio
	airline bank manufacturer maker retailer giant watchdog regulator movement campaign brand label league band operator
	country nation state people both pair duo couple two member`);

/** Whether the noun tells little by itself: *the company* can be any company, *the court* no newspaper. */
export function isGeneric(noun: string): boolean {
	return GENERIC.has(noun);
}

const RESEARCH = words('study research survey paper analysis result finding model report data experiment article');
const RESEARCHERS = words(
	'researcher scientist team author investigator expert astronomer archaeologist biologist physicist',
);

/** A paper whose makers are researchers: *the study says* and *the researchers say* are one. */
export function tellsOfResearch(noun: string): boolean {
	return RESEARCH.has(noun);
}

export function isResearcher(noun: string): boolean {
	return RESEARCHERS.has(noun);
}
