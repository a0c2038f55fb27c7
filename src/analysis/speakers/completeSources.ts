import type { FoundAttribution } from '../attributions/foundAttribution';
import type { Names } from '../entities/foundMention';
import type { Places } from '../text/places';
import { impliedSource, type SourceEnglish } from './impliedSource';

/**
 * Gives attributions that were found without a source the one that their cue implies. In text order
 * again, with the numbers of parents and predecessors to match.
 */
export function completeSources(
	places: Places,
	names: Names,
	english: SourceEnglish,
	found: readonly FoundAttribution[],
): readonly FoundAttribution[] {
	const completed = found.map((attribution, was) => {
		const open = attribution.source.length === 0 && attribution.inheritedFrom === null;
		const source = open ? impliedSource(places, names, english, attribution) : null;
		return { attribution: source ? withSource(attribution, source) : attribution, was };
	});
	if (completed.every(({ attribution, was }, at) => attribution === found[was] && isInOrder(found, at))) {
		return found;
	}
	completed.sort((a, b) => startOf(a.attribution) - startOf(b.attribution) || a.was - b.was);
	const now = new Map(completed.map(({ was }, index) => [was, index]));
	const moved = (was: number | null): number | null => (was === null ? null : (now.get(was) ?? null));
	return completed.map(({ attribution }) => ({
		...attribution,
		parent: moved(attribution.parent),
		inheritedFrom: moved(attribution.inheritedFrom),
	}));
}

const isInOrder = (found: readonly FoundAttribution[], at: number): boolean => {
	const before = at > 0 ? found[at - 1] : undefined;
	const attribution = found[at];
	return !before || !attribution || startOf(before) <= startOf(attribution);
};

/** What was taken for a part of the content is the source now, unless it is all of the content. */
function withSource(attribution: FoundAttribution, source: FoundAttribution['source'][number]): FoundAttribution {
	const content = attribution.content.filter(({ start, end }) => start < source.start || end > source.end);
	return { ...attribution, source: [source], content: content.length > 0 ? content : attribution.content };
}

/** Spans of one list are in text order. */
const startOf = ({ source, cue, content }: FoundAttribution): number =>
	Math.min(source[0]?.start ?? Infinity, cue[0]?.start ?? Infinity, content[0]?.start ?? Infinity);
