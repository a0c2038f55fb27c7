import { isCueVerb } from '../attributions/cueClass';
import { nounLemma, verbLemma } from '../attributions/lemma';
import type { English } from '../english/english';
import type { Act, Manner, Modality, Reason, Stance, Tense } from '../model';
import type { Token } from '../text/document';

/** What check-worthiness is judged by. */
export interface ClaimView {
	readonly tokens: readonly Token[];
	readonly act: Act | null;
	readonly manner: Manner | null;
	readonly cue: readonly string[];
	readonly stance: Stance;
	readonly modality: Modality;
	readonly tense: Tense;
	/** Numbers of the kinds inside. */
	readonly dates: number;
	readonly amounts: number;
	readonly names: number;
	/** Whether the speaker is a document or nobody known. */
	readonly speaker: 'known' | 'document' | 'unknown' | 'article';
}

const sizeOf = (length: number): string =>
	length < 5 ? 'under 5' : length < 10 ? '5 to 9' : length < 20 ? '10 to 19' : '20 or more';

/** Yes-or-no facts of a claim, by readable names; the check-worthiness model is their weighted sum. */
export function factsOf(
	{ claimWords: words, verbs }: Pick<English, 'claimWords' | 'verbs'>,
	view: ClaimView,
): string[] {
	const lower = view.tokens.filter((token) => token.kind !== 'mark').map((token) => token.text.toLowerCase());
	const forms = view.tokens.map((token) => verbs.of(token));
	const facts = ['always', `act: ${view.act ?? 'statement'}`, `words: ${sizeOf(lower.length)}`];
	const add = (fact: string, holds: boolean): void => {
		if (holds) {
			facts.push(fact);
		}
	};
	facts.push(`${view.modality}`, `tense: ${view.tense}`, `stance: ${view.stance}`, `speaker: ${view.speaker}`);
	facts.push(`${view.modality}, ${view.tense}`, `${view.act ?? 'statement'}, ${view.modality}`);
	add(`manner: ${view.manner ?? ''}`, view.manner !== null);
	add('figure', view.amounts > 0);
	add('two figures', view.amounts > 1);
	add('date', view.dates > 0);
	add('name', view.names > 0);
	add('two names', view.names > 1);
	const finite = forms.some((form) => form !== undefined);
	add('no verb', !finite);
	add('past verb', forms.includes('past'));
	const opinions = lower.filter((word) => words.opinion.has(word)).length;
	add('opinion', opinions > 0);
	add('several words of opinion', opinions > 1);
	add(
		'comparison',
		lower.some((word) => words.comparison.has(word)),
	);
	add(
		'event',
		lower.some((word) => words.event.has(word)),
	);
	const first = lower[0] ?? '';
	add('begins: to', first === 'to');
	add('begins: that', first === 'that');
	add('begins: for or on', /^(?:for|on|about|of|against|as|with)$/.test(first));
	add('begins: question word', /^(?:what|why|how|whether|if|who|where|when)$/.test(first));
	add('begins: first person', words.firstPerson.has(first));
	add('begins: name or number', view.tokens.find((token) => token.kind !== 'mark')?.kind === 'number');
	add(
		'first person',
		lower.some((word) => words.firstPerson.has(word)),
	);
	add(
		'second person',
		lower.some((word) => word === 'you' || word === 'your'),
	);
	add('modal', forms.includes('modal'));
	add('will', forms.includes('future'));
	add(
		'negated',
		lower.some((word) => word === 'not' || word.endsWith("n't") || word.endsWith('n’t')),
	);
	add('exclamation', view.tokens.at(-1)?.text === '!' || view.tokens.at(-2)?.text === '!');
	for (const word of view.cue) {
		const lemma = verbLemma(word, isCueVerb);
		add(`cue: ${isCueVerb(lemma) ? lemma : nounLemma(word)}`, word.length > 2);
	}
	add(
		'cue negated',
		view.cue.some((word) => word === 'not' || word === 'declined' || word.endsWith("n't")),
	);
	add('no cue', view.cue.length === 0);
	return facts;
}

/** The reasons that a reader is given, out of the same facts. */
export function reasonsOf(view: ClaimView, facts: readonly string[], worthy: boolean): Reason[] {
	const has = new Set(facts);
	const reasons: Reason[] = [];
	const add = (reason: Reason, holds: boolean): void => {
		if (holds) {
			reasons.push(reason);
		}
	};
	add('figure', has.has('figure'));
	add('date', has.has('date'));
	add('name', has.has('name'));
	add('who did it', has.has('name') && (has.has('event') || has.has('past verb')) && view.modality === 'asserted');
	add('comparison', has.has('comparison') && has.has('figure'));
	const factual =
		(view.modality === 'asserted' || view.modality === 'possible') && view.tense !== 'future' && !has.has('no verb');
	add('past or present fact', factual && worthy);
	add('question', view.modality === 'asked');
	add('prediction', view.modality === 'predicted' || view.modality === 'conditional');
	const ordered =
		view.act === 'decree' ||
		has.has('cue: order') ||
		has.has('cue: urge') ||
		has.has('cue: demand') ||
		has.has('cue: tell');
	add('order', view.modality === 'wished' && ordered);
	add('wish or promise', view.modality === 'wished' && !ordered);
	add('opinion', has.has('opinion') || (view.act === 'belief' && !worthy));
	add('personal experience', has.has('begins: first person') && !has.has('figure') && !worthy);
	add('no fact stated', reasons.length === 0 || (has.has('no verb') && !worthy && view.modality === 'asserted'));
	return reasons;
}
