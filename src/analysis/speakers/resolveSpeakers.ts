import type { FoundAttribution } from '../attributions/foundAttribution';
import { writerOf } from '../attributions/report/writer';
import type { English } from '../trained/english';
import type { Names } from '../entities/foundMention';
import { wordsOf } from '../language/english/words';
import { UNJUDGED } from '../learn/judge';
import type { Attribution, AttributionId, EntityId, Evidence, Speaker, SpeakerKind, Span } from '../model';
import { listIn } from '../text/lists';
import type { Places } from '../text/places';
import { turnsIn } from '../text/turns';
import { Discourse } from './discourse';
import { speakerViewer } from './speakerJudge';
import type { Referent } from './referents';
import type { Resolution } from './resolution';
import { Resolver } from './resolver';
import type { Voices } from './voices';

const WITHOUT_A_NAME = wordsOf('without a name');

/** What the speakers room hands on. */
export interface Spoken {
	readonly attributions: readonly Attribution[];
	readonly speakers: readonly Speaker[];
	/**
	 * Who speaks in a paragraph of an interview that no label gives to anybody, by its index: `null` for who asks; `undefined`
	 * where the article speaks.
	 */
	readonly voices: readonly (EntityId | null | undefined)[];
}

/** What each speaker is, by entity. */
export const kindsOf = ({ speakers }: Spoken): ReadonlyMap<string | null, SpeakerKind> =>
	new Map(speakers.map(({ entity, kind }) => [entity, kind]));

/**
 * Tells whose words each attribution's content is, with the chain of evidence from source to speaker. How a source leads to
 * somebody `resolver.ts` says, who of several it is `rankAntecedents.ts`.
 */
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
	const view = speakerViewer(discourse);
	const attributions = found.map((attribution, index): Attribution => {
		const resolution = resolutions[index] as Resolution;
		return {
			id: idOf(index),
			act: attribution.act,
			manner: attribution.manner,
			report: attribution.report,
			stance: attribution.stance,
			writer: writerOf(places, attribution, english.cues),
			source: attribution.source,
			cue: attribution.cue,
			content: attribution.content,
			speaker: resolution.referent?.id ?? null,
			speakerConfidence: english.judges?.speaker.chance(view(attribution, resolution)) ?? UNJUDGED,
			parent: attribution.parent === null ? null : idOf(attribution.parent),
			confidence: attribution.confidence,
			evidence: evidenceOf(attribution, resolution),
		};
	});
	yield;
	// Where labels tell who has the word, nothing else does.
	const voices = turnsIn(places.document).includes(true) ? [] : resolver.voices;
	return {
		attributions,
		speakers: gatherSpeakers(places, names, attributions, resolutions, voices),
		voices: voices.map((voice) => voice && (voice.asks ? null : voice.speaks?.id)),
	};
}

const idOf = (index: number): AttributionId => `a${index + 1}`;

function evidenceOf(attribution: FoundAttribution, resolution: Resolution): Evidence[] {
	const { by, confidence: probability, second } = attribution;
	const evidence: Evidence[] = [{ step: 'found', by, probability, ...(second && { second }) }];
	const cue = attribution.cue[0];
	const content = attribution.content[0];
	if (cue) {
		evidence.push({ step: 'cue', span: cue });
	}
	if (attribution.inheritedFrom !== null && content) {
		evidence.push({ step: 'inherited', from: idOf(attribution.inheritedFrom), span: content });
	}
	evidence.push(...resolution.steps);
	return evidence;
}

function gatherSpeakers(
	places: Places,
	names: Names,
	attributions: readonly Attribution[],
	resolutions: readonly Resolution[],
	voices: readonly (Voices | undefined)[],
): Speaker[] {
	const gathered = new Map<Referent, Attribution[]>();
	attributions.forEach((attribution, index) => {
		const referent = resolutions[index]?.referent;
		if (referent) {
			listIn(gathered, referent).push(attribution);
		}
	});
	const answers = new Map<Referent, Span[]>();
	for (const [index, { start, block }] of places.document.blocks.entries()) {
		const voice = voices[index];
		if (voice?.speaks && !voice.asks) {
			listIn(gathered, voice.speaks);
			listIn(answers, voice.speaks).push({ start, end: start + block.text.length });
		}
	}
	const nameOf = new Map(names.entities.map(({ id, name }) => [id, name]));
	return [...gathered].map(([referent, own]) => ({
		entity: referent.id,
		name: referent.name,
		aliases: [...referent.aliases].filter((alias) => alias !== referent.name),
		role: roleOf(nameOf, referent),
		kind: kindOf(referent),
		attributions: own.map(({ id }) => id),
		words: countWords(places, [...own.flatMap(({ content }) => content), ...(answers.get(referent) ?? [])]),
	}));
}

/** How many words and numbers the spans hold, each once where spans overlap; what begins with an apostrophe is of the word before. */
function countWords(places: Places, spans: readonly Span[]): number {
	const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
	let count = 0;
	let reached = 0;
	for (const span of sorted) {
		const start = Math.max(span.start, reached);
		if (start < span.end) {
			for (const { kind, text } of places.tokens({ start, end: span.end })) {
				count += kind === 'mark' || /^['’]/.test(text) ? 0 : 1;
			}
			reached = span.end;
		}
	}
	return count;
}

function roleOf(nameOf: ReadonlyMap<EntityId, string>, referent: Referent): string | null {
	const role = referent.entity?.roles[0];
	if (!role) {
		return null;
	}
	const affiliation = role.affiliation === null ? undefined : nameOf.get(role.affiliation);
	return affiliation && !role.text.includes(affiliation) ? `${role.text}, ${affiliation}` : role.text;
}

function kindOf(referent: Referent): SpeakerKind {
	if (referent.entity) {
		return referent.entity.kind === 'work' ? 'document' : 'named';
	}
	if (referent.nature === 'document') {
		return 'document';
	}
	return referent.nature === 'person' || WITHOUT_A_NAME.has(referent.phrase?.head ?? '') ? 'anonymous' : 'collective';
}
