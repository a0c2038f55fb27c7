import * as vscode from 'vscode';
import type { CommandId } from './commands';
import { ActiveContext } from './editor/activeContext';
import { AgentTools } from './editor/agentTools';
import { Analyses } from './editor/analyses';
import { copyQuotation } from './editor/desk/copyQuotation';
import { Correcting } from './editor/desk/correcting';
import { Desk } from './editor/desk/desk';
import { exportReviews } from './editor/desk/exportReviews';
import { importReviews } from './editor/desk/importReviews';
import { listLostRecords } from './editor/desk/lostRecords';
import { lookUp } from './editor/desk/lookUp';
import { Reviewing } from './editor/desk/reviewing';
import { showEvidence } from './editor/desk/showEvidence';
import { Disposable } from './editor/disposable';
import { EntityNavigation } from './editor/entityNavigation';
import { FindingActions } from './editor/findingActions';
import { FindingDiagnostics } from './editor/findingDiagnostics';
import { goTo } from './editor/goTo';
import { Highlights } from './editor/highlights';
import { highlightSettings } from './editor/highlightSettings';
import { Hovers } from './editor/hovers/hovers';
import { LanguageStatus } from './editor/languageStatus';
import { Listing } from './editor/listing/listing';
import { Navigation } from './editor/navigation';
import { readEngine } from './editor/readEngine';
import type { ReviewedFiles } from './editor/reviewedFiles';
import { reviewThisFile, stopReviewingThisFile } from './editor/reviewThisFile';
import { SpeakerHints } from './editor/speakerHints';
import { StatusMarks } from './editor/statusMarks';
import { Symbols } from './editor/symbols';
import { Panel } from './panel/panel';

type Handler = (...args: unknown[]) => unknown;

/** Everything that is built when it is first needed, connected. No logic of its own. */
export class Rooms extends Disposable {
	readonly panel: Panel;
	readonly tools: AgentTools;
	readonly desk: Desk;
	private readonly handlers: Readonly<Record<CommandId, Handler>>;

	constructor(context: vscode.ExtensionContext, files: ReviewedFiles) {
		super();
		this.desk = this.register(new Desk());
		const { desk } = this;
		const analyses = this.register(new Analyses(files, readEngine(context.extensionUri), desk));
		this.panel = this.register(new Panel(context.extensionUri, analyses, desk));
		this.tools = new AgentTools(analyses, desk);
		this.register(new ActiveContext(analyses));
		this.register(new Highlights(analyses));
		this.register(new Hovers(analyses, desk));
		this.register(new Symbols(analyses));
		this.register(new EntityNavigation(analyses));
		this.register(new LanguageStatus(analyses, desk));
		this.register(new FindingDiagnostics(analyses, desk));
		this.register(new FindingActions(analyses));
		this.register(new StatusMarks(analyses, desk));
		this.register(new SpeakerHints(analyses, desk));
		const navigation = this.register(new Navigation(analyses));
		const listing = this.register(new Listing(analyses, desk));
		const reviewing = new Reviewing(analyses, desk);
		const correcting = new Correcting(analyses, desk);
		this.handlers = {
			'sourceReview.reviewThisFile': () => reviewThisFile(files),
			'sourceReview.stopReviewingThisFile': () => stopReviewingThisFile(files),
			'sourceReview.listClaims': () => listing.show('claims'),
			'sourceReview.listSpeakers': () => listing.show('speakers'),
			'sourceReview.listQuotations': () => listing.show('quotations'),
			'sourceReview.nextQuotation': () => navigation.quotation('next'),
			'sourceReview.previousQuotation': () => navigation.quotation('previous'),
			'sourceReview.goToSpeakersNextStatement': () => navigation.speakersNextStatement(),
			'sourceReview.goToCue': () => navigation.part('cue'),
			'sourceReview.goToSource': () => navigation.part('source'),
			'sourceReview.toggleHighlights': () => highlightSettings.toggle(),
			'sourceReview.showPanel': () => vscode.commands.executeCommand('sourceReview.panel.focus'),
			'sourceReview.refreshPanel': () => this.panel.refresh(),
			'sourceReview.goTo': (...args) => goTo(files, args),
			'sourceReview.setStatus': (...args) => reviewing.setStatus(args),
			'sourceReview.setStatusAndGoToNext': (...args) => reviewing.setStatus(args, true),
			'sourceReview.nextUnreviewedClaim': () => reviewing.nextUnreviewed(),
			'sourceReview.editNote': (...args) => reviewing.note(args),
			'sourceReview.editTags': (...args) => reviewing.tags(args),
			'sourceReview.editSources': (...args) => reviewing.sources(args),
			'sourceReview.undoReviewChange': () => reviewing.step('undo'),
			'sourceReview.redoReviewChange': () => reviewing.step('redo'),
			'sourceReview.listLostReviews': () => listLostRecords(analyses, desk),
			'sourceReview.copyQuotation': (...args) => copyQuotation(analyses, desk, args),
			'sourceReview.lookUp': (...args) => lookUp(analyses, desk, args),
			'sourceReview.showEvidence': (...args) => showEvidence(analyses, desk, args),
			'sourceReview.exportReviews': () => exportReviews(analyses, desk),
			'sourceReview.markFindingReviewed': (...args) => reviewing.markFinding(args),
			'sourceReview.importReviews': () => importReviews(analyses, desk),
			'sourceReview.notAQuotation': (...args) => correcting.notAQuotation(args),
			'sourceReview.setSpeaker': (...args) => correcting.setSpeaker(args),
			'sourceReview.quotationEndsHere': () => correcting.endHere(),
			'sourceReview.quotationIsSelection': () => correcting.contentIsSelection(),
			'sourceReview.hideName': (...args) => correcting.hideName(args),
			'sourceReview.renameName': (...args) => correcting.renameName(args),
			'sourceReview.changeKindOfName': (...args) => correcting.changeKind(args),
		};
	}

	/** Runs a command of ours. */
	run(id: CommandId, args: readonly unknown[]): unknown {
		return this.handlers[id](...args);
	}
}
