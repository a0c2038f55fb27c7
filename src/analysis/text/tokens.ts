import type { Token } from './document';

/** Abbreviations that keep their period inside the token; lower case, without it. */
export const TITLE_ABBREVIATIONS: ReadonlySet<string> = new Set(
	'mr mrs ms mx dr prof sen rep gov gen col lt sgt capt cpl cmdr adm maj brig hon rev fr sr jr st messrs pres supt insp det atty amb'.split(
		' ',
	),
);
const OTHER_ABBREVIATIONS: ReadonlySet<string> = new Set(
	'inc corp ltd co cos bros dept univ assn est ft mt vs etc no nos vol fig jan feb mar apr jun jul aug sep sept oct nov dec approx ave blvd rd e.g i.e'.split(
		' ',
	),
);

// One alternative for each kind of token, tried in order at each place. Every alternative is linear.
const TOKEN = new RegExp(
	[
		String.raw`(?<skip>\s+)`,
		String.raw`(?<web>https?:\/\/[^\s<>"”]+|www\.[^\s<>"”]+|[@#][\p{L}\p{N}_]+)`,
		String.raw`(?<dotted>\p{L}\.(?:\p{L}\.)+)`,
		String.raw`(?<ordinal>\d+(?:st|nd|rd|th)(?![\p{L}\p{N}]))`,
		String.raw`(?<number>\d+(?:[.,:]\d+)*)`,
		String.raw`(?<clitic>['’](?:s|re|ve|ll|d|m|S|RE|VE|LL|D|M)(?![\p{L}\p{N}]))`,
		// An apostrophe is part of a word before a capital (O'Brien, D’Souza), and in n't.
		String.raw`(?<word>\p{L}[\p{L}\p{M}\p{N}]*(?:['’](?:\p{Lu}[\p{L}\p{M}]+|[tT](?![\p{L}\p{N}])))*)`,
		String.raw`(?<run>\.{2,}|-{2,})`,
		String.raw`(?<mark>[^])`,
	].join('|'),
	'uy',
);

/** Cuts a block into tokens; white space belongs to none. Linear in the length. */
export function tokenize(text: string): Token[] {
	const tokens: Token[] = [];
	TOKEN.lastIndex = 0;
	const pattern = new RegExp(TOKEN);
	for (let at = 0; at < text.length; at = pattern.lastIndex) {
		pattern.lastIndex = at;
		const match = pattern.exec(text);
		if (!match) {
			break;
		}
		const groups = match.groups;
		if (!groups || groups['skip'] !== undefined) {
			continue;
		}
		let end = pattern.lastIndex;
		if (groups['word'] !== undefined && text[end] === '.' && keepsPeriod(match[0])) {
			end++;
			pattern.lastIndex = end;
		}
		const kind =
			groups['number'] !== undefined || groups['ordinal'] !== undefined
				? 'number'
				: groups['mark'] !== undefined || groups['run'] !== undefined
					? 'mark'
					: 'word';
		tokens.push({ start: at, end, text: text.slice(at, end), kind });
	}
	return tokens;
}

function keepsPeriod(word: string): boolean {
	if (word.length === 1) {
		return word !== 'I' && word !== 'a' && word.toUpperCase() === word;
	}
	const lower = word.toLowerCase();
	return (
		TITLE_ABBREVIATIONS.has(lower) ||
		(OTHER_ABBREVIATIONS.has(lower) && (lower === 'vs' || word !== lower || lower === 'etc'))
	);
}
