/** The weights of one model: of each feature those that are not zero, as bytes in units of `scale`. */
export interface Weights {
	readonly name: string;
	/** At most 255. One label alone makes a binary model: its score is the log-odds. */
	readonly labels: readonly string[];
	/** Of the table of features they were trained with; see `FeatureHasher.fingerprint`. */
	readonly fingerprint: number;
	readonly scale: number;
	/** Hashes of the features as unsigned numbers, ascending, each once. */
	readonly features: Uint32Array;
	/** How many weights each feature has. */
	readonly counts: Uint8Array;
	/** The label of each weight, feature by feature. */
	readonly cellLabels: Uint8Array;
	readonly cellWeights: Int8Array;
	/** Row-major `labels × labels` scores of one label after another; empty where decisions are single. */
	readonly transitions: Float32Array;
}

/** A file that is cut, changed, or of another version or table of features. */
export class WeightsError extends Error {}

const MAGIC = 0x31575253; // "SRW1"

/** FNV-1a over bytes. */
function checksum(bytes: Uint8Array): number {
	let hash = 0x811c9dc5;
	for (const byte of bytes) {
		hash = Math.imul(hash ^ byte, 0x01000193);
	}
	return hash >>> 0;
}

class Writer {
	private readonly bytes: number[] = [];

	number(value: number): void {
		let rest = value;
		for (; rest > 127; rest = Math.floor(rest / 128)) {
			this.bytes.push((rest % 128) + 128);
		}
		this.bytes.push(rest);
	}

	raw(values: ArrayBufferView): void {
		for (const byte of new Uint8Array(values.buffer, values.byteOffset, values.byteLength)) {
			this.bytes.push(byte);
		}
	}

	text(text: string): void {
		const encoded = new TextEncoder().encode(text);
		this.number(encoded.length);
		this.raw(encoded);
	}

	done(): Uint8Array {
		return Uint8Array.from(this.bytes);
	}
}

class Reader {
	private at = 0;

	constructor(private readonly bytes: Uint8Array) {}

	number(): number {
		let value = 0;
		for (let factor = 1; ; factor *= 128) {
			const byte = this.bytes[this.at++];
			if (byte === undefined) {
				throw new WeightsError('ends too early');
			}
			value += (byte & 127) * factor;
			if (byte < 128) {
				return value;
			}
		}
	}

	/** A copy, so that it is aligned whatever buffer the bytes came in. */
	raw(length: number): Uint8Array<ArrayBuffer> {
		if (this.at + length > this.bytes.length) {
			throw new WeightsError('ends too early');
		}
		this.at += length;
		return new Uint8Array(this.bytes.subarray(this.at - length, this.at));
	}

	text(): string {
		return new TextDecoder().decode(this.raw(this.number()));
	}
}

/** Writes models into one file: magic number, checksum, number of models; columns, so that it compresses well. */
export function writeWeights(models: readonly Weights[]): Uint8Array {
	const body = new Writer();
	body.number(models.length);
	for (const model of models) {
		body.text(model.name);
		body.text(model.labels.join('\n'));
		body.number(model.fingerprint);
		body.raw(Float32Array.of(model.scale));
		body.number(model.transitions.length);
		body.raw(model.transitions);
		body.number(model.features.length);
		let before = 0;
		for (const feature of model.features) {
			body.number(feature - before);
			before = feature;
		}
		body.raw(model.counts);
		body.number(model.cellLabels.length);
		body.raw(model.cellLabels);
		body.raw(model.cellWeights);
	}
	const bytes = body.done();
	const file = new Uint8Array(8 + bytes.length);
	const view = new DataView(file.buffer);
	view.setUint32(0, MAGIC, true);
	view.setUint32(4, checksum(bytes), true);
	file.set(bytes, 8);
	return file;
}

/**
 * Reads the models of a file, by name.
 *
 * @param file its name, for the message
 * @throws WeightsError where the bytes are no such file, cut or changed
 */
export function readWeights(bytes: Uint8Array, file: string): ReadonlyMap<string, Weights> {
	try {
		return readModels(bytes);
	} catch (error) {
		const what = error instanceof WeightsError ? error.message : String(error);
		throw new WeightsError(`${file} is damaged (${what}). Install the extension again, or run "npm run train".`);
	}
}

function readModels(bytes: Uint8Array): ReadonlyMap<string, Weights> {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	if (bytes.length < 9 || view.getUint32(0, true) !== MAGIC) {
		throw new WeightsError('no weights of this version');
	}
	const rest = bytes.subarray(8);
	if (view.getUint32(4, true) !== checksum(rest)) {
		throw new WeightsError('its checksum is another');
	}
	const body = new Reader(rest);
	const models = new Map<string, Weights>();
	for (let left = body.number(); left > 0; left--) {
		const name = body.text();
		const labels = body.text().split('\n');
		const fingerprint = body.number();
		const scale = new Float32Array(body.raw(4).buffer)[0] ?? 0;
		const transitions = new Float32Array(body.raw(4 * body.number()).buffer);
		const features = new Uint32Array(body.number());
		let feature = 0;
		for (let row = 0; row < features.length; row++) {
			feature += body.number();
			features[row] = feature;
		}
		const counts = body.raw(features.length);
		const cells = body.number();
		const cellLabels = body.raw(cells);
		const cellWeights = new Int8Array(body.raw(cells).buffer);
		models.set(name, { name, labels, fingerprint, scale, features, counts, cellLabels, cellWeights, transitions });
	}
	return models;
}
