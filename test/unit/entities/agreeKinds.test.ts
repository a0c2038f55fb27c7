import { strict as assert } from 'node:assert';

import { agreeKinds } from '../../../src/analysis/entities/agreeKinds';
import type { FoundMention } from '../../../src/analysis/entities/foundMention';
import { NAME_KINDS, type NameKind } from '../../../src/analysis/model';

/** How much likelier, as a log, a mention is of its kind than a person, or a person than anything else. */
type Lead = readonly [name: string, kind: NameKind, lead: number];

/** The kinds that names are given, one after the other in a text of them alone. */
function agreed(leads: readonly Lead[]): string[] {
	const text = leads.map(([name]) => name).join('; ');
	let start = 0;
	const found = leads.map(([name, kind, lead]): FoundMention => {
		const chances = NAME_KINDS.map((other) => (other === kind ? -0.1 : other === 'person' ? -0.1 - lead : -20));
		const mention = {
			start,
			end: start + name.length,
			kind,
			chances: kind === 'person' ? chances.map((c) => (c === -0.1 ? c : -0.1 - lead)) : chances,
		};
		start = mention.end + 2;
		return mention;
	});
	return agreeKinds(text, found).map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`);
}

describe('all mentions of one name', () => {
	it('are of the kind that is likeliest of all together', () => {
		assert.deepEqual(
			agreed([
				['Quillo', 'person', 1],
				['Quillo', 'organization', 5],
				['Quillo', 'person', 1],
			]),
			['organization: Quillo', 'organization: Quillo', 'organization: Quillo'],
		);
	});

	it('make a person of a last name, and none of what a place gave its name to', () => {
		assert.deepEqual(
			agreed([
				['Ana Diaz', 'person', 5],
				['Diaz', 'location', 2],
			]),
			['person: Ana Diaz', 'person: Diaz'],
		);
		assert.deepEqual(
			agreed([
				['Fjordline Ostholm', 'person', 2],
				['Ostholm', 'location', 4],
			]),
			['organization: Fjordline Ostholm', 'location: Ostholm'],
		);
	});

	it('leave a city a city, and somebody of its name a person', () => {
		assert.deepEqual(
			agreed([
				['Dana Paris', 'person', 12],
				['Paris', 'location', 9],
				['Paris', 'location', 9],
			]),
			['person: Dana Paris', 'location: Paris', 'location: Paris'],
		);
	});

	it('make a body of what its longer name begins with', () => {
		assert.deepEqual(
			agreed([
				['Coles Group', 'organization', 6],
				['Coles', 'person', 1],
			]),
			['organization: Coles Group', 'organization: Coles'],
		);
	});
});
