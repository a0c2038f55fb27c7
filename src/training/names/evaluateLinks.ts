import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { NameData } from '../../analysis/english/nameData';
import { linkEntities } from '../../analysis/entities/linkEntities';
import type { Entity, Span } from '../../analysis/model';
import { drain } from '../../analysis/text/drain';
import { readGold, type GoldDocument } from '../speakers/goldDocument';
import { plainName } from '../speakers/plainName';
import { documentOf } from './chains';

const SHOWN = 30;

/**
 * Prints how often a source that is written otherwise than the speaker's full name (*Holt* for *Ann Holt*, *NCB* for
 * *Narcotics Control Bureau*) is grouped with that full name, where the article gives it, and with no other speaker.
 * Names are the annotated ones, so that the grouping alone is measured.
 */
export function evaluateLinks(folder: string, names: NameData, log: (line: string) => void): void {
	for (const part of ['dev', 'train']) {
		const file = join(folder, 'gold', `${part}.jsonl`);
		if (!existsSync(file)) {
			continue;
		}
		const errors: string[] = [];
		let total = 0;
		for (const gold of readGold(file)) {
			const { count, wrong } = check(gold, names);
			total += count;
			errors.push(...wrong);
		}
		const share = total > 0 ? (100 * (total - errors.length)) / total : NaN;
		log(`\ngold/${part}.jsonl: ${String(total)} sources written differently, ${share.toFixed(1)} % grouped right`);
		errors.slice(0, SHOWN).forEach(log);
	}
}

function check(gold: GoldDocument, data: NameData): { count: number; wrong: string[] } {
	const { text } = gold;
	const found = [...gold.entities].sort((a, b) => a.start - b.start);
	const { entities, mentions } = drain(linkEntities(documentOf(text), found, { names: data }));
	const formsOf = new Map(
		entities.map((entity) => [entity.id, new Set([entity.name, ...entity.aliases].map(plainName))] as const),
	);
	const written = new Set(found.map(({ start, end }) => plainName(text.slice(start, end))));
	const speakers = new Set(
		gold.attributions.flatMap(({ speaker }) =>
			speaker !== null && /^\P{Ll}/u.test(speaker) && written.has(plainName(speaker)) ? [plainName(speaker)] : [],
		),
	);
	const wrong: string[] = [];
	let count = 0;
	for (const { source, speaker } of gold.attributions) {
		const full = plainName(speaker ?? '');
		const mention = speakers.has(full)
			? mentions.find((each) => inside(each, source) && mayBe(plainName(text.slice(each.start, each.end)), full))
			: undefined;
		if (!mention || plainName(text.slice(mention.start, mention.end)) === full) {
			continue;
		}
		count++;
		const forms = formsOf.get(mention.entity) ?? new Set<string>();
		const others = [...forms].filter((form) => form !== full && speakers.has(form));
		if (!forms.has(full) || others.length > 0) {
			const entity: Entity | undefined = entities.find(({ id }) => id === mention.entity);
			wrong.push(
				`${gold.doc}: ${text.slice(mention.start, mention.end)} is ${String(speaker)}, not ${[entity?.name, ...(entity?.aliases ?? [])].join(' / ')}`,
			);
		}
	}
	return { count, wrong };
}

const inside = ({ start, end }: Span, spans: readonly (readonly [number, number])[]): boolean =>
	spans.some(([from, to]) => start >= from && end <= to);

/** Shares a word with the full name, or is its initials. */
function mayBe(form: string, full: string): boolean {
	const words = full.split(' ');
	const initials = words.map((word) => word.charAt(0)).join('');
	const bare = words
		.filter((word) => !/^(?:of|and|for|in|on)$/.test(word))
		.map((word) => word.charAt(0))
		.join('');
	const letters = form.replaceAll(' ', '');
	return (
		form.split(' ').some((word) => words.includes(word)) || (letters.length > 1 && [initials, bare].includes(letters))
	);
}
