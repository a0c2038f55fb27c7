import { strict as assert } from 'node:assert';

import fc from 'fast-check';

import { recognizeText, shown } from './nameSample';

const ARTICLE = `date 2021-06-16

The Ministry of Public Works (MPW) signed a contract with Harlan Industries in Lisbon on Friday, Marta Oliveira said.

Oliveira, a spokeswoman for the MPW, told reporters that $2.5 million had been spent since March 2020.

"We spent 12 percent more than planned," she said in Portugal. The Portuguese press called it a scandal.`;

describe('recognize', function () {
	this.timeout(60_000);

	it('finds people, bodies, places and peoples', () => {
		const found = shown(ARTICLE);
		for (const name of [
			'organization: Ministry of Public Works',
			'organization: MPW',
			'location: Lisbon',
			'person: Marta Oliveira',
			'person: Oliveira',
			'location: Portugal',
			'nationality: Portuguese',
		]) {
			assert.ok(found.includes(name), `${name} is missing from ${found.join('; ')}`);
		}
	});

	it('leaves titles out of names', () => {
		const found = shown(
			'The court heard President Ana Duarte and Mr. Holt on Monday. Mr. Holt said nothing to Ms. Duarte.',
		);
		assert.ok(found.includes('person: Ana Duarte'));
		assert.ok(found.includes('person: Holt'));
		assert.ok(!found.some((name) => /Mr\.|President/.test(name)), found.join('; '));
		const ranks = shown('Datuk Seri Azlan Osmani wrote to Alhaji Musa Garba. Cllr Una Brady met Brigadier Karl Dahl.');
		assert.ok(!ranks.some((name) => /Datuk|Seri|Alhaji|Cllr|Brigadier/.test(name)), ranks.join('; '));
	});

	it('leaves out of them what begins a question or a condition', () => {
		const found = shown(
			'Had Marta Oliveira known, she would have left. Did Oliveira know? Has Harlan Industries paid?',
		);
		assert.ok(found.includes('person: Marta Oliveira'), found.join('; '));
		assert.ok(!found.some((name) => /: (?:Had|Did|Has) /.test(name)), found.join('; '));
	});

	it('goes by what a name is called right before or behind it, there and elsewhere', () => {
		const found = shown(
			'Shares in the chipmaker Veltra fell. Veltra said so.\n\nHolsted, a brewer in Norden, closed. Holsted had told nobody.',
		);
		const bodies = found.filter((name) => /Veltra|Holsted/.test(name));
		assert.equal(bodies.length, 2);
		assert.ok(
			bodies.every((name) => name.startsWith('organization: ')),
			found.join('; '),
		);
	});

	it('finds substances that have no capital', () => {
		assert.ok(
			shown('Officers said they had seized fentanyl and cocaine at the port of Antwerp.').includes(
				'substance: fentanyl',
			),
		);
	});

	it('finds events by their year', () => {
		const found = shown('He ran in the 2018 midterm elections.');
		assert.ok(found.includes('event: 2018 midterm elections'), found.join('; '));
	});

	it('takes a bare surname for what its full name is', () => {
		const found = shown(
			'Clara Whitlock opened the inquiry in Leeds. Whitlock wrote that the files were lost. Nobody had asked Whitlock.',
		);
		assert.equal(found.filter((name) => name === 'person: Whitlock').length, 2, found.join('; '));
	});

	it('finds a town and the state behind it, however short', () => {
		const found = shown('EDGERTON, Minn. — Two barns burned in Hope, Ark., on Monday, officials said.');
		for (const name of ['location: Minn.', 'location: Hope', 'location: Ark.']) {
			assert.ok(found.includes(name), found.join('; '));
		}
	});

	it('takes a surname for one though it is a place or a body as well', () => {
		const found = shown(
			'Edwin Amman sued the Amman Foundation. The prices rose in Amman, Amman said, and Amman was fined.',
		);
		assert.equal(found.filter((name) => name === 'person: Amman').length, 3, found.join('; '));
	});

	it('takes the letters before turns for whom they are the initials of', () => {
		const found = shown(
			'Asta Dahl-Ferrer keeps the lighthouse.\n\nAD: The lamp is old.\n\nIs it safe?\n\nAD: It is not yet dark.',
		);
		assert.equal(found.filter((name) => name === 'person: AD').length, 2, found.join('; '));
	});

	it('gives spans that are the words themselves, in order and apart', () => {
		fc.assert(
			fc.property(hostileText(), (text) => {
				let last = 0;
				for (const { start, end } of recognizeText(text).found) {
					assert.ok(start >= last && start < end && end <= text.length, `${String(start)}-${String(end)}`);
					assert.equal(text.slice(start, end), text.slice(start, end).trim());
					last = end;
				}
			}),
			{ numRuns: 150 },
		);
	});

	it('gives the same for the same text', () => {
		fc.assert(
			fc.property(hostileText(), (text) => {
				assert.deepEqual(recognizeText(text).found, recognizeText(text).found);
			}),
			{ numRuns: 40 },
		);
	});

	it('gives after an edit what it gives from scratch', () => {
		fc.assert(
			fc.property(
				fc.array(fc.record({ at: fc.nat(), cut: fc.nat({ max: 40 }), put: fc.constantFrom(...PIECES) }), {
					minLength: 1,
					maxLength: 6,
				}),
				(edits) => {
					let text = `${ARTICLE}\n\n${ARTICLE.replaceAll('Oliveira', 'Pinto')}`;
					let before = recognizeText(text);
					for (const { at, cut, put } of edits) {
						const from = at % (text.length + 1);
						text = text.slice(0, from) + put + text.slice(from + cut);
						const after = recognizeText(text, before.kept);
						assert.deepEqual(after.found, recognizeText(text).found);
						before = after;
					}
				},
			),
			{ numRuns: 60 },
		);
	});

	it('takes time that grows with the length, not with its square', function () {
		this.timeout(120_000);
		const kinds: ((length: number) => string)[] = [
			(length) => 'A'.repeat(length),
			(length) => 'NEW YORK POLICE '.repeat(length / 16),
			(length) => '('.repeat(length),
			(length) => 'Ann Bell met Tom Bell of Bell Co. '.repeat(length / 34),
			(length) => '2020 Big '.repeat(length / 9),
		];
		for (const make of kinds) {
			const small = time(() => recognizeText(make(40_000)));
			const large = time(() => recognizeText(make(160_000)));
			// Four times the text; sixteen would be quadratic. The constant absorbs the noise of short runs.
			assert.ok(large < 9 * small + 150, `${make(20)}: ${small.toFixed(0)} ms, then ${large.toFixed(0)} ms`);
		}
	});
});

const PIECES = [
	'',
	' ',
	'\n\n',
	'.',
	'Pinto ',
	'oliveira ',
	' (MPW)',
	'President Lia Pinto said ',
	'\r\n',
	'\uD800',
	'\uFEFF',
	'“',
	'date 2019-02-03\n',
	'on Monday ',
];

/** Anything at all, and texts of what the recogniser looks at. */
function hostileText(): fc.Arbitrary<string> {
	const pieces = fc.array(
		fc.oneof(
			fc.constantFrom(...PIECES, 'US', '-', '5', '$', ' May ', '1999 ', 'de ', '🙂', ' Cup '),
			fc.string({ unit: 'binary' }),
		),
		{ maxLength: 40 },
	);
	return pieces.map((list) => list.join(''));
}

function time(run: () => void): number {
	let best = Infinity;
	for (let i = 0; i < 3; i++) {
		const start = process.cpuUsage();
		run();
		const { user, system } = process.cpuUsage(start);
		best = Math.min(best, (user + system) / 1000);
	}
	return best;
}
