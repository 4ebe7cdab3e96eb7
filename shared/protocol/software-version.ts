/** The version of this software, as `minimum-version` entries of the directory speak of it. A test holds it to package.json. */
export const SOFTWARE_VERSION = '0.1.0';

/** Whether `minimum` ("x.y.z") asks for newer software than this. */
export function isTooOld(minimum: string, version: string = SOFTWARE_VERSION): boolean {
  const wanted = minimum.split('.').map(Number);
  const own = version.split('.').map(Number);
  for (let place = 0; place < 3; place++) {
    const difference = (own[place] ?? 0) - (wanted[place] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
