/* Prints what a worker takes to read a long text carefully, as JSON: node out/test/bench/carefulWorker.js WORDS */
import { article } from './articles';
import { SomeHost, threads } from '../unit/worker/someEngine';

/** Of a text of which one page in the middle is in sight. */
export interface WorkerCost {
	/** Milliseconds until the quick reading, until what is in sight is read carefully, until all is. */
	readonly quick: number;
	readonly inSight: number;
	readonly whole: number;
	/** The most that the process has taken beside what it had before, and what it took for the host's side, in MB. */
	readonly memory: number;
	readonly ofHost: number;
}

async function measure(words: number): Promise<WorkerCost> {
	const text = article(words);
	const before = process.memoryUsage();
	const host = new SomeHost(threads(), undefined, 'careful');
	const began = performance.now();
	const when = async (depth: 'quick' | 'partly' | 'careful'): Promise<number> => {
		await host.until(() => host.read.some((each) => each.depth === depth || each.depth === 'careful'));
		// A host holds one reading.
		host.read.splice(0, host.read.length - 1);
		return performance.now() - began;
	};
	host.open(1, text);
	host.client.sight(1, [{ start: text.length >> 1, end: (text.length >> 1) + 2000 }]);
	const [quick, inSight, whole] = [await when('quick'), await when('partly'), await when('careful')];
	const megabytes = (bytes: number): number => bytes / 2 ** 20;
	return {
		quick,
		inSight,
		whole,
		memory: megabytes(process.resourceUsage().maxRSS * 1024 - before.rss),
		// Of this thread alone, as the system's own counts are not.
		ofHost: Math.max(0, megabytes(process.memoryUsage().heapTotal - before.heapTotal)),
	};
}

void measure(Number(process.argv[2])).then((cost) => {
	console.log(JSON.stringify(cost));
	process.exit(0);
});
