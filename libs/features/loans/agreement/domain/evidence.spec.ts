import { sameName, scanKind } from './evidence.js';

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

it('a scan is known by its bytes, not by its name', () => {
  expect([
    scanKind(Buffer.from('%PDF-1.7')),
    scanKind(Buffer.from([0xff, 0xd8, 0xff, 0xe0])),
    scanKind(Buffer.from([0x89, 0x50, 0x4e, 0x47])),
    scanKind(Buffer.from('<html>')),
  ]).toEqual(['pdf', 'jpg', 'png', undefined]);
});

it.each([
  ['Salma Ou Tilelli', true],
  ['OU TILELLI SALMA', true],
  ['Mme Salma Ou Tilelli', true],
  ['سلمى أو تيللي', true],
  ['Salma', false],
  ['Atelier du Souss', false],
  ['', false],
])('an account in the name of %s is hers: %s', (holder, hers) => expect(sameName(holder, ['Salma Ou Tilelli', 'سلمى أو تيللي'], fold)).toBe(hers));
