/** A made-up article in which everything that the views show occurs. */
export const ARTICLE = [
	'date 2031-11-05 HOLMAVIK: The harbour of Holmavik opened its new lock on Friday after 14 months of work.',
	'',
	'“The lock will carry 300 ships a year,” said Ada Lindqvist, the head of the Norden Harbour Authority (NHA). “We have waited long enough.”',
	'',
	'Lindqvist said that the work cost $3.2 million. She added that the NHA would publish the accounts in January.',
	'',
	'In Berlin, Tomas Beregi, a lawyer, denied that his client had ever been paid.',
	'',
	'“Nobody warned us,” Beregi said. “The crane fell at night.”',
].join('\n');
