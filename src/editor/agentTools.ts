import * as vscode from 'vscode';
import type { Attribution, Claim, Speaker } from '../analysis/model';
import { UNREVIEWED } from '../review/model';
import type { ToolId } from '../tools';
import type { Article, Read } from './article';
import { hullOf } from '../reading/hullOf';
import { folded } from '../reading/listQuery';
import type { OpenArticles } from './openArticles';
import { lineNumber } from './places';
import { plain } from '../reading/plain';
import { setting } from './settings';

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

/** A reviewed text, for looking things up. */
interface Open extends Read {
	readonly article: Article;
	/** The person wants what people wrote to be given too. */
	readonly withReviews: boolean;
}

/**
 * Answers the editor's own agent from the analysis. Reads only; what people wrote (statuses, notes, sources, names of
 * reviewers) is given only where the person's own setting says so. Before anything is given, the person is told what.
 */
export class AgentTools {
	constructor(private readonly articles: OpenArticles) {}

	/** What the person has to agree to. */
	prepare(input: unknown): vscode.PreparedToolInvocation {
		const { file } = readQuestion(input);
		const name = file === '' ? vscode.l10n.t('the active text') : file;
		return {
			invocationMessage: vscode.l10n.t('Reading the analysis of {0}', name),
			confirmationMessages: {
				title: vscode.l10n.t('Give the analysis of a text to the language model?'),
				message: sharesReviews()
					? vscode.l10n.t(
							'Words of {0}, who says them, and what reviewers wrote (statuses, notes, tags, sources, names) go to the language model, and with it perhaps off this machine.',
							name,
						)
					: vscode.l10n.t(
							'Words of {0} and who says them go to the language model, and with it perhaps off this machine. What reviewers wrote does not.',
							name,
						),
			},
		};
	}

	/** @returns JSON, or a sentence that says why there is none */
	async answer(tool: ToolId, input: unknown, token: vscode.CancellationToken): Promise<vscode.LanguageModelToolResult> {
		const question = readQuestion(input);
		const open = await this.open(question.file, token);
		const answer =
			typeof open === 'string'
				? open
				: JSON.stringify({ file: nameOf(open.article.document), ...answerTo(tool, question, open) });
		return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(answer)]);
	}

	private async open(file: string, token: vscode.CancellationToken): Promise<Open | string> {
		const { all, active } = this.articles;
		const article =
			file === '' ? active : all.find(({ document }) => nameOf(document) === file || document.uri.path === file);
		const read = await article?.whenRead(token);
		if (!article || !read) {
			const name = file === '' ? 'The active text' : file;
			return `${name} is not open for review. The person can open it and run “Source Review: Review This File”.`;
		}
		await article.whenPlaced(token);
		return { ...read, article, withReviews: sharesReviews() };
	}
}

function answerTo(tool: ToolId, question: Question, open: Open): object {
	const { analysis } = open;
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

function claimOf(
	claim: Claim,
	question: Question,
	{ article, analysis, lookup, withReviews }: Open,
): object | undefined {
	const words = plain(lookup.joined(claim.shown), WORDS_LENGTH);
	const speaker = lookup.speaker(claim.claimant);
	const review = withReviews ? article.reviews.ofClaims(analysis).get(claim)?.record : undefined;
	const status = review?.status ?? UNREVIEWED;
	const isAsked =
		matches(words, question.words) &&
		matchesSpeaker(speaker, question.speaker) &&
		(!withReviews || question.status === '' || question.status === status) &&
		(!question.worthChecking || claim.checkWorthiness >= 0.5);
	return isAsked
		? {
				words,
				line: lineNumber(article.document, hullOf(claim.content).start),
				claimant: speaker?.name ?? (claim.attribution === null ? 'the article itself' : 'unknown'),
				stance: claim.stance,
				polarity: claim.polarity,
				modality: claim.modality,
				checkWorthiness: Number(claim.checkWorthiness.toFixed(2)),
				reasons: claim.reasons,
				...(withReviews && { status }),
				...(review && { note: review.note, tags: review.tags, sources: review.sources, reviewer: review.reviewer }),
			}
		: undefined;
}

function statementOf(attribution: Attribution, question: Question, { article, lookup }: Open): object | undefined {
	const words = plain(lookup.joined(attribution.content), WORDS_LENGTH);
	const speaker = lookup.speaker(attribution.speaker);
	return matches(words, question.words) && matchesSpeaker(speaker, question.speaker)
		? {
				words,
				line: lineNumber(article.document, hullOf(attribution.content).start),
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

/** Only the person's own settings count, never those of a folder. */
const sharesReviews = (): boolean => setting('agents.shareReviews') === true;

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
