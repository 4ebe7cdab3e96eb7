/** Where the locations of the contract lie, for the map: degrees of longitude and latitude of the main site. */
export const PLACES: Readonly<Record<string, readonly [longitude: number, latitude: number]>> = {
  EJSU: [4.36, 50.84],
  BATG: [8.72, 51.76],
  NEPAL: [85.32, 27.72],
  BRUNEI: [114.35, 4.6],
  BATUK: [37.07, 0.02],
  BDSUS: [-77.04, 38.9],
  BATUS: [-111.17, 50.28],
  BATSUB: [-88.31, 17.54],
  BFG: [-5.35, 36.14],
  BIOT: [72.42, -7.31],
  SING: [103.82, 1.46],
  SAUDI: [46.68, 24.69],
};
