/** Longitude and latitude. */
export type Spot = readonly [number, number];

/** Cities we can place, in plain letters. More only make the map more exact. */
const CITIES: Record<string, Spot> = {
  amsterdam: [4.9, 52.37],
  athina: [23.73, 37.98],
  athens: [23.73, 37.98],
  barcelona: [2.17, 41.39],
  basel: [7.59, 47.56],
  belgrade: [20.46, 44.82],
  berlin: [13.4, 52.52],
  bern: [7.45, 46.95],
  bilbao: [-2.93, 43.26],
  bordeaux: [-0.58, 44.84],
  boston: [-71.06, 42.36],
  braga: [-8.43, 41.55],
  bremen: [8.81, 53.08],
  brussels: [4.35, 50.85],
  bruxelles: [4.35, 50.85],
  budapest: [19.04, 47.5],
  chicago: [-87.63, 41.88],
  coimbra: [-8.43, 40.21],
  copenhagen: [12.57, 55.68],
  dortmund: [7.47, 51.51],
  dresden: [13.74, 51.05],
  dublin: [-6.26, 53.35],
  dusseldorf: [6.78, 51.23],
  edinburgh: [-3.19, 55.95],
  essen: [7.01, 51.46],
  evora: [-7.91, 38.57],
  faro: [-7.93, 37.02],
  frankfurt: [8.68, 50.11],
  "frankfurt am main": [8.68, 50.11],
  freiburg: [7.85, 47.99],
  geneve: [6.14, 46.2],
  graz: [15.44, 47.07],
  hamburg: [9.99, 53.55],
  hannover: [9.73, 52.37],
  helsinki: [24.94, 60.17],
  kobenhavn: [12.57, 55.68],
  koln: [6.96, 50.94],
  cologne: [6.96, 50.94],
  krakow: [19.94, 50.06],
  leipzig: [12.37, 51.34],
  lille: [3.06, 50.63],
  lisboa: [-9.14, 38.72],
  lisbon: [-9.14, 38.72],
  london: [-0.13, 51.51],
  "los angeles": [-118.24, 34.05],
  luxembourg: [6.13, 49.61],
  lyon: [4.84, 45.76],
  madrid: [-3.7, 40.42],
  manchester: [-2.24, 53.48],
  marseille: [5.37, 43.3],
  matosinhos: [-8.69, 41.18],
  milano: [9.19, 45.46],
  munchen: [11.58, 48.14],
  munich: [11.58, 48.14],
  munster: [7.63, 51.96],
  "new york": [-74.01, 40.71],
  nurnberg: [11.08, 49.45],
  oslo: [10.75, 59.91],
  paris: [2.35, 48.86],
  porto: [-8.61, 41.15],
  potsdam: [13.06, 52.4],
  praha: [14.42, 50.09],
  "rio de janeiro": [-43.17, -22.91],
  roma: [12.5, 41.9],
  rome: [12.5, 41.9],
  rotterdam: [4.48, 51.92],
  salzburg: [13.04, 47.8],
  "sao paulo": [-46.63, -23.55],
  setubal: [-8.89, 38.52],
  sevilla: [-5.98, 37.39],
  stockholm: [18.07, 59.33],
  stuttgart: [9.18, 48.78],
  toulouse: [1.44, 43.6],
  valencia: [-0.38, 39.47],
  vienna: [16.37, 48.21],
  warszawa: [21.01, 52.23],
  wien: [16.37, 48.21],
  zurich: [8.54, 47.37],
};

/** About the middle of each country. */
const COUNTRIES: Record<string, Spot> = {
  AR: [-64, -35],
  AT: [14, 47.6],
  AU: [134, -25],
  BE: [4.6, 50.7],
  BG: [25.3, 42.7],
  BR: [-53, -11],
  CA: [-101, 57],
  CH: [8.2, 46.8],
  CL: [-71, -33],
  CN: [104, 35],
  CO: [-73, 4],
  CZ: [15.3, 49.8],
  DE: [10.4, 51.1],
  DK: [9.4, 56],
  EE: [25.5, 58.7],
  EG: [30, 27],
  ES: [-3.6, 40.2],
  FI: [26, 63],
  FR: [2.5, 46.6],
  GB: [-2, 53.5],
  GR: [22, 39.3],
  HR: [16.4, 45.3],
  HU: [19.4, 47.2],
  ID: [117, -2],
  IE: [-8, 53.2],
  IL: [35, 31.4],
  IN: [79, 22.5],
  IS: [-18.6, 65],
  IT: [12.5, 42.8],
  JP: [138, 37],
  KE: [37.8, 0.5],
  KR: [127.8, 36.4],
  LT: [23.9, 55.3],
  LU: [6.1, 49.8],
  LV: [25, 56.9],
  MA: [-6.3, 31.9],
  MX: [-102, 23.5],
  NG: [8.1, 9.6],
  NL: [5.5, 52.2],
  NO: [9, 61.5],
  NZ: [172, -41.5],
  PE: [-75, -9.5],
  PL: [19.3, 52.1],
  PT: [-8, 39.6],
  RO: [25, 45.9],
  RS: [20.8, 44],
  SA: [45, 24],
  SE: [15.5, 61],
  SG: [103.8, 1.35],
  SI: [14.8, 46.1],
  SK: [19.5, 48.7],
  TR: [35.2, 39],
  UA: [31.3, 49],
  US: [-98, 39],
  VN: [106, 16],
  ZA: [25, -29],
};

export type Address = { city?: string | null; country?: string | null };
export type Placed = { spot: Spot; exact: boolean; key: string };

const plain = (text: string) =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/ß/g, "ss")
    .replace(/ø/gi, "o")
    .trim()
    .toLowerCase();

/** Where an address is: its city's place, else its country's middle, which is not exact. */
export function placed({ city, country }: Address): Placed | null {
  const code = country?.toUpperCase() ?? "";
  const known = city ? CITIES[plain(city)] : undefined;
  if (city && known) return { spot: known, exact: true, key: `${city}, ${code}` };
  const middle = COUNTRIES[code];
  return middle ? { spot: middle, exact: false, key: code } : null;
}

export type Group = Placed & { count: number };

/** How many go to each place, the most first; and how many to nowhere we know. */
export function grouped(addresses: readonly (Address | null)[]): {
  groups: Group[];
  unplaced: number;
} {
  const groups = new Map<string, Group>();
  let unplaced = 0;
  for (const address of addresses) {
    const found = address && placed(address);
    if (!found) {
      unplaced += 1;
      continue;
    }
    const group = groups.get(found.key);
    if (group) group.count += 1;
    else groups.set(found.key, { ...found, count: 1 });
  }
  return { groups: [...groups.values()].sort((a, b) => b.count - a.count), unplaced };
}
