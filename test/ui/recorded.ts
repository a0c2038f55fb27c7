import * as fs from 'node:fs/promises';
import * as path from 'node:path';

/** What is recorded of some words of a text. */
export interface Recorded {
	readonly words: string;
	readonly status: string;
	readonly note: string;
	readonly reviewer: string;
}

interface Annotation {
	readonly creator?: { readonly name?: string };
	readonly body?: readonly { readonly purpose: string; readonly value?: string }[];
	readonly target: readonly { readonly selector: readonly { readonly exact?: string }[] }[];
}
interface Page {
	readonly 'sr:source': string;
	readonly items: readonly Annotation[];
}

/** The reviews of a text as the readable file holds them; none where there is no such file, or it is just replaced. */
export async function recorded(workspace: string, source: string): Promise<readonly Recorded[]> {
	const folder = path.join(workspace, '.source-review');
	const names = (await fs.readdir(folder).catch(() => [])).filter((name) => name.endsWith('.json'));
	const pages = await Promise.all(
		names.map((name) => fs.readFile(path.join(folder, name), 'utf8').then((text) => JSON.parse(text) as Page)),
	).catch(() => []);
	const items = pages.find((page) => page['sr:source'] === source)?.items ?? [];
	return items.flatMap(({ creator, body, target }) => {
		const valueOf = (purpose: string): string => body?.find((each) => each.purpose === purpose)?.value ?? '';
		const words = target.map(({ selector }) => selector.find(({ exact }) => exact !== undefined)?.exact).join(' … ');
		const said = { status: valueOf('assessing'), note: valueOf('commenting') };
		return body === undefined ? [] : [{ words, ...said, reviewer: creator?.name ?? '' }];
	});
}
