import { languages } from '#platform/http/request';
import { applicationMoves } from '../../libs/features/loans/application/domain/application.moves';
import { speaks } from './words';

/** Lines of the history that are no move of the table: hands that changed, somebody who typed for another. */
const beside = ['take', 'hand_over', 'assist', 'confirm', 'take_over'];

it('everything that happens to an application is told to applicant and staff in every language', () => {
  const keys = [...Object.keys(applicationMoves), ...beside].flatMap((move) => ['applicant', 'staff'].map((who) => `loans:pages.happened.${move}.${who}`));
  expect(keys.flatMap((key) => languages.filter((lang) => !speaks(lang, key)).map((lang) => `${lang} ${key}`))).toEqual([]);
});
