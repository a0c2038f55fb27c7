import type { Finding, Speaker } from '../analysis/model';
import { folded, type Findable } from './find';
import type { Lookup } from './lookup';
import { placeOf, type Place } from './place';
import { plain } from './plain';
import { voiceOf } from './voice';
import { findingText, findingTitle, relatedText } from './words/findingText';

const LONGEST_TEXT = 300;

/** Everything that any view shows of a finding. Texts are single lines, for showing. */
export interface FindingView {
	readonly finding: Finding;
	/** What it is called, in a few words. */
	readonly title: string;
	/** Why a reviewer should look, in a sentence or two. */
	readonly text: string;
	/** The words it is about. */
	readonly quote: string;
	readonly place: Place;
	readonly speaker: Speaker | undefined;
	/** Other places to look at, and what stands there. */
	readonly related: readonly { readonly what: string; readonly words: string; readonly place: Place }[];
	readonly find: Findable;
}

/** Looks at one finding. */
export function findingView(finding: Finding, lookup: Lookup): FindingView {
	const attribution = lookup.attribution(finding.attribution);
	const title = findingTitle(finding.code);
	const quote = plain(lookup.text(finding.span), LONGEST_TEXT);
	const voice = attribution && voiceOf(attribution, lookup);
	const searched = voice?.speaker ? voice.searched : '';
	return {
		finding,
		title,
		text: findingText(finding, lookup),
		quote,
		place: placeOf([finding.span], lookup),
		speaker: voice?.speaker,
		related: finding.related.map((span) => ({
			what: relatedText(finding),
			words: plain(lookup.text(span), LONGEST_TEXT),
			place: placeOf([span], lookup),
		})),
		find: {
			speaker: folded(searched),
			words: folded([title, quote, searched].join('\n')),
			tags: [finding.code, folded(title)],
			check: false,
		},
	};
}
