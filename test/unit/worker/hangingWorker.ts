import { Session } from '../../../src/analysis/session';
import { english } from '../analysis/english';
import { crashingRuntime } from '../encoder/someRuntime';
import { serveThread } from '../../../src/worker/nodeWorker';

/* A thread that never comes back from texts with `HANG` in them, and that texts with `CRASH` in them end. */
// eslint-disable-next-line require-yield
serveThread(function* () {
	const data = english();
	return {
		begin: () => {
			const session = new Session(data);
			return {
				cut: (text) => session.cut(text),
				read: (text) => {
					while (text.includes('HANG'));
					if (text.includes('CRASH')) {
						process.exit(7);
					}
					return session.read(text);
				},
			};
		},
	};
}, crashingRuntime);
