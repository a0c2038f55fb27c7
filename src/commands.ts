/** Every command the extension contributes. The manifest test holds this list against `package.json`. */
export const COMMANDS = [
	'sourceReview.reviewThisFile',
	'sourceReview.stopReviewingThisFile',
	'sourceReview.listClaims',
	'sourceReview.listSpeakers',
	'sourceReview.listQuotations',
	'sourceReview.nextQuotation',
	'sourceReview.previousQuotation',
	'sourceReview.goToSpeakersNextStatement',
	'sourceReview.goToCue',
	'sourceReview.goToSource',
	'sourceReview.toggleHighlights',
	'sourceReview.showPanel',
	'sourceReview.refreshPanel',
	'sourceReview.goTo',
] as const;
export type CommandId = (typeof COMMANDS)[number];
