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
