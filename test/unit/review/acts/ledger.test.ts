import { timesAsLong } from '../../timesAsLong';
import { expect } from 'chai';
import fc from 'fast-check';
import type { Act, Change } from '../../../../src/review/acts/act';
import { LOG_START, parseActs, printAct } from '../../../../src/review/acts/actLines';
import { Ledger } from '../../../../src/review/acts/ledger';
import type { DeskRecord } from '../../../../src/review/model';
import { say, shown } from '../store/someWindow';

/** Someone who acts with what they know, and may be told of other's acts. */
class Person {
	readonly ledger = new Ledger();
	private n = 0;

	constructor(readonly name: string) {}

	act(changes: readonly Change[], kind: Act['kind'] = 'change', of: string | null = null): Act {
		const log = `${this.name.padStart(8, '0')}-00000000`;
		const n = (this.n += 1);
		const act: Act = {
			id: `${log}.${n}`,
			log,
			n,
			turn: this.ledger.turn + 1,
			author: this.name,
			reviewer: this.name,
			time: '2024-01-01T00:00:00.000Z',
			saw: this.ledger.seenBut(log),
			kind,
			of,
			changes,
			place: null,
		};
		this.ledger.add([act]);
		return act;
	}

	undo(act: Act): Act {
		return this.act([], 'undo', act.id);
	}

	hear(...others: readonly Person[]): void {
		others.forEach((other) => this.ledger.add(other.ledger.acts));
	}

	get records(): DeskRecord[] {
		return Array.from(this.ledger.records, ({ record }) => record);
	}

	get shown(): Record<string, string> {
		return shown(this.records);
	}
}

describe('acts of several people', () => {
	let a: Person;
	let b: Person;
	let c: Person;
	beforeEach(() => {
		[a, b, c] = [new Person('a'), new Person('b'), new Person('c')];
	});

	it('merge each on its own claim: one takes a verdict back and gives another, one decides otherwise', () => {
		const base = a.act([say('1', { status: 'checked' })]);
		b.hear(a);
		a.undo(base);
		a.act([say('2', { status: 'checked' })]);
		b.act([say('1', { status: 'false', note: 'by B' })]);
		a.hear(b);
		b.hear(a);
		expect(a.shown).to.deep.equal({ 1: 'false by B', 2: 'checked' });
		expect(b.shown).to.deep.equal(a.shown);
	});

	it('on one claim are both kept where neither knew of the other, each status with its own note', () => {
		a.act([say('1', { status: 'checked', note: 'by A' })]);
		b.act([say('1', { status: 'false' })]);
		a.hear(b);
		b.hear(a);
		expect(a.records).to.deep.equal(b.records);
		const [record] = a.records;
		const verdicts =
			record?.type === 'review'
				? [record, ...record.rivals].map(({ author, status, note }) => `${author}: ${status} ${note}`)
				: [];
		expect(verdicts.sort()).to.deep.equal(['a: checked by A', 'b: false ']);
	});

	it('on one claim keep each note with its own status, also one that was written later', () => {
		a.act([say('1', { status: 'checked' })]);
		a.act([say('1', { note: 'by A' })]);
		b.act([say('1', { status: 'false' })]);
		a.hear(b);
		const [record] = a.records;
		const verdicts = record?.type === 'review' ? [record, ...record.rivals] : [];
		expect(verdicts.map(({ status, note }) => `${status} ${note}`).sort()).to.deep.equal(['checked by A', 'false ']);
	});

	it('are settled by whoever knew both', () => {
		a.act([say('1', { status: 'checked', note: 'by A' })]);
		b.act([say('1', { status: 'false', note: 'by B' })]);
		c.hear(a, b);
		c.act([say('1', { status: 'disputed', note: 'by C' })]);
		expect(c.shown).to.deep.equal({ 1: 'disputed by C' });
	});

	it('of different properties do not stand against each other; tags of both are kept', () => {
		a.act([say('1', { status: 'checked', tags: ['x'] })]);
		b.act([say('1', { note: 'by B', tags: ['y'] })]);
		a.hear(b);
		expect(a.shown).to.deep.equal({ 1: 'checked by B' });
		expect(a.records[0]).to.deep.include({ tags: ['x', 'y'], rivals: [] });
	});

	it('keep both notes where the verdict is the same', () => {
		a.act([say('1', { status: 'checked', note: 'by A' })]);
		b.act([say('1', { status: 'checked', note: 'by B' })]);
		a.hear(b);
		expect(Object.values(a.shown)[0]).to.contain('by A').and.contain('by B');
	});

	it('that take something away take only what they knew of', () => {
		a.act([say('1', { status: 'checked' })]);
		b.hear(a);
		b.act([say('1', { note: 'by B' })]);
		a.act([{ ...say('1', {}), removed: true }]);
		a.hear(b);
		expect(a.shown).to.deep.equal({ 1: 'unreviewed by B' });
		a.act([{ ...say('1', {}), removed: true }]);
		expect(a.shown).to.deep.equal({});
	});

	it('are undone without what others set since', () => {
		a.act([say('1', { status: 'checked' })]);
		const second = a.act([say('1', { status: 'disputed', note: 'by A' })]);
		b.hear(a);
		b.act([say('1', { note: 'by B' })]);
		a.hear(b);
		a.undo(second);
		expect(a.shown).to.deep.equal({ 1: 'checked by B' });
	});

	it('are undone by nobody but who did them', () => {
		const act = a.act([say('1', { status: 'checked' })]);
		b.hear(a);
		b.undo(act);
		expect(b.shown).to.deep.equal({ 1: 'checked' });
		expect(b.ledger.next('b')).to.deep.equal({ undo: undefined, redo: undefined });
	});

	it('give the same records in whatever order they arrive, all at once or one by one', () => {
		const step = fc.record({ who: fc.nat(2), what: fc.nat(5), id: fc.constantFrom('1', '2'), hears: fc.nat(3) });
		fc.assert(
			fc.property(fc.array(step, { maxLength: 25 }), fc.infiniteStream(fc.nat(1000)), (steps, random) => {
				const people = [new Person('a'), new Person('b'), new Person('c')];
				for (const { who, what, id, hears } of steps) {
					const person = people[who] ?? new Person('d');
					const other = people[hears];
					if (other) {
						person.hear(other);
					}
					const last = person.ledger.next(person.name).undo;
					if (what === 0 && last) {
						person.undo(last);
					} else {
						person.act([
							{ ...say(id, { status: `s${what}`, note: `n${what}` }), ...(what === 1 && { removed: true }) },
						]);
					}
				}
				const all = new Map(people.flatMap(({ ledger }) => ledger.acts.map((act) => [act.id, act])));
				const shuffled = [...all.values()].map((act) => ({ act, at: random.next().value })).sort((x, y) => x.at - y.at);
				const one = new Ledger();
				shuffled.forEach(({ act }) => one.add([act]));
				const other = new Ledger();
				other.add([...all.values()]);
				const print = (ledger: Ledger): string =>
					JSON.stringify(Array.from(ledger.records, ({ record }) => record).sort((x, y) => (x.id < y.id ? -1 : 1)));
				expect(print(one)).to.equal(print(other));
			}),
			{ seed: 13, numRuns: 200 },
		);
	});

	it('of five thousand records are taken in in many turns, in time that grows with their number', async () => {
		const acts = Array.from({ length: 5000 }, (_, i) => a.act([say(`r${i % 2500}`, { status: `s${i}`, note: 'x' })]));
		let turns = 0;
		const ledger = new Ledger();
		await ledger.take(acts, () => {
			turns += 1;
			return Promise.resolve();
		});
		expect(Array.from(ledger.records)).to.have.length(2500);
		expect(turns).to.be.above(20);
		const added = (count: number) => (): void => new Ledger().add(acts.slice(0, count));
		expect(timesAsLong(added(5000), added(500), 3)).to.be.below(30);
	});
});

describe('a line of a log', () => {
	const person = new Person('a');
	const change = say('1', { status: 'false', note: 'a\nb "c" <<<<<<<', tags: ['t'], judged: 'w', foreign: { x: [1] } });
	const acts = [
		person.act([change]),
		person.act([say('2', { correction: { kind: 'speaker', speaker: null } }, { type: 'correction' })]),
		person.act([{ ...say('3', {}, { type: 'finding', code: 'anonymous-source' }), removed: true }]),
		person.undo(person.ledger.acts[0] as Act),
	];
	const log = acts[0]?.log ?? '';
	const lines = acts.map((act) => printAct(act, {}));

	it('is read as it was written', () => {
		expect(lines.every((line) => line.indexOf('\n') === line.length - 1)).to.equal(true);
		expect(parseActs(lines, log, LOG_START).acts).to.deep.equal(acts);
	});

	it('that is broken, or of another log, is passed over; the others count', () => {
		const broken = ['<<<<<<< HEAD', lines[0] ?? '', (lines[1] ?? '').slice(0, 90), '{}', 'null', lines[2] ?? ''];
		expect(parseActs(broken, log, LOG_START).acts.map(({ n }) => n)).to.deep.equal([1, 3]);
		expect(parseActs(lines, 'ffffffff-ffffffff', LOG_START).acts).to.deep.equal([]);
	});

	it('tells only what its act saw more than the one before', () => {
		const hundreds = Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`log-${i}`, 5]));
		const [first, second] = acts.map((act) => ({ ...act, saw: hundreds }));
		if (first && second) {
			const printed = [printAct(first, {}), printAct({ ...second, saw: { ...hundreds, 'log-3': 9 } }, hundreds)];
			expect(printed[1]).to.have.length.below(700);
			expect(parseActs(printed, log, LOG_START).acts[1]?.saw).to.deep.equal({ ...hundreds, 'log-3': 9 });
		}
	});
});
