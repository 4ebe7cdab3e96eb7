/** For every dialog: Mantine draws the title's row as a `header`, which a screen reader would count as the page's. */
export const NO_BANNER = { role: 'presentation' };
