import { weights } from '#engine/weights';
import type { Terminal } from '../terminal.js';
import type { Explained, Openings } from './explain-files.js';

const OUT_OF = { ...weights, answers: weights.answers } as const;

/** A judgement in sentences: where it stands, what stands in the way, what each part gives. */
export function explainedLines(terminal: Terminal, told: Explained): string[] {
  const say = (key: string, params: object = {}): string => terminal.t(`explain.${key}`, params);
  const skills = (list: Explained['matched']): string => list.map(({ skill, points }) => `${skill} (${points})`).join(', ') || '-';
  const { person, offer, score, rank, lastOfList } = told;
  const verdict =
    score === null
      ? say('stopped', { person, offer })
      : rank === null
        ? say('outscored', { person, offer, score, last: lastOfList })
        : say('proposed', { person, offer, score, rank });
  const stops = told.stops.map(({ stop, params }, i) => `${i === 0 ? '→' : '·'} ${say(`stops.${stop}`, params)}`);
  const parts = (Object.keys(told.parts) as (keyof Explained['parts'])[]).map((part) => `  ${say(`parts.${part}`)}: ${told.parts[part]} / ${OUT_OF[part]}`);
  const km = told.km === null ? say('remote') : told.km > told.radiusKm ? undefined : say('distance', { km: told.km, radius: told.radiusKm });
  return [
    verdict,
    ...stops,
    ...parts,
    say('matched', { list: skills(told.matched) }),
    say('missing', { list: skills(told.missing) }),
    ...(km === undefined ? [] : [km]),
    say('level', told.level),
    say('weights', { version: told.weights }),
  ];
}

/** What would open most offers, one line each. */
export function openingLines(terminal: Terminal, { person, openings }: Openings): string[] {
  const say = (key: string, params: object = {}): string => terminal.t(`explain.${key}`, params);
  if (openings.length === 0) return [say('no_openings', { person })];
  return openings.map(
    ({ gain, what, offers, trainings }) => `${say(`gains.${gain}`, { what, offers })}${trainings.length === 0 ? '' : ` ${say('trainings', { list: trainings.join(', ') })}`}`,
  );
}
