import { findDateline } from '../../analysis/entities/findDateline';
import type { FoundMention, Names } from '../../analysis/entities/foundMention';
import { linkEntities } from '../../analysis/entities/linkEntities';
import { recognize } from '../../analysis/entities/recognize';
import type { English } from '../../analysis/trained/english';
import type { Document } from '../../analysis/text/document';
import { Memo } from '../../analysis/text/memo';
import { drain } from '../../analysis/text/drain';
import { Places } from '../../analysis/text/places';
import type { GoldDocument } from './goldDocument';

const VALUES = new Set(['date', 'time', 'duration', 'money', 'percent', 'quantity', 'number']);

/** The annotated names linked to entities, and the dates and amounts that the product finds beside them. */
export function namesInGold(document: Document, gold: GoldDocument, english: English): Names {
	const found = drain(recognize(document, findDateline(document.text), english, new Memo()));
	const values = found.filter(
		(mention) =>
			VALUES.has(mention.kind) && !gold.entities.some((name) => name.start < mention.end && mention.start < name.end),
	);
	const names: FoundMention[] = [...gold.entities.map(({ start, end, kind }) => ({ start, end, kind })), ...values];
	names.sort((a, b) => a.start - b.start);
	return linkEntities(new Places(document), names, english);
}
