import { CUE_CHANCES, levelOf, LEVELS, ROLE_CHANCES, type CueRoles, STEPS } from '../../encoder/evidence';
import { ABSENT, levelIn } from '../../learn/featureTable';
import type { Second } from '../../model';
import { shareToken } from '../blockView';
import type { TokenRange } from '../../text/places';
import type { Parts } from '../blockAttribution';
import type { ModelView } from './modelView';

/** Of a token the chances, in {@link STEPS}ths, that a cue begins there and that one goes on; beside the block there is none. */
function ofCue({ view }: ModelView, token: number, value: (begins: number, goesOn: number) => number): number {
	const cues = view.second?.cues;
	return cues && token >= 0 && token < view.tags.length
		? value(cues[token * CUE_CHANCES] ?? 0, cues[token * CUE_CHANCES + 1] ?? 0)
		: ABSENT;
}

const inOne = (a: number, b: number): number => levelOf(a) + LEVELS * levelOf(b);

/** What the encoder makes of a token as part of a cue: that one begins, goes on; in one number. */
export const secondCue = (m: ModelView, token: number): number => ofCue(m, token, inOne);

/** The same, that it is part of one at all. */
export const secondAnyCue = (m: ModelView, token: number): number =>
	ofCue(m, token, (begins, goesOn) => levelOf(begins + goesOn));

/** Whether it may be part of one, whatever word it is. */
export const isLikelyCue = (m: ModelView, token: number): boolean =>
	ofCue(m, token, (begins, goesOn) => begins + goesOn) > STEPS / 4;

/** The encoder's own reading of a cue, where it takes some of it for one. */
export const opinionOf = ({ view }: ModelView, cue: TokenRange | null): CueRoles | null =>
	view.second?.opinions.find((opinion) => shareToken(opinion, cue)) ?? null;

const chance = ({ roles }: CueRoles, token: number, role: number): number => roles[token * ROLE_CHANCES + role] ?? 0;

/** How likely the encoder finds it, from 0 to {@link STEPS}, that a token is of the source, or of the content. */
export const secondSource = (opinion: CueRoles, token: number): number =>
	chance(opinion, token, 0) + chance(opinion, token, 1);
export const secondContent = (opinion: CueRoles, token: number): number =>
	chance(opinion, token, 2) + chance(opinion, token, 3);

/** What it makes of a token: source and content, in one number; without an opinion nothing. */
export const secondRole = (opinion: CueRoles | null, token: number): number =>
	opinion && token >= 0 ? inOne(secondSource(opinion, token), secondContent(opinion, token)) : ABSENT;

/** And whether one of the two begins there. */
export const secondBegins = (opinion: CueRoles | null, token: number): number =>
	opinion && token >= 0 ? inOne(chance(opinion, token, 0), chance(opinion, token, 2)) : ABSENT;

/** Of the tokens that either reader takes for the source, or the content, how many both do, in [0, 1]; marks do not count. */
function agreementWith(opinion: CueRoles, { view }: ModelView, mine: Parts): Record<'source' | 'content', number> {
	const shared = (ranges: readonly TokenRange[], of: typeof secondSource): number => {
		const taken = view.block.tokens.flatMap(({ kind }, token) => {
			const here = ranges.some(({ first, end }) => token >= first && token < end);
			const there = of(opinion, token) > STEPS / 2;
			return kind !== 'mark' && (here || there) ? [here && there] : [];
		});
		return taken.length === 0 ? 1 : taken.filter(Boolean).length / taken.length;
	};
	return { source: shared(mine.source, secondSource), content: shared(mine.content, secondContent) };
}

/** Two readings are one where the words are, by four in five, and the source by half. */
const SAME_WORDS = 0.8;
const SAME_SOURCE = 0.5;

/** What the second reader makes of an attribution; `null` where it has not read, or there is no cue, which is all it looks for. */
export function secondOf(m: ModelView, mine: Parts): Second | null {
	if (!m.view.second || !mine.cue) {
		return null;
	}
	const opinion = opinionOf(m, mine.cue);
	if (!opinion) {
		return 'finds nothing';
	}
	const { source, content } = agreementWith(opinion, m, mine);
	return content >= SAME_WORDS && source >= SAME_SOURCE ? 'agrees' : 'differs';
}

const SHARES = [0.4, 0.8, 1];

/** The same as a feature; a number of its own without an opinion. */
export function secondSays(m: ModelView, mine: Parts, opinion: CueRoles | null): number {
	if (!opinion) {
		return 12;
	}
	const { source, content } = agreementWith(opinion, m, mine);
	return 3 - levelIn(SHARES, content) + 4 * Math.min(2, 3 - levelIn(SHARES, source));
}
