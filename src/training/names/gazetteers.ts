import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import Papa from 'papaparse';

import { bitOf, type NameClass, type Gazetteer } from '../../analysis/entities/nameLexicon';
import { hashText } from '../../analysis/learn/hash';
import { tokenize } from '../../analysis/language/english/spelling';
import { normalText } from '../../analysis/text/word';
import { NAMES_OF_BOTH, NAMES_OF_MEN, NAMES_OF_WOMEN } from './forenames';
import { FEMALE_NAMES, MALE_NAMES, MORE_DEMONYMS, WORD_LISTS } from './wordLists';

/** Phrases (lower case, tokens joined by one space) and their class bits. */
export type Phrases = Map<string, number>;

/** Compiles the name lists of `gazetteers/` and the word lists of this folder. */
export function readGazetteers(folder: string): { phrases: Phrases; demonyms: [string, string][] } {
	const phrases: Phrases = new Map();
	const add = (name: NameClass, values: Iterable<unknown>): void => {
		for (const value of values) {
			if (typeof value === 'string') {
				addPhrase(phrases, value, bitOf(name));
			}
		}
	};
	const lines = (path: string): string[] => readFileSync(join(folder, path), 'utf8').split(/\r?\n/).filter(Boolean);
	const json = (path: string): Record<string, unknown> =>
		JSON.parse(readFileSync(join(folder, 'dariusk-corpora/data', path), 'utf8')) as Record<string, unknown>;
	const strings = (value: unknown): string[] =>
		typeof value === 'string'
			? [value]
			: Array.isArray(value)
				? value.flatMap(strings)
				: value && typeof value === 'object'
					? Object.values(value).flatMap(strings)
					: [];
	const field = (value: unknown, names: readonly string[]): string[] =>
		Array.isArray(value)
			? value.flatMap((item) => field(item, names))
			: value && typeof value === 'object'
				? Object.entries(value).flatMap(([key, inner]) =>
						names.includes(key) && typeof inner === 'string' ? [inner] : field(inner, names),
					)
				: [];

	add('firstName', lines('random-name/first-names.txt'));
	add('firstName', strings(json('humans/firstNames.json')['firstNames']));
	add('firstName', strings(json('humans/spanishFirstNames.json')['firstNames']));
	add('firstName', strings(json('humans/norwayFirstNamesBoys.json')['firstnames_boys_norwegian']));
	add('firstName', strings(json('humans/norwayFirstNamesGirls.json')['firstnames_girls_norwegian']));
	add('male', strings(json('humans/norwayFirstNamesBoys.json')['firstnames_boys_norwegian']));
	add('female', strings(json('humans/norwayFirstNamesGirls.json')['firstnames_girls_norwegian']));
	add('firstName', FEMALE_NAMES);
	add('firstName', MALE_NAMES);
	add('female', FEMALE_NAMES);
	add('male', MALE_NAMES);
	add('of women', [...NAMES_OF_WOMEN, ...NAMES_OF_BOTH]);
	add('of men', [...NAMES_OF_MEN, ...NAMES_OF_BOTH]);
	add('lastName', lines('random-name/names.txt'));
	add('lastName', strings(json('humans/lastNames.json')['lastNames']));
	add('lastName', strings(json('humans/spanishLastNames.json')['lastNames']));
	add('lastName', strings(json('humans/norwayLastNames.json')['lastnames_norwegian']));
	add('lastName', strings(json('humans/authors.json')['authors']));
	for (const name of [
		...strings(json('humans/celebrities.json')['celebrities']),
		...strings(json('humans/scientists.json')['scientists']),
		...strings(json('humans/britishActors.json')['britishActors']),
	]) {
		const words = name.split(' ');
		add('firstName', words.slice(0, 1));
		add('lastName', words.length > 1 ? words.slice(-1) : []);
	}

	for (const row of csv(readFileSync(join(folder, 'world-cities/data/world-cities.csv'), 'utf8'))) {
		add('city', [row['name']]);
		add('country', [row['country']]);
		add('region', [row['subcountry']]);
	}
	const demonyms: [string, string][] = [];
	for (const row of csv(readFileSync(join(folder, 'country-codes/data/country-codes.csv'), 'utf8'))) {
		add('country', [row['official_name_en'], row['CLDR display name'], row['UNTERM English Short']]);
		add('city', [row['Capital']]);
		add('region', [row['Sub-region Name'], row['Region Name']]);
	}
	add('country', strings(json('geography/countries.json')['countries']));
	add('city', field(json('geography/countries_with_capitals.json')['countries'], ['capital']));
	add('city', field(json('geography/us_cities.json')['cities'], ['city', 'name']));
	add('city', strings(json('geography/english_towns_cities.json')['towns']));
	add('city', strings(json('geography/english_towns_cities.json')['cities']));
	add('region', strings(json('geography/canada_provinces_and_territories.json')['provinces']));
	add('region', strings(json('geography/canada_provinces_and_territories.json')['territories']));
	add('region', field(json('geography/us_state_capitals.json')['capitals'], ['state']));
	add('region', strings(json('geography/us_counties.json')['counties']));
	add('region', field(json('geography/japanese_prefectures.json')['regions'], ['region']));
	add('water', field(json('geography/oceans.json')['oceans'], ['name']));
	add('water', field(json('geography/rivers.json')['rivers'], ['name']));
	add('demonym', strings(json('geography/nationalities.json')['nationalities']));

	add('company', strings(json('corporations/fortune500.json')['companies']));
	add('company', field(json('corporations/nasdaq.json')['corporations'], ['name']));
	add('company', field(json('corporations/djia.json')['corporations'], ['name']));
	add('company', strings(json('corporations/cars.json')['cars']));
	for (const row of csv(readFileSync(join(folder, 'sp500/data/constituents.csv'), 'utf8'))) {
		add('company', [row['Security']?.replace(/,? (?:Inc|Corp|Co|Ltd|plc|Company|Corporation)\.?$/, '')]);
	}
	add('media', strings(json('corporations/newspapers.json')['newspapers']));
	add('agency', field(json('corporations/charities.json'), ['name']));
	add('agency', strings(json('corporations/charities.json')['charities']));
	add('agency', field(json('governments/us_federal_agencies.json')['agencies'], ['name', 'agency']));
	add('agency', strings(json('governments/us_federal_agencies.json')['agencies']));
	add('agency', field(json('governments/uk_political_parties.json')['parties'], ['name']));
	add('agency', strings(json('governments/uk_political_parties.json')['parties']));
	add('occupation', strings(json('humans/occupations.json')['occupations']));
	add('title', strings(json('humans/englishHonorifics.json')['englishHonorifics']));
	add('substance', field(json('science/elements.json')['elements'], ['name']));
	add('substance', strings(json('science/toxic_chemicals.json')['chemicals']));
	add('region', field(json('science/planets.json')['planets'], ['name']));

	for (const [name, values] of WORD_LISTS) {
		add(name, values);
	}
	for (const [demonym, place] of MORE_DEMONYMS) {
		add('demonym', [demonym]);
		demonyms.push([demonym, place]);
	}
	deriveDemonyms(phrases, demonyms);
	markPhraseStarts(phrases);
	return { phrases, demonyms: [...new Map(demonyms)].sort(([a], [b]) => (a < b ? -1 : 1)) };
}

function addPhrase(phrases: Phrases, text: string, bit: number): void {
	const words = tokenize(text.replace(/^the\s+/i, '').trim()).map((token) => normalText(token.text));
	if (words.length === 0 || words.length > 5 || !/\p{L}/u.test(text)) {
		return;
	}
	// A word of the list may keep a period that the tokenizer parts from it in lower case.
	const keys = new Set([words.join(' '), ...(/\s/.test(text) ? [] : [normalText(text)])]);
	for (const key of keys) {
		phrases.set(key, (phrases.get(key) ?? 0) | bit);
	}
}

/** Plurals of demonyms, and to which country each belongs where its form tells (*Brazilian* → *Brazil*). */
function deriveDemonyms(phrases: Phrases, demonyms: [string, string][]): void {
	const country = bitOf('country');
	const demonym = bitOf('demonym');
	const known = new Set(demonyms.map(([form]) => form));
	const countries = [...phrases].filter(([, bits]) => bits & country).map(([name]) => name);
	for (const [form, bits] of [...phrases]) {
		if ((bits & demonym) === 0) {
			continue;
		}
		if (/n$/.test(form)) {
			phrases.set(`${form}s`, (phrases.get(`${form}s`) ?? 0) | demonym);
		}
		if (known.has(form)) {
			continue;
		}
		const stem = form.replace(/(?:ian|ean|ese|ish|an|i|n)$/, '');
		const place = countries.find((name) => stem.length > 3 && name.startsWith(stem) && name.length - stem.length < 4);
		if (place) {
			const name = place.replace(/(^|[\s-])\p{Ll}/gu, (start) => start.toUpperCase());
			demonyms.push([form, name], ...(/n$/.test(form) ? [[`${form}s`, name] as [string, string]] : []));
		}
	}
}

/** Lets look-ups stop at the first word where no longer phrase begins with it. */
function markPhraseStarts(phrases: Phrases): void {
	const bit = bitOf('first of phrase');
	for (const phrase of [...phrases.keys()]) {
		const space = phrase.indexOf(' ');
		if (space > 0) {
			const first = phrase.slice(0, space);
			phrases.set(first, (phrases.get(first) ?? 0) | bit);
		}
	}
}

/** As `names.bin` has them. */
export function gazetteerOf(phrases: Phrases): Gazetteer {
	const bits = new Map<number, number>();
	for (const [text, classes] of phrases) {
		const hash = hashText(text);
		bits.set(hash, (bits.get(hash) ?? 0) | classes);
	}
	const hashes = Uint32Array.from(bits.keys()).sort();
	return { hashes, classes: Uint32Array.from(hashes, (hash) => bits.get(hash) ?? 0) };
}

/** The records of a CSV file with a header line; quoted fields, doubled quotes. */
function csv(text: string): Record<string, string>[] {
	const rows = Papa.parse<string[]>(text).data.filter((row) => row.length > 1);
	const [header = [], ...records] = rows;
	return records.map((record) => Object.fromEntries(header.map((name, i) => [name, record[i] ?? ''])));
}
