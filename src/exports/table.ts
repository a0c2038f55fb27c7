import type { Analysis, Attribution, Span } from '../analysis/model';
import { Lookup } from '../reading/lookup';
import { statementView } from '../reading/statementView';
import { certaintyOf } from '../reading/thresholds';
import { howSure } from '../reading/words/evidenceLines';
import { whyUnread } from '../reading/whyUnread';
import { layOut } from './columns';
import { onOneLine, showControls } from './showControls';

const HEADINGS = ['LINE', 'SPEAKER', 'CUE', 'TOLD AS', 'ACT', 'SURE', 'CONTENT'] as const;
/** The widest a cell gets, in terminal columns; the last column is cut to it as well. */
const WIDEST = [7, 32, 20, 24, 9, 5, 100] as const;

/**
 * Who says what, for reading in a terminal: a heading, one line for each attribution with how sure it is, in words and speaker, and how
 * many there are of what.
 * What is longer than its column ends in an ellipsis; control characters are shown, never sent.
 *
 * @returns lines that each end in a line feed
 */
export function toTable(doc: string, analysis: Analysis): string {
	const title = `${showControls(onOneLine(doc))}\n`;
	if (!analysis.english) {
		return whyUnread(analysis) === 'web page'
			? `${title}Not analysed: this is the source of a web page. Copy its text from a browser into a file.\n`
			: `${title}Not analysed: this does not read like English.\n`;
	}
	const lookup = new Lookup(analysis);
	const rows = analysis.attributions.map((attribution) => cells(attribution, lookup));
	const count = (many: number, one: string, more: string): string => `${many} ${many === 1 ? one : more}`;
	const summary = [
		count(analysis.attributions.length, 'attribution', 'attributions'),
		count(analysis.speakers.length, 'speaker', 'speakers'),
		count(analysis.claims.length, 'claim', 'claims'),
		count(analysis.entities.length, 'name or value', 'names and values'),
		count(analysis.findings.length, 'finding', 'findings'),
	].join(' · ');
	return `${title}${rows.length > 0 ? layOut([[...HEADINGS], ...rows], WIDEST) : ''}${summary}\n`;
}

function cells(attribution: Attribution, lookup: Lookup): string[] {
	const { place, voice, how } = statementView(attribution, lookup);
	const words = (spans: readonly Span[]): string => showControls(onOneLine(lookup.joined(spans)));
	return [
		String(place.line),
		voice.speaker ? showControls(onOneLine(voice.speaker.name)) : '(unknown)',
		words(attribution.cue),
		how.join(', '),
		attribution.act,
		howSure(certaintyOf(attribution)),
		`${attribution.parent === null ? '' : '↳ '}${words(attribution.content)}`,
	];
}
