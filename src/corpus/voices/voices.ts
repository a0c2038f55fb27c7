import type { Analysis, Attribution, Entity, EntityId, Span, Speaker } from '../../analysis/model';
import { firstStartingFrom } from '../../analysis/text/places';
import { listIn } from '../../analysis/text/lists';
import { bitOf } from '../../analysis/entities/nameLexicon';
import type { English } from '../../analysis/trained/english';
import { LIKELY } from './compareVoices';
import { fullNamesOf, mayBeOneName } from './twoNames';
import { labelsIn, type Label } from './labels';

/** Whose words stand somewhere. */
export interface Voice {
	/** `null`: nobody is named. */
	readonly name: string | null;
	readonly aliases: readonly string[];
	readonly kind: 'person' | 'organization' | 'unknown';
	/** Probability that it is their words, in [0, 1]. */
	readonly confidence: number;
	/** They are named where the words stand, not told from a pronoun or from what stands before. */
	readonly named: boolean;
}

/** Somebody of the text, by a full form of their name. */
interface Bearer {
	readonly entity: EntityId;
	readonly words: readonly string[];
}

const NOBODY: Voice = { name: null, aliases: [], kind: 'unknown', confidence: 0, named: false };

const isWho = ({ kind }: Entity): boolean => kind === 'person' || kind === 'organization';

const FORENAME = bitOf('firstName');
const OFFICE = bitOf('title') | bitOf('occupation');

/** How likely a label is that of paragraphs below its own. */
const FAR = 0.5;

/** Tells whose words stand where in a text: by a transcript's labels, or else by what the text ascribes. */
export class Voices {
	private readonly speakers: ReadonlyMap<string, Speaker>;
	private readonly entities: ReadonlyMap<string, Entity>;
	private readonly labels: readonly Label[];
	/** Contents by where they begin, and how far those up to each reach. */
	private readonly pieces: readonly { readonly start: number; readonly end: number; readonly of: Attribution }[];
	private readonly reach: readonly number[];
	private readonly lower: string;
	private readonly all: readonly Entity[];
	private readonly attributions: readonly Attribution[];
	/** As the text stands, marks included. */
	private readonly marked: string;
	/** People and bodies by each full form of their names. */
	private readonly byFullName = new Map<string, EntityId[]>();

	constructor(
		private readonly text: string,
		analysis: Analysis,
		private readonly english: Pick<English, 'language' | 'names'>,
	) {
		this.speakers = new Map(analysis.speakers.map((speaker) => [speaker.entity, speaker]));
		this.entities = new Map(analysis.entities.map((entity) => [entity.id, entity]));
		this.all = analysis.entities;
		this.attributions = analysis.attributions;
		this.marked = analysis.text;
		this.labels = labelsIn(text);
		this.pieces = analysis.attributions
			.flatMap((of) => of.content.map(({ start, end }) => ({ start, end, of })))
			.sort((a, b) => a.start - b.start);
		let reach = 0;
		this.reach = this.pieces.map(({ end }) => (reach = Math.max(reach, end)));
		this.lower = text.toLowerCase();
		for (const entity of analysis.entities.filter(isWho)) {
			for (const words of fullNamesOf(entity)) {
				listIn(this.byFullName, words.join(' ')).push(entity.id);
			}
		}
	}

	/** Whose words a stretch is. */
	at(span: Span): Voice {
		const label = this.labelAt(span.start);
		const labelled = label && this.labelled(label);
		const isBeside = label !== undefined && !this.text.slice(label.start, span.start).includes('\n');
		if (labelled && isBeside && labelled.kind !== 'unknown') {
			return labelled;
		}
		// Farther on the text may have gone on to other things, and a heading may look like a label.
		const attribution = this.attributionAt(span);
		return attribution ? this.of(attribution) : labelled ? { ...labelled, confidence: FAR, named: false } : NOBODY;
	}

	/** The attribution that a stretch, or most of it, is content of; of nested ones the innermost. */
	attributionAt(span: Span): Attribution | undefined {
		let best: Attribution | undefined;
		let most = 0;
		let narrowest = Number.POSITIVE_INFINITY;
		let at = firstStartingFrom(this.pieces, span.end) - 1;
		for (; at >= 0 && (this.reach[at] ?? 0) > span.start; at--) {
			const piece = this.pieces[at];
			if (!piece) {
				continue;
			}
			const shared = Math.min(piece.end, span.end) - Math.max(piece.start, span.start);
			const width = piece.end - piece.start;
			if (shared > most || (shared === most && width < narrowest)) {
				best = shared > 0 ? piece.of : best;
				most = Math.max(most, shared);
				narrowest = width;
			}
		}
		return best;
	}

	/** Whose words stand where, as far as somebody is named; a stretch may be given more than once. */
	statements(): { readonly voice: Voice; readonly span: Span }[] {
		const ascribed = this.attributions.map((attribution) => ({
			voice: this.of(attribution),
			span: { start: attribution.content[0]?.start ?? 0, end: attribution.content.at(-1)?.end ?? 0 },
		}));
		const labelled = this.labels.map((label, i) => ({
			voice: this.labelled(label),
			span: { start: label.start, end: this.labels[i + 1]?.start ?? this.text.length },
		}));
		return [...ascribed, ...labelled].filter(({ voice }) => voice.name !== null);
	}

	of({ speaker: id, source, confidence: right, speakerConfidence }: Attribution): Voice {
		const speaker = id === null ? undefined : this.speakers.get(id);
		if (!speaker) {
			return NOBODY;
		}
		const { name, aliases, kind } = speaker;
		const entity = this.entities.get(speaker.entity)?.kind;
		const isNamed = kind === 'named' && (entity === 'person' || entity === 'organization');
		const last = name.split(/\s+/).at(-1) ?? name;
		// What is more likely no statement at all is nobody's for sure.
		const confidence = right < LIKELY ? right : speakerConfidence;
		const named = source.some(({ start, end }) => this.marked.slice(start, end).includes(last));
		return {
			name,
			aliases,
			kind: isNamed ? entity : 'unknown',
			confidence: Math.min(confidence, speakerConfidence),
			named,
		};
	}

	/** Whether a word stands anywhere in the text, whatever its case. */
	names(word: string): boolean {
		return this.lower.includes(word.toLowerCase());
	}

	/** Whether the text has both, by their full names, as two people or bodies whose names cannot be one. */
	tellsApart(a: Voice, b: Voice): boolean {
		const [one, other] = [this.bearersOf(a), this.bearersOf(b)];
		return (
			one.length > 0 &&
			other.length > 0 &&
			one.every((x) => other.every((y) => x.entity !== y.entity && !mayBeOneName(x.words, y.words, this.english.names)))
		);
	}

	/** The people and bodies of the text that have a full form of a name. */
	private bearersOf(voice: Voice): Bearer[] {
		return fullNamesOf(voice).flatMap((words) =>
			(this.byFullName.get(words.join(' ')) ?? []).map((entity) => ({ entity, words })),
		);
	}

	private labelAt(offset: number): Label | undefined {
		let found: Label | undefined;
		for (const label of this.labels) {
			if (label.start > offset) {
				break;
			}
			found = label;
		}
		return found;
	}

	/** Whether a label gives a name before the surname that none of somebody's names has; *Councillor Stone* does not. */
	private isRelative(label: string, entity: Entity): boolean {
		const full = fullNamesOf(entity);
		return fullNamesOf({ name: label, aliases: [] }).some(
			(words) =>
				this.isForename(words[0] ?? '') &&
				full.length > 0 &&
				!full.some((other) => mayBeOneName(words, other, this.english.names)),
		);
	}

	/** Whether a word in lower case that begins a name may be one: no other word of the language (*the*, *Councillor*), but *Ben*. */
	private isForename(lower: string): boolean {
		const classes = this.english.names.lexicon.classesOf(lower);
		return this.english.language.lexicon.partsOf(lower) === 0 || (classes & (FORENAME | OFFICE)) === FORENAME;
	}

	private labelled({ name }: Label): Voice {
		if (name.replace(/\P{L}/gu, '').length < 2) {
			return NOBODY;
		}
		const last = (name.split(/\s+/).at(-1) ?? name).toLowerCase();
		const [full] = this.bearersOf({ ...NOBODY, name });
		const entity =
			this.entities.get(full?.entity ?? '') ??
			this.all.find(
				(one) =>
					isWho(one) &&
					[one.name, ...one.aliases].some((form) => form.toLowerCase().split(/\s+/).at(-1) === last) &&
					!this.isRelative(name, one),
			);
		const isPerson = this.isForename((name.split(/\s+/)[0] ?? name).toLowerCase());
		const kind = entity?.kind === 'organization' ? entity.kind : entity || isPerson ? 'person' : 'unknown';
		return {
			name: entity?.name ?? name,
			aliases: [name, ...(entity?.aliases ?? [])],
			kind,
			confidence: 1,
			named: true,
		};
	}
}
