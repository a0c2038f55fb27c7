import { expect } from 'chai';
import type { EncoderFiles } from '../../../src/worker/encoderFiles';
import type { EngineMessage } from '../../../src/worker/engineMessage';
import type { Depth } from '../../../src/worker/protocol';
import { SecondReaderAsk, type SecondReaderHost } from '../../../src/worker/secondReaderAsk';
import { pause } from './someEngine';

interface Load {
	readonly come: () => void;
	readonly fail: (error: Error) => void;
}

/** A host whose files come when the test says so. */
class SlowHost implements SecondReaderHost {
	wanted: Depth = 'careful';
	readonly told: EngineMessage[] = [];
	readonly loads: Load[] = [];

	depth(): Depth {
		return this.wanted;
	}

	encoder(): Promise<EncoderFiles | null> {
		return new Promise((come, fail) => this.loads.push({ come: () => come(null), fail }));
	}

	tell(message: EngineMessage): void {
		this.told.push(message);
	}
}

describe('asking a worker for the second reader', () => {
	let host: SlowHost;
	let posted: string[];
	let second: SecondReaderAsk;
	const want = (depth: Depth): void => {
		host.wanted = depth;
		void second.ask();
	};
	const comes = async (load: number): Promise<void> => {
		host.loads[load]?.come();
		await pause(0);
	};
	beforeEach(() => {
		host = new SlowHost();
		posted = [];
		second = new SecondReaderAsk(host, {
			give: ({ tell }) => posted.push(tell),
			takeBack: () => posted.push('taken back'),
		});
		second.started(true);
	});

	it('is done once, when the files are there', async () => {
		want('careful');
		want('careful');
		expect(posted).to.deep.equal([]);
		await comes(0);
		want('careful');
		expect(posted).to.deep.equal(['careful']);
		expect(host.loads).to.have.length(1);
	});

	it('is not done where quick is wanted by the time the files come', async () => {
		want('careful');
		want('quick');
		await comes(0);
		expect(posted).not.to.contain('careful');
	});

	it('is not done where quick is wanted and nobody has said so yet; it is when careful is wanted again', async () => {
		want('careful');
		host.wanted = 'quick';
		await comes(0);
		want('quick');
		expect(posted).to.deep.equal([]);
		want('careful');
		await comes(1);
		expect(posted).to.deep.equal(['careful']);
	});

	it('is done once where it was wanted again before the first files came', async () => {
		want('careful');
		want('quick');
		want('careful');
		await comes(0);
		expect(posted).to.deep.equal([]);
		await comes(1);
		expect(posted).to.deep.equal(['careful']);
	});

	it('is taken back once, where quick is wanted of a worker that has it', async () => {
		want('careful');
		await comes(0);
		want('quick');
		want('quick');
		expect(posted).to.deep.equal(['careful', 'taken back']);
	});

	it('is not done of a worker that has not read a text, in place of one that ended meanwhile', async () => {
		want('careful');
		second.started(true);
		await comes(0);
		expect(posted).to.deep.equal([]);
		want('careful');
		await comes(1);
		expect(posted).to.deep.equal(['careful']);
	});

	it('files that cannot be read are told once, and not where nobody wants them any more', async () => {
		want('careful');
		want('quick');
		host.loads[0]?.fail(new Error('offline'));
		await pause(0);
		expect(host.told).to.deep.equal([]);
		want('careful');
		host.loads[1]?.fail(new Error('offline'));
		await pause(0);
		want('careful');
		expect(host.told).to.deep.equal([{ about: 'no second reader', cause: 'offline' }]);
		expect(host.loads).to.have.length(2);
	});
});
