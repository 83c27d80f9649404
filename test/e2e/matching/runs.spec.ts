import { anyProfile } from '../../world/cast';
import { story } from '../../world/world';

interface State {
  readonly waiting: number;
  readonly since: string | null;
}

story('an administrator asks for all lists anew and sees how far it is', async (world) => {
  const [admin, salma] = await world.people('Rachid the administrator', 'Salma the seeker');
  await salma.put('people/me/profile', { ...anyProfile, wishes: ['5113-01'] });
  await world.settle();
  expect((await admin.get<State>('matching/runs')).body).toEqual({ waiting: 0, since: null, people: 0, offers: 0 });
  await world.db.query("insert into match_work (kind, subject_id, requested_at) select 'person', id, $1 from person", [world.clock.now()]);
  expect((await admin.get<State>('matching/runs')).body).toMatchObject({ waiting: 1, since: world.clock.now().toISOString() });
  await admin.post('matching/runs');
  await world.settle();
  expect((await admin.get<State>('matching/runs')).body.waiting).toBe(0);
  await salma.get('matching/runs', { expect: 403 });
  await salma.post('matching/runs', {}, { expect: 403 });
});
