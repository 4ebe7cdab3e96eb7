/** How the benchmark's process calls a page: an object of asynchronous functions, kept where the process finds it. */
declare global {
  interface Window {
    bench: unknown;
  }
}

export function answerCalls(functions: unknown): void {
  window.bench = functions;
}
