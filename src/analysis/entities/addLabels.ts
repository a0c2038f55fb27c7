import { bitOf } from '../english/nameClasses';
import type { NameLexicon } from '../english/nameLexicon';
import type { Span } from '../model';
import type { Block, Document } from '../text/document';
import type { FoundMention } from './foundMention';
import { isCourtesy } from './gender';

const NO_NAME = bitOf('common') | bitOf('title') | bitOf('occupation') | bitOf('organizationHead') | bitOf('calendar');
const LONGEST_LABEL = 5;
/** Of what stands behind a name in brackets, or behind a comma, in tokens. */
const LONGEST_DIRECTION = 6;

/**
 * Adds the names that label turns of talk: capitals with a colon at the start of several paragraphs (`HOLT: No.`), and
 * initials of a person named in full (`MS We did not expect that.`).
 *
 * @param found in text order
 */
export function addLabels(
	document: Document,
	found: readonly FoundMention[],
	lexicon: NameLexicon,
): readonly FoundMention[] {
	const initials = new Map<string, Span[]>();
	const capitals = new Map<string, Span[]>();
	document.blocks.forEach(({ start, block }) => {
		add(initials, initialsAt(block), block, start);
		add(capitals, capitalsAt(block, lexicon), block, start);
	});
	const labels: FoundMention[] = [];
	for (const list of capitals.values()) {
		if (list.length > 1) {
			list.forEach((span) => labels.push({ ...span, kind: 'person' }));
		}
	}
	if ([...initials.values()].some((list) => list.length > 1)) {
		const known = new Set<string>();
		found.forEach(({ start, end, kind }) => {
			if (kind === 'person') {
				known.add(initialsOf(document.text.slice(start, end)));
			}
		});
		for (const [letters, list] of initials) {
			if (list.length > 1 && known.has(letters)) {
				list.forEach((span) => labels.push({ ...span, kind: 'person' }));
			}
		}
	}
	return labels.length > 0 ? inPlace(found, labels) : found;
}

/** The labels in place of what they overlap. */
function inPlace(found: readonly FoundMention[], labels: FoundMention[]): FoundMention[] {
	labels.sort((a, b) => a.start - b.start || b.end - a.end);
	const both: FoundMention[] = [];
	let next = 0;
	found.forEach((mention) => {
		for (let label = labels[next]; label && label.start < mention.end; label = labels[++next]) {
			if (label.start >= (both.at(-1)?.end ?? 0)) {
				both.push(label);
			}
		}
		if (mention.start >= (both.at(-1)?.end ?? 0)) {
			both.push(mention);
		}
	});
	both.push(...labels.slice(next).filter(({ start }) => start >= (both.at(-1)?.end ?? 0)));
	return both;
}

function add(places: Map<string, Span[]>, label: Span | null, block: Block, start: number): void {
	if (label) {
		// Who is named in full once is called by the last name from then on.
		const text = block.text.slice(label.start, label.end);
		const key = text.slice(text.lastIndexOf(' ') + 1);
		const list = places.get(key) ?? [];
		list.push({ start: start + label.start, end: start + label.end });
		places.set(key, list);
	}
}

function initialsAt({ tokens }: Block): Span | null {
	const [first, second] = tokens;
	const label =
		first && second && /^\p{Lu}{2,3}$/u.test(first.text) && (second.text === ':' || /^["“]?\p{Lu}/u.test(second.text));
	return label ? first : null;
}

/**
 * `HOLT:`, `MS. ANN HOLT:`, and `HOLT` of `HOLT (laughing):` and `HOLT, MAYOR:`; no words that have a meaning of their own (`NOTE:`). Whether the
 * line is one of a turn `attributions/proposals/labels.ts` says.
 */
function capitalsAt({ tokens, words }: Block, lexicon: NameLexicon): Span | null {
	const head = tokens.slice(0, LONGEST_LABEL + LONGEST_DIRECTION);
	const colon = head.findIndex(({ text }) => text === ':');
	const behind = head.findIndex(({ text }) => text === '(' || text === ',');
	const isClosed = tokens[behind]?.text === ',' || tokens[colon - 1]?.text === ')';
	const end = behind > 0 && behind < colon && isClosed ? behind : colon;
	if (end < 0 || end > LONGEST_LABEL) {
		return null;
	}
	let at = 0;
	while (at + 1 < end && isCourtesy(tokens[at]?.text ?? '', lexicon)) {
		at++;
	}
	const label = words.slice(at, end);
	const first = tokens[at];
	const last = tokens[end - 1];
	const shouted = label.every(({ text, kind }) => (kind === 'word' && text === text.toUpperCase()) || text === '-');
	return first &&
		last &&
		shouted &&
		last.text.length > 3 &&
		!label.some((word) => word.formIn(lexicon).classes & NO_NAME)
		? { start: first.start, end: last.end }
		: null;
}

/** `Mary Ann Smith` → `MAS`. */
export function initialsOf(name: string): string {
	return (name.match(/(?<![\p{L}\p{N}])\p{Lu}/gu) ?? []).join('');
}
