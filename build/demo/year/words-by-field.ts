/** What people of the demonstration write in each field, by `kind.field` or by `field` alone. Invented; several of each, drawn by lot. */
export const WORDS_BY_FIELD: Readonly<Record<string, readonly string[]>> = {
  'contact.neglect': [
    'School reports that the children arrive without breakfast and in yesterday’s clothes since the father deployed. The mother says she cannot get up in the morning.',
    'Health visitor found the flat cold and without food in the cupboards. The youngest had not been taken to two appointments.',
  ],
  'contact.immediateDecision': [
    'Stay with the grandmother tonight, agreed with both parents. Service police informed. Strategy meeting to be called in the morning.',
  ],
};
