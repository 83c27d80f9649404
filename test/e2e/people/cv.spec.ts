import { story } from '../../world/world';

story('a person takes the own CV home in Arabic and French; staff may print it, strangers do not see that it exists', async (world) => {
  const [salma, other, officer] = [await world.person('Salma', 'job_seeker'), await world.person('Other', 'founder'), await world.person('Karim', 'officer')];
  const { personId } = (
    await salma.put<{ personId: string }>('people/me/profile', {
      ...{ firstName: 'Salma', lastName: 'Aït Lahcen', firstNameAr: 'سلمى', lastNameAr: 'أيت لحسن', birthYear: 1999, sex: 'f', communeCode: '09.273.01.13', educationCode: 'bac' },
      ...{ languages: [{ code: 'ar', level: 4 }, { code: 'fr', level: 3 }], skills: [], wishes: ['7531-02'], availableFrom: '2027-02-01', workTime: 'full', experienceMonths: 30 }, // prettier-ignore
      experience: [
        { title: 'Couturière', employer: 'Atelier Tislit', fromYear: 2021, toYear: 2023 },
        { title: 'خياطة في البيت', fromYear: 2024 },
      ],
    })
  ).body;
  for (const [who, lang] of [
    [salma, 'ar'],
    [officer, 'fr'],
  ] as const) {
    // prettier-ignore
    const reply = await who.get<string>(`people/${personId}/cv.pdf?lang=${lang}`);
    expect(reply.headers['content-type']).toBe('application/pdf');
    expect(reply.headers['content-disposition']).toBe(`inline; filename="CV-Salma-Ait-Lahcen-${lang}.pdf"`);
    expect(String(reply.body).startsWith('%PDF-')).toBe(true);
  }
  await other.get(`people/${personId}/cv.pdf`, { expect: 404 });
  await salma.get(`people/${personId}/cv.pdf?lang=de`, { expect: 422 });
});
