/** Vite copies pdf.js's own worker beside the page's scripts and gives its address. */
declare module 'pdfjs-dist/build/pdf.worker.min.mjs?url' {
  const address: string;
  export default address;
}
