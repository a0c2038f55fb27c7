import type * as vscode from 'vscode';
import type { Analysis, Finding, Span } from '../analysis/model';
import type { Anchor } from '../review/anchors/anchor';
import type { Correction, DeskRecord, RecordId, ReviewRecord } from '../review/model';
import type { Reviews, ReviewTarget } from '../review/reviews';
import type { Act } from '../review/store/history';
import type { Lookup } from './lookup';

export interface Read {
	readonly version: number;
	readonly analysis: Analysis;
	readonly lookup: Lookup;
}
export interface Meant {
	readonly about: 'claim' | 'quotation' | 'selection';
	readonly version: number;
	readonly anchors: readonly Anchor[];
	readonly record: RecordId | undefined;
}
export type ReviewChange = Partial<Pick<ReviewRecord, 'status' | 'note' | 'tags' | 'sources'>>;
export type ArticleChange = 'read' | 'reviews' | 'saving' | 'failed';
export declare class Article {
	readonly document: vscode.TextDocument;
	readonly key: string;
	readonly read: Read | undefined;
	readonly latest: Read | undefined;
	readonly reviews: Reviews;
	readonly failure: string | undefined;
	readonly unsaved: number;
	readonly canUndo: boolean;
	readonly canRedo: boolean;
	whenRead(token?: vscode.CancellationToken): Promise<Read | undefined>;
	meant(read: Read, target: ReviewTarget): Meant;
	review(meant: readonly Meant[], change: ReviewChange): Promise<'placed' | 'needs a place'>;
	correct(read: Read, spans: readonly Span[], correction: Correction): Promise<'placed' | 'needs a place'>;
	dealWith(read: Read, finding: Finding): Promise<'placed' | 'needs a place'>;
	place(record: DeskRecord, read: Read, spans: readonly Span[]): Promise<'placed' | 'needs a place'>;
	carry(span: Span, version: number): Span | undefined;
	remove(record: DeskRecord): Promise<void>;
	step(kind: 'undo' | 'redo'): Promise<Act | undefined>;
	retry(): void;
}
