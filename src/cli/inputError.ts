/** A fault in the input or the call, said in one line. */
export class InputError extends Error {}

export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
