import type { FoundAttribution } from '../attributions/blockAttribution';
import { ABSENT, valueOf, levelIn, step, templatesOf } from '../learn/featureTable';
import type { ModelSpec } from '../learn/linearModel';
import type { Entity } from '../model';
import type { Discourse } from './discourse';
import type { Phrase } from '../syntax/phrase';
import { lastName } from './referents';
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

/** Looks at a resolution as the judge of speakers wants it. */
export function viewSpeaker(discourse: Discourse, attribution: FoundAttribution, resolution: Resolution): SpeakerView {
	const { places, names } = discourse;
	const people = names.entities.filter(({ kind }) => kind === 'person');
	const { entity } = resolution.referent ?? {};
	const isNamesake = ({ name }: Entity): boolean => lastName(name) === lastName(entity?.name ?? '');
	const link = resolution.steps.find((each) => each.step === 'coreference');
	return {
		attribution,
		form: discourse.formOf(attribution),
		size: discourse.words(attribution.source).tokens.length,
		resolution,
		people: people.length,
		namesakes: entity?.kind === 'person' ? people.filter(isNamesake).length : 0,
		distance: link ? places.sentenceAt(link.from.start) - places.sentenceAt(link.to.start) : null,
	};
}

const COUNTS = [1, 2, 3, 4, 8, 16];
const few = (count: number): number => levelIn(COUNTS, count);
const SENTENCES = [1, 2, 3, 6, 12];
/** 20 behind. */
const far = (sentences: number): number => (sentences < 0 ? 20 : levelIn(SENTENCES, sentences));
const phrase = ({ form }: SpeakerView): Phrase | null => (form.form === 'description' ? form.phrase : null);

/** A number whose bits tell which of these hold of a description. */
const bits =
	(...flags: readonly ('definite' | 'indefinite' | 'possessed' | 'plural' | 'complement' | 'identified' | 'told')[]) =>
	(v: SpeakerView): number => {
		const own = phrase(v);
		return own ? flags.reduce((sum, flag, bit) => sum + (own[flag] ? 1 << bit : 0), 0) : ABSENT;
	};

/** What tells how sure it is whose words they are. */
export const SPEAKER: ModelSpec<SpeakerView> = {
	name: 'speaker',
	labels: ['right'],
	table: {
		values: {
			always: () => 1,
			form: ({ form }) => valueOf(form.form),
			word: (v) => (v.form.form === 'pronoun' ? valueOf(v.form.token.lower) : valueOf(phrase(v)?.head)),
			chance: ({ resolution }) => step(resolution.chance, 12),
			rival: ({ resolution }) => step(resolution.steps.find((each) => each.step === 'rejected')?.score ?? 0, 8),
			reason: ({ resolution }) => valueOf(resolution.steps.find((each) => each.step === 'unresolved')?.reason),
			link: ({ resolution }) => valueOf(resolution.steps.find((each) => each.step === 'coreference')?.by ?? 'none'),
			nature: ({ resolution: { referent } }) => valueOf(referent ? referent.nature : 'none'),
			kind: ({ resolution: { referent } }) => valueOf(referent ? (referent.entity?.kind ?? 'no name') : 'none'),
			standing: ({ resolution: { referent } }) => (referent ? few(referent.count) : ABSENT),
			'name words': ({ resolution: { referent } }) => (referent ? few(referent.name.split(' ').length) : ABSENT),
			aliases: ({ resolution: { referent } }) => (referent ? few(referent.aliases.size) : ABSENT),
			people: ({ people }) => few(people),
			namesakes: ({ namesakes }) => few(namesakes),
			distance: ({ distance }) => (distance === null ? ABSENT : far(distance)),
			manner: ({ attribution }) => valueOf(attribution.manner),
			act: ({ attribution }) => valueOf(attribution.act),
			by: ({ attribution }) => valueOf(attribution.by),
			nested: ({ attribution }) => (attribution.parent === null ? 0 : 1),
			inherited: ({ attribution }) => (attribution.inheritedFrom === null ? 0 : 1),
			sure: ({ attribution }) => step(attribution.confidence, 10),
			'sure in four': ({ attribution }) => step(attribution.confidence, 4),
			size: ({ size }) => few(size),
			determined: bits('definite', 'indefinite', 'possessed', 'plural'),
			complement: bits('complement', 'identified', 'told'),
		},
		templates: templatesOf(`
			always, form, form & (kind, nature & size, chance, rival), chance & rival, word, word & (chance, kind, distance),
			reason, reason & manner, link & (kind, name words & namesakes), standing & form,
			name words & (kind, standing & form), aliases & kind, people & (word, form), namesakes & form, distance & form,
			manner & form, act & form, by & form, nested & (form, word), inherited & kind, sure, sure & form,
			sure in four & kind, size & form, determined & (kind, chance), complement & (kind, determined)`),
	},
};
