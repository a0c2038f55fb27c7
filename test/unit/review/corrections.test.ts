import { expect } from 'chai';
import { applyCorrections } from '../../../src/review/corrections/applyCorrections';
import { someAnalysis } from './someAnalysis';

const analysis = someAnalysis();
const quotation = analysis.attributions[0]?.content ?? [];

describe('applyCorrections', () => {
	it('without corrections gives the analysis itself, and never changes it', () => {
		expect(applyCorrections(analysis, [])).to.equal(analysis);
		applyCorrections(analysis, [
			{ correction: { kind: 'hide entity', name: 'Ada Lindqvist' }, spans: [] },
			{ correction: { kind: 'not a quotation' }, spans: quotation },
		]);
		expect(analysis).to.deep.equal(someAnalysis());
	});

	it('hides an entity everywhere and keeps every index right', () => {
		const hidden = applyCorrections(analysis, [
			{ correction: { kind: 'hide entity', name: 'Tomas Beregi' }, spans: [] },
		]);
		expect(hidden.entities.map(({ id }) => id)).to.deep.equal(['ada', 'four']);
		for (const entity of hidden.entities) {
			expect(entity.mentions.map((index) => hidden.mentions[index]?.entity)).to.deep.equal(
				entity.mentions.map(() => entity.id),
			);
		}
		expect(hidden.claims[1]).to.deep.include({ claimant: null, figures: [1], entities: [] });
		expect(hidden.speakers.map(({ entity }) => entity)).to.deep.equal(['ada']);
		expect(hidden.attributions[1]?.evidence.at(-1)).to.deep.include({ step: 'unresolved' });
	});

	it('keeps who answers in an interview, whoever else is said to have said the rest', () => {
		const [own, ...others] = analysis.claims;
		const theirs = analysis.attributions.find(({ speaker }) => speaker === 'tomas');
		expect(own && theirs).not.to.equal(undefined);
		const answered = own && { ...own, attribution: null, claimant: 'tomas' };
		const changed = applyCorrections({ ...analysis, claims: answered ? [answered, ...others] : [] }, [
			{ correction: { kind: 'speaker', speaker: 'Ada Lindqvist' }, spans: theirs?.content ?? [] },
		]);
		const tomas = changed.speakers.find(({ entity }) => entity === 'tomas');
		expect(tomas?.attributions).to.deep.equal([]);
		expect(tomas?.words).to.be.greaterThan(0);
	});

	it('renames and retypes', () => {
		const changed = applyCorrections(analysis, [
			{ correction: { kind: 'rename entity', name: 'Ada Lindqvist', to: 'Ada Lindquist' }, spans: [] },
			{ correction: { kind: 'retype entity', name: 'Tomas Beregi', to: 'work' }, spans: [] },
		]);
		expect(changed.entities[0]).to.deep.include({ name: 'Ada Lindquist', aliases: ['Ada Lindqvist'] });
		expect(changed.speakers[0]?.name).to.equal('Ada Lindquist');
		expect(changed.mentions[1]?.kind).to.equal('work');
	});

	it('takes away what is no quotation; its claim is the article’s', () => {
		const changed = applyCorrections(analysis, [{ correction: { kind: 'not a quotation' }, spans: quotation }]);
		expect(changed.attributions.map(({ id }) => id)).to.deep.equal(['a2']);
		expect(changed.quotations[0]?.speech).to.equal(false);
		expect(changed.claims[0]).to.include({ attribution: null, claimant: null });
		expect(changed.findings).to.deep.equal([]);
	});

	it('gives a quotation to another speaker, known by an alias or not at all', () => {
		const known = applyCorrections(analysis, [
			{ correction: { kind: 'speaker', speaker: 'Beregi' }, spans: quotation },
		]);
		expect(known.speakers).to.have.length(1);
		expect(known.speakers[0]).to.deep.include({ entity: 'tomas', attributions: ['a1', 'a2'] });
		expect(known.claims[0]?.claimant).to.equal('tomas');
		const unknown = applyCorrections(analysis, [
			{ correction: { kind: 'speaker', speaker: 'Bo Ekstrand' }, spans: quotation },
		]);
		expect(unknown.speakers.map(({ name }) => name)).to.deep.equal(['Bo Ekstrand', 'Tomas Beregi']);
		const nobody = applyCorrections(analysis, [{ correction: { kind: 'speaker', speaker: null }, spans: quotation }]);
		expect(nobody.attributions[0]?.speaker).to.equal(null);
	});

	it('gives a statement that makes no claim the one of the article that holds it', () => {
		const [first, ...others] = analysis.claims;
		const all = [{ start: 0, end: analysis.text.length }];
		const own = {
			...analysis,
			claims: first ? [{ ...first, content: all, claimant: null, attribution: null }, ...others] : [],
		};
		const [changed, other] = applyCorrections(own, [
			{ correction: { kind: 'speaker', speaker: 'Beregi' }, spans: quotation },
		]).claims;
		expect(changed).to.deep.include({ attribution: 'a1', claimant: 'tomas', content: quotation, shown: quotation });
		expect(other).to.equal(own.claims[1]);
	});

	it('makes an attribution where there was none', () => {
		const spans = [{ start: 3, end: 7 }];
		const changed = applyCorrections(analysis, [{ correction: { kind: 'speaker', speaker: 'Beregi' }, spans }]);
		expect(changed.attributions[0]).to.deep.include({ content: spans, speaker: 'tomas', manner: 'indirect' });
	});

	it('ends a quotation where a person says, and cuts its claims there', () => {
		const [span] = quotation;
		const spans = [{ start: span?.start ?? 0, end: (span?.start ?? 0) + 9 }];
		const changed = applyCorrections(analysis, [{ correction: { kind: 'content' }, spans }]);
		expect(changed.attributions[0]?.content).to.deep.equal(spans);
		expect(changed.claims[0]?.content).to.deep.equal(spans);
		expect(changed.speakers[0]?.words).to.equal(2);
	});

	it('passes over what fits nothing', () => {
		const changed = applyCorrections(analysis, [
			{ correction: { kind: 'hide entity', name: 'Nobody' }, spans: [] },
			{ correction: { kind: 'content' }, spans: [{ start: 0, end: 2 }] },
		]);
		expect(changed).to.deep.equal(analysis);
	});
});
