import { strict as assert } from 'node:assert';

import { analyze } from '../../../src/analysis/session';
import { english } from '../analysis/english';

/** Of each language a text of a local paper; its first sentence stands for a short one. */
const OTHERS: Readonly<Record<string, string>> = {
	Dutch: `De burgemeester zei woensdag in de raad dat de oude brug over de rivier was gesloten en dat we daar nog jaren op moeten wachten. Het onderzoek van de provincie is in april begonnen. Volgens de wethouder is er geld voor een nieuwe brug, maar niet voor de weg die erheen gaat. Bewoners van de wijk vinden dat er te weinig met hen is gesproken en willen een eigen plan.`,
	Afrikaans: `Die burgemeester het Woensdag in die raad gesê dat die ou brug oor die rivier gesluit is en dat ons nog jare daarvoor sal wag. Die ondersoek van die provinsie het in April begin. Volgens hom is daar geld vir 'n nuwe brug, maar nie vir die pad wat daarheen gaan nie. Inwoners van die dorp sê hulle was nie gevra nie en is kwaad daaroor.`,
	Danish: `Borgmesteren sagde onsdag i byrådet, at den gamle bro over åen var lukket, og at man skulle vente på en ny i mange år. Undersøgelsen begyndte i april, og der er penge til en bro, men ikke til vejen. Beboerne i kvarteret siger, at de ikke er blevet hørt af kommunen, og at de vil have en plan for hele området, før der bliver bygget noget.`,
	Norwegian: `Ordføreren sa onsdag i kommunestyret at den gamle brua over elva var stengt, og at man måtte vente på en ny i mange år. Undersøkelsen begynte i april, og det er penger til ei bru, men ikke til veien. Beboerne i området sier at de ikke har blitt hørt av kommunen, og at de vil ha en plan for hele bydelen før noe blir bygd der.`,
	Swedish: `Borgmästaren sade på onsdagen i fullmäktige att den gamla bron över ån var stängd och att man skulle vänta på en ny i många år. Utredningen började i april, och det finns pengar till en bro men inte till vägen. De boende i området säger att de inte har blivit hörda av kommunen och att de vill ha en plan för hela stadsdelen innan något byggs.`,
	German: `Die Bürgermeisterin sagte am Mittwoch im Rat, dass die alte Brücke über den Fluss gesperrt war und man auf eine neue noch Jahre warten will. Die Untersuchung hat im April begonnen. Für eine Brücke gibt es Geld, aber nicht für die Straße, die dorthin führt. Die Anwohner sagen, sie seien nicht gefragt worden, und wollen einen Plan für das ganze Viertel, bevor dort gebaut wird.`,
	French: `La maire a dit mercredi devant le conseil que le vieux pont sur la rivière était fermé et qu'il faudrait en attendre un autre pendant des années. L'enquête a commencé en avril. Il y a de l'argent pour un pont, mais pas pour la route qui y mène. Les habitants du quartier disent qu'ils n'ont pas été entendus et veulent un plan pour toute la ville avant les travaux.`,
	Spanish: `La alcaldesa dijo el miércoles en el pleno que el viejo puente sobre el río estaba cerrado y que habría que esperar uno nuevo durante años. La investigación empezó en abril. Hay dinero para un puente, pero no para la carretera que lleva hasta él. Los vecinos del barrio dicen que no se les ha escuchado y quieren un plan para toda la zona antes de las obras.`,
	Italian: `La sindaca ha detto mercoledì in consiglio che il vecchio ponte sul fiume era chiuso e che per uno nuovo si dovrà aspettare anni. L'indagine è cominciata in aprile. Ci sono i soldi per un ponte, ma non per la strada che ci arriva. Gli abitanti del quartiere dicono di non essere stati ascoltati e vogliono un piano per tutta la zona prima che cominci il cantiere della città.`,
	Portuguese: `A presidente da câmara disse na quarta-feira que a velha ponte sobre o rio estava fechada e que seria preciso esperar anos por uma nova. A investigação começou em abril. Há dinheiro para uma ponte, mas não para a estrada que leva até ela. Os moradores do bairro dizem que não foram ouvidos e querem um plano para toda a zona antes das obras.`,
	Polish: `Burmistrz powiedziała w środę na sesji rady, że stary most na rzece jest zamknięty i że na nowy trzeba będzie czekać wiele lat. Badanie zaczęło się w kwietniu. Są pieniądze na most, ale nie ma ich na drogę, która do niego prowadzi. Mieszkańcy dzielnicy mówią, że nikt ich nie pytał o zdanie, i chcą planu dla całej okolicy, zanim zacznie się budowa.`,
	Turkish: `Belediye başkanı çarşamba günü mecliste eski köprünün kapalı olduğunu ve yeni bir köprü için yıllarca beklemek gerektiğini söyledi. İnceleme nisan ayında başladı. Köprü için para var, ama oraya giden yol için yok. Mahalle sakinleri kendilerine sorulmadığını söylüyor ve inşaat başlamadan önce bütün bölge için bir plan istiyor. Karar bu ay ve gelecek ay iki toplantıda görüşülecek.`,
	Indonesian: `Wali kota mengatakan pada hari Rabu di dewan bahwa jembatan tua yang melintasi sungai itu ditutup dan warga harus menunggu bertahun-tahun untuk jembatan baru. Penyelidikan dimulai pada bulan April. Ada uang untuk jembatan, tetapi tidak untuk jalan yang menuju ke sana. Warga mengatakan mereka tidak ditanya dan ingin rencana untuk seluruh kawasan sebelum pembangunan dimulai dengan dana kota.`,
};

const ENGLISH: Readonly<Record<string, string>> = {
	'a headline': 'Mayor quits',
	'a headline without a word of grammar':
		'Police Arrest Three Men; Council Delays Bridge Vote; River Floods Village; School Closes',
	'headlines in capitals': `MAYOR QUITS OVER BRIDGE
POLICE HOLD THREE AFTER RAID
COUNCIL DELAYS VOTE ON SCHOOL
RIVER FLOODS VILLAGE FOR SECOND TIME
FARMERS MARCH ON CAPITAL
DOCTORS SAY WARDS ARE FULL
NO TRAINS ON SUNDAY
MINISTER TO MEET THE UNION
FIRE AT MILL IS OUT, CREWS SAY`,
	'a list of names': 'Ada Stone\nBen Hay\nCarla Sanchez\nDiego de la Vega\nEva van der Berg\nOtto von Harnack',
	'a shopping list': 'milk, eggs, bread, butter, sugar, flour, apples, pears, cheese, salt, pepper, rice',
	'an answer': '“No,” said Hay.',
	'a note': 'call Stone re bridge, ask cost + date; Hay denies, check w/ council',
	'short turns': 'Q. Were you there?\nA. Er, um, yes.\nQ. When?\nA. Sunday.',
	'an article about people with names from elsewhere': `Ursula von der Leyen met Manuel de la Cruz and Pieter van der Berg in São Paulo on Monday. They saw Les Misérables and read Die Zeit and El País. “Que sera, sera,” said Mr de la Cruz, and Ms von der Leyen said the je ne sais quoi of the play was lost on her.`,
	'an article with a sentence from elsewhere': `The mayor of Lyon would not answer the council on Monday. “Nous ne sommes pas d'accord avec cette décision, qui est une erreur,” she said in the hall, and left. Her office said that the bridge would be shut for two years and that people should use the ferry, which they did.`,
	'an article of figures': `Orbit Ltd sold 1,200 boats in 2019, 1,340 in 2020 and 980 in 2021. Sales in Hallam rose 4 % to $3.2 million; sales in Norwood fell 7 % to $1.1 million. Profit was $410,000 against $520,000 a year before. Shares closed at $14.20, down 3 %. Chief executive Ada Stone said costs were high.`,
};

const read = (text: string): boolean => analyze(text, english()).english;

describe('what language a text is in', () => {
	for (const [language, text] of Object.entries(OTHERS)) {
		it(`is known of ${language}, of a long text and a short one, and it is not read`, () => {
			const [first = ''] = text.split('. ');
			assert.ok(text.split(/\s+/).length >= 50 && first.split(/\s+/).length <= 30);
			assert.equal(read(text), false, text);
			assert.equal(read(`${first}.`), false, first);
		});
	}

	for (const [kind, text] of Object.entries(ENGLISH)) {
		it(`is English of ${kind}`, () => assert.equal(read(text), true, text));
	}
});
