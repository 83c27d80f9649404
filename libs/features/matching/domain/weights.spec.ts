import { importanceOf, pointsOfSkills } from '#engine/skill-weights';
import { weights } from '#engine/weights';
import { EXPERIENCE_IMPORTANCE } from './thresholds';
import { mostOf } from './weights';

describe('points', () => {
  it('are 1000 in sum for every version, and of the current one what the engine gives', () => {
    const { skills, occupation, distance, level, sector, freshness, answers, room } = weights;
    expect(mostOf(`${weights.version}/2027-01-04.2`)).toEqual({ skills, occupation, distance, level, sector, freshness, answers, room });
    for (const version of ['market-1', weights.version]) expect(Object.values(mostOf(version)).reduce((sum, points) => sum + points, 0)).toBe(1000);
  });

  it('of experience never make common ground alone, even beside the one skill that every offer asks for', () => {
    for (const offers of [1, 10, 100_000]) {
      const importance = Uint16Array.of(importanceOf(offers, offers), EXPERIENCE_IMPORTANCE);
      expect(pointsOfSkills({ version: 'v', importance }, [0, 1], () => false)[1]).toBeLessThan(weights.ground);
    }
  });
});
