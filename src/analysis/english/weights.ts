/** Weights of a linear model by the names of its features; a feature without one weighs nothing. */
export type NamedWeights = ReadonlyMap<string, number>;

/**
 * Reads a file of weights: one JSON object, from name to weight.
 *
 * @param file its name, for the message
 * @throws Error where the bytes are nothing of the kind
 */
export function readWeights(bytes: Uint8Array, file: string): NamedWeights {
	try {
		const weights = Object.entries(JSON.parse(new TextDecoder().decode(bytes)) as Record<string, unknown>);
		return new Map(
			weights.map(([name, weight]) => {
				if (typeof weight !== 'number') {
					throw new TypeError(`no number at ${name}`);
				}
				return [name, weight];
			}),
		);
	} catch (error) {
		throw new Error(`${file} is damaged. Install the extension again, or run "npm run train".`, { cause: error });
	}
}

/** Writes the file: weights rounded to hundredths, those of nothing left out, in the order given. */
export function writeWeights(weights: NamedWeights): Uint8Array {
	const rounded = [...weights]
		.map(([name, weight]): [string, number] => [name, Math.round(weight * 100) / 100])
		.filter(([, weight]) => weight !== 0);
	return new TextEncoder().encode(`${JSON.stringify(Object.fromEntries(rounded), null, '\t')}\n`);
}
