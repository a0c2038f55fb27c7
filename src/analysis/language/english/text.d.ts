declare module '*.txt' {
	const text: string;
	// What is imported is the text as a whole.
	// eslint-disable-next-line import-x/no-default-export
	export default text;
}
