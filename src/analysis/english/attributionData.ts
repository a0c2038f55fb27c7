import type { CueWords } from '../attributions/cueWords';
import { LinearModel } from '../attributions/linearModel';
import { tagOfForm } from '../attributions/tagger';
import { WordForms } from '../attributions/wordForms';
import { readSections } from './sections';
import { WordLexicon } from './wordLexicon';

/** The models of the attribution pipeline, in the order of the file. */
export const ATTRIBUTION_MODELS = ['tagger', 'cue', 'role', 'sieve', 'act'] as const;
export type AttributionModel = (typeof ATTRIBUTION_MODELS)[number];

/** Lexicon and weights of the attribution pipeline. */
export interface AttributionData {
	/** Words by themselves: WordNet's classes, the list of cue words, and the parts of speech that are certain. */
	readonly forms: WordForms;
	/** A model that is not in the file (weights not trained yet) is `null`: the rules then stand alone. */
	readonly models: Readonly<Record<AttributionModel, LinearModel | null>>;
}

/** What the file begins with. */
export const ATTRIBUTIONS_MAGIC = 0x32544153; // "SAT2"

/**
 * Sections for the lexicon, for the parts of speech of common words (lines of a word and the indices of its tags, a digit
 * in base 36 each) and for each model. An empty section is an untrained model.
 *
 * @throws Error where the bytes are not a file of this version
 */
export function readAttributionData(bytes: Uint8Array, cues: CueWords): AttributionData {
	const sections = readSections(bytes, ATTRIBUTIONS_MAGIC) ?? [];
	const [words, tags, ...models] = sections;
	if (!words || !tags || models.length !== ATTRIBUTION_MODELS.length) {
		throw damaged();
	}
	const model = (name: AttributionModel): LinearModel | null => {
		const section = models[ATTRIBUTION_MODELS.indexOf(name)];
		return section && section.length > 0 ? readModel(section) : null;
	};
	return {
		forms: readForms(words, tags, cues),
		models: {
			tagger: model('tagger'),
			cue: model('cue'),
			role: model('role'),
			sieve: model('sieve'),
			act: model('act'),
		},
	};
}

/** @param tags see {@link readAttributionData} */
export function readForms(words: Uint8Array, tags: Uint8Array, cues: CueWords): WordForms {
	const known = new Map<string, readonly number[]>();
	for (const line of new TextDecoder().decode(tags).split('\n')) {
		const [word = '', digits = ''] = line.split(' ');
		known.set(
			word,
			[...digits].map((digit) => parseInt(digit, 36)),
		);
	}
	return new WordForms(WordLexicon.read(words), cues, (token) => {
		const tag = tagOfForm(token);
		return tag >= 0 ? [tag] : (known.get(token.text) ?? null);
	});
}

function damaged(): Error {
	return new Error(
		'The attribution data (attributions.bin) is damaged or of another version: install the extension again.',
	);
}

/**
 * Reads one model: labels (u16), with transitions (u8), bits (u8), keys (u32), scale (f32), transitions (f32 each), keys as
 * ascending differences (LEB128), weights (i8) label by label: like stands beside like, so that the file compresses well.
 *
 * @throws Error where the bytes are none
 */
export function readModel(bytes: Uint8Array): LinearModel {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const labels = view.getUint16(0, true);
	const chained = view.getUint8(2) === 1;
	const bits = view.getUint8(3);
	const count = view.getUint32(4, true);
	const scale = view.getFloat32(8, true);
	let at = 12;
	const transitions = new Float32Array(chained ? labels * labels : 0);
	for (let i = 0; i < transitions.length; i++, at += 4) {
		transitions[i] = view.getFloat32(at, true);
	}
	const keys = new Uint32Array(count);
	let key = 0;
	for (let i = 0; i < count; i++) {
		let difference = 0;
		for (let shift = 1, more = true; more; shift *= 128) {
			const byte = bytes[at++] ?? 0;
			difference += (byte & 127) * shift;
			more = byte > 127;
		}
		key += difference;
		keys[i] = key;
	}
	if (at + count * labels !== bytes.length) {
		throw damaged();
	}
	const weights = new Int8Array(count * labels);
	for (let label = 0; label < labels; label++) {
		for (let i = 0; i < count; i++) {
			weights[i * labels + label] = view.getInt8(at++);
		}
	}
	return new LinearModel(labels, bits, keys, weights, scale, transitions);
}

/** Writes what {@link readAttributionData} reads as one model. */
export function writeModel(model: LinearModel): Uint8Array {
	const { labels, keys, weights, transitions } = model;
	const bytes: number[] = [];
	const head = new DataView(new ArrayBuffer(12 + transitions.length * 4));
	head.setUint16(0, labels, true);
	head.setUint8(2, transitions.length > 0 ? 1 : 0);
	head.setUint8(3, model.bits);
	head.setUint32(4, keys.length, true);
	head.setFloat32(8, model.scale, true);
	transitions.forEach((value, i) => {
		head.setFloat32(12 + 4 * i, value, true);
	});
	for (const byte of new Uint8Array(head.buffer)) {
		bytes.push(byte);
	}
	let before = 0;
	for (const key of keys) {
		let difference = key - before;
		before = key;
		for (; difference > 127; difference = Math.floor(difference / 128)) {
			bytes.push((difference % 128) + 128);
		}
		bytes.push(difference);
	}
	for (let label = 0; label < labels; label++) {
		for (let i = 0; i < keys.length; i++) {
			bytes.push((weights[i * labels + label] ?? 0) & 255);
		}
	}
	return Uint8Array.from(bytes);
}
