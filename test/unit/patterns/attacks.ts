import { parseRegExpLiteral, visitRegExpAST } from '@eslint-community/regexpp';
import type { AST } from '@eslint-community/regexpp';

/** A text without end: what comes before, what is repeated, what comes behind. */
export interface Attack {
	readonly before: string;
	readonly repeated: string;
	readonly behind: string;
}

/** What is repeated less often than this cannot take long. */
const OFTEN = 5;
const MOST_PARTS = 6;
/** Some of these most patterns do not take at the end. */
const ENDS = ['', '\n', '\u0001', '!', 'a'];
const COMMON = [...'aA1 \n.,-’"(:é', '\u0301', '\u0001'];

/**
 * Texts on which a pattern may go wrong: for everything it repeats, a beginning that leads there, many repetitions of
 * whatever the repeated part may be, or of a stretch of the pattern that holds it, and an end that may not match.
 */
export function attacksOn(source: string, flags: string): Attack[] {
	const { pattern } = parseRegExpLiteral(`/${source}/${flags}`);
	const sampler = new Sampler(pattern, flags);
	const attacks = new Map<string, Attack>();
	visitRegExpAST(pattern, {
		onQuantifierEnter: (quantifier) => {
			if (quantifier.max <= OFTEN) {
				return;
			}
			const beginnings = new Set(['', sampler.before(quantifier)]);
			for (const repeated of sampler.repetitions(quantifier)) {
				for (const before of beginnings) {
					for (const behind of ENDS) {
						attacks.set(JSON.stringify([before, repeated, behind]), { before, repeated, behind });
					}
				}
			}
		},
	});
	return [...attacks.values()];
}

/** Writes short texts that parts of one pattern match. */
class Sampler {
	/** One of each kind of character that the pattern tells apart, with those of its parts that match it. */
	private readonly alphabet: readonly { readonly char: string; readonly parts: ReadonlySet<AST.Node> }[];

	constructor(pattern: AST.Pattern, flags: string) {
		const matchers = new Map<AST.Node, RegExp>();
		const written: string[] = [];
		const own = flags.replace(/[gy]/g, '');
		const add = (node: AST.Character | AST.CharacterSet | AST.CharacterClass): void => {
			// What is inside a class stands for no character of its own.
			if (!node.parent?.type.startsWith('CharacterClass')) {
				matchers.set(node, new RegExp(`^(?:${node.raw})$`, own));
			}
			if (node.type === 'Character') {
				written.push(String.fromCodePoint(node.value));
			}
		};
		visitRegExpAST(pattern, { onCharacterEnter: add, onCharacterSetEnter: add, onCharacterClassEnter: add });
		const kinds = new Map<string, { char: string; parts: Set<AST.Node> }>();
		for (const char of [...COMMON, ...written]) {
			const parts = [...matchers].filter(([, matcher]) => matcher.test(char));
			const kind = parts.map(([node]) => node.start).join();
			kinds.set(kind, kinds.get(kind) ?? { char, parts: new Set(parts.map(([node]) => node)) });
		}
		this.alphabet = [...kinds.values()];
	}

	/** A text that leads to a part, without what may be left out around it. */
	before(node: AST.Node): string {
		const { parent } = node;
		if (!parent) {
			return '';
		}
		const preceding =
			parent.type === 'Alternative' ? parent.elements.slice(0, parent.elements.indexOf(node as AST.Element)) : [];
		return this.before(parent) + preceding.map((element) => this.sample(element)).join('');
	}

	repetitions(quantifier: AST.Quantifier): Set<string> {
		const texts = new Set<string>();
		for (const { char, parts } of this.alphabet) {
			if ([...parts].some((part) => part.start >= quantifier.start && part.end <= quantifier.end)) {
				texts.add(char);
			}
		}
		const { element } = quantifier;
		if (element.type === 'Group' || element.type === 'CapturingGroup') {
			for (const alternative of element.alternatives) {
				texts.add(this.sampleAll(alternative.elements));
			}
		}
		for (let node: AST.Node | null = quantifier; node; node = node.parent) {
			if (node.type === 'Alternative') {
				this.stretches(node.elements).forEach((text) => texts.add(text));
			}
		}
		texts.delete('');
		return texts;
	}

	/** Stretches of a sequence; characters that follow one another stay together. */
	private stretches(elements: readonly AST.Element[]): string[] {
		const parts: AST.Element[][] = [];
		for (const element of elements) {
			const last = parts.at(-1);
			if (element.type === 'Character' && last?.[0]?.type === 'Character') {
				last.push(element);
			} else {
				parts.push([element]);
			}
		}
		return parts.flatMap((_, from) =>
			parts
				.slice(from, from + MOST_PARTS)
				.map((_, length) => this.sampleAll(parts.slice(from, from + length + 1).flat())),
		);
	}

	private sampleAll(elements: readonly AST.Element[]): string {
		return elements.map((element) => this.sample(element)).join('');
	}

	private sample(node: AST.Element): string {
		switch (node.type) {
			case 'Character':
			case 'CharacterSet':
			case 'CharacterClass':
				return this.alphabet.find(({ parts }) => parts.has(node))?.char ?? '';
			case 'Group':
			case 'CapturingGroup':
				return this.sampleAll(node.alternatives[0]?.elements ?? []);
			case 'Quantifier':
				return this.sample(node.element).repeat(Math.max(1, node.min));
			default:
				return '';
		}
	}
}
