/** The names of people of a file as one calls them, for chips and lanes: "Maya, Ben"; in full where two would be the same. */

interface Named {
  readonly record: string;
  readonly name: string;
}

/** In the order of the file. Who is not in it is left out. */
export const shortNames = (records: readonly string[], people: readonly Named[]): readonly string[] =>
  people.filter((person) => records.includes(person.record)).map((person) => shortName(person, people));

export function shortName(person: Named, people: readonly Named[]): string {
  const first = firstName(person.name);
  const isAmbiguous = people.some((other) => other.record !== person.record && firstName(other.name) === first);
  return isAmbiguous ? person.name : first;
}

const firstName = (name: string): string => name.trim().split(/\s+/)[0] ?? name;
