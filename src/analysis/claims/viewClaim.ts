import type { Names } from '../entities/foundMention';
import type { EntityId, Modality, Polarity, Tense } from '../model';
import { firstEndingAfter } from '../text/places';
import type { Clause } from './cutClauses';
import { readMood } from './readMood';
import type { Said } from './said';

const NAMES = new Set(['person', 'organization', 'location', 'nationality', 'event', 'work', 'product', 'substance']);
const DATES = new Set(['date', 'time']);

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
			if (!NAMES.has(mention.kind)) {
				figures.push(index);
				dates += DATES.has(mention.kind) ? 1 : 0;
			} else if (!entities.includes(mention.entity)) {
				entities.push(mention.entity);
			}
		}
	}
	const numbers = clause.tokens.filter((token) => token.kind === 'number').length;
	return {
		clause,
		said,
		...readMood(clause, said?.act ?? null),
		figures,
		entities,
		dates,
		amounts: Math.max(figures.length - dates, numbers - dates, 0),
	};
}
