// Loaded into every editor server before its own code: the channel to the process that started it closes when that
// process ends, even when it was killed and could not clean up. Then the server ends too.
process.once('disconnect', () => process.exit());
// The server passes its own arguments for Node on to its children, whose channels are their own business.
process.execArgv.length = 0;
