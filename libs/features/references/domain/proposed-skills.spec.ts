import { proposedSkills } from './proposed-skills';

const named = (code: string): [string, { ar: string; fr: string; en: string }] => [code, { ar: code, fr: code, en: code }];
const labels = new Map(['a', 'b', 'c', 'd'].map(named));

describe('skills that several occupations ask for', () => {
  it('names each once: essential first, then the more wanted, and leaves out what has no name', () => {
    const asked = [
      { code: 'd', essential: false },
      { code: 'c', essential: false },
      { code: 'b', essential: true },
      { code: 'c', essential: false },
      { code: 'a', essential: false },
      { code: 'a', essential: true },
      { code: 'x', essential: true },
    ];
    expect(proposedSkills(asked, labels).map(({ code, essential }) => [code, essential])).toEqual([
      ['a', true],
      ['b', true],
      ['c', false],
      ['d', false],
    ]);
  });
});
