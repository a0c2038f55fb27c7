/** Addresses that a reader may follow with nothing run and no file opened. */
const SAFE = /^(?:https?|ftps?|mailto|tel|doi|urn):[^\s<>]+$/i;

export const isSafeLink = (reference: string): boolean => SAFE.test(reference);

/** A path as a relative address: no part of it is taken for a scheme, a query or a fragment. */
export const addressOf = (path: string): string =>
	encodeURI(path).replace(/[()#?:]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
