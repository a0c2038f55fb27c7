import type { English } from '../english/english';
import type { Names } from '../entities/foundMention';
import { singularOf } from '../language/english/morphology';
import type { Attribution, EntityId, Finding, Span } from '../model';
import { readPhrase, type Phrase } from '../syntax/phrase';
import { wordsIn } from '../syntax/words';
import type { Spoken } from '../speakers/resolveSpeakers';
import type { Places } from '../text/places';
import { anonymityAround } from './anonymity';
import { isLikely } from './isLikely';

/** In so many paragraphs at the top a source may be described first and named after; headings and menus are none. */
const LEAD = 3;
const SHORTEST_PARAGRAPH = 12;
/** So far down there is no top any more. */
const LOWEST_LEAD = 40;

/**
 * Sources that the text does not name although somebody is meant: each once, and whether it says why. For a strict house
 * also opinions of such sources, each of them, and spokespeople.
 */
export function unnamedSources(
	places: Places,
	names: Names,
	{ attributions, speakers }: Spoken,
	english: English,
): Finding[] {
	const kinds = new Map(speakers.map(({ entity, kind }) => [entity, kind]));
	const people = new Set<EntityId | null>(names.entities.flatMap(({ id, kind }) => (kind === 'person' ? [id] : [])));
	const told = new Set<string>();
	const findings: Finding[] = [];
	for (const [index, attribution] of attributions.entries()) {
		const span = saidOf(places, attribution);
		const kind = kinds.get(attribution.speaker ?? '');
		if (!span || attribution.report !== 'made' || kind === 'document') {
			continue;
		}
		const phrase = phraseOf(places, names, english, span);
		// *One member of the Harbour Board* is not the board.
		const isNamed = kind === 'named' && (people.has(attribution.speaker) || !phrase?.indefinite || !phrase.complement);
		if (
			!phrase ||
			isNamed ||
			!isSomebody(phrase, attribution, english) ||
			isNamedSoon(index, places, attributions, kinds)
		) {
			continue;
		}
		const anonymity = anonymityAround(places, span);
		// Words about the anonymity of a source are witness enough that there is one.
		if (anonymity.reason === 'none' && !isLikely(attribution)) {
			continue;
		}
		const key = kind === 'named' ? phrase.key : (attribution.speaker ?? phrase.key);
		const isOpinion = attribution.act === 'belief';
		if (!isOpinion && told.has(key)) {
			continue;
		}
		if (!isOpinion) {
			told.add(key);
		}
		findings.push({
			code: 'anonymous-source',
			span,
			related: [],
			attribution: attribution.id,
			...((isOpinion || isSpokesperson(phrase.head)) && { strict: true }),
			details: {
				...anonymity,
				remark: isOpinion ? 'opinion' : isBare(phrase, english) ? (phrase.plural ? 'plural' : 'bare') : '',
			},
		});
	}
	return findings;
}

/** Where it says who: the words in front of *who* and *that*. */
function saidOf(places: Places, { source, evidence }: Attribution): Span | undefined {
	const [span] = source;
	if (!span || !/^(?:who|that)$/i.test(places.document.text.slice(span.start, span.end))) {
		return span;
	}
	return evidence.find((step) => step.step === 'coreference')?.to;
}

function phraseOf(places: Places, names: Names, { nouns, attributions }: English, span: Span): Phrase | null {
	return readPhrase(nouns, wordsIn(places, names.mentions, attributions, [span]));
}

/** The noun for who it is: *person* of *a person familiar with the talks* too. */
function nounOf({ head, modifiers }: Phrase, { nouns, findings }: English): string {
	const last = modifiers.at(-1) ?? '';
	return nouns.natureOf(head) === null && findings.sources.has(singularOf(last)) ? singularOf(last) : head;
}

/** Whether the phrase means people somewhere behind it whom the text could name. */
function isSomebody(phrase: Phrase, { act }: Attribution, english: English): boolean {
	const { indefinite, definite, possessed, plural } = phrase;
	const noun = nounOf(phrase, english);
	const isNew = indefinite || (plural && !definite && !possessed);
	const isStatement = act === 'statement' || act === 'finding' || act === 'belief';
	return isNew && isStatement && (english.findings.sources.has(noun) || isSpokesperson(noun));
}

const isSpokesperson = (noun: string): boolean => noun.startsWith('spokes');

const isBare = ({ head, modifiers, complement, told }: Phrase, { findings }: English): boolean =>
	findings.bareSources.has(head) && modifiers.length === 0 && !complement && !told;

/** *A lawmaker said …*, and in the next paragraphs *Rep. Ada Stone said …*: the lead describes who is named below. */
function isNamedSoon(
	index: number,
	places: Places,
	attributions: readonly Attribution[],
	kinds: ReadonlyMap<string, string>,
): boolean {
	const { source, speaker } = attributions[index] as Attribution;
	const block = places.blockAt(source[0]?.start ?? 0);
	const { blocks } = places.document;
	const isParagraph = (at: number): boolean => (blocks[at]?.block.tokens.length ?? 0) >= SHORTEST_PARAGRAPH;
	const above = block < LOWEST_LEAD ? blocks.slice(0, block).filter((_, at) => isParagraph(at)).length : LEAD;
	if (above >= LEAD) {
		return false;
	}
	const others = attributions.slice(index + 1, index + 5);
	return others.some((other) => {
		const at = other.source[0] ?? other.content[0];
		return (
			other.speaker !== speaker &&
			kinds.get(other.speaker ?? '') === 'named' &&
			at !== undefined &&
			places.blockAt(at.start) <= block + 2
		);
	});
}
