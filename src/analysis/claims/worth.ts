import { FUTURE, THAT, TO, isListed } from '../language/english/words';
import { isNot } from '../language/english/negation';
import { ABSENT, valueOf, levelIn, templatesOf } from '../learn/featureTable';
import type { ModelSpec } from '../learn/linearModel';
import type { Reason } from '../model';
import type { ClaimView } from './viewClaim';
import { type ClauseWord, isFinite, isPast, unmarked } from './claimText';

const beginOf = ({ clause }: ClaimView): ClauseWord | undefined => unmarked(clause.words)[0];
/** How many words of a list it has. */
const countOf = (list: string, { clause }: ClaimView): number =>
	clause.words.filter(({ lower }) => isListed(list, lower)).length;

/** What a claim shows or not; the model and the reasons go by the same. */
const SHOWS = {
	figure: ({ amounts }) => amounts > 0,
	'two figures': ({ amounts }) => amounts > 1,
	date: ({ dates }) => dates > 0,
	name: ({ told }) => told.entities.length > 0,
	'two names': ({ told }) => told.entities.length > 1,
	'no verb': ({ clause }) => !clause.words.some(isFinite),
	'past verb': ({ clause }) => clause.words.some(isPast),
	opinion: (view) => countOf('opinion', view) > 0,
	'several words of opinion': (view) => countOf('opinion', view) > 1,
	comparison: (view) => countOf('comparison', view) > 0,
	event: (view) => countOf('event', view) > 0,
	'first person': (view) => countOf('first person', view) > 0,
	'second person': (view) => countOf('second person', view) > 0,
	modal: ({ clause }) => clause.words.some(({ tag, lower }) => tag === 'MD' && !FUTURE.has(lower)),
	will: ({ clause }) => clause.words.some(({ tag, lower }) => tag === 'MD' && FUTURE.has(lower)),
	negated: ({ clause }) => clause.words.some(({ lower }) => isNot(lower)),
	exclamation: ({ clause }) => clause.words.slice(-2).some(({ text }) => text === '!'),
	'begins with to': (view) => beginOf(view)?.lower === TO,
	'begins with that': (view) => beginOf(view)?.lower === THAT,
	'begins loosely': (view) => isListed('begins loosely', beginOf(view)?.lower),
	'begins with a question word': (view) => isListed('question words', beginOf(view)?.lower),
	'begins with first person': (view) => isListed('first person', beginOf(view)?.lower),
	'begins with number': (view) => beginOf(view)?.kind === 'number',
	'cue negated': ({ said }) => said?.isCueNegated === true,
} satisfies Readonly<Record<string, (view: ClaimView) => boolean>>;

/** By what a claim is told to be worth a reviewer's time. */
export const WORTH: ModelSpec<ClaimView> = {
	name: 'check-worthiness',
	labels: ['checked'],
	table: {
		values: {
			always: () => 0,
			act: ({ said }) => valueOf(said?.attribution.act ?? 'statement'),
			// In words.
			length: ({ clause }) => levelIn([5, 10, 20], unmarked(clause.words).length),
			modality: ({ told }) => valueOf(told.modality),
			tense: ({ told }) => valueOf(told.tense),
			stance: ({ said }) => valueOf(said?.attribution.writer ?? 'neutral'),
			speaker: ({ said }) => valueOf(said?.speaker ?? 'article'),
			manner: ({ said }) => (said ? valueOf(said.attribution.manner) : ABSENT),
			...Object.fromEntries(
				Object.entries(SHOWS).map(([name, holds]) => [name, (view: ClaimView) => (holds(view) ? 1 : ABSENT)]),
			),
		},
		lists: { cue: ({ said }) => (said && said.cue.length > 0 ? said.cue.map(valueOf) : [0]) },
		templates: templatesOf(
			'always, act, length, modality, tense, stance, speaker, manner, modality & tense, act & modality, cue,' +
				Object.keys(SHOWS).join(','),
		),
	},
};

/** The reasons that a reader is given, out of what the model goes by. */
export function reasonsOf(view: ClaimView, isWorthy: boolean): Reason[] {
	const { said } = view;
	const { modality } = view.told;
	const shows = (name: keyof typeof SHOWS): boolean => SHOWS[name](view);
	const isAsserted = modality === 'asserted';
	const isFact = (isAsserted || modality === 'possible') && !shows('no verb');
	const isOrder = said?.attribution.act === 'decree' || said?.cue.some((word) => isListed('ordering', word)) === true;
	const told: readonly (readonly [reason: Reason, holds: boolean])[] = [
		['figure', shows('figure')],
		['date', shows('date')],
		['name', shows('name')],
		['who did it', isAsserted && shows('name') && (shows('event') || shows('past verb'))],
		['comparison', shows('figure') && shows('comparison')],
		['past or present fact', isFact && isWorthy],
		['question', modality === 'asked'],
		['prediction', modality === 'predicted' || modality === 'conditional'],
		['order', modality === 'wished' && isOrder],
		['wish or promise', modality === 'wished' && !isOrder],
		['opinion', shows('opinion') || (said?.attribution.act === 'belief' && !isWorthy)],
		['personal experience', !isWorthy && !shows('figure') && shows('begins with first person')],
	];
	const reasons = told.flatMap(([reason, holds]) => (holds ? [reason] : []));
	const isNone = reasons.length === 0 || (shows('no verb') && !isWorthy && isAsserted);
	return isNone ? [...reasons, 'no fact stated'] : reasons;
}
