/** Made by the build: every `test/host/*.test.ts`. */
declare module 'host-tests' {
	/** Runs the test files' bodies, which register their suites. Call it once mocha's globals are there. */
	export function loadHostTests(): void;
}
