import { coreference } from '../entities/foundMention';
import type { FoundAttribution } from '../attributions/blockAttribution';
import type { Span } from '../model';
import { firstStartingFrom } from '../text/places';
import type { Discourse } from './discourse';
import type { PronounForm } from './readSource';
import { certain, type Resolution } from './resolution';

// What was said right before a quotation or a pronoun, or around it, and whom the words between are about.

const OPENS_QUOTATION = /^["“”'‘’«„]/;

const endOf = ({ source, cue, content }: FoundAttribution): number =>
	Math.max(0, ...[source, cue, content].flat().map(({ end }) => end));

/** The sentence before a quotation without a cue, as far as it says nothing of what was said last. */
export function sentenceBefore(
	{ places }: Discourse,
	{ content: [span] }: FoundAttribution,
	last?: FoundAttribution,
): Span {
	const end = span?.start ?? 0;
	return { start: Math.max(last ? endOf(last) : 0, places.sentences[places.sentenceAt(end) - 1]?.start ?? 0), end };
}

/** Whom the sentence before a quotation begins with: *Ada Stone has bought a boat. “It floats.”* */
export function broughtIn(
	{ items }: Discourse,
	{ content: [span] }: FoundAttribution,
	before: Span,
): Resolution | null {
	const item = items
		.slice(firstStartingFrom(items, before.start), firstStartingFrom(items, before.end))
		.find(({ position, referent }) => position === 'front' && referent.nature === 'person');
	return item && span ? certain(item.referent, coreference(span, item, 'context')) : null;
}

/** Whether what is said around a pronoun has the same one for its source: *he said | he | left*; not *She said: “She left.”* */
export function aroundBySame(
	discourse: Discourse,
	{ word, token }: PronounForm,
	around: FoundAttribution | undefined,
): boolean {
	const [said] = around?.content ?? [];
	if (!around || !said || OPENS_QUOTATION.test(discourse.places.textOf(said))) {
		return false;
	}
	const form = discourse.formOf(around);
	return form.form === 'pronoun' && form.word === word && form.token.start < token.start;
}
