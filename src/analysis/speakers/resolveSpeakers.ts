import type { FoundAttribution } from '../attributions/blockAttribution';
import { writerOf } from '../attributions/report/writer';
import type { English } from '../trained/english';
import type { Names } from '../entities/foundMention';
import { lowerWords } from '../language/english/nouns';
import { isListed } from '../language/english/words';
import type { Attribution, AttributionId, EntityId, Evidence, Role, Speaker, SpeakerKind, Span } from '../model';
import { listIn } from '../text/lists';
import type { Places } from '../text/places';
import { spanOf } from '../text/spans';
import { Discourse } from './discourse';
import { viewSpeaker } from './speakerJudge';
import type { Referent, Referents } from './referents';
import type { Resolution } from './resolution';
import { Resolver } from './resolver';
import type { Voice } from './voices';

/** What the speakers room hands on. */
export interface Spoken {
	readonly attributions: readonly Attribution[];
	readonly speakers: readonly Speaker[];
	/** Who speaks in a paragraph of an interview, or wrote its letter: `null` for who asks; `undefined` where the article speaks. */
	readonly voices: readonly (EntityId | null | undefined)[];
}

/** What each speaker is, by entity. */
export const kindsOf = ({ speakers }: Spoken): ReadonlyMap<string | null, SpeakerKind> =>
	new Map(speakers.map(({ entity, kind }) => [entity, kind]));

/** Tells whose words each content is, with the evidence from source to speaker. How a source leads to somebody `resolver.ts` says. */
export function* resolveSpeakers(
	places: Places,
	names: Names,
	found: readonly FoundAttribution[],
	english: Pick<English, 'attributions' | 'cues' | 'speakers' | 'judges'>,
): Generator<void, Spoken> {
	const discourse = new Discourse(places, names, english.attributions, found);
	yield;
	const resolver = new Resolver(discourse, found, english.speakers);
	const resolutions = yield* resolver.resolveAll();
	const attributions = found.map((attribution, index): Attribution => {
		const { by, second, parent, inheritedFrom: from, ...said } = attribution;
		const resolution = resolutions[index] as Resolution;
		const { referent, steps } = resolution;
		const span = said.content[0] as Span;
		const isInherited = from !== null && steps.length === 0;
		return {
			...said,
			id: idOf(index),
			writer: writerOf(places, attribution, english.cues),
			speaker: referent?.id ?? null,
			speakerConfidence: english.judges.speaker.chance(viewSpeaker(discourse, attribution, resolution)),
			parent: parent === null ? null : idOf(parent),
			evidence: [
				{ step: 'found', by, probability: said.confidence, ...(second && { second }) },
				...said.cue.slice(0, 1).map((cue): Evidence => ({ step: 'cue', span: cue })),
				...(isInherited ? [{ step: 'inherited', from: idOf(from), span } as const] : []),
				...steps,
			],
		};
	});
	yield;
	// Where labels tell who has the word, nothing else does.
	const voices = places.document.blocks.some(({ labelled }) => labelled === 'again') ? [] : resolver.voices;
	return {
		attributions,
		speakers: gatherSpeakers(discourse, attributions, resolutions, voices),
		voices: voices.map((voice) => voice && (voice.asks ? null : voice.speaks?.id)),
	};
}

const idOf = (index: number): AttributionId => `a${index + 1}`;

function gatherSpeakers(
	{ places, referents }: Discourse,
	attributions: readonly Attribution[],
	resolutions: readonly Resolution[],
	voices: readonly (Voice | undefined)[],
): Speaker[] {
	const own = new Map<Referent, AttributionId[]>();
	const said = new Map<Referent, Span[]>();
	attributions.forEach(({ id, content }, index) => {
		const referent = resolutions[index]?.referent;
		if (referent) {
			listIn(own, referent).push(id);
			listIn(said, referent).push(...content);
		}
	});
	for (const [index, voice] of voices.entries()) {
		if (voice?.speaks && !voice.asks) {
			listIn(said, voice.speaks).push(spanOf(places.placed(index)));
		}
	}
	return [...said].map(([referent, spans]) => ({
		entity: referent.id,
		name: referent.name,
		aliases: [...referent.aliases].filter((alias) => alias !== referent.name),
		members: [...new Set(referent.members.flatMap((member) => member?.id ?? []))],
		role: roleOf(referents, referent),
		kind: kindOf(referent),
		attributions: own.get(referent) ?? [],
		words: countWords(places, spans),
	}));
}

/** How many words and numbers the spans hold, each once where spans overlap; what begins with an apostrophe is of the word before. */
export function countWords(places: Pick<Places, 'tokens'>, spans: readonly Span[]): number {
	let count = 0;
	let reached = 0;
	for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
		const tokens = places.tokens({ start: Math.max(start, reached), end });
		count += tokens.filter(({ kind, text }) => kind !== 'mark' && !/^['’]/.test(text)).length;
		reached = Math.max(reached, end);
	}
	return count;
}

function roleOf(referents: Referents, { entity }: Referent): string | null {
	// *Cllr Ann Holt, the opposition leader,* leads the opposition; *King Ben, a younger brother of Eve,* is king.
	const roles = entity?.roles.filter(({ text }) => !isListed('no longer', lowerWords(text)[0])) ?? [];
	const tellsMost = ({ text }: Role): boolean =>
		text.includes(' ') && !lowerWords(text).some((word) => isListed('kin', word));
	const role = roles.find(tellsMost) ?? roles[0] ?? entity?.roles[0];
	const affiliation = referents.get(role?.affiliation ?? '')?.name;
	return role && affiliation && !role.text.includes(affiliation)
		? `${role.text}, ${affiliation}`
		: (role?.text ?? null);
}

function kindOf({ entity, members, nature, phrase }: Referent): SpeakerKind {
	if (nature === 'document') {
		return 'document';
	}
	if (entity || (members.length > 0 && members.every((member) => member?.entity))) {
		return 'named';
	}
	return nature === 'person' || isListed('without a name', phrase?.head) ? 'anonymous' : 'collective';
}
