import { CAPITALS } from '../language/english/nouns';
import type { FoundAttribution } from '../attributions/foundAttribution';
import type { Names } from '../entities/foundMention';
import { IN, OF } from '../language/english/functionWords';
import { AND_COLLEAGUES } from '../language/english/patterns';
import type { Entity } from '../model';
import type { IndexedMention } from '../syntax/words';
import type { Token } from '../text/document';
import { firstEndingAfter, lastStarting } from '../text/places';
import { spanOf } from '../text/spans';
import type { Discourse } from './discourse';
import { joinNames, type Referent } from './referents';
import { certain, type Resolution, unresolved } from './resolution';
import type { JointForm, NameForm, PronounForm } from './readSource';

/** *the mayor* of *the mayor, Ada Stone,* and of *Ada Stone, the mayor*, where the source leaves the name out. */
export function apposedName({ names, places }: Discourse, { source }: FoundAttribution): NameForm | undefined {
	const start = source[0]?.start ?? 0;
	const end = source.at(-1)?.end ?? 0;
	const behind = firstEndingAfter(names.mentions, end);
	const next = names.mentions[behind];
	if (next?.kind === 'person' && places.textOf({ start: end, end: next.start }) === ', ') {
		return { form: 'name', mention: { ...next, index: behind } };
	}
	const before = lastStarting(names.mentions, start - 1);
	const last = names.mentions[before];
	return last?.kind === 'person' && places.textOf({ start: last.end, end: start }) === ', '
		? { form: 'name', mention: { ...last, index: before } }
		: undefined;
}

/** Whoever bears a name. @param tokens of the whole source */
export function namedBy(discourse: Discourse, { mention, others }: NameForm, tokens: readonly Token[]): Resolution {
	const { names, referents, places } = discourse;
	const referent = referents.get(mention.entity);
	if (!referent) {
		return unresolved('no source', spanOf(mention));
	}
	const link = names.links.get(mention.index);
	if (others) {
		const written = `${places.textOf(mention)} ${AND_COLLEAGUES.short}`;
		return certain(referents.together(`${referent.name} ${AND_COLLEAGUES.full}`, written), link);
	}
	callInFull(discourse, referent, mention, tokens);
	const meant = referent.nature === 'place' ? stateOf(names, referent.name) : undefined;
	const found = meant && referents.get(meant.id);
	const to = discourse.firstMention(meant);
	return found
		? certain(found, to && { step: 'coreference', from: spanOf(mention), to: spanOf(to), by: 'short form' })
		: certain(referent, link);
}

/** Several who speak together. @param who tells whom a pronoun means */
export function jointBy(
	{ names, referents, places }: Discourse,
	{ members }: JointForm,
	who: (pronoun: PronounForm) => Referent | null,
): Resolution {
	const told = members.map((member) => {
		switch (member.form) {
			case 'name':
				return { referent: referents.get(member.mention.entity), written: places.textOf(member.mention) };
			case 'pronoun':
				return { referent: who(member), written: member.word };
			case 'description':
				return { referent: null, written: member.phrase.text };
		}
	});
	const links = members.map((member) => (member.form === 'name' ? names.links.get(member.mention.index) : undefined));
	const only = told[0]?.referent;
	if (only && told.every(({ referent }) => referent === only)) {
		return certain(only, ...links);
	}
	const name = joinNames([...new Set(told.map(({ referent, written }) => referent?.name ?? written))]);
	return certain(referents.together(name, joinNames(told.map(({ written }) => written))), ...links);
}

/** Takes in a name that the text carries on with: *Aviation Office* of *Velden*, *embassy* in *Hallam*. */
function callInFull(
	{ names, places }: Discourse,
	referent: Referent,
	{ kind, start, end, index }: IndexedMention,
	tokens: readonly Token[],
): void {
	const place = names.mentions[index + 1];
	const last = tokens.at(-1);
	if (kind === 'organization' && place?.kind === 'location' && place.end === last?.end) {
		const link = tokens.find((token) => token.start >= end)?.text;
		if (link === OF || link === IN) {
			referent.aliases.add(places.textOf({ start, end: last.end }));
		}
	}
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
