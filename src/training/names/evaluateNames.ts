import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { readNameData, type NameData } from '../../analysis/english/nameData';
import { findDateline } from '../../analysis/entities/findDateline';
import type { FoundMention } from '../../analysis/entities/foundMention';
import { recognize } from '../../analysis/entities/recognize';
import { NAME_KINDS, type NameKind } from '../../analysis/model';
import { Memo } from '../../analysis/text/memo';
import { readWordLists } from '../readEnglish';
import { documentOf } from './chains';
import { readTexts, type NamedText } from './readCorpora';
import { NameScore } from './scoreNames';

const SETS: readonly { readonly path: readonly string[]; readonly kinds: readonly NameKind[] }[] = [
	{ path: ['gold', 'dev.jsonl'], kinds: NAME_KINDS },
	{ path: ['gold', 'dev.jsonl'], kinds: ['person', 'organization', 'location'] },
	{ path: ['measure', 'names-worldwide-dev.jsonl'], kinds: ['person', 'organization', 'location'] },
	{ path: ['..', 'annotation', 'seed', 'gold.jsonl'], kinds: NAME_KINDS },
];

/** Scores the name recogniser on every held-out set that the data folder has. */
export function evaluateNames(folder: string, bytes: Uint8Array, log: (line: string) => void, brief = false): void {
	const names = readNameData(bytes, readWordLists());
	for (const { path, kinds } of SETS) {
		const file = join(folder, ...path);
		if (!existsSync(file)) {
			continue;
		}
		const score = new NameScore(kinds);
		for (const text of readTexts(file)) {
			score.add(text, namesOf(text, names));
		}
		if (brief) {
			const shown = ['all', ...kinds] as const;
			log(`${path.join('/')}: ${shown.map((kind) => `${kind} ${score.f1(kind).toFixed(1)}`).join('  ')}`);
			continue;
		}
		log(
			`\n${path.join('/')}\n${score.table()}\n\n${score.confusionTable()}\n\nMost frequent errors\n${score.commonErrors(20)}`,
		);
	}
}

function namesOf({ text }: NamedText, names: NameData): readonly FoundMention[] {
	const steps = recognize(documentOf(text), findDateline(text), { names }, new Memo());
	for (;;) {
		const step = steps.next();
		if (step.done) {
			return step.value;
		}
	}
}
