/** An object as a file may hold it: nothing is known of what is in it. */
export type Json = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is Json =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** Empty where it is no string. */
export const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '');
