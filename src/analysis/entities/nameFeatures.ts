import { mix } from '../english/hash';
import { bitOf, NAME_CLASSES } from '../english/nameClasses';
import type { NameLexicon, WordForm } from '../english/nameLexicon';
import type { Block } from '../text/document';
import { isTitled, type DocumentEvidence, type WordEvidence } from './documentEvidence';

/** Tokens that may hold names: the chain of labels is decoded on these alone. Indices of tokens, half-open. */
export interface Stretch {
	readonly first: number;
	readonly end: number;
}

/** No token has more features than this. */
export const MOST_FEATURES = 160;

const EDGE = 0x5eed;
const SUBSTANCE = bitOf('substance');
const COMMON = bitOf('common');
/** Classes shown as features; bookkeeping bits left out. */
const SHOWN = bitOf('first of phrase') - 1;

const SMALL_WORDS = new Set(
	`The A An In On At But And He She It They We You This That These Those There When While If As After Before For From With By Of
	To However Meanwhile Also Although His Her Its Their Our My What Who How Why Where Which Some Many Most All Both No Not One Two
	According Following During Since Until Because Despite Under Over About More So Or Then Now Here Such Even Still Only Just Yet
	Other Another Each Every Several Three Four Five Six Last Earlier Later Today Yesterday Officials Police`.split(/\s+/),
);
const WEEKDAYS = new Set(['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']);

/** Reads the features of the tokens of one block, and tells which of them may hold names. */
export class NameFeatures {
	readonly stretches: readonly Stretch[];
	private readonly forms: WordForm[];
	private readonly evidence: (WordEvidence | undefined)[] = [];
	/** Number of the sentence of each token. */
	private readonly sentenceOf: Uint32Array;
	private readonly titled: (0 | 1 | 2)[] = [];
	/** For each token: the run of capitalised words it stands in. */
	private readonly runFirst: Int32Array;
	private readonly runEnd: Int32Array;
	/** Classes of the phrase it stands in, and where: 1 first, 2 inside, 3 last. */
	private readonly phraseClasses: Int32Array;
	private readonly phrasePlace: Uint8Array;
	/** Features of the token read last, as hashes. */
	readonly hashes = new Uint32Array(MOST_FEATURES);
	private count = 0;

	constructor(
		private readonly block: Block,
		lexicon: NameLexicon,
		document: DocumentEvidence,
	) {
		const { tokens, sentences } = block;
		this.forms = tokens.map((token) => lexicon.word(token.text));
		this.sentenceOf = new Uint32Array(tokens.length);
		this.runFirst = new Int32Array(tokens.length).fill(-1);
		this.runEnd = new Int32Array(tokens.length);
		this.phraseClasses = new Int32Array(tokens.length);
		this.phrasePlace = new Uint8Array(tokens.length);
		const stretches: Stretch[] = [];
		sentences.forEach((sentence, number) => {
			this.sentenceOf.fill(number, sentence.firstToken, sentence.endToken);
			const inside = this.findStretches(sentence.firstToken, sentence.endToken);
			this.titled.push(inside.length ? isTitled(block, sentence, lexicon) : 0);
			stretches.push(...inside);
		});
		this.stretches = stretches;
		if (stretches.length) {
			this.findPhrases(lexicon);
		}
		for (const { first, end } of stretches) {
			for (let at = first; at < end; at++) {
				this.evidence[at] = this.forms[at]?.capital ? document.of(tokens[at]?.text ?? '') : undefined;
			}
		}
	}

	private findStretches(first: number, end: number): Stretch[] {
		const stretches: { first: number; end: number }[] = [];
		for (let at = first; at < end; at++) {
			const form = this.forms[at];
			if (!form || !(form.capital || (form.classes & SUBSTANCE) !== 0) || this.saysNothing(at, first)) {
				continue;
			}
			let runEnd = at + 1;
			while (runEnd < end && (this.forms[runEnd]?.capital || this.hyphenates(runEnd, end))) {
				runEnd++;
			}
			this.runFirst.fill(at, at, runEnd);
			this.runEnd.fill(runEnd, at, runEnd);
			const from = Math.max(first, at - 1);
			const to = Math.min(end, runEnd + 1);
			const last = stretches.at(-1);
			// One or two small words between are bridged: *Ministry of Finance*, *Bank for the Poor*.
			if (last && from - last.end <= 1) {
				last.end = to;
			} else {
				stretches.push({ first: from, end: to });
			}
			at = runEnd - 1;
		}
		return stretches;
	}

	/** A small word that begins a sentence, or a weekday, without other capitals beside it. */
	private saysNothing(at: number, first: number): boolean {
		const word = this.block.tokens[at]?.text ?? '';
		const small = word === 'I' || (at === first && SMALL_WORDS.has(word)) || WEEKDAYS.has(word);
		return small && !this.forms[at + 1]?.capital;
	}

	private hyphenates(at: number, end: number): boolean {
		const { tokens } = this.block;
		const token = tokens[at];
		const next = tokens[at + 1];
		return (
			token?.text === '-' &&
			at + 1 < end &&
			tokens[at - 1]?.end === token.start &&
			next?.start === token.end &&
			this.forms[at + 1]?.capital === true
		);
	}

	private findPhrases(lexicon: NameLexicon): void {
		for (const { first, end } of this.stretches) {
			for (let at = first; at < end;) {
				const phrase = this.forms[at]?.capital ? lexicon.phraseAt(this.forms, at) : null;
				if (!phrase) {
					at++;
					continue;
				}
				for (let i = 0; i < phrase.length; i++) {
					this.phraseClasses[at + i] = phrase.classes & SHOWN;
					this.phrasePlace[at + i] = i === 0 ? 1 : i === phrase.length - 1 ? 3 : 2;
				}
				at += phrase.length;
			}
		}
	}

	/** Reads the features of a token of a stretch into {@link hashes}; returns how many there are. */
	read(at: number): number {
		this.count = 0;
		this.readToken(at);
		return this.count;
	}

	private add(template: number, value: number): void {
		if (this.count < MOST_FEATURES) {
			this.hashes[this.count++] = mix(template, value);
		}
	}

	private formAt(at: number, sentence: number): WordForm | null {
		return at >= 0 && this.sentenceOf[at] === sentence ? (this.forms[at] ?? null) : null;
	}

	private readToken(at: number): void {
		const { tokens } = this.block;
		const sentence = this.sentenceOf[at] ?? 0;
		const own = this.forms[at];
		if (!own) {
			return;
		}
		const p1 = this.formAt(at - 1, sentence);
		const p2 = this.formAt(at - 2, sentence);
		const n1 = this.formAt(at + 1, sentence);
		const n2 = this.formAt(at + 2, sentence);
		const w = own.hash;
		const wp = p1?.hash ?? EDGE;
		const wn = n1?.hash ?? EDGE;
		const shape = own.shape;
		const start = p1 === null ? 1 : 0;
		const titled = this.titled[sentence] ?? 0;
		const shapeHere = mix(shape, titled * 2 + start);
		this.add(1, 0);
		this.add(2, w);
		this.add(3, wp);
		this.add(4, wn);
		this.add(5, p2?.hash ?? EDGE);
		this.add(6, n2?.hash ?? EDGE);
		this.add(7, mix(wp, w));
		this.add(8, mix(w, wn));
		this.add(9, shapeHere);
		this.add(10, mix(mix(p1?.shape ?? EDGE, shape), n1?.shape ?? EDGE));
		this.add(11, mix(w, shape));
		this.add(12, own.prefix2);
		this.add(13, own.prefix3);
		this.add(14, own.suffix2);
		this.add(15, own.suffix3);
		this.add(16, own.suffix4);
		this.add(17, mix(wp, shape));
		this.add(18, mix(wn, shape));
		this.add(53, mix(wp, wn));
		if (own.cluster) {
			this.add(19, own.cluster);
		}
		this.add(20, mix(p1?.cluster ?? EDGE, own.cluster));
		this.add(21, mix(own.cluster, n1?.cluster ?? EDGE));

		const classes = own.classes & SHOWN;
		this.eachClass(22, classes);
		this.add(23, mix(classes, start));
		this.eachClass(24, (p1?.classes ?? 0) & SHOWN);
		this.eachClass(25, (n1?.classes ?? 0) & SHOWN);
		this.add(26, mix((p1?.classes ?? EDGE) & SHOWN, classes));
		this.add(27, mix(classes, (n1?.classes ?? EDGE) & SHOWN));
		this.add(28, mix(mix((p1?.classes ?? EDGE) & SHOWN, classes), (n1?.classes ?? EDGE) & SHOWN));
		const phrase = this.phraseClasses[at] ?? 0;
		if (phrase) {
			this.eachClass(29 + (this.phrasePlace[at] ?? 0), phrase);
		}
		this.readRun(at, sentence, own, shape);
		const evidence = this.evidence[at];
		if (evidence) {
			for (let bit = 0; bit < 17; bit++) {
				if (evidence.bits & (1 << bit)) {
					this.add(43, bit);
				}
			}
			this.add(44, evidence.bits);
			this.add(45, mix(evidence.bits & 0x183f, classes));
			if (evidence.length > 0) {
				const role = (evidence.first === w ? 1 : 0) + (evidence.last === w ? 2 : 0);
				this.add(46, mix(evidence.first, role));
				this.add(47, mix(evidence.last, role));
				this.add(48, mix(role, Math.min(evidence.length, 4)));
			}
		}
		// Marks around, and whether a quotation mark or bracket opens just before.
		const before = tokens[at - 1];
		const token = tokens[at];
		if (before && token && before.end === token.start && before.kind !== 'mark') {
			this.add(49, 1);
		}
		if (before?.kind === 'mark') {
			this.add(50, mix(wp, shapeHere));
		}
		const digits = token?.kind === 'number' ? token.text.length : 0;
		if (digits) {
			this.add(51, digits);
		}
		this.add(52, Math.min(token?.text.length ?? 0, 12));
	}

	/** What the run of capitalised words, as a whole, looks like. */
	private readRun(at: number, sentence: number, own: WordForm, shape: number): void {
		const inside = (this.runFirst[at] ?? -1) >= 0;
		// A token between two runs (*of* in *Bank of China*) sees the run that follows.
		const first = inside ? (this.runFirst[at] ?? at) : at;
		const end = inside ? (this.runEnd[at] ?? at + 1) : at + 1;
		const head = this.forms[end - 1];
		const lead = this.forms[first];
		const before = this.formAt(first - 1, sentence);
		const after = this.formAt(end, sentence);
		const beforeThat = this.formAt(first - 2, sentence);
		const afterThat = this.formAt(end + 1, sentence);
		const place = Math.min(at - first, 3) * 4 + Math.min(end - 1 - at, 3);
		if (inside) {
			this.add(33, place);
			this.add(34, mix(place, shape));
			this.add(35, mix(head?.hash ?? 0, place === 0 ? 1 : 0));
			this.add(36, mix(lead?.hash ?? 0, place === 0 ? 1 : 0));
			this.add(37, mix((head?.classes ?? 0) & SHOWN, Math.min(end - 1 - at, 2)));
			this.add(38, mix((lead?.classes ?? 0) & SHOWN, Math.min(at - first, 2)));
			for (let i = at + 1; i < Math.min(end, at + 4); i++) {
				this.eachClass(54, (this.forms[i]?.classes ?? 0) & SHOWN & ~COMMON);
			}
			for (let i = Math.max(first, at - 3); i < at; i++) {
				this.eachClass(55, (this.forms[i]?.classes ?? 0) & SHOWN & ~COMMON);
			}
			this.add(56, mix(own.suffix3, place));
		}
		this.add(39, mix(before?.hash ?? EDGE, place));
		this.add(40, mix(after?.hash ?? EDGE, place));
		this.add(41, mix(before?.hash ?? EDGE, after?.hash ?? EDGE));
		this.add(42, mix(beforeThat?.hash ?? EDGE, before?.hash ?? EDGE));
		this.add(57, mix(after?.hash ?? EDGE, afterThat?.hash ?? EDGE));
		this.add(58, mix(mix((before?.classes ?? EDGE) & SHOWN, (after?.classes ?? EDGE) & SHOWN), own.classes & SHOWN));
	}

	private eachClass(template: number, classes: number): void {
		for (let bit = 0, rest = classes; rest !== 0 && bit < NAME_CLASSES.length; bit++, rest >>>= 1) {
			if (rest & 1) {
				this.add(template, bit);
			}
		}
	}
}
