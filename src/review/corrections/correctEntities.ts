import type { Analysis, Attribution, Entity, Mention } from '../../analysis/model';

// What people say of names: what an analysis is with a name hidden, or with another one or another kind.

/** By the name alone: what a text calls a thing otherwise may be something else elsewhere. */
export const entitiesNamed = (analysis: Analysis, name: string): Entity[] =>
	analysis.entities.filter((entity) => entity.name === name);

/** The analysis with each entity of a name changed, wherever it is mentioned or speaks. */
export function changeEntities(analysis: Analysis, name: string, change: (entity: Entity) => Entity): Analysis {
	const changed = new Map(entitiesNamed(analysis, name).map((entity) => [entity.id, change(entity)]));
	if (changed.size === 0) {
		return analysis;
	}
	return {
		...analysis,
		entities: analysis.entities.map((entity) => changed.get(entity.id) ?? entity),
		mentions: analysis.mentions.map((mention) => {
			const entity = changed.get(mention.entity);
			return entity ? { ...mention, kind: entity.kind } : mention;
		}),
		speakers: analysis.speakers.map((speaker) => {
			const entity = changed.get(speaker.entity);
			return entity ? { ...speaker, name: entity.name, aliases: entity.aliases } : speaker;
		}),
	};
}

/** The analysis without an entity: what it said is nobody's. */
export function withoutEntity(analysis: Analysis, { id }: Entity): Analysis {
	const moved = new Map<number, number>();
	const mentions: Mention[] = [];
	analysis.mentions.forEach((mention, index) => {
		if (mention.entity !== id) {
			moved.set(index, mentions.length);
			mentions.push(mention);
		}
	});
	const still = (indices: readonly number[]): number[] => indices.flatMap((index) => moved.get(index) ?? []);
	const nobody = (attribution: Attribution): Attribution =>
		attribution.speaker === id
			? {
					...attribution,
					speaker: null,
					evidence: [
						...attribution.evidence,
						{ step: 'unresolved', reason: 'no source', span: attribution.source[0] ?? null },
					],
				}
			: attribution;
	return {
		...analysis,
		mentions,
		entities: analysis.entities
			.filter((entity) => entity.id !== id)
			.map((entity) => ({
				...entity,
				mentions: still(entity.mentions),
				roles: entity.roles.map((role) => (role.affiliation === id ? { ...role, affiliation: null } : role)),
			})),
		speakers: analysis.speakers.map((speaker) => ({
			...speaker,
			members: speaker.members.filter((member) => member !== id),
		})),
		attributions: analysis.attributions.map(nobody).map((attribution) => ({
			...attribution,
			evidence: attribution.evidence.filter((step) => step.step !== 'rejected' || step.entity !== id),
		})),
		claims: analysis.claims.map((claim) => ({
			...claim,
			claimant: claim.claimant === id ? null : claim.claimant,
			figures: still(claim.figures),
			entities: claim.entities.filter((entity) => entity !== id),
		})),
	};
}
