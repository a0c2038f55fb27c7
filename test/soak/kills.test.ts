import { strict as assert } from 'node:assert';
import * as fs from 'node:fs/promises';
import * as path from 'node:path';
import { randomFrom } from '../../src/training/random';
import { repository } from '../launch/repository';
import type { Act } from './actor';
import { KillableEditor } from './killableEditor';
import { PossibleDesks, printed, type Done } from './possibleDesks';
import { RecordsOnDisk } from './recordsOnDisk';
import type { Host } from './reviewer';

/** `npm run soak` kills more often. */
const KILLS = Number(process.env['SOAK_KILLS'] ?? 2);
const SEED = Number(process.env['SOAK_SEED'] ?? 1);
/** A window's worth of work: afterwards there is a new text. */
const KILLS_PER_TEXT = 25;
/** Where what went wrong is kept. */
const KEPT = path.join(repository.out, 'soak');

const TEXT = [
	'“The lock will carry 300 ships a year,” said Ada Lindqvist, the head of the Norden Harbour Authority.',
	'Lindqvist said that the work cost $3.2 million and took fourteen months, two more than planned.',
	'“Nobody warned us before the crane fell,” said Tomas Beregi, a lawyer for the families.',
	'The ministry said that every pilot has to be trained again by next spring.',
	'“Eleven fishing boats have left Holmavik for good,” Ruth Okonjo, the mayor, said.',
	'Okonjo added that the school will close if no teacher is found in autumn.',
	'According to the police, a tanker ran aground near the old lighthouse on Sunday.',
	'“We shall publish the accounts in January,” Lindqvist promised.',
];
/** Words of each of the claims. */
const PLACES = [
	'300 ships a year',
	'the work cost',
	'before the crane fell',
	'every pilot',
	'fishing boats',
	'the school will close',
	'a tanker ran aground',
	'publish the accounts',
];
const STATUSES = Array.from({ length: 60 }, (_, i) => `status ${String(i + 1)}`);
const SETTINGS = { 'sourceReview.statuses': STATUSES.map((id) => ({ id, done: true })) };

describe('the extension host, killed in the middle of acts', function () {
	this.timeout(120_000 + KILLS * 20_000);
	const random = randomFrom(SEED);
	const below = (count: number): number => Math.floor(random() * count);
	const oneOf = <T>(list: readonly T[]): T => list[below(list.length)] as T;
	const sum = { saved: 0, underWay: 0, halfWritten: 0 };
	const texts: { readonly name: string; readonly desks: PossibleDesks }[] = [];
	let editor: KillableEditor;
	let disk: RecordsOnDisk;
	let lastStatus = 0;
	let lastHost: Host | undefined;

	before(async () => {
		await fs.rm(KEPT, { recursive: true, force: true });
		editor = await KillableEditor.start(SETTINGS);
		disk = new RecordsOnDisk(editor.workspace);
	});
	after(() => editor.close());

	function someActs(): Act[] {
		const kind = random();
		if (kind < 0.1) {
			return [{ line: 'A line that was not there before.' }];
		}
		if (kind < 0.35) {
			return Array.from({ length: 1 + below(3) }, () => ({ step: random() < 0.6 ? 'undo' : 'redo' }));
		}
		return Array.from({ length: 1 + below(3) }, () => ({
			status: STATUSES[(lastStatus += 1) % STATUSES.length] ?? '',
		}));
	}

	/** Acts until some are saved, and kills the host a moment later; what is done next is under way by then. */
	async function actAndKill(host: Host, text: string): Promise<Done[]> {
		const begun: Done[] = [];
		const wanted = below(15);
		let saved = 0;
		let unanswered = 0;
		let failure: string | undefined;
		let isDying = false;
		// Writing is so short that a random moment hardly ever meets it: every other time it is waited for.
		const inWriting = random() < 0.5;
		const die = (within: number): void => {
			if (!isDying) {
				isDying = true;
				const kill = (): void => host.kill();
				if (inWriting && saved > 0) {
					disk.onceWriting(kill);
				} else {
					setTimeout(kill, random() * within);
				}
			}
		};
		const goOn = (): void => {
			const words = oneOf(PLACES);
			const acts = someActs().map((act) => ({ number: begun.push({ words, act, isSaved: false }), act }));
			unanswered = acts.length;
			host.order({ text, words, acts });
		};
		host.onReport((report) => {
			if ('failed' in report) {
				failure = report.why;
			} else if ('saved' in report) {
				const done = begun[report.saved - 1];
				assert.ok(done);
				done.isSaved = true;
				saved += 1;
			}
			unanswered -= 1;
			if (saved >= wanted || failure !== undefined) {
				die(60);
			}
			if (unanswered === 0) {
				goOn();
			}
		});
		goOn();
		if (wanted === 0) {
			die(1500);
		}
		await host.ended;
		assert.equal(failure, undefined);
		return begun;
	}

	it(`loses nothing that was shown as saved (${String(KILLS)} kills)`, async () => {
		const copy = path.join(KEPT, 'looked-at');
		for (let kill = 0; kill < KILLS; kill += 1) {
			if (kill % KILLS_PER_TEXT === 0) {
				const name = `seeds/soak ${String(texts.length + 1)}.txt`;
				await fs.mkdir(path.join(editor.workspace, 'seeds'), { recursive: true });
				await fs.writeFile(path.join(editor.workspace, name), TEXT.join('\n\n'));
				texts.push({ name, desks: new PossibleDesks() });
			}
			const { name, desks } = texts.at(-1) as (typeof texts)[number];
			const begun = await actAndKill(await editor.host(), name);
			const before = desks.toString();
			desks.begun(begun);
			const saved = begun.filter(({ isSaved }) => isSaved).length;
			const halfWritten = await disk.halfWritten('any');
			const abandoned = await disk.halfWritten('old');
			await disk.age(halfWritten);
			const looked = await disk.copyTo(copy);
			const statuses = await looked.statuses(name, PLACES);
			// What had been written but for its name gets it from whoever opens the text next.
			if (!desks.seen(statuses, halfWritten.length === 0)) {
				const kept = path.join(KEPT, `kill-${String(kill)}`);
				await fs.rename(copy, kept);
				assert.fail(
					`Of ${String(begun.length)} acts ${String(saved)} were saved; on disk: ${printed(statuses)}\n` +
						`before: ${before}\nacts: ${JSON.stringify(begun)}\nfiles: ${kept}`,
				);
			}
			// Taking back what there is not writes nothing.
			if (begun.some(({ isSaved, act }) => isSaved && 'status' in act)) {
				assert.deepEqual(abandoned, [], 'who opens a text clears away what a dead window was writing');
			}
			sum.saved += saved;
			sum.underWay += begun.length > saved ? 1 : 0;
			sum.halfWritten += halfWritten.length;
		}
		await fs.rm(copy, { recursive: true, force: true });
		console.log(
			`      ${String(sum.saved)} acts saved, ${String(sum.underWay)} kills with others under way, ` +
				`${String(sum.halfWritten)} files half written`,
		);
	});
	it('leaves nothing half written once each text has been opened again', async () => {
		const host = await editor.host();
		for (const { name, desks } of texts) {
			const act = { status: STATUSES[0] ?? '' };
			const words = PLACES[0] ?? '';
			await new Promise<void>((resolve) => {
				host.onReport(() => resolve());
				host.order({ text: name, words, acts: [{ number: 1, act }] });
			});
			desks.begun([{ words, act, isSaved: true }]);
			const statuses = await disk.statuses(name, PLACES);
			assert.ok(desks.seen(statuses, true), `${printed(statuses)} instead of ${desks.toString()}`);
		}
		// What the living window is just writing may be there, for a moment.
		assert.deepEqual(await disk.halfWritten('old'), []);
		lastHost = host;
	});

	it('ends with its window', async () => {
		assert.ok(lastHost, 'there has to be a host that can end');
		const from = performance.now();
		await editor.closeWindow();
		await lastHost.ended;
		console.log(`      after ${(performance.now() - from).toFixed(0)} ms`);
	});
});
