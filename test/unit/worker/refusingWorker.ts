import { serveThread } from '../../../src/worker/nodeWorker';
import { onnxRuntime } from '../../../src/worker/onnxRuntime';
import { encoderFiles } from '../encoder/someRuntime';
import { sharedAnalyzer } from './someEngine';

/* A thread in which no WebAssembly may run, as where a policy forbids it. */
const refuse = (): never => {
	throw new WebAssembly.CompileError('WebAssembly is refused by a policy');
};
Object.assign(WebAssembly, { compile: refuse, instantiate: refuse, instantiateStreaming: refuse });

serveThread(sharedAnalyzer, async () => onnxRuntime(await encoderFiles()));
