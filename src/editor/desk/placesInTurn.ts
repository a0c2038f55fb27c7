import type { Article } from '../article';
import { InOrder } from '../inOrder';
import type { OpenArticles } from '../openArticles';
import { ownTurn } from '../ownTurn';
import { articleMeant, findHere, type Here } from './here';

/**
 * Where commands are to act that say something of a text. Each place is that of the moment when the key is pressed, and
 * is given in the order of the keys: each command knows what it is about before the next one on its text acts, however
 * fast the keys come. No text waits for another.
 */
export class PlacesInTurn {
	private readonly orders = new WeakMap<Article, InOrder>();

	constructor(private readonly articles: OpenArticles) {}

	/** As {@link findHere}, in turn. */
	find(args: readonly unknown[] = []): Promise<Here | undefined> {
		const article = articleMeant(this.articles, args);
		const found = findHere(this.articles, args);
		if (!article) {
			return found;
		}
		const order = this.orderOf(article);
		const inTurn = order.pass(found);
		// Whoever asked for the place asks the text to act in the turn in which it is given.
		void order.do(ownTurn);
		return inTurn;
	}

	/** Resolves when all that was asked of a text before has been asked of its acts. */
	async settled(article: Article): Promise<void> {
		await this.orderOf(article).settled();
	}

	private orderOf(article: Article): InOrder {
		const known = this.orders.get(article) ?? new InOrder();
		this.orders.set(article, known);
		return known;
	}
}
