import type { Names } from '../entities/foundMention';
import { VALUE_KINDS, type EntityId, type EntityKind, type Modality, type Polarity, type Tense } from '../model';
import { firstEndingAfter } from '../text/places';
import type { Clause } from './cutClauses';
import { readMood } from './readMood';
import type { Said } from './readAttribution';

const FIGURES: ReadonlySet<EntityKind> = new Set(VALUE_KINDS);

/** What a claim is judged by. */
export interface ClaimView {
	readonly clause: Clause;
	/** `null` for the article's own words. */
	readonly said: Said | null;
	readonly modality: Modality;
	readonly tense: Tense;
	/** Of the words themselves, before any denial around them. */
	readonly polarity: Polarity;
	/** Mentions of dates and amounts inside, by index. */
	readonly figures: readonly number[];
	readonly entities: readonly EntityId[];
	/** How many of the figures are dates. */
	readonly dates: number;
	/** Amounts, those included that no mention covers. */
	readonly amounts: number;
}

/** Looks at one proposition. */
export function viewClaim(names: Names, clause: Clause, said: Said | null): ClaimView {
	const figures: number[] = [];
	const entities: EntityId[] = [];
	let dates = 0;
	for (const span of clause.spans) {
		for (let index = firstEndingAfter(names.mentions, span.start); index < names.mentions.length; index++) {
			const mention = names.mentions[index];
			if (!mention || mention.start >= span.end) {
				break;
			}
			if (mention.start < span.start || mention.end > span.end) {
				continue;
			}
			if (FIGURES.has(mention.kind)) {
				figures.push(index);
				dates += mention.kind === 'date' || mention.kind === 'time' ? 1 : 0;
			} else if (!entities.includes(mention.entity)) {
				entities.push(mention.entity);
			}
		}
	}
	let numbers = 0;
	for (const { kind } of clause.tokens) {
		numbers += kind === 'number' ? 1 : 0;
	}
	const { modality, tense, polarity } = readMood(clause, said);
	return {
		clause,
		said,
		modality,
		tense,
		polarity,
		figures,
		entities,
		dates,
		amounts: Math.max(figures.length - dates, numbers - dates, 0),
	};
}
