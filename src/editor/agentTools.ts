import * as vscode from 'vscode';
import type { Attribution, Claim, Speaker } from '../analysis/model';
import { UNREVIEWED } from '../review/model';
import type { Reviews } from '../review/reviews';
import type { ToolId } from '../tools';
import type { Read } from '../reading/read';
import type { Article } from './article';
import { claimView, type ClaimView } from '../reading/claimView';
import { speakerView } from '../reading/speakerView';
import { statementView, type StatementView } from '../reading/statementView';
import { folded, type Findable } from '../reading/find';
import { certaintyOf, isToCheck } from '../reading/thresholds';
import type { OpenArticles } from './openArticles';
import { plain } from '../reading/plain';
import { setting } from './settings';
import { Turns } from './turns';

/** As many as an agent can read at once, of statements over all speakers; how many there are is always said. */
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
	/** What people wrote of claims; `null` where the person does not want that to be given. */
	readonly reviews: ReturnType<Reviews['ofClaims']> | null;
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
		const answer = await this.answerOf(tool, question, token);
		return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(answer)]);
	}

	private async answerOf(tool: ToolId, question: Question, token: vscode.CancellationToken): Promise<string> {
		const open = await this.open(question.file, token);
		if (typeof open === 'string') {
			return open;
		}
		if (tool === 'sourceReview_list_claims' && question.status !== '' && !open.reviews) {
			return 'What reviewers said is not shared; ask without a status.';
		}
		const answer = await new Turns().through(answerTo(tool, question, open));
		return JSON.stringify({ file: nameOf(open.article.document), ...answer });
	}

	private async open(file: string, token: vscode.CancellationToken): Promise<Open | string> {
		const { all, active } = this.articles;
		const article = file === '' ? active : all.find(({ document }) => namesOf(document).includes(file));
		const read = await article?.whenRead(token);
		if (!article || !read) {
			const name = file === '' ? 'The active text' : file;
			return `${name} is not open for review. The person can open it and run “Source Review: Review This File”.`;
		}
		const reviews = await article.whenPlaced(token);
		return { ...read, article, reviews: sharesReviews() ? reviews.ofClaims(read.analysis) : null };
	}
}

/** Describes what is asked for. */
type Describe = () => object;

/** In steps, one for each thing that is looked at. */
function answerTo(tool: ToolId, question: Question, open: Open): Generator<void, object> {
	const { analysis } = open;
	let room = MOST;
	switch (tool) {
		case 'sourceReview_list_claims':
			return list('claims', analysis.claims, (claim) => claimOf(claim, question, open));
		case 'sourceReview_find_statements':
			return list('statements', analysis.attributions, (attribution) => statementOf(attribution, question, open));
		case 'sourceReview_get_speaker':
			return list('speakers', analysis.speakers, (speaker) =>
				speakerOf(
					speaker,
					question,
					(said) => {
						const given = said.slice(0, room);
						room -= given.length;
						return given.map((statement) => statementOf(statement, NOTHING, open)?.());
					},
					open,
				),
			);
	}
}

/** @param find what is asked for is described where there is room for it */
function* list<T>(name: string, all: readonly T[], find: (item: T) => Describe | undefined): Generator<void, object> {
	const given: object[] = [];
	let found = 0;
	for (const item of all) {
		const describe = find(item);
		if (describe && (found += 1) <= MOST) {
			given.push(describe());
		}
		yield;
	}
	return { found, [name]: given };
}

function claimOf(claim: Claim, question: Question, { lookup, reviews }: Open): Describe | undefined {
	const { record: review, reworded = false, verdicts = [] } = reviews?.get(claim) ?? {};
	const status = review?.status ?? UNREVIEWED;
	const isAsked =
		question.status === '' || [status, ...verdicts.map((verdict) => verdict.status)].includes(question.status);
	if (!isAsked || (question.worthChecking && !isToCheck(claim))) {
		return undefined;
	}
	const view = claimView(claim, lookup);
	return isAbout(view, question)
		? () => ({
				words: plain(view.words, WORDS_LENGTH),
				line: view.place.line,
				claimant: view.voice.speaker?.name ?? (view.attribution ? 'unknown' : 'the article itself'),
				report: view.told.report,
				stance: view.told.stance,
				polarity: view.told.polarity,
				modality: claim.modality,
				confidence: confidenceOf(view.attribution),
				checkWorthiness: Number(claim.checkWorthiness.toFixed(2)),
				reasons: claim.reasons,
				...(reviews && { status }),
				...(review && {
					note: review.note,
					tags: review.tags,
					sources: review.sources,
					reviewer: review.reviewer,
					wordsChangedSince: reworded,
					// Where people differ: what each of them says.
					verdicts: verdicts.map(({ status, reviewer, note }) => ({ status, reviewer, note })),
				}),
			})
		: undefined;
}

function statementOf(attribution: Attribution, question: Question, { lookup }: Open): Describe | undefined {
	const view = statementView(attribution, lookup);
	return isAbout(view, question)
		? () => ({
				words: plain(view.words, WORDS_LENGTH),
				line: view.place.line,
				speaker: view.voice.speaker?.name ?? 'unknown',
				role: view.voice.speaker?.role ?? null,
				source: plain(lookup.joined(attribution.source), WORDS_LENGTH),
				cue: view.voice.cue,
				report: view.told.report,
				stance: view.told.stance,
				act: attribution.act,
				manner: attribution.manner,
				confidence: confidenceOf(attribution),
			})
		: undefined;
}

/** @param describeSome as many statements as there is room for */
function speakerOf(
	speaker: Speaker,
	question: Question,
	describeSome: (said: readonly Attribution[]) => readonly unknown[],
	{ lookup }: Open,
): Describe | undefined {
	const { find, statements } = speakerView(speaker, lookup);
	return matchesSpeaker(find, question)
		? () => ({
				name: speaker.name,
				aliases: speaker.aliases,
				role: speaker.role,
				kind: speaker.kind,
				words: speaker.words,
				statementsFound: statements.length,
				statements: describeSome(statements),
			})
		: undefined;
}

/** How sure words and speaker are, in [0, 1]. */
const confidenceOf = (attribution: Attribution | undefined): number => Number(certaintyOf(attribution).toFixed(2));

/** Words and names are looked for as a whole: an agent asks for a phrase, not for words in any order. */
const isAbout = ({ words, find }: ClaimView | StatementView, question: Question): boolean =>
	folded(words).includes(folded(question.words)) && matchesSpeaker(find, question);
const matchesSpeaker = (find: Findable, { speaker }: Question): boolean => find.speaker.includes(folded(speaker));
const nameOf = ({ uri }: vscode.TextDocument): string => vscode.workspace.asRelativePath(uri);
/** How an agent may call a text: as answers do, without the folder that tells it from others, or by its whole path. */
const namesOf = (document: vscode.TextDocument): readonly string[] => {
	const { uri } = document;
	return [nameOf(document), vscode.workspace.asRelativePath(uri, false), uri.path, uri.fsPath];
};

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
