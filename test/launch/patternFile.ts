/** The file in the open folder through which a pattern over the tests' titles reaches every host, a worker included. */
export const PATTERN_FILE = '.mocha-grep';
