import assert from 'node:assert/strict';

import { attribute } from '../../../src/analysis/attributions/attribute';
import { findClaims } from '../../../src/analysis/claims/findClaims';
import { findFindings } from '../../../src/analysis/findings/findFindings';
import { linkEntities } from '../../../src/analysis/entities/linkEntities';
import { recognize } from '../../../src/analysis/entities/recognize';
import { completeSources } from '../../../src/analysis/speakers/completeSources';
import { resolveSpeakers } from '../../../src/analysis/speakers/resolveSpeakers';
import { cutDocument } from '../../../src/analysis/text/cutDocument';
import { drain } from '../../../src/analysis/text/drain';
import { Memo } from '../../../src/analysis/text/memo';
import { Places } from '../../../src/analysis/text/places';
import { english } from '../analysis/english';

const ARTICLE =
	'Harbour master Ada Lindqvist said the old lock had leaked since 2014, and she denied that 14 ships were turned away. ' +
	'“We have waited long enough,” said Tomas Beregi, an engineer. The Canal Board told Orbit it plans to close the gates, ' +
	'but a report said 12 people were hurt. Officials hope the dam holds. They said 15 people were hurt that night. ';
const LENGTH = 120_000;
/** Milliseconds of the processor's time, so that what else the machine does counts for nothing. */
const LONGEST = 40;
const RUNS = 3;

/** The longest step of three stages, each step at its fastest of a few runs. */
function longestStep(text: string): number {
	const document = drain(cutDocument(text, new Memo()));
	const names = drain(linkEntities(document, drain(recognize(document, null, english(), new Memo())), english()));
	const { quotations, attributions } = drain(attribute(document, names, english(), new Memo()));
	const fastest: number[] = [];
	for (let run = 0; run < RUNS; run++) {
		let step = 0;
		const timed = <T>(stage: Generator<void, T>): T => {
			for (;;) {
				const started = process.cpuUsage();
				const next = stage.next();
				fastest[step] = Math.min(fastest[step] ?? Infinity, process.cpuUsage(started).user / 1000);
				step++;
				if (next.done) {
					return next.value;
				}
			}
		};
		const places = timed(Places.of(document));
		const found = timed(completeSources(places, names, english(), attributions));
		const spoken = timed(resolveSpeakers(places, names, found, english()));
		timed(findClaims(places, names, [], spoken, english()));
		timed(findFindings(places, names, quotations, spoken, english()));
	}
	return Math.max(...fastest);
}

describe('Speakers, claims and findings', () => {
	it('give others their turn in time, in a long text of one line and of many', () => {
		const times = Math.ceil(LENGTH / ARTICLE.length);
		for (const text of [ARTICLE.repeat(times), `${ARTICLE}\n\n`.repeat(times)]) {
			const longest = longestStep(text);
			assert.ok(longest < LONGEST, `a step takes ${longest.toFixed(0)} ms`);
		}
	}).timeout(60_000);
});
