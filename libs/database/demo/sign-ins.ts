import type { Role } from '#kernel/permissions';
import { DEMO_PASSWORD, demoEmail } from './heroes.js';

/** A door into the demo world. `scene` is the key of the words that say who this is and what waits for her (texts of the command line). */
export interface DemoSignIn {
  readonly role: Role;
  readonly name: { readonly latin: string; readonly ar: string };
  readonly login: string;
  readonly password: string;
  readonly scene: string;
}

type Line = readonly [key: string, role: Role, latin: string, ar: string, scene: string];

/** One at least per role, each landing on something to do. */
const lines: readonly Line[] = [
  ['salma', 'founder', 'Salma Ou Tilelli', 'سلمى أو تيللي', 'founder_new'],
  ['yassine', 'founder', 'Yassine Aït Usman', 'ياسين آيت أوسمان', 'founder_incomplete'],
  ['hind', 'founder', 'Hind Ou Tagrawla', 'هند أو تاگراولا', 'founder_approved'],
  ['khadija', 'founder', 'Khadija Id Tafsut', 'خديجة إد تافسوت', 'founder_repaying'],
  ['hamid', 'founder', 'Hamid Aït Tizi', 'حميد آيت تيزي', 'founder_late'],
  ['brahim', 'job_seeker', 'Brahim Ou Isli', 'إبراهيم أو إيسلي', 'job_seeker'],
  ['fadma', 'mentor', 'Fadma Ou Tamghart', 'فاضمة أو تامغارت', 'mentor'],
  ['karim', 'officer', 'Karim Ou Abrid', 'كريم أو أبريد', 'officer'],
  ['naima', 'committee_member', 'Naïma Id Imal', 'نعيمة إد إيمال', 'committee_member'],
  ['aicha', 'treasurer', 'Aïcha Aït Azrf', 'عائشة آيت أزرف', 'treasurer'],
  ['malika', 'fund_manager', 'Malika Aït Tazla', 'مليكة آيت تازلا', 'fund_manager'],
  ['imane', 'agency', 'Imane Ou Tamda', 'إيمان أو تامدا', 'agency_employer'],
  ['rachid', 'agency', 'Rachid Aït Tamusni', 'رشيد آيت تاموسني', 'agency_training'],
  ['zineb', 'municipality', 'Zineb Ou Tamdint', 'زينب أو تامدينت', 'municipality'],
  ['amina', 'admin', 'Amina Id Ammas', 'أمينة إد أماس', 'admin'],
];

export const demoSignIns: readonly DemoSignIn[] = lines.map(([key, role, latin, ar, scene]) => ({
  role,
  name: { latin, ar },
  login: demoEmail(key),
  password: DEMO_PASSWORD,
  scene,
}));
