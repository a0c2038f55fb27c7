import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import { TAGS } from '../../analysis/language/tags';
import type { Token } from '../../analysis/text/document';
import { tokenize } from '../../analysis/language/english/spelling';

/** A sentence of a corpus in our tokens. */
export interface TaggedSentence {
	readonly text: string;
	readonly tokens: readonly Token[];
	/** Index into `TAGS` of each token; -1 where the corpus cuts otherwise and does not tell. */
	readonly tags: readonly number[];
}

/** A text of a corpus. */
export interface CorpusText {
	readonly doc: string;
	readonly sentences: readonly TaggedSentence[];
}

const ENDING = '.conllu';

/** GUM's texts (CoNLL-U) in `train/gum/dep`. */
export function readGum(folder: string): CorpusText[] {
	const place = join(folder, 'train', 'gum', 'dep');
	return readdirSync(place)
		.filter((name) => name.endsWith(ENDING))
		.sort()
		.map((name) => ({
			doc: parse(name).name,
			sentences: readFileSync(join(place, name), 'utf8')
				.split('\n\n')
				.flatMap((piece) => readSentence(piece) ?? []),
		}));
}

interface Row {
	readonly start: number;
	readonly end: number;
	readonly tag: string;
}

function readSentence(piece: string): TaggedSentence | null {
	const text = /^# text = (.*)$/m.exec(piece)?.[1];
	if (text === undefined) {
		return null;
	}
	const rows: Row[] = [];
	let at = 0;
	for (const line of piece.split('\n')) {
		const [id = '', form = '', , , tag = ''] = line.split('\t');
		if (/^\d+$/.test(id)) {
			const start = text.indexOf(form, at);
			if (start < 0) {
				return null;
			}
			at = start + form.length;
			rows.push({ start, end: at, tag });
		}
	}
	return inOurTokens(text, rows);
}

/** Tags of our tokens: of several of theirs in one of ours the first counts, of several of ours each has the tag of theirs. */
function inOurTokens(text: string, rows: readonly Row[]): TaggedSentence {
	const tokens = tokenize(text);
	const tags = tokens.map((token) => {
		const own = rows.find(({ start }) => start >= token.start && start < token.end);
		if (own) {
			return tagOf(own.tag, token);
		}
		const whole = rows.find(({ start, end }) => start < token.start && token.start < end);
		return !whole || token.kind === 'mark' ? -1 : tagOf(whole.tag, token);
	});
	return { text, tokens, tags };
}

const OTHER_TAGS: Readonly<Record<string, string>> = {
	GW: 'NN',
	'(': '-LRB-',
	')': '-RRB-',
	'#': 'SYM',
	'...': ':',
	'-': ':',
};

function tagOf(name: string, { text }: Token): number {
	const known = OTHER_TAGS[name] ?? name;
	return text === '"' && known === '"' ? -1 : (TAGS as readonly string[]).indexOf(known);
}

/** MASC's texts in `train/pos/masc.txt`: tags only, those of a tagger, corrected in part. */
export function readMasc(folder: string): CorpusText[] {
	const texts: { doc: string; sentences: TaggedSentence[] }[] = [];
	for (const line of readFileSync(join(folder, 'train', 'pos', 'masc.txt'), 'utf8').split('\n')) {
		if (line.startsWith('# ')) {
			texts.push({ doc: line.split(' ')[1] ?? '', sentences: [] });
		} else if (line !== '') {
			const sentence = readTagged(line);
			// In capitals the tags are guesses.
			if (sentence.text !== sentence.text.toUpperCase()) {
				texts.at(-1)?.sentences.push(sentence);
			}
		}
	}
	return texts;
}

/** Words that stand without a space behind what is before them. */
const JOINED = /^(?:n['’]t|['’](?:s|re|ve|ll|d|m)|[,.;:?!%)\]}]|''|”|’)$/i;
const OPENING = /^(?:[([{$#]|``|“|‘)$/;

function readTagged(line: string): TaggedSentence {
	let text = '';
	let open = true;
	const rows: { start: number; end: number; tag: string }[] = [];
	for (const pair of line.split(' ')) {
		const cut = pair.lastIndexOf('_');
		const word = pair.slice(0, cut);
		text += open || JOINED.test(word) ? '' : ' ';
		rows.push({ start: text.length, end: text.length + word.length, tag: pair.slice(cut + 1) });
		text += word;
		open = OPENING.test(word);
	}
	const tokens = tokenize(text);
	let row = 0;
	const tags = tokens.map((token) => {
		while ((rows[row]?.end ?? Infinity) <= token.start) {
			row++;
		}
		const at = rows[row];
		// Hyphenated words are one to MASC: what their parts are it does not tell.
		const whole = at?.start === token.start && (at.end === token.end || rows[row + 1]?.end === token.end);
		return whole ? mended(at.tag, token, rows[row + 1]?.tag, rows[row + 2]?.tag) : -1;
	});
	return { text, tokens, tags };
}

/** MASC's tags brought nearer to GUM's: *to* is `TO` before verbs alone, an initial is a name. */
function mended(tag: string, token: Token, after = '', next = ''): number {
	const lower = token.text.toLowerCase();
	if (lower === 'to' && tag === 'TO') {
		return tagOf(after === 'VB' || (after === 'RB' && next === 'VB') ? 'TO' : 'IN', token);
	}
	return /^\p{Lu}\.$/u.test(token.text) ? tagOf('NNP', token) : tagOf(tag, token);
}
