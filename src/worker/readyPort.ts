import type { Clock } from './clock';
import type { WorkerPort } from './port';
import { isSign } from './signs';
import type { LanguageFiles, Start } from './protocol';

/** A worker has this long to say that it is ready, in milliseconds. */
const PATIENCE = 20_000;

/** The language data is damaged: another worker will not do better. */
export class DamagedData extends Error {}

/**
 * Gives a worker its language data, and waits until it is ready.
 *
 * @throws DamagedData where the data cannot be read, Error where the worker ended or never answered
 */
export function readyPort<To, From extends { readonly tell: string }>(
	port: WorkerPort<To | Start, From>,
	files: LanguageFiles,
	{ after }: Pick<Clock, 'after'>,
): Promise<WorkerPort<To | Start, From>> {
	return new Promise((resolve, reject) => {
		const fail = (error: Error): void => {
			callOff();
			port.terminate();
			reject(error);
		};
		const callOff = after(PATIENCE, () => fail(new Error('It does not answer.')));
		port.listen(
			(message) => {
				if (!isSign(message)) {
					return;
				}
				if (message.tell === 'ready') {
					callOff();
					resolve(port);
				} else if (message.tell === 'broken') {
					fail(new DamagedData(message.message));
				}
			},
			(cause) => fail(new Error(cause)),
		);
		port.post(
			{ tell: 'start', files },
			Object.values(files).flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : [])),
		);
	});
}
