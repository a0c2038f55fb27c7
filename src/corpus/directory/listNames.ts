import type { Analysis, Entity } from '../../analysis/model';
import { isListedKind, type Listed, type ListedText } from './listed';

/** What stands between a place and the one it lies in. */
const COMMA = /^,[ \t]+$/;

/** The names of an analysed text, by first mention. */
export function listNames(text: string, analysis: Analysis): ListedText {
	const names = new Map(analysis.entities.map(({ id, name }) => [id, name]));
	const within = placesBehind(analysis);
	return {
		text,
		names: analysis.entities.flatMap((entity): Listed[] => {
			const { kind, id, name, aliases, roles } = entity;
			return isListedKind(kind)
				? [
						{
							kind,
							entity: id,
							name,
							aliases,
							roles: roles.map(({ text: words }) => words),
							affiliations: roles.flatMap(({ affiliation }) => names.get(affiliation ?? '') ?? []),
							within: within.get(id) ?? [],
						},
					]
				: [];
		}),
		countries: analysis.entities
			.filter(({ kind }: Entity) => kind === 'location' || kind === 'nationality')
			.map(({ name, mentions }) => ({ name, times: mentions.length })),
	};
}

/** For places that are followed by another one, the names of those. */
function placesBehind({ text, mentions }: Analysis): Map<string, string[]> {
	const behind = new Map<string, string[]>();
	mentions.forEach((mention, i) => {
		const next = mentions[i + 1];
		if (
			mention.kind === 'location' &&
			next?.kind === 'location' &&
			COMMA.test(text.slice(mention.end, Math.min(next.start, mention.end + 3)))
		) {
			const name = text.slice(next.start, next.end);
			behind.set(mention.entity, [...(behind.get(mention.entity) ?? []), name]);
		}
	});
	return behind;
}
