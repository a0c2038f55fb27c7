import * as vscode from 'vscode';
import type { CommandId } from './commands';
import { ActiveContext } from './editor/activeContext';
import { AgentTools } from './editor/agentTools';
import type { Article } from './editor/article';
import { articleMaker } from './editor/articleMaker';
import { CurrentStatement } from './editor/currentStatement';
import { Drawing } from './editor/drawing';
import { engineVersion } from './editor/corpus/engineVersion';
import { KeptIndex } from './editor/corpus/keptIndex';
import { Checks } from './editor/corpus/checks';
import { FiguresElsewhere } from './editor/corpus/figuresElsewhere';
import { ManyTexts } from './editor/corpus/manyTexts';
import { PanelChecks } from './editor/corpus/panelChecks';
import { Passages } from './editor/corpus/passages';
import { SameWords } from './editor/corpus/sameWords';
import { checkQuotations } from './editor/desk/checkQuotations';
import { checkReport } from './editor/desk/checkReport';
import { copyQuotation } from './editor/desk/copyQuotation';
import { Correcting } from './editor/desk/correcting';
import { describePerson } from './editor/desk/describing';
import { exportReviews } from './editor/desk/exportReviews';
import { importReviews } from './editor/desk/importReviews';
import { listLostRecords } from './editor/desk/lostRecords';
import { listReviewsWithoutText } from './editor/desk/reviewsWithoutText';
import { lookUp } from './editor/desk/lookUp';
import { PlacesInTurn } from './editor/desk/placesInTurn';
import { Reviewing } from './editor/desk/reviewing';
import { wordsElsewhere } from './editor/desk/wordsElsewhere';
import { showEvidence } from './editor/desk/showEvidence';
import { CorrectingEntries } from './editor/directory/correctingEntries';
import { namedElsewhere } from './editor/directory/namedElsewhere';
import { PeopleOfTexts } from './editor/directory/people';
import { peopleSymbols } from './editor/directory/peopleSymbols';
import { listStatementsOf } from './editor/directory/statementsAcross';
import { Disposable } from './editor/disposable';
import { tellOfEngine } from './editor/engineWords';
import { EntityNavigation } from './editor/entityNavigation';
import { FindingActions } from './editor/findingActions';
import { FindingDiagnostics } from './editor/findingDiagnostics';
import { NoteComments } from './editor/noteComments';
import { FirstSaves } from './editor/firstSaves';
import { Folding } from './editor/folding';
import { goTo } from './editor/goTo';
import { Highlights } from './editor/highlights';
import { InSight } from './editor/inSight';
import { highlightSettings } from './editor/highlightSettings';
import { Hovers } from './editor/hovers/hovers';
import { LanguageStatus } from './editor/languageStatus';
import { Listing } from './editor/listing/listing';
import { Navigation } from './editor/navigation';
import type { OpenArticles } from './editor/openArticles';
import { ownerOf } from './editor/owner';
import { tellOfPersonalSettings } from './editor/personalSettings';
import { showPlace } from './editor/reveal';
import { readingDepth } from './editor/settings';
import { reviewThisFile, stopReviewingThisFile } from './editor/reviewThisFile';
import { openSampleArticle } from './editor/sampleArticle';
import { Shelves } from './editor/shelves';
import { KeptReadings } from './editor/keptReadings';
import { corpusSpawner, encoderFor, hostClock, workerSpawner } from './editor/startWorker';
import { SpeakerHints } from './editor/speakerHints';
import { StatusBar } from './editor/statusBar';
import { StatusMarks } from './editor/statusMarks';
import { Symbols } from './editor/symbols';
import { Turns } from './editor/turns';
import { Panel } from './panel/panel';
import { l10n } from './reading/words/l10n';
import { Engine } from './worker/engine';

const comparing = () => import('./editor/comparing');

type Handler = (...args: unknown[]) => unknown;

/** What several views ask, and is made when first asked: in long texts it is made in turns of its own. */
const PREPARED: readonly ((article: Article) => unknown)[] = [
	({ reviews }) => reviews,
	({ read, reviews }) => read && reviews.ofClaims(read.analysis),
	({ read }) => read?.lookup.speech,
];

/** Everything that is built when it is first needed, connected. No logic of its own. */
export class Rooms extends Disposable {
	readonly panel: Panel;
	readonly tools: AgentTools;
	private readonly manyTexts: ManyTexts;
	private readonly people: PeopleOfTexts;
	private readonly shelves: Shelves;
	private readonly handlers: Readonly<Record<CommandId, Handler>>;

	constructor(
		context: vscode.ExtensionContext,
		private readonly articles: OpenArticles,
	) {
		super();
		l10n.use(vscode.l10n.t);
		// What is remembered of a window without a folder ends with it.
		const answers = vscode.workspace.workspaceFolders ? context.workspaceState : context.globalState;
		this.shelves = this.register(new Shelves(ownerOf(context), answers, context.globalStorageUri));
		const engine = this.register(
			new Engine(workerSpawner(context.extensionUri), {
				...hostClock,
				tell: tellOfEngine,
				depth: readingDepth,
				encoder: () => encoderFor(context.extensionUri),
			}),
		);
		this.register(
			vscode.workspace.onDidChangeConfiguration(
				(event) => event.affectsConfiguration('sourceReview.readingDepth') && engine.depthChanged(),
			),
		);
		const readings = new KeptReadings(context.storageUri);
		void tellOfPersonalSettings(context.workspaceState);
		articles.start(articleMaker(engine, this.shelves, readings, this.register(new FirstSaves())));
		this.manyTexts = this.register(
			new ManyTexts(
				articles,
				corpusSpawner(context.extensionUri),
				new KeptIndex(context.storageUri, () => engineVersion(context.extensionUri)),
			),
		);
		const many = this.manyTexts;
		const checks = this.register(new Checks(articles, many));
		this.register(new FiguresElsewhere(articles, this.manyTexts));
		const sameWords = this.register(new SameWords(articles, many, checks));
		const passages = this.register(new Passages());
		this.people = this.register(new PeopleOfTexts(many, this.shelves));
		const entries = new CorrectingEntries(this.people, articles);
		this.panel = this.register(
			new Panel(
				context.extensionUri,
				articles,
				{
					newTurns: () => new Turns(),
					showPlace: (document, span, preserveFocus) => showPlace(document, span, 'select', preserveFocus),
				},
				new PanelChecks(articles, checks, passages),
			),
		);
		this.tools = new AgentTools(articles);
		this.register(new ActiveContext(articles));
		this.register(new InSight(articles));
		PREPARED.forEach((prepare) => this.register(articles.onDidChange(prepare)));
		const drawing = this.register(new Drawing());
		this.register(new Highlights(articles, drawing));
		const current = this.register(new CurrentStatement(articles, drawing));
		this.register(
			new Hovers(
				articles,
				(document, attribution) => current.point(attribution && { document, attribution }),
				sameWords,
			),
		);
		this.register(new Symbols(articles));
		this.register(new Folding(articles));
		this.register(
			new EntityNavigation(articles, (document, entity, token) => namedElsewhere(this.people, document, entity, token)),
		);
		this.register(new LanguageStatus(articles));
		this.register(new StatusBar(articles));
		this.register(new FindingDiagnostics(articles));
		this.register(new FindingActions(articles));
		this.register(new StatusMarks(articles, drawing));
		this.register(new SpeakerHints(articles));
		const notes = this.register(new NoteComments(articles));
		const navigation = this.register(new Navigation(articles));
		const listing = this.register(new Listing(articles));
		const places = new PlacesInTurn(articles);
		const reviewing = new Reviewing(articles, places);
		const correcting = new Correcting(places);
		this.handlers = {
			'sourceReview.openSampleArticle': () => openSampleArticle(context.extensionUri, articles),
			'sourceReview.reviewThisFile': (...args) => reviewThisFile(articles, args),
			'sourceReview.stopReviewingThisFile': () => stopReviewingThisFile(articles),
			'sourceReview.listClaims': () => listing.show('claims'),
			'sourceReview.listSpeakers': () => listing.show('speakers'),
			'sourceReview.listQuotations': () => listing.show('quotations'),
			'sourceReview.listStatementsOf': () => listStatementsOf(this.people, many, articles),
			'sourceReview.nextQuotation': () => navigation.stop('quotation', 'next'),
			'sourceReview.previousQuotation': () => navigation.stop('quotation', 'previous'),
			'sourceReview.nextStatement': () => navigation.stop('statement', 'next'),
			'sourceReview.previousStatement': () => navigation.stop('statement', 'previous'),
			'sourceReview.nextClaim': () => navigation.stop('claim', 'next'),
			'sourceReview.previousClaim': () => navigation.stop('claim', 'previous'),
			'sourceReview.goToSpeakersNextStatement': () => navigation.speakersNextStatement(),
			'sourceReview.goToCue': () => navigation.part('cue'),
			'sourceReview.goToSource': () => navigation.part('source'),
			'sourceReview.toggleHighlights': () => highlightSettings.toggle(),
			'sourceReview.showPanel': () => this.panel.focus(),
			'sourceReview.refreshPanel': () => this.panel.refresh(),
			'sourceReview.goTo': (...args) => goTo(articles, args),
			'sourceReview.setStatus': (...args) => reviewing.setStatus(args),
			'sourceReview.setStatusAndGoToNext': (...args) => reviewing.setStatus(args, true),
			'sourceReview.nextUnreviewedClaim': () => reviewing.nextUnreviewed(),
			'sourceReview.editNote': (...args) => reviewing.note(args),
			'sourceReview.saveComment': (...args) => notes.save(args),
			'sourceReview.editComment': (...args) => notes.edit(args),
			'sourceReview.cancelComment': (...args) => notes.cancel(args),
			'sourceReview.editTags': (...args) => reviewing.tags(args),
			'sourceReview.editSources': (...args) => reviewing.sources(args),
			'sourceReview.undoReviewChange': () => reviewing.step('undo'),
			'sourceReview.redoReviewChange': () => reviewing.step('redo'),
			'sourceReview.listLostReviews': () => listLostRecords(articles),
			'sourceReview.listReviewsWithoutText': () => listReviewsWithoutText(articles, this.shelves),
			'sourceReview.copyQuotation': (...args) => copyQuotation(articles, args),
			'sourceReview.lookUp': (...args) => lookUp(articles, args),
			'sourceReview.showEvidence': (...args) => showEvidence(articles, args),
			'sourceReview.exportReviews': () => exportReviews(articles),
			'sourceReview.markFindingReviewed': (...args) => reviewing.markFinding(args),
			'sourceReview.importReviews': () => importReviews(articles),
			'sourceReview.compareVersions': async (...args) => (await comparing()).compareVersions(articles, many, args),
			'sourceReview.compareReviewers': async () => (await comparing()).compareReviewers(articles),
			'sourceReview.notAQuotation': (...args) => correcting.notAQuotation(args),
			'sourceReview.setSpeaker': (...args) => correcting.setSpeaker(args),
			'sourceReview.quotationEndsHere': () => correcting.endHere(),
			'sourceReview.quotationIsSelection': () => correcting.contentIsSelection(),
			'sourceReview.hideName': (...args) => correcting.hideName(args),
			'sourceReview.renameName': (...args) => correcting.renameName(args),
			'sourceReview.changeKindOfName': (...args) => correcting.changeKind(args),
			'sourceReview.auditFolder': async () =>
				(await comparing()).auditFolder(articles, many, this.people, this.shelves),
			'sourceReview.describePerson': (...args) => describePerson(places, args),
			'sourceReview.mergeNames': () => entries.merge(),
			'sourceReview.splitName': () => entries.split(),
			'sourceReview.renameAcrossTexts': () => entries.rename(),
			'sourceReview.clearKeptReadings': () => readings.clear(),
			'sourceReview.stopIndexing': () => this.manyTexts.stopIndexing(),
			'sourceReview.clearIndex': () => this.manyTexts.clear(),
			'sourceReview.checkAgainstSources': () => checkQuotations(articles, many, checks),
			'sourceReview.compareWithSource': (...args) => wordsElsewhere('compare', articles, sameWords, passages, args),
			'sourceReview.goToWordsElsewhere': (...args) => wordsElsewhere('go', articles, sameWords, passages, args),
			'sourceReview.exportCheckReport': () => checkReport(articles, checks),
		};
	}

	/** People, bodies and places of all texts, as symbols of the workspace. */
	symbols(query: string, token: vscode.CancellationToken): Promise<vscode.SymbolInformation[]> {
		return peopleSymbols(this.people, query, token);
	}

	/** Runs a command of ours. What a person has called off comes to nothing: VS Code would show that as an error. */
	async run(id: CommandId, args: readonly unknown[]): Promise<unknown> {
		try {
			return await this.handlers[id](...args);
		} catch (error) {
			if (error instanceof vscode.CancellationError) {
				return undefined;
			}
			throw error;
		}
	}

	/** Resolves when all that was done is saved. */
	async settled(): Promise<void> {
		await this.articles.settled();
		await this.shelves.settled();
		await this.manyTexts.settled();
	}
}
