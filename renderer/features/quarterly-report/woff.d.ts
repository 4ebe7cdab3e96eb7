/** A font in the script itself: the page may not fetch. A data URL. */
declare module '*.woff?inline' {
  const url: string;
  export default url;
}
