/** Whether one letter more, less or other, or two letters in the wrong order, make one word of another one. */
export function isSlip(a: string, b: string): boolean {
	let from = 0;
	while (from < a.length && a.charAt(from) === b.charAt(from)) {
		from++;
	}
	const [restA, restB] = [a.slice(from), b.slice(from)];
	const swapped = restB.charAt(1) + restB.charAt(0) + restB.slice(2);
	return (
		a !== b &&
		(restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1) || restA === swapped)
	);
}
