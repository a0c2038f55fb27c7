import { messageOf } from '../messageOf';

/** A fault in the input or the call, said in one line. */
export class InputError extends Error {}

/** What went wrong, in one line. @param undone what could not be done, where it is no fault of the input */
export const faultIn = (error: unknown, undone: string): string =>
	error instanceof InputError ? error.message : `${undone}: ${messageOf(error)}`;
