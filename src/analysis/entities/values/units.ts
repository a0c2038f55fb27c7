const table = (text: string): ReadonlyMap<string, string> =>
	new Map(
		text
			.split('\n')
			.flatMap((line) => {
				const [unit = '', ...forms] = line.trim().split(/\s+/);
				return [unit.replaceAll('_', ' '), ...forms].map(
					(form) => [form.toLowerCase(), unit.replaceAll('_', ' ')] as const,
				);
			})
			.filter(([form]) => form),
	);

/** Lengths of time, by form; the singular is the unit. */
export const TIME_UNITS = table(`second seconds
minute minutes
hour hours
day days
week weeks
fortnight fortnights
month months
year years
decade decades
century centuries`);

/** Measures, by form. */
export const MEASURES = table(`kilometre km kilometres kilometer kilometers kms
metre metres meter meters
centimetre cm centimetres centimeter centimeters
millimetre mm millimetres millimeter millimeters
mile miles
foot feet ft
inch inches
yard yards
light-year light-years
hectare hectares ha
acre acres
kilogram kg kilograms kilogramme kilogrammes kilos kilo
gram grams gramme grammes
milligram mg milligrams
microgram micrograms
tonne tonnes
ton tons
pound lb lbs
ounce ounces oz
litre litres liter liters
gallon gallons
barrel barrels
watt watts
kilowatt kilowatts kw
megawatt megawatts mw
gigawatt gigawatts gw
volt volts
hertz hz
megahertz mhz
gigahertz ghz
byte bytes
megabyte megabytes mb
gigabyte gigabytes gb
terabyte terabytes tb
degree degrees °c °f
mph
knot knots
calorie calories
joule joules`);

/** Currencies by the word behind the number. */
export const CURRENCIES = table(`USD dollar dollars bucks
EUR euro euros
GBP sterling
CNY yuan renminbi rmb
JPY yen
INR rupee rupees rs rs.
RUB rouble roubles ruble rubles
KRW won
BRL real reais
ZAR rand
NGN naira
TRY lira
CHF francs
MXN peso pesos
KES shilling shillings
SAR riyal riyals
AED dirham dirhams
THB baht
IDR rupiah
MYR ringgit
ILS shekel shekels
SEK kronor krona
NOK kroner
UAH hryvnia
AUD
CAD
NZD
HKD
SGD
PHP
PKR
BDT taka
VND dong
XBT bitcoin bitcoins`);

/** Currencies by the sign in front; what stands before a dollar sign tells which dollar. */
export const SIGNS: ReadonlyMap<string, string> = new Map([
	['$', 'USD'],
	['€', 'EUR'],
	['£', 'GBP'],
	['¥', 'JPY'],
	['₹', 'INR'],
	['₽', 'RUB'],
	['₩', 'KRW'],
	['₦', 'NGN'],
	['₪', 'ILS'],
	['₺', 'TRY'],
	['฿', 'THB'],
	['US$', 'USD'],
	['A$', 'AUD'],
	['AU$', 'AUD'],
	['C$', 'CAD'],
	['CA$', 'CAD'],
	['NZ$', 'NZD'],
	['HK$', 'HKD'],
	['S$', 'SGD'],
	['NT$', 'TWD'],
	['R$', 'BRL'],
]);
