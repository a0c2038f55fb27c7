import { CUE_CHANCES, levelOf, LEVELS, ROLE_CHANCES, type SecondOpinion, STEPS } from '../../encoder/evidence';
import { ABSENT } from '../../learn/featureTable';
import { meet, type TokenRange } from '../blockView';
import type { ModelView } from './modelView';

/** What the encoder makes of a token as part of a cue: that one begins, goes on; in one number. Beside the block: none. */
export function secondCue({ view }: ModelView, token: number): number {
	const cues = view.second?.cues;
	return cues && token >= 0 && token < view.tags.length
		? levelOf(cues[token * CUE_CHANCES]) + LEVELS * levelOf(cues[token * CUE_CHANCES + 1])
		: ABSENT;
}

/** The same, that it is part of one at all. */
export function secondAnyCue({ view }: ModelView, token: number): number {
	const cues = view.second?.cues;
	return cues && token >= 0 && token < view.tags.length
		? levelOf((cues[token * CUE_CHANCES] ?? 0) + (cues[token * CUE_CHANCES + 1] ?? 0))
		: ABSENT;
}

/** The encoder's own reading of a cue, where it takes some of it for one. */
export const opinionOf = ({ view }: ModelView, cue: TokenRange | null): SecondOpinion | null =>
	view.second?.opinions.find((opinion) => meet(opinion, cue)) ?? null;

const chance = (opinion: SecondOpinion, token: number, role: number): number =>
	opinion.roles[token * ROLE_CHANCES + role] ?? 0;
const source = (opinion: SecondOpinion, token: number): number => chance(opinion, token, 0) + chance(opinion, token, 1);
const content = (opinion: SecondOpinion, token: number): number =>
	chance(opinion, token, 2) + chance(opinion, token, 3);

/** What it makes of a token: source and content, in one number; without an opinion nothing. */
export function secondRole(opinion: SecondOpinion | null, token: number): number {
	return opinion && token >= 0 ? levelOf(source(opinion, token)) + LEVELS * levelOf(content(opinion, token)) : ABSENT;
}

/** And whether one of the two begins there. */
export function secondBegins(opinion: SecondOpinion | null, token: number): number {
	return opinion && token >= 0
		? levelOf(chance(opinion, token, 0)) + LEVELS * levelOf(chance(opinion, token, 2))
		: ABSENT;
}

/** How likely the encoder finds it, from 0 to 1, that a token is of the source, or of the content. */
export const secondSource = (opinion: SecondOpinion, token: number): number => source(opinion, token) / STEPS;
export const secondContent = (opinion: SecondOpinion, token: number): number => content(opinion, token) / STEPS;

/** How two readings of a cue agree. */
export interface Agreement {
	/** Tokens of both over tokens of either, from 0 to 1; 1 where neither has any. */
	readonly source: number;
	readonly content: number;
}

/** How far source and content are those that the encoder takes for likelier than not; marks do not count. */
export function agreementWith(
	opinion: SecondOpinion,
	{ view }: ModelView,
	mine: { readonly source: readonly TokenRange[]; readonly content: readonly TokenRange[] },
): Agreement {
	const shared = (ranges: readonly TokenRange[], of: (opinion: SecondOpinion, token: number) => number): number => {
		let both = 0;
		let either = 0;
		view.block.tokens.forEach(({ kind }, token) => {
			if (kind !== 'mark') {
				const here = ranges.some(({ first, end }) => token >= first && token < end);
				const there = of(opinion, token) > STEPS / 2;
				both += here && there ? 1 : 0;
				either += here || there ? 1 : 0;
			}
		});
		return either === 0 ? 1 : both / either;
	};
	return { source: shared(mine.source, source), content: shared(mine.content, content) };
}

/** The same as a feature; a number of its own without an opinion. */
export function secondSays(
	m: ModelView,
	cue: TokenRange | null,
	mine: { readonly source: readonly TokenRange[]; readonly content: readonly TokenRange[] },
): number {
	const opinion = opinionOf(m, cue);
	if (!opinion) {
		return 12;
	}
	const agreed = agreementWith(opinion, m, mine);
	const step = (share: number): number => (share === 1 ? 0 : share >= 0.8 ? 1 : share >= 0.4 ? 2 : 3);
	return step(agreed.content) + 4 * Math.min(2, step(agreed.source));
}
