/** A haversack: a bag with its flap and strap, in one line weight. */
export function Mark() {
  return (
    <svg
      className="mark"
      viewBox="0 0 24 24"
      width="1.625rem"
      height="1.625rem"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinejoin="round"
      aria-hidden
    >
      <path d="M7.5 8V6.5a4.5 4.5 0 0 1 9 0V8" strokeLinecap="round" />
      <path d="M4.5 8h15v10.5a2 2 0 0 1-2 2h-11a2 2 0 0 1-2-2z" />
      <path d="M4.5 8v3.5a3 3 0 0 0 3 3h9a3 3 0 0 0 3-3V8" />
      <path d="M12 13v3" strokeLinecap="round" />
    </svg>
  );
}
