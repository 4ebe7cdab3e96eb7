/** Invented households by place: Gurkha and Fijian families, British ones, and those of other Commonwealth soldiers. */
import type { Chance } from './chance.ts';

export interface Member {
  readonly key: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly group: 'child' | 'adult';
  /** Age in months today. */
  readonly months: number;
  readonly sex: 'F' | 'M';
  readonly relationship: string;
  readonly ethnicity: string;
  readonly language?: string;
  readonly serving?: boolean;
}

export interface Household {
  readonly name: string;
  readonly people: readonly Member[];
  readonly unit: string;
}

interface Culture {
  readonly families: readonly string[];
  readonly women: readonly string[];
  readonly men: readonly string[];
  readonly girls: readonly string[];
  readonly boys: readonly string[];
  readonly ethnicity: string;
  readonly language?: string;
}

const words = (text: string): readonly string[] => text.split(' ');

const BRITISH: Culture = {
  families: words(
    'Ashworth Bell Chandler Dawson Ellison Fenwick Garside Hartley Ingram Jessop Kershaw Lomax Marsden Norris Ogden Pickering Quayle Redfern Sutcliffe Thornley Upton Varley Whitworth Yates',
  ),
  women: words('Alison Bethan Claire Donna Elaine Fiona Gemma Hayley Joanne Kirsty Laura Natalie Rachel Samantha Tracey'),
  men: words('Adam Barry Craig Darren Gareth Ian Jamie Kevin Lee Martin Neil Owen Paul Ryan Stuart'),
  girls: words('Amelia Chloe Daisy Evie Freya Grace Isla Jessica Lily Maisie Poppy Ruby'),
  boys: words('Alfie Charlie Dylan Ethan Finley George Harry Jack Kai Logan Mason Oscar'),
  ethnicity: 'WBRI',
};
const NEPALI: Culture = {
  families: words('Gurung Rai Limbu Thapa Magar Pun Tamang Ghale Sunuwar Chhetri'),
  women: words('Asha Bimala Deepa Gita Kamala Laxmi Maya Nirmala Sabina Sita'),
  men: words('Amrit Bikash Dhan Hari Kumar Milan Prakash Raju Suresh Tek'),
  girls: words('Anisha Binita Diya Prisha Riya Samriddhi Sneha Yashika'),
  boys: words('Aarav Bibek Nischal Prabin Rohan Sagar Saurav Umesh'),
  ethnicity: 'AOTH',
  language: 'Nepali',
};
const FIJIAN: Culture = {
  families: words('Koroi Waqa Tuilagi Ratu Vakaloloma Naivalu Bolatini Seruvatu'),
  women: words('Adi Litia Mere Salote Sereana Vasiti'),
  men: words('Apisai Epeli Isoa Josefa Manasa Sitiveni'),
  girls: words('Ana Elenoa Losana Mereani Torika'),
  boys: words('Iliesa Jone Meli Peni Semi'),
  ethnicity: 'OOTH',
  language: 'Fijian',
};
const COMMONWEALTH: Culture = {
  families: words('Boateng Mensah Okafor Banda Phiri Campbell Baptiste Joseph Adeyemi Kamara'),
  women: words('Abena Blessing Comfort Efua Grace Marcia Ngozi Patience'),
  men: words('Emmanuel Godfrey Kofi Kwame Marlon Samuel Tendai'),
  girls: words('Ama Chidera Esther Naomi Ruth'),
  boys: words('Daniel Elijah Kwesi Michael Tobi'),
  ethnicity: 'BAFR',
};

const CULTURES_BY_LOCATION: Readonly<Record<string, readonly Culture[]>> = {
  NEPAL: [NEPALI, NEPALI, NEPALI, BRITISH],
  BRUNEI: [NEPALI, NEPALI, FIJIAN, BRITISH],
};
const ANYWHERE: readonly Culture[] = [BRITISH, BRITISH, BRITISH, FIJIAN, COMMONWEALTH, NEPALI];
const UNITS = words('1RGR 2RGR 3SCOTS 1RIFLES 26RE 35RE 9RLC 1MI 14SR RLC-Troop');

/** @param about whether the story is of children or of an adult; who else lives there follows. */
export function drawHousehold(location: string, about: 'children' | 'adult', chance: Chance): Household {
  const culture = chance.pick(CULTURES_BY_LOCATION[location] ?? ANYWHERE);
  const familyName = chance.pick(culture.families);
  const common = { familyName, ethnicity: culture.ethnicity, ...(culture.language === undefined ? {} : { language: culture.language }) };
  const mother: Member = {
    ...common,
    key: 'mother',
    givenName: chance.pick(culture.women),
    group: 'adult',
    sex: 'F',
    months: chance.between(280, 460),
    relationship: 'Mother',
  };
  const father: Member = {
    ...common,
    key: 'father',
    givenName: chance.pick(culture.men),
    group: 'adult',
    sex: 'M',
    months: chance.between(290, 480),
    relationship: 'Father',
    serving: true,
  };
  const childCount = about === 'adult' ? chance.between(0, 1) : chance.pick([1, 1, 2, 2, 2, 3, 3, 4]);
  const taken = new Set<string>();
  const children = Array.from({ length: childCount }, (_, index): Member => {
    const girl = chance.happens(0.5);
    const names = (girl ? culture.girls : culture.boys).filter((name) => !taken.has(name));
    const givenName = chance.pick(names);
    taken.add(givenName);
    return {
      ...common,
      key: `child${index + 1}`,
      givenName,
      group: 'child',
      sex: girl ? 'F' : 'M',
      months: chance.between(10 + index * 26, 60 + index * 40),
      relationship: girl ? 'Daughter' : 'Son',
    };
  });
  const adults = about === 'adult' && chance.happens(0.4) ? [mother] : chance.happens(0.82) ? [mother, father] : [mother];
  return { name: familyName, people: [...children, ...adults], unit: chance.pick(UNITS) };
}
