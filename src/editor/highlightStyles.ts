import * as vscode from 'vscode';
import { Disposable } from './disposable';
import type { KindFamily } from '../reading/kindFamily';
import { SPEAKER_MARKS } from '../reading/speakerMarks';

type Style = vscode.TextEditorDecorationType;

/** The decoration types of all highlights. Every colour is one that a theme or a person can change. */
export class HighlightStyles extends Disposable {
	readonly names: Readonly<Record<KindFamily, Style>> = {
		person: this.name(
			'sourceReview.personBackground',
			'sourceReview.personBorder',
			'solid',
			'sourceReview.personRuler',
		),
		organization: this.name(
			'sourceReview.organizationBackground',
			'sourceReview.organizationBorder',
			'double',
			'sourceReview.organizationRuler',
		),
		location: this.name(
			'sourceReview.locationBackground',
			'sourceReview.locationBorder',
			'dashed',
			'sourceReview.locationRuler',
		),
		other: this.name('sourceReview.otherBackground', 'sourceReview.otherBorder', 'dotted', 'sourceReview.otherRuler'),
		value: this.name('sourceReview.valueBackground', 'sourceReview.valueBorder', 'dotted', undefined),
	};
	/** Direct speech whose speaker is known, by mark. */
	readonly speech: readonly Style[] = SPEAKER_MARKS.map(({ color, line }) =>
		this.style({
			borderColor: new vscode.ThemeColor(color),
			borderStyle: line,
			borderWidth: line === 'double' ? '0 0 0 3px' : '0 0 0 2px',
			overviewRulerColor: new vscode.ThemeColor(color),
			overviewRulerLane: vscode.OverviewRulerLane.Left,
		}),
	);
	/** Direct speech of nobody known, or of one of several, or read less certainly than a person wants to see first. */
	readonly uncertainSpeech: Style = this.style({
		borderColor: new vscode.ThemeColor('sourceReview.uncertainSpeechBorder'),
		borderStyle: 'dotted',
		borderWidth: '0 0 0 3px',
		overviewRulerColor: new vscode.ThemeColor('sourceReview.uncertainSpeechBorder'),
		overviewRulerLane: vscode.OverviewRulerLane.Left,
	});

	private name(background: string, border: string, borderStyle: string, ruler: string | undefined): Style {
		return this.style({
			backgroundColor: new vscode.ThemeColor(background),
			borderColor: new vscode.ThemeColor(border),
			borderStyle,
			borderWidth: borderStyle === 'double' ? '0 0 3px 0' : '0 0 1px 0',
			borderRadius: '2px',
			...(ruler !== undefined && {
				overviewRulerColor: new vscode.ThemeColor(ruler),
				overviewRulerLane: vscode.OverviewRulerLane.Right,
			}),
		});
	}

	private style(options: vscode.DecorationRenderOptions): Style {
		// Typing at the edge of a name must not stretch its highlight until the analysis says so.
		return this.register(
			vscode.window.createTextEditorDecorationType({
				...options,
				rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
			}),
		);
	}
}
