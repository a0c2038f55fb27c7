import type { VerbForms } from '../english/verbForms';
import type { Names } from '../entities/foundMention';
import type { Attribution, EntityId, Polarity, Span, SpeakerKind } from '../model';
import { firstEndingAfter, type Places } from '../text/places';
import type { ClaimView } from './facts';
import { readMood } from './readMood';
import { stanceOf } from './stanceOf';

const NAMES = new Set(['person', 'organization', 'location', 'nationality', 'event', 'work', 'product', 'substance']);
const DATES = new Set(['date', 'time']);

/** What a claim is judged by, and the names and figures inside. */
export interface ViewedClaim {
	readonly view: ClaimView;
	/** Of the words themselves, before any denial around them. */
	readonly polarity: Polarity;
	readonly figures: readonly number[];
	readonly entities: readonly EntityId[];
}

/** Looks at one proposition; `attribution` is `null` for the article's own words. */
export function viewClaim(
	places: Places,
	names: Names,
	verbs: VerbForms,
	spans: readonly Span[],
	attribution: Attribution | null,
	speaker: SpeakerKind | null,
): ViewedClaim {
	const tokens = spans.flatMap((span) => places.tokens(span));
	const figures: number[] = [];
	const entities = new Set<EntityId>();
	let dates = 0;
	for (const span of spans) {
		for (let index = firstEndingAfter(names.mentions, span.start); index < names.mentions.length; index++) {
			const mention = names.mentions[index];
			if (!mention || mention.start >= span.end) {
				break;
			}
			if (mention.start < span.start || mention.end > span.end) {
				continue;
			}
			if (NAMES.has(mention.kind)) {
				entities.add(mention.entity);
			} else {
				figures.push(index);
				dates += DATES.has(mention.kind) ? 1 : 0;
			}
		}
	}
	const cue = (attribution?.cue ?? []).map((span) => places.document.text.slice(span.start, span.end)).join(' ');
	const { modality, tense, polarity } = readMood(verbs, tokens, attribution?.act ?? null);
	const numbers = tokens.filter((token) => token.kind === 'number').length;
	return {
		view: {
			tokens,
			act: attribution?.act ?? null,
			manner: attribution?.manner ?? null,
			cue: cue.toLowerCase().match(/[\p{L}\p{M}]+(?:['’]t)?/gu) ?? [],
			stance: attribution ? stanceOf(cue, attribution.act) : 'neutral',
			modality,
			tense,
			dates,
			amounts: Math.max(figures.length - dates, numbers - dates, 0),
			names: entities.size,
			speaker:
				attribution === null ? 'article' : speaker === null ? 'unknown' : speaker === 'document' ? 'document' : 'known',
		},
		polarity,
		figures,
		entities: [...entities],
	};
}
