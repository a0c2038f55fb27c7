import * as vscode from 'vscode';

/**
 * Does some work for each of many items, so many at a time, in their order.
 *
 * @param work is told which of the ways it goes, from 0
 * @throws vscode.CancellationError where `token` was cancelled, and what `work` throws
 */
export async function inParallel<T>(
	items: readonly T[],
	ways: number,
	token: vscode.CancellationToken | undefined,
	work: (item: T, way: number) => Promise<void>,
): Promise<void> {
	let next = 0;
	const goOn = async (way: number): Promise<void> => {
		for (let item = items[next++]; item !== undefined; item = items[next++]) {
			if (token?.isCancellationRequested) {
				throw new vscode.CancellationError();
			}
			await work(item, way);
		}
	};
	await Promise.all(Array.from({ length: ways }, (_, way) => goOn(way)));
}
