import { analyzeInSteps, cutInSteps } from '../../../src/analysis/analyze';
import { english } from '../analysis/english';
import { crashingRuntime } from '../encoder/someRuntime';
import { serveThread } from '../../../src/worker/nodeWorker';

/* A thread that never comes back from texts with `HANG` in them, and that texts with `CRASH` in them end. */
// eslint-disable-next-line require-yield
serveThread(function* () {
	const data = english();
	return {
		cut: (text, previous) => cutInSteps(text, data, previous),
		analyze: (text, previous) => {
			while (text.includes('HANG'));
			if (text.includes('CRASH')) {
				process.exit(7);
			}
			return analyzeInSteps(text, data, previous);
		},
	};
}, crashingRuntime);
