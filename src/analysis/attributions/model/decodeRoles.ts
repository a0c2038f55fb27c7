import type { Chain } from '../../learn/chain';
import { BY, HEARING_BODIES, NOT, QUOTE, TELL, isListed } from '../../language/english/words';
import { natureOf } from '../../language/english/nouns';
import type { LinearModel } from '../../learn/linearModel';
import { quoteAt, shareToken, type BlockView } from '../blockView';
import { phraseEnding, plainPhrase } from '../../syntax/nounPhrase';
import { runEnd, type TokenRange } from '../../text/places';
import type { RoleGuess } from '../blockAttribution';
import { verbsOf } from '../proposals/verbGroups';
import { keepsFrom } from '../report/keepsFrom';
import { ROLE_FIRST, ROLE_OUTSIDE, ROLE_SOURCE, ROLES, type RoleView } from './roleTable';

/** Tokens at either end of a quotation that are looked at for a cue outside it. */
const EDGE = 8;
/** From this chance on, in [0, 1], the likeliest token is of a source, or of the content that a rule sees, though none is on the best way. */
const LIKELY = 0.1;
const SURELY = 100;
const NEVER = -50;

/** The best source and content for a cue: the best way through what `roleTable.ts` makes of each token. */
export function decodeRoles(view: RoleView, model: LinearModel<RoleView>): RoleGuess {
	const { m, cue } = view;
	const { chain } = model;
	const places = placesOf(view);
	// *the court | heard*
	const isHeard = m.rules.some(({ by, cue: own }) => by === 'heard' && shareToken(own, cue));
	const told = isHeard || isToldTo(m.view, cue);
	chain.start(places.length);
	const { scores } = chain;
	places.forEach((i, k) => {
		if (i >= cue.first && i < cue.end) {
			scores.fill(NEVER, k * ROLES, (k + 1) * ROLES);
			scores[k * ROLES + ROLE_OUTSIDE] = 0;
			return;
		}
		model.scoreInto(view.moveTo(i), scores, k * ROLES);
		if (told && i < cue.first) {
			scores[k * ROLES + ROLE_SOURCE] = NEVER;
		}
	});
	chain.decode();
	chain.weigh();
	const labels = chain.best.subarray(0, places.length);
	if (!labels.includes(ROLE_SOURCE)) {
		const by = told ? [cue.end - 1, cue.end].find((at) => m.view.lower[at] === BY) : undefined;
		const agent = by === undefined ? -1 : agentAt(m.view, by + 1);
		const likeliest = agent < 0 ? likeliestOf(chain, places.length, ROLE_SOURCE, ROLE_FIRST) : -1;
		const at = places[likeliest] ?? agent;
		// All of its phrase, or *the* alone might be one.
		const first = phraseEnding(m.view, at + 1, 0)?.first ?? at;
		const end = Math.max(at + 1, plainPhrase(m.view, first, m.length).end);
		const isOfPhrase = (place: number, k: number): boolean =>
			at >= 0 && place >= first && place < end && (scores[k * ROLES + ROLE_SOURCE] as number) > NEVER;
		decodeWith(chain, ROLE_SOURCE, ROLE_FIRST, places.map(isOfPhrase));
	}
	// In the quick reading: where a second reader finds none either, there mostly is none.
	const isProposed =
		!m.view.second && m.rules.some(({ cue: own, content }) => content.length > 0 && shareToken(own, cue));
	if (isProposed && !labels.some((label) => label >= ROLE_FIRST)) {
		// Whether it is first, inside or last stays open.
		const at = likeliestOf(chain, places.length, ROLE_FIRST, ROLES);
		const isLikeliest = places.map((_, k) => k === at);
		decodeWith(chain, ROLE_FIRST, ROLES, isLikeliest);
	}
	const source: TokenRange[] = [];
	const content: TokenRange[] = [];
	for (let first = 0; first < places.length;) {
		const role = roleOf(labels[first] as number);
		const end = runEnd(first, places.length, (k) => roleOf(labels[k] as number) === role);
		if (role !== ROLE_OUTSIDE) {
			const range = { first: places[first] as number, end: (places[end - 1] as number) + 1 };
			(role === ROLE_SOURCE ? source : content).push(range);
		}
		first = end;
	}
	// At the borders of the spans.
	const chances = places.flatMap((_, k) => {
		const isInside = labels[k] === (labels[k - 1] ?? ROLE_OUTSIDE) && labels[k] === (labels[k + 1] ?? ROLE_OUTSIDE);
		return isInside ? [] : [chain.chances[k * ROLES + (labels[k] as number)] as number];
	});
	const sum = chances.reduce((all, chance) => all + chance, 0);
	return { source, content, mean: sum / Math.max(1, chances.length), least: Math.min(1, ...chances) };
}

/** Decodes again with a label from `first` up to `end` at some places. How likely each label is stays what it was without that. */
function decodeWith(chain: Chain, first: number, end: number, places: readonly boolean[]): void {
	places.forEach((isRaised, k) => {
		for (let at = k * ROLES + first; isRaised && at < k * ROLES + end; at++) {
			chain.scores[at] = (chain.scores[at] as number) + SURELY;
		}
	});
	chain.decode();
}

/** The place that most likely bears a label from `first` up to `end`, if that is likely enough; -1 if not. */
function likeliestOf({ chances }: Chain, length: number, first: number, end: number): number {
	const sums = Array.from({ length }, (_, k) =>
		chances.subarray(k * ROLES + first, k * ROLES + end).reduce((sum, chance) => sum + chance, 0),
	);
	const most = Math.max(...sums);
	return most < LIKELY ? -1 : sums.indexOf(most);
}

/** The head of the phrase behind *by*, if it is somebody or has a name: *told by | police*, not *by email*; -1 if not. */
export function agentAt(view: BlockView, first: number): number {
	const { head } = plainPhrase(view, first, view.tags.length);
	const kind = view.names[head] ?? 'value';
	const isSomebody = kind !== 'value' || view.tags[head] === 'PRP' || natureOf(view.lower[head]) !== null;
	return isSomebody ? head : -1;
}

/** The tokens of the window, without the middle of a quotation that the cue is outside of: nothing is cut off inside long speech. */
function placesOf({ m: { view }, cue, window: { first, end } }: RoleView): number[] {
	const own = view.quoted[cue.first];
	const places: number[] = [];
	for (let i = first; i < end; i++) {
		const region = view.quoted[i] === own ? undefined : quoteAt(view, i);
		if (region && i >= region.first + EDGE && i < region.end - EDGE) {
			i = Math.min(region.end - EDGE, end - 1);
		}
		places.push(i);
	}
	return places;
}

/** Whether what stands before a cue is who is told, or does not get it: *officials | were warned*, *she | was denied a visa*. */
function isToldTo(view: BlockView, cue: TokenRange): boolean {
	const { lower, lemmas, cues, tags } = view;
	const { head: at = cue.first - 1, passive } = verbsOf(view, cue) ?? {};
	if (HEARING_BODIES.has(lower[cue.first - 1]) && lemmas[at] === TELL && cue.end === lower.length) {
		return true;
	}
	// *Stone was quoted by Orbit*: the words are Stone's.
	const hasAgent = lower[at + 1] === BY && lemmas[at] !== QUOTE && agentAt(view, at + 2) >= 0;
	if (passive && (cues.takes(lemmas[at], 'listener') || hasAgent || keepsFrom(view, cue))) {
		return true;
	}
	const behind = lower[at + 1] === NOT ? at + 2 : at + 1;
	return (
		isListed('said of who stands before', `${lower[at] ?? ''}_${lower[behind] ?? ''}`) &&
		tags[cue.first - 1] !== 'PRP' &&
		// *Whom prosecutors accused of*, *whom she urged to*
		tags[(phraseEnding(view, cue.first, 0)?.first ?? cue.first) - 1] !== 'WH'
	);
}

/** The labels of content are one role. */
const roleOf = (label: number): number => Math.min(label, ROLE_FIRST);
