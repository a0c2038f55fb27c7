import * as vscode from 'vscode';
import { Disposable } from './disposable';
import type { KindFamily } from '../reading/kindFamily';
import { lineColor, type Line } from '../reading/speakerMarks';

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
	/** Direct speech, by the line beside it. */
	readonly speech: Readonly<Record<Line, Style>> = {
		solid: this.line('solid', 'solid', 3),
		double: this.line('double', 'double', 3),
		dashed: this.line('dashed', 'dashed', 3),
		curved: this.line('curved', 'solid', 3, '8px'),
		thin: this.line('thin', 'solid', 1),
		fine: this.line('fine', 'dashed', 1),
		/** Of nobody known, or of one of several, or read less certainly than a person wants to see first. */
		dotted: this.line('dotted', 'dotted', 3),
	};

	private line(line: Line, borderStyle: string, width: number, borderRadius?: string): Style {
		const color = new vscode.ThemeColor(lineColor(line));
		return this.style({
			borderColor: color,
			borderStyle,
			borderWidth: `0 0 0 ${width}px`,
			...(borderRadius !== undefined && { borderRadius }),
			overviewRulerColor: color,
			overviewRulerLane: vscode.OverviewRulerLane.Left,
		});
	}

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
