import { CAPITALS } from '../language/english/nouns';
import type { FoundAttribution } from '../attributions/foundAttribution';
import type { Names } from '../entities/foundMention';
import type { Entity } from '../model';
import { lastStarting } from '../text/places';
import { spanOf } from '../text/spans';
import type { Discourse } from './discourse';
import { joinNames } from './referents';
import { certain, type Resolution, unresolved } from './resolution';
import type { JointForm, NameForm } from './readSource';

/** Ada Stone for *the mayor* of *Ada Stone, the mayor*, where the source leaves the name out. */
export function apposedName({ names, places }: Discourse, { source }: FoundAttribution): NameForm | undefined {
	const start = source[0]?.start ?? 0;
	const mention = names.mentions[lastStarting(names.mentions, start - 1)];
	return mention?.kind === 'person' && places.textOf({ start: mention.end, end: start }) === ', '
		? { form: 'name', mention }
		: undefined;
}

/** Whoever bears a name. */
export function namedBy(discourse: Discourse, { mention }: NameForm): Resolution {
	const { names, referents } = discourse;
	const referent = referents.get(mention.entity);
	if (!referent) {
		return unresolved('no source', spanOf(mention));
	}
	const state = referent.nature === 'place' ? stateOf(names, referent.name) : undefined;
	const found = state && referents.get(state.id);
	const to = discourse.firstMention(state);
	return found
		? certain(found, to && { step: 'coreference', from: spanOf(mention), to: spanOf(to), by: 'short form' })
		: certain(referent, discourse.linkTo(mention.entity, mention));
}

/** Several who speak together. */
export function jointBy(discourse: Discourse, { members }: JointForm): Resolution {
	const { referents, places } = discourse;
	const told = members.map((member) =>
		member.form === 'name'
			? { referent: referents.get(member.mention.entity), written: places.textOf(member.mention) }
			: { referent: undefined, written: member.phrase.text },
	);
	const links = members.map((member) =>
		member.form === 'name' ? discourse.linkTo(member.mention.entity, member.mention) : undefined,
	);
	const only = told[0]?.referent;
	if (only && told.every(({ referent }) => referent === only)) {
		return certain(only, ...links);
	}
	const name = joinNames([...new Set(told.map(({ referent, written }) => referent?.name ?? written))]);
	return certain(referents.together(name, joinNames(told.map(({ written }) => written))), ...links);
}

/** *Athens* says what Greece says, where the text names Greece. */
function stateOf({ entities }: Names, name: string): Entity | undefined {
	const states = CAPITALS.get(name.toLowerCase());
	return (
		states &&
		entities.find(
			({ kind, name: own, aliases }) =>
				kind === 'location' && [own, ...aliases].some((each) => states.includes(each.toLowerCase())),
		)
	);
}
