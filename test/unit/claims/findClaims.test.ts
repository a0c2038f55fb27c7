import assert from 'node:assert/strict';

import { findQuotations } from '../../../src/analysis/attributions/quotations/findQuotations';
import { findClaims } from '../../../src/analysis/claims/findClaims';
import type { Claim } from '../../../src/analysis/model';
import { analyze } from '../../../src/analysis/session';
import { english } from '../analysis/english';
import { scene, type Cast, type Line } from '../speakers/scene';

const ADA: Cast = { kind: 'person', forms: ['Ada Lindqvist', 'Lindqvist'], gender: 'female' };
const CANAL: Cast = { kind: 'organization', forms: ['Canal Board'] };

interface Told extends Claim {
	readonly words: string;
}

function claims(text: string, lines: readonly Line[], cast: readonly Cast[] = [ADA, CANAL]): Told[] {
	const { places, names, spoken } = scene(text, cast, lines);
	const quotations = findQuotations(places.document).map(({ parts, closed }) => ({
		spans: parts,
		closed,
		speech: true,
	}));
	return findClaims({ places, names, quotations, spoken, english: english() }).map((claim) => ({
		...claim,
		words: claim.content.map(({ start, end }) => text.slice(start, end)).join(' <> '),
	}));
}

/** The claim made of the content of one attribution. */
function claim(cue: string, content: string, rest: Partial<Line> = {}): Told {
	const text = `Ada Lindqvist ${cue} ${content}.`;
	const found = claims(text, [{ source: 'Ada Lindqvist', cue, content, ...rest }]);
	const first = found.find(({ attribution }) => attribution !== null);
	assert.ok(first);
	return first;
}

describe('Claims', () => {
	it('are shown without a quotation mark whose partner they leave out', () => {
		for (const [open, close] of ['“”', '""']) {
			const content = `${open ?? ''}The money was spent in May, and the skippers buy their own water,${close ?? ''}`;
			const text = `${content} Ada Lindqvist said.`;
			const shown = claims(text, [{ source: 'Ada Lindqvist', cue: 'said', content }]).map(({ shown }) =>
				shown.map(({ start, end }) => text.slice(start, end)).join(' <> '),
			);
			assert.deepEqual(shown, ['The money was spent in May', 'the skippers buy their own water']);
			const part = `that the skippers ${open ?? ''}were not heard, but they were paid${close ?? ''}`;
			const [first] = claims(`Ada Lindqvist said ${part}.`, [{ source: 'Ada Lindqvist', cue: 'said', content: part }]);
			assert.deepEqual(
				first?.shown.map(({ start, end }) => `Ada Lindqvist said ${part}.`.slice(start, end)),
				['the skippers ', 'were not heard'],
			);
			const whole = `${open ?? ''}The money was spent in May,${close ?? ''}`;
			const one = claims(`${whole} Ada Lindqvist said.`, [{ source: 'Ada Lindqvist', cue: 'said', content: whole }]);
			assert.deepEqual(one[0]?.shown, one[0]?.content);
		}
	});

	it('are of who answers in an interview that labels nobody, and none of who asks', () => {
		const text = [
			'“It was never easy”',
			'Ada Lindqvist kept the lock for thirty years. In this interview she looks back.',
			'HALM, 3 June 2031',
			'Lindqvist moved to Halm in 1988. At the age of 40 she was put in charge of six keepers.',
			'You began in 1990. Was it hard?',
			'I had the key from my father. In May 1991 the gate broke twice.',
			'The skippers seem to have liked you.',
			'They paid us 40 marks a month. The board never came.',
			'Why did you leave?',
			'I was tired, and my doctor sent me home.',
			'The lock closed in 2020.',
		].join('\n\n');
		const { claims: found, speakers } = analyze(text, english());
		const voiceOf = (words: string): string | undefined => {
			const claim = found.find(({ content }) =>
				content.some(({ start, end }) => text.slice(start, end).includes(words)),
			);
			return claim && (speakers.find(({ entity }) => entity === claim.claimant)?.name ?? 'the article');
		};
		assert.equal(voiceOf('gate broke twice'), 'Ada Lindqvist');
		assert.equal(voiceOf('40 marks'), 'Ada Lindqvist');
		assert.equal(voiceOf('began in 1990'), undefined);
		assert.equal(voiceOf('seem to have liked'), undefined);
		assert.equal(voiceOf('kept the lock'), 'the article');
		assert.equal(voiceOf('moved to Halm'), 'the article');
		assert.equal(voiceOf('closed in 2020'), 'the article');
	});

	it('are none of those who say nothing, nor what is denied by a word for it alone', () => {
		for (const [cue, content] of [
			['declined', 'to comment'],
			['declined', 'to name the mills'],
			['refused', 'to say when it would open'],
		] as const) {
			const text = `Ada Lindqvist ${cue} ${content}.`;
			const told = claims(text, [{ source: 'Ada Lindqvist', cue, content, report: 'refused' }]);
			assert.deepEqual(told, [], content);
		}
		const denied = (content: string, cue = 'denied'): string[] =>
			claims(`Ada Lindqvist ${cue} ${content}.`, [{ source: 'Ada Lindqvist', cue, content, stance: 'denies' }]).flatMap(
				({ attribution, words }) => (attribution ? [words] : []),
			);
		assert.deepEqual(denied('that account'), []);
		assert.deepEqual(denied('to speculate about the sale', 'did not want'), []);
		assert.deepEqual(denied('closing the lock', 'warned against'), []);
		assert.deepEqual(denied('any knowledge'), ['any knowledge']);
		assert.deepEqual(denied('any part in the sale'), ['any part in the sale']);
		assert.deepEqual(denied('any change to the sale', 'rejected'), []);
		assert.deepEqual(denied('that account when reached by phone', 'disputed'), []);
		const asked = (content: string): string[] =>
			claims(`Ada Lindqvist asked ${content}.`, [{ source: 'Ada Lindqvist', cue: 'asked', content }]).map(
				({ words }) => words,
			);
		assert.deepEqual(asked('not to be named'), []);
		assert.deepEqual(asked('to be named captain'), ['to be named captain']);
	});

	it('have what is done for a subject', () => {
		const said = (content: string): string[] =>
			claims(`Ada Lindqvist mentioned ${content}.`, [{ source: 'Ada Lindqvist', cue: 'mentioned', content }]).flatMap(
				({ attribution, words }) => (attribution ? [words] : []),
			);
		assert.deepEqual(said('closing it would be wrong'), ['closing it would be wrong']);
		assert.deepEqual(said('closing the lock that leaks'), []);
	});

	it('are theirs whom the article goes by', () => {
		const text = 'The study covered only six weeks, according to Ada Lindqvist.';
		const told = claims(text, [
			{ source: 'Ada Lindqvist', cue: 'according to', content: 'The study covered only six weeks' },
		]);
		assert.deepEqual(
			told.map(({ attribution, words }) => [attribution !== null, words]),
			[[true, 'The study covered only six weeks']],
		);
	});

	it('are of who speaks, whatever tells between when and where they do; nobody asked to do it does', () => {
		const content = 'to have closed the lock';
		const line = { source: 'Ada Lindqvist', cue: 'claimed', content };
		const [mine, ...more] = claims(`Ada Lindqvist claimed in a letter ${content}.`, [line]);
		assert.deepEqual([mine?.words, more.length], [content, 0]);
		const asked = { source: 'Ada Lindqvist', cue: 'asked', content: 'to close the lock' };
		assert.equal(claims('Ada Lindqvist asked the board to close the lock.', [asked])[0]?.attribution, null);
	});

	it('may begin with there', () => {
		const content = 'there had been a leak in May';
		const line = { source: 'Ada Lindqvist', cue: 'claimed', content };
		const [only, ...more] = claims(`The mayor, Ada Lindqvist, claimed ${content}.`, [line]);
		assert.deepEqual([only?.words, more.length], [content, 0]);
	});

	it('say who does what they leave out, where the one who speaks does it', () => {
		for (const cue of ['promised', 'plans', 'refused', 'wants', 'threatened']) {
			const { subject, claimant } = claim(cue, 'to close the lock');
			assert.ok(claimant);
			assert.equal(subject, claimant, cue);
		}
		assert.equal(claim('said that', 'the lock was closed').subject, null);
		// What somebody else is to do is no claim of hers by itself: its words do not say who that is.
		for (const [cue, rest] of [
			['urged', 'the skippers to use the lock'],
			['was asked', 'to close the lock'],
		] as const) {
			const text = `Ada Lindqvist ${cue} ${rest}.`;
			const content = rest.slice(rest.indexOf('to '));
			const told = claims(text, [{ source: 'Ada Lindqvist', cue, content }]);
			assert.deepEqual(
				told.map(({ words, claimant }) => [words, claimant]),
				[[text, null]],
			);
		}
	});

	it('in the article’s own voice are whole, and nobody’s quoted words', () => {
		const own = (text: string, lines: readonly Line[] = []): string[] =>
			claims(text, lines)
				.filter(({ attribution }) => attribution === null)
				.map(({ words }) => words);
		const content = 'the lock leaks';
		const said: Line = { source: 'Ada Lindqvist', cue: 'said', content };
		assert.deepEqual(own(`It is a sign that ${content}, Ada Lindqvist said.`, [said]), []);
		assert.deepEqual(own(`After the board had met for hours, Ada Lindqvist said ${content}.`, [said]), []);
		const before = `The plan is before the council, Ada Lindqvist said ${content}`;
		assert.equal(own(`${before}.`, [said]).includes('The plan is'), false);
		assert.deepEqual(own('“The lock was never closed at night. It was open all week long.”'), []);
		assert.deepEqual(own('The Harbour Times said in a comment for Friday, 3 May.'), []);
		assert.deepEqual(own('Heavy duty: The board closed the lock last week.'), ['The board closed the lock last week.']);
		assert.deepEqual(own('BRNO — The board closed the lock last week.'), ['The board closed the lock last week.']);
		assert.deepEqual(own('Brno, 9 June – The board closed the lock last week.'), [
			'The board closed the lock last week.',
		]);
		assert.deepEqual(own('The 8th Canal-Lock Meeting was held in Brno on Monday.'), [
			'The 8th Canal-Lock Meeting was held in Brno on Monday.',
		]);
		assert.deepEqual(own('UNESCO — the body that paid for it — closed the lock.'), [
			'UNESCO — the body that paid for it — closed the lock.',
		]);
		assert.deepEqual(own('Canal Board closes the lock for good\n\nThe board closed the lock last week.'), [
			'The board closed the lock last week.',
		]);
		const turn = 'The lock was closed in May.';
		const talk = ['Ms. Stone', 'Question', 'Ms. Stone', 'Question', 'Ms. Stone'].map((label) => `${label}: ${turn}`);
		assert.deepEqual(own(talk.join('\n\n')), []);
		assert.deepEqual(own('LOCK CLOSED FOR TWO DAYS The board closed the lock last week.'), [
			'The board closed the lock last week.',
		]);
	});

	it('are no phrase for whom something is done to, nor for what was told before', () => {
		for (const [cue, content] of [
			['ordered', 'him held without bail'],
			['disputes', 'that estimate'],
		] as const) {
			const text = `Ada Lindqvist ${cue} ${content}.`;
			const [only, ...more] = claims(text, [{ source: 'Ada Lindqvist', cue, content }]);
			assert.equal(only?.attribution, null, text);
			assert.deepEqual(more, []);
		}
	});

	it('short sentences of one who speaks are claims of their own', () => {
		const content = '“It rained. He left. Nobody knew why,”';
		const found = claims(`${content} Ada Lindqvist said.`, [{ source: 'Ada Lindqvist', cue: 'said', content }]);
		assert.deepEqual(
			found.map(({ words }) => words),
			['“It rained.', 'He left.', 'Nobody knew why,”'],
		);
	});

	it('are propositions: a phrase alone is none, and its sentence is the article’s own', () => {
		const of = (source: string, cue: string, content: string, rest: Partial<Line> = {}): (string | null)[][] =>
			claims(`${source} ${cue} ${content}.`, [{ source, cue, content, ...rest }]).map(({ words, claimant }) => [
				words,
				claimant,
			]);
		assert.deepEqual(of('Ada Lindqvist', 'voted for', 'independence'), [
			['Ada Lindqvist voted for independence.', null],
		]);
		for (const content of [
			'a better lock',
			'a plan to mend the lock',
			'the lock to be mended',
			'a stay until they have met',
		]) {
			assert.deepEqual(of('Ada Lindqvist', 'called for', content), [[`Ada Lindqvist called for ${content}.`, null]]);
		}
		for (const content of ['to ensure the lock is closed', 'to close the lock because it leaks']) {
			const text = `Ada Lindqvist urged the board ${content}.`;
			const told = claims(text, [{ source: 'Ada Lindqvist', cue: 'urged', content }]);
			assert.deepEqual(
				told.map(({ words, claimant }) => [words, claimant]),
				[[text, null]],
			);
		}
		for (const content of ['a week without ships', 'closing the lock']) {
			const text = `Ada Lindqvist complained of ${content}.`;
			assert.deepEqual(of('Ada Lindqvist', 'complained of', content), [[text, null]]);
		}
		for (const content of ['to mend the lock', 'closing the lock', 'that the board sell the lock']) {
			assert.deepEqual(of('Ada Lindqvist', 'proposed', content), [[content, 'e0']]);
		}
		const makes = 'Ada Lindqvist condemned two men who allegedly make bad locks.';
		assert.deepEqual(
			claims(makes, [{ cue: 'allegedly', content: 'make bad locks' }]).map(({ words }) => words),
			[makes],
		);
		const asked = 'Ada Lindqvist does not know who closed the lock.';
		assert.deepEqual(of('Ada Lindqvist', 'does not know', 'who closed the lock'), [[asked, null]]);
		const loans = 'The board sold the loans, which Ada Lindqvist said had been a drain on it.';
		const which = claims(loans, [{ source: 'Ada Lindqvist', cue: 'said', content: 'which' }]).map(({ words }) => words);
		assert.deepEqual(which, [loans]);
		// Verbs of clauses inside it say nothing of it, and what grows is no act.
		for (const content of ['the sale of a man who paid nothing', 'growing doubts', 'the sale that was stopped']) {
			assert.deepEqual(of('Ada Lindqvist', 'condemned', content), [[`Ada Lindqvist condemned ${content}.`, null]]);
		}
		assert.deepEqual(of('Ada Lindqvist', 'found', 'the man who paid was rich'), [['the man who paid was rich', 'e0']]);
		// A denial.
		assert.deepEqual(of('Ada Lindqvist', 'denied', 'any part in the sale', { stance: 'denies' }), [
			['any part in the sale', 'e0'],
		]);
		// What was done or reported, though something else in its sentence is a claim.
		const loss = 'a loss of 214 million euros in 2019';
		assert.deepEqual(of('Canal Board', 'reported', loss), [[`Canal Board reported ${loss}.`, null]]);
		const both = claims(`Canal Board reported ${loss}, and said the lock was sold.`, [
			{ source: 'Canal Board', cue: 'reported', content: loss },
			{ source: 'Canal Board', cue: 'said', content: 'the lock was sold' },
		]);
		assert.deepEqual(
			both.map(({ words }) => words),
			[`Canal Board reported ${loss}`, 'the lock was sold'],
		);
	});

	it('are of the article where something is done to somebody, whatever verb says so', () => {
		for (const sentence of [
			'The council denied Ada Lindqvist a permit in May.',
			'Officials denied him bail on Tuesday.',
			'Ms Quist was denied access to the file.',
			'Ilse Adair was found guilty in May on nine counts of fraud.',
			'The dead sailor was identified as Tom Adair.',
			'Ms Quist was appointed as her secretary in 2017.',
		]) {
			const found = analyze(`${sentence}\n`, english()).claims;
			assert.deepEqual(
				found.map(({ content: [span], attribution }) => [attribution, sentence.slice(span?.start, span?.end)]),
				[[null, sentence]],
			);
		}
	});

	it('are no questions', () => {
		const asked = claims('“What do you want?” Ada Lindqvist said.', [
			{ source: 'Ada Lindqvist', cue: 'said', content: '“What do you want?”' },
		]);
		assert.deepEqual(asked, []);
		assert.deepEqual(claims('Ada Lindqvist said: “We paid for years, so why should they be exempt?”', []), []);
		const text = 'Ada Lindqvist did not say if there were leaks.';
		const [own, ...others] = claims(text, [
			{ source: 'Ada Lindqvist', cue: 'did not say', content: 'if there were leaks' },
		]);
		assert.deepEqual([own?.words, own?.claimant, others.length], [text, null, 0]);
	});

	it('are made of what was spoken, or follows “said”, though no verb is known in it', () => {
		const of = (cue: string, content: string): (string | null)[][] =>
			claims(`${content} ${cue} Lindqvist.`, [{ source: 'Lindqvist', cue, content }]).map(({ words, claimant }) => [
				words,
				claimant,
			]);
		assert.deepEqual(of('wrote', '“Every little step matters,”'), [['“Every little step matters,”', 'e0']]);
		assert.deepEqual(of('said', 'The lock leaks'), [['The lock leaks', 'e0']]);
		assert.deepEqual(of('said', '“The lock’s a wreck,”'), [['“The lock’s a wreck,”', 'e0']]);
		for (const phrase of ['“On that note, ladies.”', '“They will,”']) {
			assert.deepEqual(of('said', phrase), [], phrase);
		}
		for (const phrase of ['Critics of the law', 'Some questions about the sale']) {
			assert.deepEqual(of('said', phrase), [[`${phrase} said Lindqvist.`, null]]);
		}
	});

	it('of the article hold whole what somebody may have said, and nothing is lost', () => {
		const no = 'that the lock was closed in 2014, and the board sold it in May';
		const lines: Line[] = [{ source: 'Ada Lindqvist', cue: 'denied', content: no, confidence: 0.45 }];
		const denied = claims(`Ada Lindqvist denied ${no}.`, lines);
		assert.ok(denied.length > 1 && denied.every(({ attribution }) => attribution !== null));
		const quoted = '“They took the money and the mayor knew it.”';
		const said = claims(`${quoted} Ada Lindqvist was there.`, [
			{ source: 'Ada Lindqvist', content: quoted, confidence: 0.4 },
		]);
		assert.ok(said.some(({ words, claimant }) => words.includes('They took the money') && claimant === 'e0'));
		// Where the larger one makes no claim, the smaller one does.
		const text = '“I think the lock is leaking,” Lindqvist said.';
		const [own] = claims(text, [
			{ source: 'Lindqvist', cue: 'said', content: '“I think the lock is leaking,”', confidence: 0.4 },
			{ source: 'I', cue: 'think', content: 'the lock is leaking', act: 'belief', parent: 0 },
		]);
		assert.ok(own?.words.includes('the lock is leaking'));
	});

	it('do not say again what a speaker says in a larger one', () => {
		const text = '“I think the lock is leaking,” Lindqvist said. “The board believes the lock was sold,” she said.';
		const found = claims(text, [
			{ source: 'Lindqvist', cue: 'said', content: '“I think the lock is leaking,”' },
			{ source: 'I', cue: 'think', content: 'the lock is leaking', act: 'belief', parent: 0 },
			{ source: 'she', cue: 'said', content: '“The board believes the lock was sold,”' },
			{ source: 'The board', cue: 'believes', content: 'the lock was sold', act: 'belief', parent: 2 },
		]);
		assert.deepEqual(
			found.map(({ words }) => words),
			['“I think the lock is leaking,”', '“The board believes the lock was sold,”', 'the lock was sold'],
		);
	});

	it('are made of nothing that is more likely wrong than right', () => {
		const text = 'Ada Lindqvist thinks that the lock was sold in 2014.';
		const line = { source: 'Ada Lindqvist', cue: 'thinks', content: 'that the lock was sold in 2014' };
		const [sure] = claims(text, [{ ...line, confidence: 0.5 }]);
		assert.equal(sure?.words, 'that the lock was sold in 2014');
		const [unsure] = claims(text, [{ ...line, confidence: 0.49 }]);
		assert.deepEqual([unsure?.words, unsure?.attribution], [text, null]);
	});

	it('are cut where a clause with its own subject and verb begins, and nowhere else', () => {
		const content = 'the lock was closed in 2014, and the board sold it, but nobody told the skippers and owners';
		const found = claims(`Ada Lindqvist said ${content}.`, [{ source: 'Ada Lindqvist', cue: 'said', content }]);
		assert.deepEqual(
			found.map(({ words }) => words),
			['the lock was closed in 2014', 'the board sold it', 'nobody told the skippers and owners'],
		);
		for (const whole of [
			'The board sold the lock while it was closed and paid no tax.',
			'The lock leaked in the spring, and was closed in 2014.',
			'If the lock leaks, the board will not pay, and the skippers will go.',
		]) {
			assert.deepEqual(
				claims(whole, []).map(({ words }) => words),
				[whole],
			);
		}
	});

	it('a split quotation is one claim, its sentences are several', () => {
		const told = (first: string, between: string, rest: string): string[] => {
			const text = `${first} ${between} ${rest}`;
			const { places, names, spoken } = scene(text, [ADA], [{ source: 'Lindqvist', cue: 'said', content: first }]);
			const [attribution] = spoken.attributions;
			assert.ok(attribution);
			const second = { start: text.indexOf(rest), end: text.length };
			const joined = { ...attribution, content: [...attribution.content, second] };
			const said = { ...spoken, attributions: [joined] };
			return findClaims({ places, names, quotations: [], spoken: said, english: english() })
				.filter((each) => each.attribution !== null)
				.map((each) => each.content.map(({ start, end }) => text.slice(start, end)).join(' <> '));
		};
		assert.deepEqual(told('“The dam,”', 'Lindqvist said,', '“is safe. It was built in 1931.”'), [
			'“The dam,” <> “is safe.',
			'It was built in 1931.”',
		]);
		const ours = told('“The town is ours,”', 'Lindqvist said at noon.', '“The enemy left behind two boats.”');
		assert.deepEqual(ours, ['“The town is ours,”', '“The enemy left behind two boats.”']);
	});

	it('a figure, a date and a name make a claim one to check, and are its reasons', () => {
		const found = claims('Ada Lindqvist said the Canal Board fired 214 people in 2019.', [
			{ source: 'Ada Lindqvist', cue: 'said', content: 'the Canal Board fired 214 people in 2019' },
		]).find(({ attribution }) => attribution !== null);
		assert.ok(found);
		assert.ok(found.checkWorthiness >= 0.5);
		for (const reason of ['figure', 'name', 'who did it', 'past or present fact'] as const) {
			assert.ok(found.reasons.includes(reason), `${reason} of ${found.reasons.join(', ')}`);
		}
		assert.deepEqual(found.entities, ['e1']);
	});

	it('an opinion, a wish and a question are not to check, and say so', () => {
		const opinion = claim('thinks', 'this is a wonderful idea', { act: 'belief' });
		assert.ok(opinion.checkWorthiness < 0.5);
		assert.ok(opinion.reasons.includes('opinion'));
		const wish = claim('wants', 'to open the gates soon', { act: 'intention' });
		assert.ok(wish.checkWorthiness < 0.5);
		assert.equal(wish.modality, 'wished');
		assert.ok(wish.reasons.includes('wish or promise'));
		for (const order of ['“Do not open the gates,”', '“Don’t open the gates,”', '“Let’s not open the gates,”']) {
			assert.equal(claim('said', order).modality, 'wished', order);
		}
		assert.equal(claim('says', 'the dam leaks', { report: 'conditional' }).modality, 'conditional');
		const question = claim('asked', 'whether the gates would hold');
		assert.ok(question.checkWorthiness < 0.5);
		assert.equal(question.modality, 'asked');
		assert.ok(question.reasons.includes('question'));
	});

	for (const [content, modality, tense, cue = 'said'] of [
		['the gates will open', 'predicted', 'future'],
		['the gates may open', 'possible', 'present'],
		['the gates opened early', 'asserted', 'past'],
		['the gates are open', 'asserted', 'present'],
		['the gates should open', 'wished', 'present'],
		['if it rained the gates would open', 'conditional', 'present'],
		['the board has closed the gates', 'asserted', 'past'],
		['the gates follow the keeper’s wishes', 'asserted', 'present'],
		['to have closed the gates', 'asserted', 'past', 'claims'],
		['the gates were closed due to rain', 'asserted', 'past'],
		['the gates need a keeper', 'asserted', 'present'],
		['the gates are scheduled to finally move', 'predicted', 'present'],
		['the gates may not yet have been closed', 'possible', 'past'],
		['that the gates will open in May, when the ice is gone', 'predicted', 'future'],
		['I think the gates will open', 'predicted', 'present'],
		['the town never fully recovered', 'asserted', 'past'],
		['the board hasn’t paid its workers', 'asserted', 'past'],
		['around 18 to 63 skippers closed the gates', 'asserted', 'past'],
		['the gates are due to open', 'predicted', 'present'],
		['nobody could open the gates', 'asserted', 'present'],
		['the laws are withdrawn, as they will say', 'asserted', 'present'],
		['if nobody pays, the gates will close', 'conditional', 'future'],
		['the gates would open in May', 'predicted', 'future'],
		['the gates would have opened in May', 'conditional', 'past'],
		['“I would call the gates old”', 'asserted', 'present'],
		['had the gates been mended, nobody would be hurt', 'conditional', 'present'],
		['if the gates are old, a look should show it', 'conditional', 'present'],
		['the board expects the gates to open', 'predicted', 'present'],
		['the gates are expected in May', 'predicted', 'present'],
		['it is possible that the gates are old', 'possible', 'present'],
		['all possible gates were opened', 'asserted', 'past'],
		['the keeper took all possible measures', 'asserted', 'past'],
		['the most likely cause was rain', 'possible', 'past'],
		['they’d lost three gates', 'asserted', 'past'],
		['the board would open the gates every month', 'predicted', 'future'],
		['a strike is still possible', 'possible', 'present'],
		['the gates are less likely to open', 'asserted', 'present'],
		['fans would love the gates', 'predicted', 'future'],
		['the gates are due by the summer', 'predicted', 'present'],
		['“I am sure the gates will open”', 'predicted', 'present'],
		['she would like to see more gates', 'wished', 'present'],
		['the bridge was set on fire', 'asserted', 'past'],
		['the deaths were due in part to rain', 'asserted', 'past'],
		['analysts expected a loss', 'asserted', 'past'],
		['“Had a great time at the gates”', 'asserted', 'past'],
		['that the moon was formed by a collision', 'asserted', 'past', 'proposed'],
		['“We have been told there will be a plan”', 'asserted', 'past'],
		['the keeper sold hope in a jar', 'asserted', 'past'],
		['we shall open the gates', 'predicted', 'future'],
		['the keeper must have opened the gates', 'possible', 'past'],
		['the keeper must open the gates', 'wished', 'present'],
		['that the gates be opened', 'wished', 'present', 'recommended'],
	] as const) {
		it(`“${content}” is ${modality}, ${tense}`, () => {
			const found = claim(cue, content);
			assert.equal(found.modality, modality);
			assert.equal(found.tense, tense);
		});
	}

	it('a relative clause, a word far from the verb and a first word “to” tell nothing of how a claim is meant', () => {
		const own = (text: string): Told | undefined => claims(text, [])[0];
		const told = (text: string): (string | undefined)[] => [own(text)?.modality, own(text)?.polarity];
		assert.deepEqual(told('The board, which may not pay, closed the lock.'), ['asserted', 'positive']);
		assert.deepEqual(told('The board, which was never told to pay, closed the lock.'), ['asserted', 'positive']);
		// Where such a clause ends is clear between commas alone: no *not* of the sentence may be taken for one of it.
		assert.deepEqual(told('The skippers who paid did not leave.'), ['asserted', 'negative']);
		assert.deepEqual(told('The skippers, who met Ada Lindqvist, did not pay.'), ['asserted', 'negative']);
		assert.deepEqual(told('There was, it must be recorded, an incident.'), ['asserted', 'positive']);
		assert.deepEqual(told('To her the survey shows that the lock was closed.'), ['asserted', 'positive']);
		assert.deepEqual(told('Ada Lindqvist died on a ferry and left a will of four lines.'), ['asserted', 'positive']);
		assert.deepEqual(told('The board, which paid, may not close the lock.'), ['possible', 'negative']);
		assert.deepEqual(told('The board is very unlikely to close the lock.'), ['possible', 'positive']);
	});

	it('what somebody expects is predicted, what somebody promises is wished', () => {
		assert.equal(claim('expects', 'to need the gates', { act: 'belief' }).modality, 'predicted');
		assert.equal(claim('promises', 'to mend the gates').modality, 'wished');
		assert.equal(claim('said', '“Let them mend the gates”').modality, 'wished');
		// No infinitive.
		assert.equal(claim('said', '“To whoever has it: I suspect you are sick of it”').modality, 'asserted');
		const not = claim('promised', 'not to close the lock');
		assert.deepEqual([not.modality, not.polarity, not.subject], ['wished', 'negative', not.claimant]);
	});

	it('what is denied in any words is told as a denial', () => {
		assert.equal(claim('disputed', 'that the dam leaks', { stance: 'denies' }).stance, 'denial');
		assert.equal(claim('said', 'that the dam leaks').stance, 'neutral');
	});

	it('nothing is denied by “nothing more than” and “no doubt”', () => {
		assert.equal(claim('said', 'the owners want nothing more than a new dam').polarity, 'positive');
		assert.equal(claim('said', 'the dam will no doubt leak').polarity, 'positive');
	});

	it('a participle before a noun makes no claim of a phrase', () => {
		const text = 'Ada Lindqvist answered 31 written questions.';
		const found = claims(text, [{ source: 'Ada Lindqvist', cue: 'answered', content: '31 written questions' }]);
		assert.deepEqual(
			found.map(({ attribution }) => attribution),
			[null],
		);
	});

	it('its polarity is that of the words, whoever denies them', () => {
		assert.equal(claim('denied', 'that the dam leaks').stance, 'denial');
		assert.equal(claim('denied', 'that the dam leaks').polarity, 'positive');
		assert.equal(claim('denied', 'that nobody was hurt').polarity, 'negative');
		assert.equal(claim('did not deny', 'that the dam leaks').polarity, 'positive');
		assert.equal(claim('said', 'the dam does not leak').polarity, 'negative');
		assert.equal(claim('said', 'the dam leaks').polarity, 'positive');
		assert.equal(claim('said', 'it was a lie that the dam leaks').polarity, 'negative');
		assert.equal(claim('said', 'it was a false alarm').polarity, 'positive');
		assert.equal(claim('said', 'not least because it leaks, the dam is old').polarity, 'positive');
	});

	it('what stands in a side clause, or is not of the verb, makes no claim negative', () => {
		const negative = [
			'that the board did not pay the fee, which is 3 million',
			'By Monday nobody had been found, although many looked',
			'Under the law the city cannot close schools, as it did in 2019',
			'the ship no longer carries passengers',
			'the minister never publicly admitted the error',
			'In Brno, not a single house was damaged',
			'In March that year, the board did not pay',
			'When contacted by the paper, the ministry did not comment',
			'workers who had no contract were not paid',
			'neither the board nor the mayor paid',
			'the board hasn’t paid its workers',
			'people who drove there did not pay',
			'the vote, which may fail, was not put off',
			'No lock is safe',
			'until the board votes, nobody is paid',
			'the lock was of no use',
			'not one gate was opened',
			'the fee, if there is one, has not been paid',
			'“No, I have not seen it”',
			'there was no “credible threat”',
			'the engine appears not to have failed',
			'the board has yet to pay',
			'no date has yet to be set',
			'the flood left not a house',
		];
		const positive = [
			'the bridge opened because nobody objected',
			'the bridge opened in no time',
			'the board, hardly a friend, sold it',
			'those who paid no tax were fined',
			'people who did not drive there paid',
			'men but not women are paid',
			'the board sold the lock, not the dam',
			'if nobody pays, the gates are closed',
			'when nobody paid, the board closed it',
			'the keeper pleaded not guilty',
			'the skippers were urged not to pay',
			'the gates had failed not once but twice',
			'the best is yet to come',
			'no more than 35 skippers came',
			'the board decided not to pay',
			'“No, the board paid for it”',
		];
		for (const content of [...negative, ...positive]) {
			const { polarity } = claim('said', content);
			assert.equal(polarity, negative.includes(content) ? 'negative' : 'positive', content);
		}
	});

	it('what two clauses say that both begin with “that” are two', () => {
		const content = 'that the dam is safe and that at no time had the keepers slept';
		const found = claims(`Ada Lindqvist said ${content}.`, [{ source: 'Ada Lindqvist', cue: 'said', content }]);
		assert.deepEqual(
			found.map(({ words, polarity }) => [words, polarity]),
			[
				['that the dam is safe', 'positive'],
				['that at no time had the keepers slept', 'negative'],
			],
		);
	});

	it('a clause that hangs on another “that” is not cut off it', () => {
		for (const content of [
			'that there is no proof that the men were there and that they stole',
			'that nobody believes that the dam is safe and that it will hold',
			'that wages exceed that of nurses and that of drivers',
		]) {
			const found = claims(`Ada Lindqvist said ${content}.`, [{ source: 'Ada Lindqvist', cue: 'said', content }]);
			assert.equal(found.length, 1, content);
		}
	});

	it('short sentences of the article are claims, and a statement that is not sure is not the article’s', () => {
		const own = claims('The freeze never came.', []);
		assert.deepEqual(
			own.map(({ words, polarity }) => [words, polarity]),
			[['The freeze never came.', 'negative']],
		);
		const text = 'Ada Lindqvist, who kept the lock for thirty years and more, said it was late.';
		const line = { source: 'Ada Lindqvist', cue: 'said', content: 'it was late', confidence: 0.3 };
		assert.deepEqual(
			claims(text, [line]).map(({ claimant }) => claimant === null),
			[false],
		);
	});

	it('what is denied of a report or a claim is what that says, and told once', () => {
		const text = 'Ada Lindqvist denied reports that the dam leaks.';
		const line = { source: 'Ada Lindqvist', cue: 'denied', content: 'reports that the dam leaks' };
		const found = claims(text, [
			{ ...line, stance: 'denies' },
			{ cue: 'reports', content: 'that the dam leaks', parent: 0 },
		]);
		assert.deepEqual(
			found.map(({ words, claimant }) => [words, claimant === null]),
			[['that the dam leaks', false]],
		);
		const deed = claim('denied', 'closing the lock', { stance: 'denies' });
		assert.equal(deed.subject, deed.claimant);
		const bribes = claim('denied', 'taking bribes', { stance: 'denies' });
		assert.equal(bribes.subject, bribes.claimant);
		assert.equal(claim('denied', 'existing rules had been broken', { stance: 'denies' }).subject, null);
		const cars = claim('rejected', 'reports that cars made in Norden are unsafe', { stance: 'denies' });
		assert.equal(cars.words, 'that cars made in Norden are unsafe');
		// What has a verb of its own is no noun for what it holds.
		assert.equal(claim('said', 'the claim that she stole was a lie').words, 'the claim that she stole was a lie');
	});

	it('what stands around its report is a claim of who says it, whatever it begins with', () => {
		const text = 'Ada Lindqvist keeps the lock. Until then, she said, she will keep walking with her dog.';
		const { claims: found, entities } = analyze(text, english());
		const ada = entities.find(({ name }) => name === 'Ada Lindqvist')?.id;
		const told = found.filter(({ content }) => content.some(({ start }) => start === text.indexOf('Until')));
		assert.deepEqual(
			told.map(({ claimant, content }) => [claimant, content.map(({ start, end }) => text.slice(start, end))]),
			[[ada, ['Until then', 'she will keep walking with her dog']]],
		);
	});

	it('the cue tells the reporter’s stance', () => {
		assert.equal(claim('said', 'the dam leaks').stance, 'neutral');
		assert.equal(claim('claimed', 'that the dam leaks').stance, 'doubtful');
		assert.equal(claim('revealed', 'that the dam leaks').stance, 'factive');
		assert.equal(claim('doubted', 'that the dam leaks', { stance: 'doubts' }).stance, 'doubtful');
	});

	it('by its last verb, in any form, or by another word where it has none', () => {
		assert.equal(claim('has repeatedly denied', 'that the dam leaks').stance, 'denial');
		assert.equal(claim('claims', 'that the dam leaks').stance, 'doubtful');
		assert.equal(claim('claimed, and went on to say', 'the dam leaks').stance, 'neutral');
		assert.equal(claim('in a denial', 'that the dam leaks').stance, 'denial');
		assert.equal(claim('allegedly', 'the dam is leaking').stance, 'doubtful');
		assert.equal(claim('according to', 'the dam is leaking').stance, 'neutral');
		assert.equal(claim('walked', 'the dam is leaking').stance, 'neutral');
	});

	it('is shown without the word that introduces it', () => {
		const shown = (content: string): string => {
			const text = `Ada Lindqvist said ${content}.`;
			const [first] = claims(text, [{ source: 'Ada Lindqvist', cue: 'said', content }]).filter(
				({ attribution }) => attribution !== null,
			);
			return first?.shown.map(({ start, end }) => text.slice(start, end)).join(' <> ') ?? '';
		};
		assert.equal(shown('that the old lock had been shut'), 'the old lock had been shut');
		assert.equal(shown('that “the old lock had been shut”'), '“the old lock had been shut”');
		assert.equal(shown('that year had been a bad one'), 'that year had been a bad one');
		assert.equal(shown('that is why the lock leaks'), 'that is why the lock leaks');
		assert.equal(shown('the old lock had been shut'), 'the old lock had been shut');
	});

	it('are made of all that the article states, whatever its verb is', () => {
		for (const text of [
			'Help came late to the flooded town.',
			'Fighting continued in the town on Monday.',
			'The diocese counts 214 parishes.',
			'The organizers plan a second round on May 3.',
			'India beat Australia by six wickets on Sunday.',
			'The company cut 300 jobs in May.',
			'Orbit (NASDAQ: ORB) fell 3.6% in New York.',
		]) {
			assert.deepEqual(
				claims(text, []).map(({ words }) => words),
				[text],
			);
		}
		for (const text of ['A large crane on a barge in Brno.', 'Stand at the top of the dune, sit down, and push off.']) {
			assert.deepEqual(claims(text, []), [], text);
		}
	});

	it('the article’s own sentences are nobody’s claims, and leave out what is ascribed', () => {
		const text = 'The dam was built in 1931. Ada Lindqvist said it leaks. Open the gates?';
		const own = claims(text, [{ source: 'Ada Lindqvist', cue: 'said', content: 'it leaks' }]).filter(
			({ attribution }) => attribution === null,
		);
		assert.deepEqual(
			own.map(({ words, claimant }) => [words, claimant]),
			[['The dam was built in 1931.', null]],
		);
		assert.ok((own[0]?.checkWorthiness ?? 0) >= 0.5);
	});

	it('a word that somebody says is no claim, nor is the sentence around it', () => {
		const line = { source: 'Ada Lindqvist', cue: 'said', content: '“No, never,”', manner: 'direct' } as const;
		assert.deepEqual(claims('“No, never,” said Ada Lindqvist.', [line]), []);
	});

	it('of the article are made of what it says around what somebody says in a side clause', () => {
		const own = (text: string, line: Line): string[] =>
			claims(text, [line])
				.filter(({ attribution }) => attribution === null)
				.map(({ words }) => words);
		const denied = { source: 'who', cue: 'denied', content: 'taking bribes', stance: 'denies' } as const;
		assert.deepEqual(own('Ada Lindqvist, who denied taking bribes, won 61% of the vote.', denied), [
			'Ada Lindqvist <> won 61% of the vote',
		]);
		const found: Line = { source: 'an inquiry', cue: 'found', content: 'that the lock leaked' };
		assert.deepEqual(own('The board resigned in March after an inquiry found that the lock leaked.', found), [
			'The board resigned in March',
		]);
		assert.deepEqual(own('The board resigned three days after an inquiry found that the lock leaked.', found), [
			'The board resigned',
		]);
		const said: Line = { source: 'Ada Lindqvist', cue: 'said', content: 'the lock leaks' };
		assert.deepEqual(own('Ada Lindqvist said the lock leaks after the board had met.', said), []);
	});

	it('that stand before “said” are whole, whatever their verb is taken for', () => {
		const text = 'The firm cut 300 jobs, Ada Lindqvist said.';
		const [first] = claims(text, [{ source: 'Ada Lindqvist', cue: 'said', content: 'The firm cut 300 jobs' }]);
		assert.equal(first?.words, 'The firm cut 300 jobs');
		assert.notEqual(first?.claimant, null);
	});

	it('are none where somebody will not do it', () => {
		assert.ok(
			claims('Ada Lindqvist refused to mend the lock.', [
				{ source: 'Ada Lindqvist', cue: 'refused', content: 'to mend the lock', report: 'refused' },
			]).every(({ attribution }) => attribution === null),
		);
	});

	it('what is expected of something is predicted, what voters approve of is so, and likely voters are voters', () => {
		const text = 'The council met on Monday.\n\nThe lock is expected to open in May.';
		assert.equal(analyze(text, english()).claims.at(-1)?.modality, 'predicted');
		assert.equal(claim('found', 'that voters approve of the lock', { act: 'finding' }).modality, 'asserted');
		assert.equal(claim('said', 'the poll of 812 likely voters had a margin of error').modality, 'asserted');
	});

	it('of the article are what it says beside a report in the same sentence', () => {
		for (const [text, ...expected] of [
			[
				'The Weavers’ Union has six seats and has threatened to leave the cabinet.',
				'The Weavers’ Union has six seats',
				'to leave the cabinet',
			],
			[
				'Ilse Adair, 49, denied theft and was acquitted by a jury in May.',
				'Ilse Adair, 49 <> was acquitted by a jury in May',
				'theft',
			],
			[
				'The pact was signed in May and analysts said it raised questions.',
				'The pact was signed in May',
				'it raised questions',
			],
			[
				'The board chair resigned on Monday, saying she had received death threats.',
				'The board chair resigned on Monday',
				'she had received death threats',
			],
			[
				'The general was dismissed as chief of staff on Friday after he criticised the president’s plan to seek a third term.',
				'The general was dismissed as chief of staff on Friday',
				'to seek a third term',
			],
			[
				'President Lamine Dossou came to power in 2015 and was reelected in 2020 with 54% of the vote in a contest that the opposition said was rigged.',
				'President Lamine Dossou came to power in 2015 and was reelected in 2020 with 54% of the vote in a contest',
				'a contest that <> was rigged',
			],
			['The council voted on Monday to close the baths.', 'The council voted on Monday to close the baths.'],
			['Governments rarely admit that the dam leaks.', 'Governments rarely admit that the dam leaks.'],
			[
				'The company did not say how the man had left the ship.',
				'The company did not say how the man had left the ship.',
			],
			['The trial is expected to last three weeks.', 'The trial is expected to last three weeks.'],
			[
				'The group has 6,200 members and wants to raise £900 by May.',
				'The group has 6,200 members',
				'to raise £900 by May',
			],
			['Ten failed. Nobody was hurt. She laughed.', 'Ten failed.', 'Nobody was hurt.'],
		] as const) {
			const found = analyze(`${text}\n`, english()).claims.map(({ content }) =>
				content.map(({ start, end }) => text.slice(start, end)).join(' <> '),
			);
			assert.deepEqual(found.sort(), [...expected].sort());
		}
	});

	it('are two where one clause says one thing and the next another way', () => {
		const of = (content: string): string[][] =>
			claims(`Ada Lindqvist said ${content}.`, [{ source: 'Ada Lindqvist', cue: 'said', content }]).map(
				({ words, polarity, modality }) => [words, polarity, modality],
			);
		assert.deepEqual(of('its plug did not contain a fuse and its casing was too hot'), [
			['its plug did not contain a fuse', 'negative', 'asserted'],
			['its casing was too hot', 'positive', 'asserted'],
		]);
		assert.deepEqual(of('the keeper was hurt and may miss the race'), [
			['the keeper was hurt', 'positive', 'asserted'],
			['the keeper <> may miss the race', 'positive', 'possible'],
		]);
		assert.deepEqual(of('the delay was caused by a strike and that it would repay the fee'), [
			['the delay was caused by a strike', 'positive', 'asserted'],
			['that it would repay the fee', 'positive', 'predicted'],
		]);
		assert.deepEqual(of('the baths will shut in May after the board voted to withdraw its funds'), [
			['the baths will shut in May', 'positive', 'predicted'],
			['the board voted to withdraw its funds', 'positive', 'asserted'],
		]);
		for (const whole of [
			'the keeper was hurt and missed the race',
			'the keeper met a man who paid and may pay again',
		]) {
			assert.equal(of(whole).length, 1, whole);
		}
	});

	it('name who denies a deed, and what nobody is known to say is told once', () => {
		const deed = claim('denied', 'wrongdoing', { stance: 'denies' });
		assert.equal(deed.subject, deed.claimant);
		const content = 'the board was told, falsely, that the roof was sound';
		const told = claims(`Ada Lindqvist said ${content}.`, [
			{ source: 'Ada Lindqvist', cue: 'said', content },
			{ cue: 'was told', content: 'that the roof was sound', parent: 0 },
		]);
		assert.deepEqual(
			told.map(({ words }) => words),
			[content],
		);
	});

	it('are meant as their own verb says', () => {
		for (const [content, modality] of [
			['unless somebody pays, the gates will close', 'conditional'],
			['the results are not expected before 2028', 'predicted'],
			['it plans to consult in May', 'predicted'],
			['the plant is planned to open in 2028', 'predicted'],
			['it appears that the gates leak', 'possible'],
			['the captain appears in the film', 'asserted'],
			['“A shop would be prosecuted”', 'conditional'],
			['“Take those weeks out and the fall is tiny”', 'conditional'],
			['“And stop charging them”', 'wished'],
			['“The law says we must pay”', 'asserted'],
		] as const) {
			assert.equal(claim('said', content).modality, modality, content);
		}
		assert.equal(claims('Under the plan they would be bussed to Brno.', [])[0]?.modality, 'predicted');
		assert.equal(claims('The official would not be drawn on that.', [])[0]?.modality, 'asserted');
	});
});
