import type { Analysis, Attribution, Claim, Finding, Mention, Span, Speaker } from '../analysis/model';
import type { Lookup } from '../reading/lookup';
import { saidAt } from '../reading/targetAt';
import { Keyed } from './keyed';
import type { Place } from '../reading/place';
import type { Key } from './rows';

/** What stands at a place of the text, as keys of rows. */
interface Revealed {
	readonly claim: Key | null;
	readonly speaker: Key | null;
	readonly finding: Key | null;
}

/** What the rows of one analysis show, by their keys. Complete when all rows have been made. */
export class ViewModel {
	readonly claims = new Keyed<Claim>('claim');
	readonly speakers = new Keyed<Speaker>('speaker');
	readonly statements = new Keyed<Attribution>('statement');
	readonly findings = new Keyed<Finding>('finding');
	readonly dated = new Keyed<Mention>('dated');
	readonly analysis: Analysis;

	constructor(readonly lookup: Lookup) {
		this.analysis = lookup.analysis;
	}

	/** Where a span is. */
	place({ start, end }: Span): Place {
		return { start, end, line: this.lookup.line(start) };
	}

	/** The key of the speaker with an id. */
	speakerKey(id: string | null): Key | undefined {
		const speaker = this.lookup.speaker(id);
		return speaker && this.speakers.keyOf(speaker);
	}

	/** The rows for what is selected, or stands at a cursor; of several there the narrowest. */
	at(start: number, end = start): Revealed {
		const { attribution, claim = attribution && this.lookup.claimsOf(attribution)[0] } = saidAt(this.lookup, {
			start,
			end,
		});
		const finding = narrowest(this.analysis.findings, ({ span }) => [span], start);
		return {
			claim: (claim && this.claims.keyOf(claim)) ?? null,
			speaker: this.speakerKey(claim?.claimant ?? attribution?.speaker ?? null) ?? null,
			finding: (finding && this.findings.keyOf(finding)) ?? null,
		};
	}
}

function narrowest<T>(things: readonly T[], spansOf: (thing: T) => readonly Span[], offset: number): T | undefined {
	let best: T | undefined;
	let width = Number.POSITIVE_INFINITY;
	for (const thing of things) {
		for (const { start, end } of spansOf(thing)) {
			if (start <= offset && offset <= end && end - start < width) {
				best = thing;
				width = end - start;
			}
		}
	}
	return best;
}
