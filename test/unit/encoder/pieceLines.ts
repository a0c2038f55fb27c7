import { readFileSync } from 'node:fs';
import { hashText } from '../../../src/analysis/learn/hash';
import { randomFrom } from '../../../src/training/random';

/** So many lines are compared with what the tokenizer of the encoder's training makes of them. */
export const LINES = 5000;

const RANGES: readonly (readonly [from: number, to: number])[] = [
	[0x20, 0x7e],
	[0xa0, 0x17f],
	[0x300, 0x36f],
	[0x370, 0x52f],
	[0x5d0, 0x5ea],
	[0x621, 0x65f],
	[0x900, 0x97f],
	[0xe01, 0xe4e],
	[0x1e00, 0x1fff],
	[0x2000, 0x206f],
	[0x20a0, 0x20bf],
	[0x2100, 0x214f],
	[0x3000, 0x30ff],
	[0x4e00, 0x4fff],
	[0xac00, 0xacff],
	[0xd800, 0xdfff],
	[0xfb00, 0xfb06],
	[0xff01, 0xff5e],
	[0x1d400, 0x1d4ff],
	[0x1f300, 0x1f64f],
	[0x20000, 0x200ff],
];
const ODD = [
	'\u200d',
	'\ufe0f',
	'\u0000',
	'\ufffd',
	'\u00ad',
	'\ufeff',
	'\t',
	'\u2028',
	'ﬁ',
	'İ',
	'ß',
	'Σ',
	'…',
	'—',
	'“',
	'”',
	'x'.repeat(101),
];

const SENTENCES = [
	'“We’re not closing it,” Oyelaran-Brandt told the Eastwick Courier on 3 February; he’d said so before.',
	'The re-opened mill (built 1871) cost £2.4m, i.e. 14.5% more than the U.S.-backed estimate — “a scandal”, she added.',
	'ROUND-UP: #harbour @tallis_lund wrote at 07:45 GMT … http://example.org/a?b=c&d=e#f',
	"'It isn't ours,' said O'Hanrahan. 'Ask the co-op's ex-chairman, D.J. Väisänen-Łukasz.'",
	'Naïve façades, Ærøskøbing, Çelik, Gdańsk, Þingvellir, smörgåsbord, Ελλάδα, Москва, 東京, العربية, हिन्दी, 서울.',
	'Antidisestablishmentarianism and pneumonoultramicroscopicsilicovolcanoconiosis were spelled right by both.',
];

/** Lines of articles, some with accents composed or taken apart, signs of all scripts, emoji and halves of them thrown in. */
export function pieceLines(): string[] {
	const random = randomFrom(2025);
	const below = (n: number): number => Math.floor(random() * n);
	const written = [...readFileSync('seeds/000_27ef0c6efdd0111c.txt', 'utf8').split('\n'), ...SENTENCES].flatMap(
		(line) => (line.trim() === '' ? [] : [line.slice(0, 300)]),
	);
	const sign = (): string => {
		const odd = ODD[below(ODD.length * 4)];
		const [from, to] = RANGES[below(RANGES.length)] ?? [32, 126];
		return odd ?? String.fromCodePoint(from + below(to - from + 1));
	};
	const signs = (most: number): string => Array.from({ length: 1 + below(most) }, sign).join('');
	return Array.from({ length: LINES }, (_, i) => {
		const line = written[below(written.length)] ?? '';
		switch (i % 5) {
			case 0:
				return line;
			case 1:
				return line.replace(/[aeiounc]/g, (letter) => (random() < 0.3 ? `${letter}\u0301` : letter)).normalize('NFC');
			case 2:
				return line.replace(/[aeiounc]/g, (letter) => (random() < 0.3 ? `${letter}\u0308` : letter)).normalize('NFD');
			case 3:
				return signs(40);
			default:
				return line.replace(/ /g, () => (random() < 0.2 ? signs(3) : ' ')).slice(0, 200);
		}
	});
}

/** What stands for a line's pieces in the fixture. */
export const hashOfPieces = (pieces: {
	readonly ids: readonly number[];
	readonly starts: readonly number[];
	readonly ends: readonly number[];
}): string =>
	hashText(pieces.ids.map((id, i) => `${String(id)} ${String(pieces.starts[i])} ${String(pieces.ends[i])},`).join(''))
		.toString(16)
		.padStart(8, '0');
