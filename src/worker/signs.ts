import type { Sign } from './protocol';

const SIGNS: ReadonlySet<string> = new Set(['ready', 'broken', 'alive', 'idle'] satisfies readonly Sign['tell'][]);

/** Whether a worker tells of itself, and not of its work. */
export const isSign = (message: { readonly tell: string }): message is Sign => SIGNS.has(message.tell);
