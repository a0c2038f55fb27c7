import * as vscode from 'vscode';
import type { Attribution, Claim, Speaker } from '../analysis/model';
import { UNREVIEWED } from '../review/model';
import type { ToolId } from '../tools';
import type { Analyses } from './analyses';
import type { Desk } from './desk/desk';
import type { Reviews } from '../review/reviews';
import { hullOf } from './hullOf';
import { folded } from './listing/listQuery';
import type { Lookup } from './lookup';
import { lineNumber } from './places';
import { plain } from './plain';

/** As many as an agent can read at once; how many there are is always said. */
const MOST = 100;
const WORDS_LENGTH = 1000;

/** What an agent may ask; all of it is optional, and everything else is ignored. */
interface Question {
	readonly file: string;
	readonly speaker: string;
	readonly words: string;
	readonly status: string;
	readonly worthChecking: boolean;
}

/** A reviewed document, for looking things up. */
interface Open {
	readonly document: vscode.TextDocument;
	readonly lookup: Lookup;
	readonly reviews: Reviews;
}

/** Answers the editor's own agent from the analysis and the reviews. Reads only. */
export class AgentTools {
	constructor(
		private readonly analyses: Analyses,
		private readonly desk: Desk,
	) {}

	/** @returns JSON, or a sentence that says why there is none */
	async answer(tool: ToolId, input: unknown, token: vscode.CancellationToken): Promise<vscode.LanguageModelToolResult> {
		const question = readQuestion(input);
		const open = await this.open(question.file, token);
		const answer =
			typeof open === 'string'
				? open
				: JSON.stringify({ file: nameOf(open.document), ...answerTo(tool, question, open) });
		return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(answer)]);
	}

	private async open(file: string, token: vscode.CancellationToken): Promise<Open | string> {
		const document =
			file === ''
				? vscode.window.activeTextEditor?.document
				: vscode.workspace.textDocuments.find((document) => nameOf(document) === file || document.uri.path === file);
		if (!document) {
			return file === '' ? 'No text is open.' : `${file} is not open in the editor.`;
		}
		const analysis = await this.analyses.of(document, token);
		if (!analysis) {
			return `${nameOf(document)} is not reviewed. The person can run “Source Review: Review This File”.`;
		}
		return { document, lookup: this.analyses.lookup(analysis), reviews: await this.desk.open(document) };
	}
}

function answerTo(tool: ToolId, question: Question, open: Open): object {
	const { analysis } = open.lookup;
	switch (tool) {
		case 'sourceReview_list_claims':
			return list('claims', analysis.claims, (claim) => claimOf(claim, question, open));
		case 'sourceReview_find_statements':
			return list('statements', analysis.attributions, (attribution) => statementOf(attribution, question, open));
		case 'sourceReview_get_speaker':
			return list('speakers', analysis.speakers, (speaker) => speakerOf(speaker, question, open));
	}
}

function list<T>(name: string, all: readonly T[], describe: (item: T) => object | undefined): object {
	const found = all.flatMap((item) => describe(item) ?? []);
	return { found: found.length, [name]: found.slice(0, MOST) };
}

function claimOf(claim: Claim, question: Question, { document, lookup, reviews }: Open): object | undefined {
	const words = plain(lookup.joined(claim.shown), WORDS_LENGTH);
	const speaker = lookup.speaker(claim.claimant);
	const review = reviews.ofClaims(lookup.analysis).get(claim)?.record;
	const status = review?.status ?? UNREVIEWED;
	const isAsked =
		matches(words, question.words) &&
		matchesSpeaker(speaker, question.speaker) &&
		(question.status === '' || question.status === status) &&
		(!question.worthChecking || claim.checkWorthiness >= 0.5);
	return isAsked
		? {
				words,
				line: lineNumber(document, hullOf(claim.content).start),
				claimant: speaker?.name ?? (claim.attribution === null ? 'the article itself' : 'unknown'),
				stance: claim.stance,
				polarity: claim.polarity,
				modality: claim.modality,
				checkWorthiness: Number(claim.checkWorthiness.toFixed(2)),
				reasons: claim.reasons,
				status,
				...(review && { note: review.note, tags: review.tags, sources: review.sources, reviewer: review.reviewer }),
			}
		: undefined;
}

function statementOf(attribution: Attribution, question: Question, { document, lookup }: Open): object | undefined {
	const words = plain(lookup.joined(attribution.content), WORDS_LENGTH);
	const speaker = lookup.speaker(attribution.speaker);
	return matches(words, question.words) && matchesSpeaker(speaker, question.speaker)
		? {
				words,
				line: lineNumber(document, hullOf(attribution.content).start),
				speaker: speaker?.name ?? 'unknown',
				role: speaker?.role ?? null,
				source: plain(lookup.joined(attribution.source), WORDS_LENGTH),
				cue: plain(lookup.joined(attribution.cue), WORDS_LENGTH),
				act: attribution.act,
				manner: attribution.manner,
				confidence: Number(attribution.confidence.toFixed(2)),
			}
		: undefined;
}

function speakerOf(speaker: Speaker, question: Question, open: Open): object | undefined {
	return matchesSpeaker(speaker, question.speaker)
		? {
				name: speaker.name,
				aliases: speaker.aliases,
				role: speaker.role,
				kind: speaker.kind,
				words: speaker.words,
				statements: open.lookup
					.statementsOf(speaker)
					.slice(0, MOST)
					.map((statement) => statementOf(statement, NOTHING, open)),
			}
		: undefined;
}

const matches = (text: string, asked: string): boolean => folded(text).includes(folded(asked));
const matchesSpeaker = (speaker: Speaker | undefined, asked: string): boolean =>
	asked === '' || (speaker !== undefined && [speaker.name, ...speaker.aliases].some((name) => matches(name, asked)));
const nameOf = (document: vscode.TextDocument): string => vscode.workspace.asRelativePath(document.uri, false);

const NOTHING: Question = { file: '', speaker: '', words: '', status: '', worthChecking: false };

function readQuestion(input: unknown): Question {
	const given = (typeof input === 'object' && input !== null ? input : {}) as Record<string, unknown>;
	const text = (key: string): string => (typeof given[key] === 'string' ? given[key].trim() : '');
	return {
		file: text('file'),
		speaker: text('speaker'),
		words: text('words'),
		status: text('status'),
		worthChecking: given['worthChecking'] === true,
	};
}
