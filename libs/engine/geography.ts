import type { Arena } from './arena.js';

export const UNKNOWN_KM = 65_535;
/** No commune: an offer that is anywhere. */
export const NOWHERE = 65_535;
/** A radius never says more than this: the whole country. */
export const MOST_KM = 2000;
const EARTH_KM = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Communes by number, with whole kilometres between any two, and for each the provinces from near to far. */
export interface Geography {
  readonly communes: number;
  readonly provinces: number;
  readonly province: Uint16Array;
  /** km[a * communes + b]; UNKNOWN_KM when a place is not known. */
  readonly km: Uint16Array;
  /** order[a * provinces + i]: the i-th nearest province of commune a, orderKm: the way to its nearest commune. */
  readonly order: Uint16Array;
  readonly orderKm: Uint16Array;
}

export interface Point {
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** As the crow flies, in whole kilometres (haversine). */
export function kilometres(a: Point, b: Point): number {
  if (a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null) return UNKNOWN_KM;
  const half =
    Math.sin(radians(b.latitude - a.latitude) / 2) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  return Math.round(2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half))));
}

/** `province[c]`: number of the province of commune c; `between`: kilometres of two communes that differ. */
export function geography(arena: Arena, province: ArrayLike<number>, provinces: number, between: (a: number, b: number) => number): Geography {
  const communes = province.length;
  const made = {
    communes,
    provinces,
    province: arena.take(Uint16Array, communes),
    km: arena.take(Uint16Array, communes * communes),
    order: arena.take(Uint16Array, communes * provinces),
    orderKm: arena.take(Uint16Array, communes * provinces),
  };
  made.province.set(province);
  for (let a = 0; a < communes; a++)
    for (let b = 0; b < a; b++) {
      const km = Math.min(between(a, b), UNKNOWN_KM);
      made.km[a * communes + b] = km;
      made.km[b * communes + a] = km;
    }
  orderProvinces(made);
  return made;
}

function orderProvinces({ communes, provinces, province, km, order, orderKm }: Geography): void {
  const nearest = new Uint16Array(provinces);
  for (let a = 0; a < communes; a++) {
    nearest.fill(UNKNOWN_KM);
    for (let b = 0; b < communes; b++) nearest[province[b]!] = Math.min(nearest[province[b]!]!, km[a * communes + b]!);
    const sorted = Uint16Array.from({ length: provinces }, (_, p) => p).sort((p, q) => nearest[p]! - nearest[q]! || p - q);
    order.set(sorted, a * provinces);
    for (let i = 0; i < provinces; i++) orderKm[a * provinces + i] = nearest[sorted[i]!]!;
  }
}
