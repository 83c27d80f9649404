import { smallJpeg, smallPdf, smallPng } from '../../../libs/features/documents/domain/sample-papers';
import { anyProfile } from '../../world/cast';
import { story } from '../../world/world';

interface Folder {
  readonly items: readonly { readonly id: string; readonly code: string; readonly name: string; readonly reads: readonly unknown[] }[];
}

story('a paper is brought once, comes back clean as a download, and is nobody else’s', async (world) => {
  const [hind, other, officer] = await world.people('Hind the founder', 'Omar the founder', 'Karim the officer');
  await hind.put('people/me/profile', anyProfile);
  await other.put('people/me/profile', anyProfile);
  const { body: made } = await hind.upload<{ id: string }>('documents', { name: '../cin.exe', bytes: smallJpeg() }, { code: 'ID_CIN' });
  const { body: folder } = await hind.get<Folder>('documents/mine');
  expect(folder.items).toMatchObject([{ id: made.id, code: 'ID_CIN', name: 'cin.jpg', reads: [] }]);

  const file = await hind.download(`documents/${made.id}/file`);
  expect([file.status, file.type, file.bytes.includes('GPS')]).toEqual([200, 'image/jpeg', false]);
  const { headers } = file;
  expect([headers['content-disposition'], headers['x-content-type-options'], headers['content-security-policy'], headers['cache-control']]).toEqual([
    'attachment; filename="paper.jpg"; filename*=UTF-8\'\'cin.jpg',
    'nosniff',
    "default-src 'none'; sandbox",
    'private, no-store',
  ]);
  expect([await other.statusOf('GET', `documents/${made.id}/file`), await officer.statusOf('GET', `documents/${made.id}/file`)]).toEqual([404, 403]);
  expect(await other.statusOf('POST', `documents/${made.id}/erase`)).toBe(404);
});

story('the same photo is known again, also sent twice at once; what is no paper is told so at its field', async (world) => {
  const [hind] = await world.people('Hind the founder');
  await hind.put('people/me/profile', anyProfile);
  const twice = await Promise.all([1, 2].map(() => hind.statusOfUpload('documents', smallPng(), { code: 'CV' })));
  expect(twice.sort()).toEqual([201, 409]);
  for (const bytes of ['<html>', 'PK\u0003\u0004', smallPdf('/S /JavaScript')])
    expect((await hind.upload<{ fields: unknown }>('documents', { name: 'x.jpg', bytes }, { code: 'CV' }, { expect: 422 })).body.fields).toMatchObject([
      { path: 'file', code: 'documents.unreadable' },
    ]);
  await hind.upload('documents', { name: 'x.jpg', bytes: '' }, { code: 'CV' }, { expect: 422 });
  await hind.upload('documents', { name: 'x.jpg', bytes: Buffer.alloc(9 * 1024 * 1024) }, { code: 'CV' }, { expect: 422 });
  await hind.upload('documents', { name: 'x.png', bytes: smallPng({ shade: 9 }) }, { code: 'PASSWORD' }, { expect: 422 });
  expect((await hind.get<Folder>('documents/mine')).body.items.length).toBe(1);
});

story('an erased paper is gone: name, bytes and way in; it may be brought again', async (world) => {
  const [hind] = await world.people('Hind the founder');
  await hind.put('people/me/profile', anyProfile);
  const bring = () => hind.upload<{ id: string }>('documents', { name: 'a.pdf', bytes: smallPdf() }, { code: 'LEASE' });
  const { id } = (await bring()).body;
  await hind.post(`documents/${id}/erase`);
  expect(await hind.statusOf('GET', `documents/${id}/file`)).toBe(404);
  expect(await world.db.query('select name, sha256, size, state from document')).toEqual([{ name: '', sha256: '', size: 0, state: 'erased' }]);
  await bring();
  expect((await hind.get<Folder>('documents/mine')).body.items.length).toBe(1);
});
