import {
	COMPARISON,
	EVENT,
	FINITE,
	FIRST_PERSON,
	FUTURE,
	MARK,
	MODAL,
	NOT,
	OPINION,
	PAST,
	SECOND_PERSON,
} from '../english/wordFlags';
import type { Reason } from '../model';
import type { ClaimView } from './viewClaim';

const sizeOf = (length: number): string =>
	length < 5 ? 'under 5' : length < 10 ? '5 to 9' : length < 20 ? '10 to 19' : '20 or more';

/** Yes-or-no facts of a claim, by readable names; the check-worthiness model is their weighted sum. */
export function factsOf(view: ClaimView): string[] {
	const { said, modality, tense } = view;
	const { tokens, flags } = view.clause;
	let all = 0;
	let words = 0;
	let opinions = 0;
	for (const flag of flags) {
		all |= flag;
		words += (flag & MARK) === 0 ? 1 : 0;
		opinions += (flag & OPINION) === 0 ? 0 : 1;
	}
	const act = said?.act ?? 'statement';
	const facts = [
		'always',
		`act: ${act}`,
		`words: ${sizeOf(words)}`,
		modality,
		`tense: ${tense}`,
		`stance: ${said?.stance ?? 'neutral'}`,
		`speaker: ${said?.speaker ?? 'article'}`,
		`${modality}, ${tense}`,
		`${act}, ${modality}`,
		...(said?.facts ?? ['no cue']),
	];
	const add = (fact: string, holds: boolean): void => {
		if (holds) {
			facts.push(fact);
		}
	};
	add(`manner: ${said?.manner ?? ''}`, said !== null);
	add('figure', view.amounts > 0);
	add('two figures', view.amounts > 1);
	add('date', view.dates > 0);
	add('name', view.entities.length > 0);
	add('two names', view.entities.length > 1);
	add('no verb', (all & FINITE) === 0);
	add('past verb', (all & PAST) !== 0);
	add('opinion', opinions > 0);
	add('several words of opinion', opinions > 1);
	add('comparison', (all & COMPARISON) !== 0);
	add('event', (all & EVENT) !== 0);
	add('first person', (all & FIRST_PERSON) !== 0);
	add('second person', (all & SECOND_PERSON) !== 0);
	add('modal', (all & MODAL) !== 0);
	add('will', (all & FUTURE) !== 0);
	add('negated', (all & NOT) !== 0);
	add('exclamation', tokens.at(-1)?.text === '!' || tokens.at(-2)?.text === '!');
	const at = flags.findIndex((flag) => (flag & MARK) === 0);
	const first = tokens[at]?.text.toLowerCase() ?? '';
	add('begins: to', first === 'to');
	add('begins: that', first === 'that');
	add('begins: for or on', /^(?:for|on|about|of|against|as|with)$/.test(first));
	add('begins: question word', /^(?:what|why|how|whether|if|who|where|when)$/.test(first));
	add('begins: first person', ((flags[at] ?? 0) & FIRST_PERSON) !== 0);
	add('begins: name or number', tokens[at]?.kind === 'number');
	return facts;
}

const ORDERS = ['cue: order', 'cue: urge', 'cue: demand', 'cue: tell'];

/** The reasons that a reader is given, out of the same facts. */
export function reasonsOf(view: ClaimView, facts: readonly string[], worthy: boolean): Reason[] {
	const { said, modality, tense } = view;
	const has = (fact: string): boolean => facts.includes(fact);
	const reasons: Reason[] = [];
	const add = (reason: Reason, holds: boolean): void => {
		if (holds) {
			reasons.push(reason);
		}
	};
	const figure = view.amounts > 0;
	const name = view.entities.length > 0;
	const noVerb = has('no verb');
	add('figure', figure);
	add('date', view.dates > 0);
	add('name', name);
	add('who did it', modality === 'asserted' && name && (has('event') || has('past verb')));
	add('comparison', figure && has('comparison'));
	const factual = (modality === 'asserted' || modality === 'possible') && tense !== 'future' && !noVerb;
	add('past or present fact', factual && worthy);
	add('question', modality === 'asked');
	add('prediction', modality === 'predicted' || modality === 'conditional');
	const ordered = said?.act === 'decree' || ORDERS.some((cue) => said?.facts.includes(cue));
	add('order', modality === 'wished' && ordered);
	add('wish or promise', modality === 'wished' && !ordered);
	add('opinion', has('opinion') || (said?.act === 'belief' && !worthy));
	add('personal experience', !worthy && !figure && has('begins: first person'));
	add('no fact stated', reasons.length === 0 || (noVerb && !worthy && modality === 'asserted'));
	return reasons;
}
