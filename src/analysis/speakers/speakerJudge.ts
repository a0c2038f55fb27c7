import type { FoundAttribution } from '../attributions/foundAttribution';
import { ABSENT } from '../learn/featureTable';
import { hashText } from '../learn/hash';
import type { ModelSpec } from '../learn/linearModel';
import type { Evidence } from '../model';
import type { Discourse } from './discourse';
import type { Phrase } from '../syntax/phrase';
import type { Resolution } from './resolution';
import type { SourceForm } from './readSource';

/** One source and who it was found to be. */
export interface SpeakerView {
	readonly attribution: FoundAttribution;
	readonly form: SourceForm;
	/** Tokens of the source. */
	readonly size: number;
	readonly resolution: Resolution;
	/** People in the text, and those of them with the last name of the one found, himself too. */
	readonly people: number;
	readonly namesakes: number;
	/** Sentences from what explains the source to it; negative where that stands behind. */
	readonly distance: number | null;
}

/** Looks at resolutions as the judge of speakers wants them. */
export class SpeakerViewer {
	/** How many people have each last name. */
	private readonly namesakes = new Map<string, number>();
	private people = 0;

	constructor(private readonly discourse: Discourse) {
		for (const { kind, name } of discourse.names.entities) {
			if (kind === 'person') {
				this.namesakes.set(lastName(name), (this.namesakes.get(lastName(name)) ?? 0) + 1);
				this.people++;
			}
		}
	}

	of(attribution: FoundAttribution, resolution: Resolution): SpeakerView {
		const { places } = this.discourse;
		const { form, tokens } = this.discourse.formOf(attribution);
		const { referent } = resolution;
		const link = stepOf(resolution, 'coreference');
		return {
			attribution,
			form,
			size: tokens.length,
			resolution,
			people: this.people,
			namesakes: referent?.entity?.kind === 'person' ? (this.namesakes.get(lastName(referent.name)) ?? 0) : 0,
			distance: link ? places.sentenceAt(link.from.start) - places.sentenceAt(link.to.start) : null,
		};
	}
}

const lastName = (name: string): string => name.slice(name.lastIndexOf(' ') + 1);

/** The first step of a kind. */
const stepOf = <S extends Evidence['step']>(
	{ steps }: Resolution,
	step: S,
): Extract<Evidence, { step: S }> | undefined =>
	steps.find((each): each is Extract<Evidence, { step: S }> => each.step === step);

const hash = (text: string | undefined): number => (text === undefined ? ABSENT : hashText(text) | 0);
const step = (chance: number, steps: number): number => Math.min(steps - 1, Math.floor(chance * steps));
const few = (count: number): number => (count < 4 ? count : count < 8 ? 4 : count < 16 ? 5 : 6);
/** A number whose bits tell which of these hold. */
const bits = (...flags: readonly boolean[]): number =>
	flags.reduce((sum, holds, bit) => sum + (holds ? 1 << bit : 0), 0);

/** Sentences in steps; 20 behind. */
const far = (distance: number): number =>
	distance < 0 ? 20 : distance < 3 ? distance : distance < 6 ? 3 : distance < 12 ? 4 : 5;

const phrase = ({ form }: SpeakerView): Phrase | null => (form.form === 'description' ? form.phrase : null);

const crossed = (value: string, others: readonly string[]): string[] => others.map((other) => `${value} & ${other}`);

/** What tells how sure it is whose words they are. */
export const SPEAKER: ModelSpec<SpeakerView> = {
	name: 'speaker',
	labels: ['right'],
	table: {
		values: {
			always: () => 1,
			form: ({ form }) => hash(form.form),
			word: (v) => (v.form.form === 'pronoun' ? hash(v.form.word) : hash(phrase(v)?.head)),
			chance: ({ resolution }) => step(resolution.chance, 12),
			rival: ({ resolution }) => step(stepOf(resolution, 'rejected')?.score ?? 0, 8),
			reason: ({ resolution }) => hash(stepOf(resolution, 'unresolved')?.reason),
			link: ({ resolution }) => hash(stepOf(resolution, 'coreference')?.by ?? 'none'),
			nature: ({ resolution: { referent } }) => hash(referent ? referent.nature : 'none'),
			kind: ({ resolution: { referent } }) => hash(referent ? (referent.entity?.kind ?? 'no name') : 'none'),
			standing: ({ resolution: { referent } }) => (referent ? few(referent.standing.count) : ABSENT),
			'name words': ({ resolution: { referent } }) => (referent ? few(referent.name.split(' ').length) : ABSENT),
			aliases: ({ resolution: { referent } }) => (referent ? few(referent.aliases.size) : ABSENT),
			people: ({ people }) => few(people),
			namesakes: ({ namesakes }) => few(namesakes),
			distance: ({ distance }) => (distance === null ? ABSENT : far(distance)),
			manner: ({ attribution }) => hash(attribution.manner),
			act: ({ attribution }) => hash(attribution.act),
			by: ({ attribution }) => hash(attribution.by),
			nested: ({ attribution }) => (attribution.parent === null ? 0 : 1),
			inherited: ({ attribution }) => (attribution.inheritedFrom === null ? 0 : 1),
			sure: ({ attribution }) => step(attribution.confidence, 10),
			'sure in four': ({ attribution }) => step(attribution.confidence, 4),
			size: ({ size }) => few(size),
			determined: (v) => {
				const own = phrase(v);
				return own ? bits(own.definite, own.indefinite, own.possessed, own.plural) : ABSENT;
			},
			complement: (v) => {
				const own = phrase(v);
				return own ? bits(own.complement, own.identified, own.told) : ABSENT;
			},
		},
		templates: [
			'always',
			'form',
			...crossed('form', ['kind', 'nature & size', 'chance', 'rival']),
			'chance & rival',
			'word',
			...crossed('word', ['chance', 'kind', 'distance']),
			'reason',
			'reason & manner',
			...crossed('link', ['kind', 'name words & namesakes']),
			'standing & form',
			...crossed('name words', ['kind', 'standing & form']),
			'aliases & kind',
			...crossed('people', ['word', 'form']),
			...['namesakes', 'distance', 'manner', 'act', 'by', 'nested'].map((value) => `${value} & form`),
			'nested & word',
			'inherited & kind',
			'sure',
			'sure & form',
			'sure in four & kind',
			'size & form',
			...crossed('determined', ['kind', 'chance']),
			...crossed('complement', ['kind', 'determined']),
		],
	},
};
