/** A fault in the input or the call, said in one line. */
export class InputError extends Error {}

export { messageOf } from '../messageOf';
