import type { NameData } from '../../analysis/entities/nameData';
import { firstLetters } from '../../analysis/entities/nameParts';
import type { PersonName } from './nameKeys';
import type { Profile } from './profile';

/** Whether two bearers of a name are two for certain: other names between or behind, other countries. */
export function areTwo(a: Profile, b: Profile, data: NameData): boolean {
	switch (a.kind) {
		case 'person':
			return (
				!a.persons.some((one) => b.persons.some((other) => areAlike(one, other, data))) ||
				a.persons.some((one) => b.persons.some((other) => areNamesakes(one, other)))
			);
		case 'organization':
			return areDisjoint(a.bodies, b.bodies) || areDisjoint(a.places, b.places);
		case 'location':
			return areDisjoint(a.places, b.places);
	}
}

/**
 * Whether something speaks against two bearers of a name being one: what each of them is said to be; of a town,
 * that their texts are of two countries and neither names the other.
 */
export const areUnlike = (a: Profile, b: Profile): boolean =>
	areDisjoint(a.roleWords, b.roleWords) ||
	(!a.isWide && !b.isWide && areDisjoint(a.homes, b.countries) && areDisjoint(b.homes, a.countries));

/** Whether one has a mark of its own (*Jr.*, *W.*) that tells it from the other, who may be somebody else. */
export const isMarked = (a: Profile, b: Profile): boolean =>
	a.kind === 'person' && !marksOf(a).some((mark) => marksOf(b).includes(mark));

const marksOf = ({ persons }: Profile): string[] => persons.map((name) => `${firstLetters(name.inner)} ${name.suffix}`);

/** Both say something, and nothing that the other says. */
const areDisjoint = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
	a.size > 0 && b.size > 0 && ![...a].some((one) => b.has(one));

function areAlike(a: PersonName, b: PersonName, { nicknames }: NameData): boolean {
	const isShort = (short: string, long: string): boolean =>
		(short.length === 1 && long.startsWith(short)) || (nicknames.get(short)?.includes(long) ?? false);
	const surnames =
		a.last === b.last || (a.last !== '' && b.inner.includes(a.last)) || (b.last !== '' && a.inner.includes(b.last));
	return surnames && (a.first === b.first || isShort(a.first, b.first) || isShort(b.first, a.first));
}

/** Forename and surname are equal, and what stands between or behind is not: *George W.* and *George H. W. Bush*. */
function areNamesakes(a: PersonName, b: PersonName): boolean {
	if (a.first !== b.first || a.last !== b.last) {
		return false;
	}
	const [one, other] = [firstLetters(a.inner), firstLetters(b.inner)];
	return (a.suffix !== '' && b.suffix !== '' && a.suffix !== b.suffix) || (one !== '' && other !== '' && one !== other);
}
