/*
 * Names of the sockets on which the hosts of a test's windows listen. The host of a window that is gone goes on for hours
 * where the window could not say that it goes: each host has a socket of its own, and the newest counts.
 */
const END = '.socket';

/** @param time when the host began to listen, in milliseconds */
export const socketName = (time: number): string => `${time}${END}`;

/** Of the names in a folder; `undefined` where no host has listened yet. */
export const newestSocket = (names: readonly string[]): string | undefined =>
	names
		.filter((name) => name.endsWith(END))
		.sort()
		.at(-1);
