import { joinProfiles, partJoined } from './join-profiles.js';
import { emptyProfile, type ProfileFields } from './profile.js';

const aProfile = (over: Partial<ProfileFields> = {}): ProfileFields => ({ ...emptyProfile, firstName: 'Salma', lastName: 'Amrani', firstNameAr: '', lastNameAr: '', ...over });

describe('one profile out of two', () => {
  const kept = aProfile({ birthYear: 1999, skills: [{ code: 'sewing', level: 3 }] });
  const gone = aProfile({ lastName: 'Amrany', firstNameAr: 'سلمى', lastNameAr: 'العمراني', birthYear: 2000, communeCode: '09', skills: [{ code: 'sewing', level: 1 }, { code: 'excel', level: 2 }] }); // prettier-ignore
  const joined = joinProfiles(kept, gone);

  it('lets what is told stand, and fills what is open', () =>
    expect(joined).toMatchObject({
      ...{ lastName: 'Amrani', lastNameAr: 'العمراني', birthYear: 1999, communeCode: '09' },
      skills: [
        { code: 'sewing', level: 3 },
        { code: 'excel', level: 2 },
      ],
    }));

  it('takes apart what was joined, and leaves what was changed since', () => {
    expect(partJoined(joined, kept, joined)).toEqual(kept);
    expect(partJoined({ ...joined, communeCode: '10' }, kept, joined)).toEqual({ ...kept, communeCode: '10' });
  });

  it('adds nothing of itself', () => expect(joinProfiles(kept, kept)).toEqual(kept));
});
