/**
 * Opens a PDF inside Haversack with pdf.js. Its worker has a policy of its own (electron/csp.ts): no network, no code out of text; what a PDF
 * brings along as JavaScript is never run. Loaded when the first PDF is looked at.
 */
import type { PDFDocumentProxy } from 'pdfjs-dist';

export interface OpenedPdf {
  readonly pdf: PDFDocumentProxy;
  readonly close: () => void;
}

/** @param bytes handed over: the caller has them no longer. @throws PasswordException and InvalidPDFException of pdf.js, by name. */
export async function openPdf(bytes: ArrayBuffer): Promise<OpenedPdf> {
  const [{ getDocument, PDFWorker }, { default: workerAddress }] = await Promise.all([
    import('pdfjs-dist'),
    import('pdfjs-dist/build/pdf.worker.min.mjs?url'),
  ]);
  const thread = new Worker(workerAddress, { type: 'module', name: 'pdf' });
  const worker = PDFWorker.create({ port: thread });
  const task = getDocument({
    data: new Uint8Array(bytes),
    worker,
    useWorkerFetch: false,
    // Pictures of scanners (JPEG 2000, JBIG2) are decoded by scripts of our own bundle: WebAssembly would have to be fetched.
    useWasm: false,
    wasmUrl: new URL('/pdf/', document.baseURI).href,
    enableXfa: false,
  });
  const close = (): void => {
    void task.destroy().finally(() => {
      worker.destroy();
      thread.terminate();
    });
  };
  try {
    return { pdf: await task.promise, close };
  } catch (error) {
    close();
    throw error;
  }
}
