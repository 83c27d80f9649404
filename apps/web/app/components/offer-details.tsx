// What an offer says beside the rest, in words; and the sessions of a training.
import { DataTable } from './data-table';
import { Facts } from './facts';
import { Card, Section } from './page';
import { Day, Money, Phone } from './values';
import { inLang, listIn } from '../lib/format';
import type { Offer, OfferDetails, OfferSession } from '../lib/offers';
import { useLang, useTexts } from '../texts';

/** Nothing when nothing more is said. */
export function MoreAbout({ details }: { readonly details: OfferDetails }) {
  const t = useTexts('offers');
  const web = useTexts();
  const lang = useLang();
  const word = (name: 'axis' | 'qualification' | 'shift' | 'payKind' | 'presentation' | 'level' | 'mode') => details[name] !== undefined && t(`details.${name}.${details[name]}`);
  const words = (name: 'licences' | 'benefits' | 'selection') =>
    (details[name]?.length ?? 0) > 0 &&
    listIn(
      details[name]!.map((code) => t(`details.${name}.${code}`)),
      lang,
    );
  const facts = [
    { label: t('fields.mission'), value: details.mission && web(`offer.mission.${details.mission}`) },
    { label: t('fields.workDays'), value: details.workDays !== undefined && t('details.work_days', { count: details.workDays }) },
    { label: t('fields.dailyPay'), value: details.dailyPay && <Money amount={details.dailyPay} trim /> },
    { label: t('fields.endsOn'), value: details.endsOn && <Day value={details.endsOn} /> },
    { label: t('fields.zone'), value: details.zone && web(`offer.zone.${details.zone}`) },
    { label: t('fields.plot'), value: details.plot && <span dir="auto">{details.plot}</span> },
    { label: t('fields.level'), value: word('level') },
    { label: t('fields.mode'), value: word('mode') },
    { label: t('fields.opensOn'), value: details.opensOn && <Day value={details.opensOn} /> },
    { label: t('fields.minAge'), value: details.minAge !== undefined && t('pages.one.years', { count: details.minAge }) },
    { label: t('fields.seatsForWomen'), value: details.seatsForWomen !== undefined && <bdi>{details.seatsForWomen}</bdi> },
    { label: t('fields.cost'), value: details.cost !== undefined && (/^0+([.,]0+)?$/.test(details.cost) ? t('details.free') : <Money amount={details.cost} trim />) },
    { label: t('fields.stipend'), value: details.stipend && <Money amount={details.stipend} trim /> },
    { label: t('fields.boarding'), value: details.boarding && t('details.yes') },
    { label: t('fields.selection'), value: words('selection') },
    { label: t('fields.papers'), value: details.papers },
    { label: t('fields.certificate'), value: details.certificate },
    { label: t('fields.placementRate'), value: details.placementRate !== undefined && t('details.percent', { value: details.placementRate }) },
    { label: t('fields.qualification'), value: word('qualification') },
    { label: t('fields.hoursPerWeek'), value: details.hoursPerWeek !== undefined && t('details.hours', { value: details.hoursPerWeek }) },
    { label: t('fields.shift'), value: word('shift') },
    { label: t('fields.payKind'), value: word('payKind') },
    { label: t('fields.benefits'), value: words('benefits') },
    { label: t('fields.licences'), value: words('licences') && <bdi>{words('licences')}</bdi> },
    { label: t('fields.presentation'), value: word('presentation') },
    { label: t('fields.contactPhone'), value: details.contactPhone && <Phone value={details.contactPhone} /> },
    { label: t('fields.quarter'), value: details.quarter },
    { label: t('fields.accessible'), value: details.accessible && t('details.yes') },
    { label: t('fields.axis'), value: word('axis') },
  ];
  if (facts.every(({ value }) => !value)) return null;
  return (
    <Section title={t('pages.form.more')}>
      <Card>
        <Facts facts={facts} />
      </Card>
    </Section>
  );
}

/** The same in the other language, for those who read only that. */
export function OtherLanguage({ details: { titleOther, descriptionOther } }: { readonly details: OfferDetails }) {
  const t = useTexts('offers');
  if (!titleOther && !descriptionOther) return null;
  return (
    <Section title={t('pages.form.other_language')}>
      {titleOther && (
        <p dir="auto">
          <strong>{titleOther}</strong>
        </p>
      )}
      {descriptionOther && <p dir="auto">{descriptionOther}</p>}
    </Section>
  );
}

export function Sessions({ offer }: { readonly offer: Offer }) {
  const t = useTexts('offers');
  const web = useTexts();
  const lang = useLang();
  if (offer.sessions.length === 0) return null;
  return (
    <Section title={t('fields.sessions')}>
      <DataTable<OfferSession>
        caption={t('fields.sessions')}
        rows={offer.sessions}
        rowKey={({ id }) => id}
        columns={[
          { key: 'startsOn', title: t('fields.startsOn'), head: true, cell: ({ startsOn }) => <Day value={startsOn} /> },
          { key: 'endsOn', title: t('fields.endsOn'), cell: ({ endsOn }) => endsOn && <Day value={endsOn} /> },
          { key: 'place', title: t('fields.communeCode'), cell: ({ commune }) => inLang(commune?.label ?? offer.commune?.label, lang) || web('offer.whole_country') },
          { key: 'timetable', title: t('fields.timetable'), cell: ({ timetable }) => timetable && <span dir="auto">{timetable}</span> },
          { key: 'seats', title: t('fields.seats'), number: true, cell: ({ seats }) => <bdi>{seats}</bdi> },
        ]}
      />
      <p>
        <a href={`/api/offers/${offer.id}/sessions.ics`}>{t('pages.one.session_calendar')}</a>
      </p>
    </Section>
  );
}
