import { strict as assert } from 'node:assert';

import { agreeKinds } from '../../../src/analysis/entities/agreeKinds';
import type { FoundMention } from '../../../src/analysis/entities/foundMention';
import { NAME_KINDS, type NameKind } from '../../../src/analysis/model';

/** How much likelier, as a log, a mention is of its kind than what is likeliest beside it: a person, or of a person a body. */
type Lead = readonly [name: string, kind: NameKind, lead: number];

/** The kinds that names are given, one after the other in a text of them alone. */
function agreed(...leads: readonly Lead[]): string[] {
	const text = leads.map(([name]) => name).join('; ');
	let start = 0;
	const found = leads.map(([name, kind, lead]): FoundMention => {
		// What is no person is a body rather than a place, and a place rather than the rest.
		const beside = kind === 'person' ? { organization: -lead, location: -lead - 0.5 } : { person: -lead };
		const chances = NAME_KINDS.map((each) => (each === kind ? 0 : (new Map(Object.entries(beside)).get(each) ?? -20)));
		const mention = { start, end: start + name.length, kind, chances };
		start = mention.end + 2;
		return mention;
	});
	return agreeKinds(text, found).map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`);
}

const times = (count: number, ...lead: Lead): Lead[] => Array.from({ length: count }, () => lead);

describe('all mentions of one name', () => {
	it('are of the kind that is likeliest of all together', () => {
		const found = agreed(['Quillo', 'person', 1], ['Quillo', 'organization', 5], ['Quillo', 'person', 1]);
		assert.deepEqual(found, ['organization: Quillo', 'organization: Quillo', 'organization: Quillo']);
	});

	it('make a person of a last name, however often it stands alone', () => {
		const found = agreed(['Ana Diaz', 'person', 5], ...times(4, 'Diaz', 'location', 2));
		assert.deepEqual(found, ['person: Ana Diaz', ...times(4, 'Diaz', 'person', 0).map(([name]) => `person: ${name}`)]);
	});

	it('make no person of what a place gave its name to', () => {
		assert.deepEqual(agreed(['Fjordline Ostholm', 'person', 2], ['Ostholm', 'location', 4]), [
			'organization: Fjordline Ostholm',
			'location: Ostholm',
		]);
	});

	it('are a person where a title stands before one of them', () => {
		const text = 'Mr Coles; Coles; Coles Group';
		const chances = NAME_KINDS.map((kind) => (kind === 'organization' ? 0 : -6));
		const at = (start: number, end: number): FoundMention => ({ start, end, kind: 'organization', chances });
		assert.deepEqual(
			agreeKinds(text, [at(3, 8), at(10, 15), at(17, 28)]).map(({ kind }) => kind),
			['person', 'person', 'organization'],
		);
	});

	it('make a body of what its longer name begins with', () => {
		assert.deepEqual(agreed(['Coles Group', 'organization', 6], ['Coles', 'person', 1]), [
			'organization: Coles Group',
			'organization: Coles',
		]);
	});

	it('take what stands behind a forename for a surname, in two words too', () => {
		assert.deepEqual(
			agreed(['Omar bin Al Rashid', 'person', 6], ['Al Rashid', 'organization', 1]).at(1),
			'person: Al Rashid',
		);
	});

	it('are one where the line breaks inside it', () => {
		assert.deepEqual(agreed(['Orbit Bank', 'organization', 6], ['Orbit\nBank', 'person', 1]), [
			'organization: Orbit Bank',
			'organization: Orbit\nBank',
		]);
	});
});
