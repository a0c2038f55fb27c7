import type { FoundAttribution } from '../../attributions/foundAttribution';
import { ABSENT } from '../../learn/featureTable';
import { hashText } from '../../learn/hash';
import type { ModelSpec } from '../../learn/linearModel';
import type { Evidence } from '../../model';
import type { Resolution } from '../resolution';
import type { SourceForm } from '../readSource';

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

const hash = (text: string | undefined): number => (text === undefined ? ABSENT : hashText(text) | 0);
const step = (chance: number, steps: number): number => Math.min(steps - 1, Math.floor(chance * steps));
const few = (count: number): number => (count < 4 ? count : count < 8 ? 4 : count < 16 ? 5 : 6);

function link({ steps }: Resolution): string {
	for (const each of steps) {
		if (each.step === 'coreference') {
			return each.by;
		}
	}
	return 'none';
}

const reason = ({ steps }: Resolution): string | undefined =>
	steps.find((each): each is Extract<Evidence, { step: 'unresolved' }> => each.step === 'unresolved')?.reason;
const rival = ({ steps }: Resolution): number =>
	steps.reduce((most, each) => (each.step === 'rejected' ? Math.max(most, each.score) : most), 0);

const phrase = ({ form }: SpeakerView): Extract<SourceForm, { form: 'description' }>['phrase'] | null =>
	form.form === 'description' ? form.phrase : null;

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
			rival: ({ resolution }) => step(rival(resolution), 8),
			reason: ({ resolution }) => hash(reason(resolution)),
			link: ({ resolution }) => hash(link(resolution)),
			nature: ({ resolution: { referent } }) => hash(referent ? referent.nature : 'none'),
			kind: ({ resolution: { referent } }) => hash(referent ? (referent.entity?.kind ?? 'no name') : 'none'),
			standing: ({ resolution: { referent } }) => (referent ? few(referent.standing.count) : ABSENT),
			'name words': ({ resolution: { referent } }) => (referent ? few(referent.name.split(' ').length) : ABSENT),
			aliases: ({ resolution: { referent } }) => (referent ? few(referent.aliases.size) : ABSENT),
			people: ({ people }) => few(people),
			namesakes: ({ namesakes }) => few(namesakes),
			distance: ({ distance }) =>
				distance === null
					? ABSENT
					: distance < 0
						? 20
						: distance < 3
							? distance
							: distance < 6
								? 3
								: distance < 12
									? 4
									: 5,
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
				return own
					? (own.definite ? 1 : 0) + (own.indefinite ? 2 : 0) + (own.possessed ? 4 : 0) + (own.plural ? 8 : 0)
					: ABSENT;
			},
			complement: (v) => {
				const own = phrase(v);
				return own ? (own.complement ? 1 : 0) + (own.identified ? 2 : 0) + (own.told ? 4 : 0) : ABSENT;
			},
		},
		templates: [
			'always',
			'form',
			'form & kind',
			'form & nature & size',
			'form & chance',
			'form & rival',
			'chance & rival',
			'word',
			'word & chance',
			'word & kind',
			'word & distance',
			'reason',
			'reason & manner',
			'link & kind',
			'link & name words & namesakes',
			'standing & form',
			'name words & kind',
			'name words & standing & form',
			'aliases & kind',
			'people & word',
			'people & form',
			'namesakes & form',
			'distance & form',
			'manner & form',
			'act & form',
			'by & form',
			'nested & form',
			'nested & word',
			'inherited & kind',
			'sure',
			'sure & form',
			'sure in four & kind',
			'size & form',
			'determined & kind',
			'determined & chance',
			'complement & kind',
			'complement & determined',
		],
	},
};
