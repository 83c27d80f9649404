/** A mission as it is judged for somebody. `km` null: from home or anywhere. `failed`: tests it fails. */
export interface JudgedMission {
  readonly id: string;
  readonly score: number | null;
  readonly km: number | null;
  readonly failed: readonly string[];
}

/** Days and seasons of work in the town are for whoever can come: that wishes and skills lie elsewhere is no wall, as it is for the list of jobs. */
const isOpenTo = ({ score, failed }: JudgedMission): boolean => score !== null || (failed.length === 1 && failed[0] === 'no_common_ground');

/** Missions that somebody may join: best score first, then those without one; among equals the nearest, then by id. */
export const missionsFor = <M extends JudgedMission>(missions: readonly M[]): M[] =>
  missions.filter(isOpenTo).sort((a, b) => (b.score ?? -1) - (a.score ?? -1) || (a.km ?? 0) - (b.km ?? 0) || (a.id < b.id ? -1 : 1));
