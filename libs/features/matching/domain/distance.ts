/** A place with coordinates in degrees; unknown coordinates are null. */
export interface Place {
  readonly code: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

const EARTH_KM = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Whole kilometres as the crow flies (haversine); 0 in the same commune, null when a coordinate is unknown. */
export function kilometres(a: Place, b: Place): number | null {
  if (a.code === b.code) return 0;
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return null;
  const half =
    Math.sin(radians(b.latitude - a.latitude) / 2) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  return Math.round(2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half))));
}
