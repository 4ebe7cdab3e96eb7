/** How much an event weighs in a chronology: what somebody who has two minutes must not miss. */
export const SIGNIFICANCE_LEVELS = [
  { code: 'key', label: 'Key event', hint: 'It changed the safety or the life of a child or adult, or the direction of the work.' },
  { code: 'significant', label: 'Significant', hint: 'It matters to the whole picture, such as one of several like it.' },
  { code: 'background', label: 'Background', hint: 'Good to know, and no more.' },
] as const;

/** The code itself when it is not known: an old record still reads. */
export const significanceLabel = (code: string): string => SIGNIFICANCE_LEVELS.find((level) => level.code === code)?.label ?? code;
