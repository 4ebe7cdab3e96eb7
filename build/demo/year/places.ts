/** What the families of a location have around them: schools, doctors and the people of other agencies who come to meetings. */
import type { Chance } from './chance.ts';

export interface Place {
  readonly school: string;
  readonly medicalCentre: string;
  /** As one says it in a sentence. */
  readonly name: string;
  readonly hostNation: string;
}

const PLACES: Readonly<Record<string, Place>> = {
  EJSU: {
    school: 'the international school',
    medicalCentre: 'SHAPE medical centre',
    name: 'Mons',
    hostNation: 'the Belgian youth service',
  },
  BATG: { school: 'Senne primary school', medicalCentre: 'Sennelager medical centre', name: 'Sennelager', hostNation: 'the Jugendamt' },
  NEPAL: {
    school: 'the British school',
    medicalCentre: 'the camp medical centre in Kathmandu',
    name: 'Kathmandu',
    hostNation: 'the child welfare board',
  },
  BRUNEI: {
    school: 'the garrison school',
    medicalCentre: 'the garrison medical centre in Seria',
    name: 'Seria',
    hostNation: 'the department of community development',
  },
  BATUK: {
    school: 'the garrison primary school',
    medicalCentre: 'Nyati medical centre',
    name: 'Nanyuki',
    hostNation: 'the Children’s Department',
  },
  BDSUS: {
    school: 'the county elementary school',
    medicalCentre: 'the naval clinic in Norfolk',
    name: 'Norfolk, Virginia',
    hostNation: 'the county’s Child Protective Services',
  },
  BATUS: {
    school: 'Ralston school',
    medicalCentre: 'Suffield medical centre',
    name: 'Suffield',
    hostNation: 'Alberta Children’s Services',
  },
  BATSUB: {
    school: 'the international school in Belize City',
    medicalCentre: 'Price Barracks medical centre',
    name: 'Ladyville',
    hostNation: 'the Department of Human Services',
  },
  BFG: {
    school: 'St Christopher’s school',
    medicalCentre: 'the Princess Royal medical centre',
    name: 'Gibraltar',
    hostNation: 'the Care Agency',
  },
  BIOT: {
    school: 'the learning centre',
    medicalCentre: 'the Naval Party clinic',
    name: 'Diego Garcia',
    hostNation: 'the Commissioner’s Representative',
  },
  SING: {
    school: 'the Tanglin school',
    medicalCentre: 'Sembawang medical centre',
    name: 'Singapore',
    hostNation: 'the Child Protective Service',
  },
  SAUDI: {
    school: 'the British International School',
    medicalCentre: 'the SANGCOM clinic',
    name: 'Riyadh',
    hostNation: 'the family protection unit',
  },
};
const ELSEWHERE: Place = {
  school: 'the local school',
  medicalCentre: 'the medical centre',
  name: 'the station',
  hostNation: 'the local authorities',
};

export const placeOf = (location: string): Place => PLACES[location] ?? ELSEWHERE;

/** Of other agencies, by the code of the agency. Invented. */
const PARTNERS: Readonly<Record<string, readonly (readonly [name: string, role: string])[]>> = {
  health: [
    ['Sister M. Delaney', 'Health visitor'],
    ['Dr A. Pillai', 'Medical officer'],
    ['Cpl J. Whelan', 'Practice nurse'],
    ['Ms T. Achterberg', 'Community psychiatric nurse'],
  ],
  education: [
    ['Mrs H. Cavendish', 'Designated safeguarding lead'],
    ['Mr P. Otieno', 'Head of year'],
    ['Ms L. Brandt', 'Class teacher'],
    ['Mrs R. Adhikari', 'Nursery manager'],
  ],
  welfare: [
    ['Capt R. Holloway', 'Unit welfare officer'],
    ['Mrs S. Penhale', 'Army Welfare Service'],
    ['Revd C. Mbeki', 'Padre'],
  ],
  command: [
    ['Maj D. Strachan', 'Officer commanding'],
    ['WO2 G. Rana', 'Squadron sergeant major'],
    ['Lt Col F. Aldridge', 'Chief of staff'],
  ],
  'service-police': [
    ['Sgt N. Kerr', 'Royal Military Police, child protection'],
    ['SSgt B. Lowther', 'Service police, investigations'],
  ],
};

/** One person for each agency, the same through the whole of a case. */
export const drawPartners = (chance: Chance): ReadonlyMap<string, readonly [name: string, role: string]> =>
  new Map(Object.entries(PARTNERS).map(([agency, people]) => [agency, chance.pick(people)]));
