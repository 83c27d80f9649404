// One of two who may be one: what tells them apart.
import { Link } from 'react-router';
import { Facts } from '../components/facts';
import { Card } from '../components/page';
import { Day, Phone } from '../components/values';
import { nameIn } from '../lib/format';
import type { Named } from '../loans/views';
import { useLang, useTexts } from '../texts';

export interface PersonCardView {
  readonly personId: string;
  readonly name: Named;
  readonly birthYear: number | null;
  readonly communeCode: string | null;
  readonly phone: string | null;
  readonly hasAccount: boolean;
  readonly enteredAt: string;
}

export function PersonCard({
  person,
  places,
  children,
}: {
  readonly person: PersonCardView;
  readonly places: Readonly<Record<string, string>>;
  readonly children?: React.ReactNode;
}) {
  const t = useTexts('people');
  const lang = useLang();
  return (
    <Card>
      <p>
        <Link to={`/${lang}/officer/people/${person.personId}`}>
          <strong dir="auto">{nameIn(person.name, lang)}</strong>
        </Link>
      </p>
      <Facts
        facts={[
          { label: t('pages.fields.birthYear'), value: person.birthYear && <bdi>{person.birthYear}</bdi> },
          { label: t('staff.phone'), value: person.phone && <Phone value={person.phone} /> },
          { label: t('staff.lives'), value: person.communeCode && places[person.communeCode] },
          { label: t('staff.account'), value: t(person.hasAccount ? 'staff.with_account' : 'staff.no_account') },
          { label: t('twice.entered'), value: <Day value={person.enteredAt.slice(0, 10)} short /> },
        ]}
        showEmpty
      />
      {children}
    </Card>
  );
}
