import { findDateline } from '../../../src/analysis/entities/findDateline';
import type { FoundMention, Names } from '../../../src/analysis/entities/foundMention';
import { linkEntities } from '../../../src/analysis/entities/linkEntities';
import { recognize } from '../../../src/analysis/entities/recognize';
import type { Entity } from '../../../src/analysis/model';
import { cutDocument } from '../../../src/analysis/text/cutDocument';
import type { Block, Document } from '../../../src/analysis/text/document';
import { Memo } from '../../../src/analysis/text/memo';
import { drain } from '../../../src/analysis/text/drain';
import { Places } from '../../../src/analysis/text/places';
import { english } from '../analysis/english';

/** The data that ships, read once for all tests. */
export const { names } = english();

/** What one recognition keeps for the next. */
export interface Kept {
	readonly blocks: Memo<Block>;
	readonly names: Memo<readonly FoundMention[]>;
}

export interface Recognized {
	readonly text: string;
	readonly document: Document;
	readonly found: readonly FoundMention[];
	readonly kept: Kept;
}

/** Runs the recogniser to its end. */
export function recognizeText(text: string, before?: Kept): Recognized {
	const kept = { blocks: new Memo(before?.blocks), names: new Memo(before?.names) };
	const document = drain(cutDocument(text, kept.blocks, english().known));
	const found = drain(recognize(document, findDateline(text), { names }, kept.names));
	return { text, document, found, kept };
}

export function linkText(text: string): Names {
	const { document, found } = recognizeText(text);
	return linkEntities(new Places(document), found, english());
}

/** `kind: words` of each mention. */
export function shown(text: string): string[] {
	return recognizeText(text).found.map(({ start, end, kind }) => `${kind}: ${text.slice(start, end)}`);
}

/** The entity one of whose forms this is. */
export function entityNamed(linked: Names, form: string): Entity {
	const entity = linked.entities.find(({ name, aliases }) => name === form || aliases.includes(form));
	if (!entity) {
		throw new Error(`No entity is called ${form}: ${linked.entities.map(({ name }) => name).join(', ')}`);
	}
	return entity;
}
