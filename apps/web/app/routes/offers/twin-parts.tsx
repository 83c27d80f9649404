// What two offers say, line by line: what differs in a table with one column each, cards on a phone; what is alike once.
import { Link } from 'react-router';
import { DataTable } from '../../components/data-table';
import { Facts } from '../../components/facts';
import { payOf } from '../../components/offer-card';
import { StatusBadge } from '../../components/status-badge';
import { Day } from '../../components/values';
import { inLang, isolated } from '../../lib/format';
import type { Coded, OwnOffer } from '../../lib/offers';
import { useLang, useTexts } from '../../texts';

export interface TwinSide extends OwnOffer {
  readonly description: string;
  readonly workTime: string;
  readonly education: Coded | null;
  readonly experienceMonths: number;
  readonly source: string;
  readonly externalRef: string | null;
  readonly shown: boolean;
}
export interface TwinPair {
  readonly id: string;
  readonly how: 'exact' | 'near';
  readonly state: 'open' | 'same' | 'apart';
  readonly likeness: number;
  readonly alike: readonly string[];
  readonly differ: readonly string[];
  readonly one: TwinSide;
  readonly other: TwinSide;
  readonly note: string;
  readonly decidedBy: string | null;
  readonly decidedAt: string | null;
}

export function TwinParts({ pair }: { readonly pair: TwinPair }) {
  const t = useTexts('offers');
  const cell = (field: string, side: TwinSide) => <Part field={field} side={side} />;
  const rows = ['title', 'source', 'shown', ...pair.differ.filter((field) => field !== 'title')];
  const alike = pair.alike.filter((field) => field !== 'title');
  return (
    <>
      <DataTable<string>
        caption={t(`twins.${pair.how}`)}
        rows={rows}
        rowKey={(field) => field}
        columns={[
          {
            key: 'field',
            title: t('twins.field'),
            head: true,
            cell: (field) => (
              <>
                {field === 'source' || field === 'shown' ? t(`twins.${field === 'source' ? 'source' : 'visible'}`) : t(`twins.part.${field}`)}{' '}
                {pair.differ.includes(field) && <StatusBadge tone="wait">{t('twins.differs')}</StatusBadge>}
              </>
            ),
          },
          { key: 'one', title: t('twins.one'), cell: (field) => cell(field, pair.one) },
          { key: 'other', title: t('twins.other'), cell: (field) => cell(field, pair.other) },
        ]}
      />
      <h3>{t('twins.alike')}</h3>
      <Facts facts={alike.map((field) => ({ label: t(`twins.part.${field}`), value: cell(field, pair.one) }))} />
    </>
  );
}

function Part({ field, side }: { readonly field: string; readonly side: TwinSide }) {
  const t = useTexts('offers');
  const web = useTexts();
  const people = useTexts('people');
  const lang = useLang();
  switch (field) {
    case 'title':
      return (
        <Link to={`/${lang}/offers/${side.id}`} dir="auto">
          {side.title}
        </Link>
      );
    case 'source':
      return (
        <span dir="auto">
          {inLang(side.organisation.name, lang)} ·{' '}
          {side.source === 'own' ? t('twins.own') : t('twins.file', { name: isolated([side.source, side.externalRef].filter(Boolean).join(' ')) })}
        </span>
      );
    case 'shown':
      return t(side.shown ? 'twins.is_shown' : 'twins.is_hidden');
    case 'place':
      return inLang(side.commune?.label, lang) || web('offer.whole_country');
    case 'contract':
      return web(`offer.contract.${side.contract}`);
    case 'salary':
      return payOf(side, web, lang) ?? t('pages.one.pay_unknown');
    case 'education':
      return inLang(side.education?.label, lang) || t('pages.one.any_level');
    case 'experience':
      return side.experienceMonths > 0 ? t('pages.one.months', { count: side.experienceMonths }) : t('pages.one.beginner');
    case 'workTime':
      return people(`work_time.${side.workTime}`);
    case 'startsOn':
    case 'closesOn':
      return side[field] && <Day value={side[field]} />;
    default:
      return <span dir="auto">{field === 'posts' ? side.posts : field === 'employer' ? side.employerName : side.description}</span>;
  }
}
