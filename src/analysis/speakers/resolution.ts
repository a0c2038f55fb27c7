import { coreference } from '../entities/foundMention';
import { IT, THERE } from '../language/english/words';
import { CAPITALS } from '../language/english/nouns';
import type { Evidence, Mention, Span } from '../model';
import { isPassive } from '../syntax/verbGroup';
import { spanOf } from '../text/spans';
import type { Discourse } from './discourse';
import type { Lack } from './gatherAntecedents';
import type { Ranked } from './rankAntecedents';
import type { NamedForm, PronounForm } from './readSource';
import { joinNames, type Referent } from './referents';

const SHOWN_REJECTED = 3;
const SHOWN_FROM = 0.03;

/** Who is meant by one source, and the steps from the words to the referent. */
export interface Resolution {
	readonly referent: Referent | null;
	readonly steps: readonly Evidence[];
	/** Of the referent among those who could be meant, in [0, 1]; 1 where there was no choice. */
	readonly chance: number;
	/** What they speak through, where that is told of: *the letter*. */
	readonly through?: Referent | null;
}

/** Where there was no choice. */
export const certain = (referent: Referent, ...steps: readonly (Evidence | undefined)[]): Resolution => ({
	referent,
	steps: steps.filter((step) => step !== undefined),
	chance: 1,
});

export const unresolved = (
	reason: Extract<Evidence, { step: 'unresolved' }>['reason'],
	span: Span | null,
): Resolution => ({ referent: null, steps: [{ step: 'unresolved', reason, span }], chance: 1 });

export function lackOf(discourse: Discourse, cues: readonly Span[]): Lack {
	const before = cues[0] && discourse.places.before(cues[0].start, 1)[0]?.lower;
	const isOfNobody = before === IT || before === THERE;
	return isOfNobody ? 'impersonal' : isPassive(discourse.words(cues)) ? 'passive' : 'no source';
}

/** Whom the sentence before a quotation begins with, beside who asked: *Ada Stone has bought a boat. “It floats.”* */
export function broughtIn(discourse: Discourse, quotation: Span, asker: Referent | null): Resolution | null {
	const item = discourse
		.itemsBefore(quotation.start, 1)
		.find(({ position, referent }) => position === 'front' && referent.nature === 'person' && referent !== asker);
	return item ? certain(item.referent, coreference(quotation, item, 'context')) : null;
}

/** The candidates that were not taken, the likeliest first. */
export const rejectedSteps = (others: readonly Ranked[]): Evidence[] =>
	others
		.flatMap(({ candidate: { referent, item, spoke }, probability }): Evidence[] => {
			const span = item ?? spoke;
			return referent && span && probability >= SHOWN_FROM
				? [{ step: 'rejected', entity: referent.id, span: spanOf(span), score: probability }]
				: [];
		})
		.slice(0, SHOWN_REJECTED);

/** One of those who are named together, as far as known, and how that is known. */
interface Member {
	readonly written: string;
	readonly referent?: Referent | undefined;
	readonly step?: Evidence | undefined;
}

/** Whoever bears a name, or several who speak together; `ask` tells who a pronoun among them is, *she and Ada Stone*. */
export function namedBy(
	discourse: Discourse,
	{ members }: NamedForm,
	ask: (pronoun: PronounForm) => Referent | null,
): Resolution {
	const { referents, places } = discourse;
	const told = members.map((member): Member => {
		if ('entity' in member) {
			return { ...bearerOf(discourse, member), written: places.textOf(member) };
		}
		return 'head' in member
			? { written: member.text }
			: { referent: ask(member) ?? undefined, written: member.token.text };
	});
	const steps = told.map(({ step }) => step);
	const only = told[0]?.referent;
	if (only && told.every(({ referent }) => referent === only)) {
		return certain(only, ...steps);
	}
	const name = joinNames([...new Set(told.map((each) => each.referent?.name ?? each.written))]);
	const written = joinNames(told.map((each) => each.written));
	const all = told.map(({ referent }) => referent);
	return certain(referents.together(name, written, all), ...steps);
}

const listed = (name: string): string => name.toLowerCase().replaceAll(' ', '_');

/** Who bears a name, and how that is known: *Athens* says what Greece says, where the text names Greece. */
function bearerOf(discourse: Discourse, mention: Mention): Omit<Member, 'written'> {
	const { names, referents } = discourse;
	const referent = referents.get(mention.entity);
	const states = referent?.nature === 'place' ? CAPITALS.get(listed(referent.name)) : undefined;
	const state = states && names.entities.find(({ name }) => states.includes(listed(name)));
	if (!state) {
		return { referent, step: discourse.linkTo(mention.entity, mention) };
	}
	const to = discourse.firstMention(state);
	return { referent: referents.get(state.id), step: to && coreference(mention, to, 'short form') };
}
