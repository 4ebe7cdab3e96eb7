/** Invented households by place: Gurkha and Fijian families, British ones, and those of other Commonwealth soldiers. */
import type { Chance } from './chance.ts';

export type MemberRole = 'child' | 'mother' | 'father' | 'carer' | 'partner' | 'grandmother';

export interface Member {
  readonly key: string;
  readonly role: MemberRole;
  readonly givenName: string;
  readonly familyName: string;
  readonly group: 'child' | 'adult';
  /** Age in months when the contact came. */
  readonly months: number;
  readonly sex: 'F' | 'M';
  readonly relationship: string;
  readonly ethnicity: string;
  readonly nationality: string;
  readonly language?: string;
  readonly serving?: boolean;
}

export interface Household {
  readonly name: string;
  readonly people: readonly Member[];
  readonly unit: string;
}

/** Who lives together: parents with children, an adult with whoever cares for them, or a child with carers who are not the parents. */
export type HouseholdShape = 'family' | 'adult' | 'carers';

interface Culture {
  readonly families: readonly string[];
  readonly women: readonly string[];
  readonly men: readonly string[];
  readonly girls: readonly string[];
  readonly boys: readonly string[];
  readonly ethnicity: string;
  readonly nationality: string;
  readonly language?: string;
}

const words = (text: string): readonly string[] => text.split(' ');
/** Names of more than one word. */
const names = (text: string): readonly string[] => text.split(', ');

const BRITISH: Culture = {
  families: words(
    'Ashby Bell Chandler Dawson Ellison Fenwick Garside Hartley Ingram Jessop Kershaw Lomax Marsden Norris Ogden Pickering Quayle Redfern Sutcliffe Thornley Upton Varley Whitworth Yates Aspinall Birtwistle Cartmell Denham Eastwood Farnworth Gledhill Haworth Iveson Jowett Kendall Langley Mayhew Nuttall Openshaw Parkin Radley Salt Tattersall Underhill Wadsworth Armitage Brierley Crossland Duckworth Entwistle Fairclough Greenhalgh Holroyd Illingworth Kitson Lockwood Mellor Naylor Oldroyd Priestley Rowbotham Stansfield Tempest Vickers Wrigley Barraclough Clegg Driver Furness Hepworth',
  ),
  women: words('Alison Bethan Claire Donna Elaine Fiona Gemma Hayley Joanne Kirsty Laura Natalie Rachel Samantha Tracey Lucy Megan Zoe'),
  men: words('Adam Barry Craig Darren Gareth Ian Jamie Kevin Lee Martin Neil Owen Paul Ryan Stuart Dean Luke Scott'),
  girls: words('Amelia Chloe Daisy Evie Freya Grace Isla Jessica Lily Maisie Poppy Ruby Phoebe Erin Holly Millie'),
  boys: words('Alfie Charlie Dylan Ethan Finley George Harry Jack Kai Logan Mason Oscar Toby Riley Jacob Max'),
  ethnicity: 'WBRI',
  nationality: 'British',
};
const NEPALI: Culture = {
  families: names(
    'Thapa Magar, Pun, Tamang, Ghale, Sunuwar, Chhetri, Ale Magar, Rana Magar, Budhathoki, Khatri, Gharti, Sherchan, Thakali, Bhandari, Karki, Basnet, Shrestha, Lama, Yonjan, Moktan, Kulung, Bantawa, Chamling, Thulung, Yakkha, Nembang, Angdembe, Begha, Phago, Tumbahangphe, Khapung, Ingnam, Jabegu, Mabo, Roka, Buduja, Saru, Darlami, Sinjali',
  ),
  women: words('Asha Bimala Deepa Gita Kamala Laxmi Maya Nirmala Sabina Sita Urmila Sarita Pabitra Manju'),
  men: words('Amrit Bikash Dhan Hari Kumar Milan Prakash Raju Suresh Tek Gyan Nabin Santosh Purna'),
  girls: words('Anisha Binita Diya Prisha Riya Samriddhi Sneha Yashika Aarohi Supriya Ishika'),
  boys: words('Aarav Bibek Nischal Prabin Rohan Sagar Saurav Umesh Aayush Kiran Pratik'),
  ethnicity: 'AOTH',
  nationality: 'Nepali',
  language: 'Nepali',
};
const FIJIAN: Culture = {
  families: words(
    'Tuilagi Ratu Vakaloloma Naivalu Bolatini Seruvatu Cakau Delana Gukisuva Kunatani Lewaravu Matawalu Nakarawa Qera Ravouvou Tagicakibau Veikoso Yabakitini Matanavou Rokoduru',
  ),
  women: words('Adi Litia Mere Salote Sereana Vasiti Unaisi Laisa Kelera'),
  men: words('Apisai Epeli Isoa Josefa Manasa Sitiveni Viliame Waisea Ilaitia'),
  girls: words('Ana Elenoa Losana Mereani Torika Sera Lusiana'),
  boys: words('Iliesa Jone Meli Peni Semi Tomasi Seru'),
  ethnicity: 'OOTH',
  nationality: 'Fijian',
  language: 'Fijian',
};
const COMMONWEALTH: Culture = {
  families: words(
    'Banda Phiri Campbell Baptiste Joseph Adeyemi Kamara Asante Darko Fofana Jallow Kargbo Lungu Moyo Ncube Owusu Quartey Sesay',
  ),
  women: words('Abena Blessing Comfort Efua Grace Marcia Ngozi Patience Mercy Thandi'),
  men: words('Emmanuel Godfrey Kofi Kwame Marlon Samuel Tendai Isaac Desmond'),
  girls: words('Ama Chidera Esther Naomi Ruth Faith Nia'),
  boys: words('Daniel Elijah Kwesi Michael Tobi Joel Caleb'),
  ethnicity: 'BAFR',
  nationality: 'British',
};

const CULTURES_BY_LOCATION: Readonly<Record<string, readonly Culture[]>> = {
  NEPAL: [NEPALI, NEPALI, NEPALI, BRITISH],
  BRUNEI: [NEPALI, NEPALI, FIJIAN, BRITISH],
};
const ANYWHERE: readonly Culture[] = [BRITISH, BRITISH, BRITISH, BRITISH, FIJIAN, COMMONWEALTH, NEPALI];
const UNITS = names('1 RGR, 2 RGR, 3 SCOTS, 1 RIFLES, 26 Engr Regt, 35 Engr Regt, 9 Regt RLC, 1 MI Bn, 14 Sig Regt, HQ Support Troop');

/** Two households of the year never share a name, as far as names go. */
export class Households {
  readonly #taken = new Set<string>();
  readonly #chance: Chance;

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  draw(location: string, shape: HouseholdShape): Household {
    const chance = this.#chance;
    const culture = this.#culture(location);
    const familyName = this.#familyName(culture);
    const member = memberOf(culture, familyName);
    const unit = chance.pick(UNITS);
    const children = this.#children(culture, member, shape);
    const oldest = Math.max(0, ...children.map(({ months }) => months));
    if (shape === 'adult') return { name: familyName, unit, people: [...this.#adultAndCarers(culture, member), ...children] };
    if (shape === 'carers') {
      const carers = this.#familyName(culture);
      const carer = (givenName: string, sex: 'F' | 'M', relationship: string, serving: boolean): Member => ({
        ...memberOf(culture, carers)(`carer-${relationship}`, 'carer', givenName, sex, chance.between(400, 520), relationship),
        serving,
      });
      const both = [carer(chance.pick(culture.women), 'F', 'Carer', false), carer(chance.pick(culture.men), 'M', 'Carer’s husband', true)];
      return { name: `${familyName} / ${carers}`, unit, people: [...children.slice(0, 1), ...both] };
    }
    const mother = member('mother', 'mother', chance.pick(culture.women), 'F', oldest + chance.between(228, 350), 'Mother');
    const father = {
      ...member('father', 'father', chance.pick(culture.men), 'M', oldest + chance.between(236, 370), 'Father'),
      serving: true,
    };
    return { name: familyName, unit, people: [...children, mother, ...(chance.happens(0.85) ? [father] : [])] };
  }

  #culture(location: string): Culture {
    const own = this.#chance.pick(CULTURES_BY_LOCATION[location] ?? ANYWHERE);
    return own.families.some((name) => !this.#taken.has(name)) ? own : BRITISH;
  }

  #familyName(culture: Culture): string {
    const free = culture.families.filter((name) => !this.#taken.has(name));
    const name = this.#chance.pick(free.length === 0 ? culture.families : free);
    this.#taken.add(name);
    return name;
  }

  #children(culture: Culture, member: MakeMember, shape: HouseholdShape): readonly Member[] {
    const chance = this.#chance;
    const count = shape === 'adult' ? 1 : chance.pick([1, 1, 2, 2, 2, 3, 3, 4]);
    const taken = new Set<string>();
    let months = chance.between(-8, 30);
    return Array.from({ length: count }, (_, index): Member => {
      const girl = chance.happens(0.5);
      const givenName = chance.pick((girl ? culture.girls : culture.boys).filter((name) => !taken.has(name)));
      taken.add(givenName);
      // The youngest first. Whoever cares for an adult, or lives with others than the parents, is of school age.
      months = shape === 'family' ? months + chance.between(16, 40) : chance.between(102, 178);
      return member(`child${index + 1}`, 'child', givenName, girl ? 'F' : 'M', months, girl ? 'Daughter' : 'Son');
    });
  }

  /** The first is the adult whom it is about. */
  #adultAndCarers(culture: Culture, member: MakeMember): readonly Member[] {
    const chance = this.#chance;
    const serving = {
      ...member('father', 'partner', chance.pick(culture.men), 'M', chance.between(400, 520), 'Husband'),
      serving: true,
    };
    if (chance.happens(0.4)) {
      const elder = member(
        'elder',
        'grandmother',
        chance.pick(culture.women),
        'F',
        chance.between(820, 960),
        'Mother of the serving person',
      );
      return [elder, serving];
    }
    return [member('adult', 'mother', chance.pick(culture.women), 'F', chance.between(400, 500), 'Wife'), serving];
  }
}

type MakeMember = (key: string, role: MemberRole, givenName: string, sex: 'F' | 'M', months: number, relationship: string) => Member;

const memberOf =
  (culture: Culture, familyName: string): MakeMember =>
  (key, role, givenName, sex, months, relationship) => ({
    key,
    role,
    givenName,
    familyName,
    group: role === 'child' ? 'child' : 'adult',
    months,
    sex,
    relationship,
    ethnicity: culture.ethnicity,
    nationality: culture.nationality,
    ...(culture.language === undefined ? {} : { language: culture.language }),
  });
