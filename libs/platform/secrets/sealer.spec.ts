import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Sealer } from './sealer.js';

const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'tiwizi-seal-'));
afterAll(() => fs.rmSync(dataDir, { recursive: true, force: true }));

describe('sealed values', () => {
  const sealer = new Sealer({ sealKey: 'ab'.repeat(32), dataDir });
  it('open again, and never look the same twice', () => {
    const [one, two] = [sealer.seal('011519000001205000534921', 'rib'), sealer.seal('011519000001205000534921', 'rib')];
    expect([sealer.open(one, 'rib'), one === two, one.includes('0115')]).toEqual(['011519000001205000534921', false, false]);
  });
  it('stay shut for another purpose, another key and after a change', () => {
    const sealed = sealer.seal('secret', 'rib');
    expect(() => sealer.open(sealed, 'cin')).toThrow(/./);
    expect(() => new Sealer({ sealKey: 'cd'.repeat(32), dataDir }).open(sealed, 'rib')).toThrow(/./);
    expect(() => sealer.open(`${sealed.slice(0, -2)}AA`, 'rib')).toThrow(/./);
    expect(() => sealer.open('plain', 'rib')).toThrow('not a sealed value');
  });
  it('use one key per data folder, made once', () => {
    const [first, second] = [new Sealer({ sealKey: undefined, dataDir }), new Sealer({ sealKey: undefined, dataDir })];
    expect(second.open(first.seal('x', 'p'), 'p')).toBe('x');
    expect(fs.statSync(path.join(dataDir, 'seal.key')).mode & 0o777).toBe(0o600);
  });
});
