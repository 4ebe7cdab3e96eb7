/** The levels of safeguarding training (SOR para 29; Annex C 1a–b). */
export const TRAINING_LEVELS = [
  { code: '1', label: 'Level 1', hint: 'Awareness, for everybody who meets families.' },
  { code: '2', label: 'Level 2', hint: 'Alongside single service welfare.' },
  { code: '3', label: 'Level 3', hint: 'For commands and partner agencies who work with children and adults at risk.' },
] as const;
