// Our offers on a page of somebody else: choose what it shows, look at it, copy the line. No account, no script.
import { Button } from '@mantine/core';
import buttonStyles from '../../components/button-link.module.css';
import { SelectField } from '../../components/choice-fields';
import { Card, Page, Section } from '../../components/page';
import { TextField } from '../../components/text-field';
import { getIfThere } from '../../lib/api';
import { inLang } from '../../lib/format';
import { queryOf } from '../../lib/offers';
import { langNames, LANGS } from '../../i18n';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/embed';
import { searchIn } from './search';
import { type Facets, noFacets } from './search-form';
import { countIn, counts, heightIn, heights } from './widget-size';
import styles from './list.module.css';

export const handle = { still: true };

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const url = new URL(request.url);
  const search = searchIn(url.searchParams);
  const [count, height] = [countIn(url.searchParams), heightIn(url.searchParams)];
  const lang = LANGS.find((one) => one === url.searchParams.get('lang')) ?? params.lang;
  const path = `/${lang}/offers/widget${queryOf({ ...search, count })}`;
  const facets = (await getIfThere<Facets>(context, '/api/offers/facets')) ?? noFacets;
  return { search, count, height, lang, path, src: new URL(path, url).href, facets };
}

const inAttribute = (text: string): string => text.replace(/[&"<>]/g, (c) => `&#${c.charCodeAt(0)};`);

export default function Embed({ loaderData: { height, path, src, ...form } }: Route.ComponentProps) {
  const t = useTexts('offers');
  const title = t('pages.list.feed_title');
  const line = `<iframe src="${inAttribute(src)}" title="${inAttribute(title)}" width="100%" height="${height}" style="border:0" loading="lazy" referrerpolicy="no-referrer"></iframe>`;
  return (
    <Page title={t('widget.title')} lead={t('widget.lead')} description={t('widget.lead')} back={{ to: `/${useLang()}/offers`, label: t('pages.one.back') }}>
      <Choices {...form} height={height} />
      <Section title={t('widget.copy')} lead={t('widget.copy_lead')}>
        <p>
          <textarea className={styles.line} readOnly rows={6} dir="ltr" defaultValue={line} aria-label={t('widget.line')} />
        </p>
      </Section>
      <Section title={t('widget.preview')}>
        <Card>
          <iframe src={path} title={title} width="100%" height={height} style={{ border: 0 }} loading="lazy" />
        </Card>
        <p>{t('widget.privacy')}</p>
      </Section>
    </Page>
  );
}

function Choices({ search, count, height, lang, facets }: Pick<Route.ComponentProps['loaderData'], 'search' | 'count' | 'height' | 'lang' | 'facets'>) {
  const t = useTexts('offers');
  const web = useTexts();
  const shown = useLang();
  const any = { value: '', label: t('pages.list.any') };
  const named = (list: Facets['communes']) => [any, ...list.map(({ code, label }) => ({ value: code, label: inLang(label, shown) }))];
  const numbers = (list: readonly number[]) => list.map((one) => ({ value: String(one), label: String(one) }));
  const kinds = [any, ...(['job', 'training'] as const).map((kind) => ({ value: kind, label: web(`offer.kind.${kind}`) }))];
  const languages = LANGS.map((one) => ({ value: one, label: langNames[one] }));
  return (
    <form method="get" className={styles.search}>
      <div className={styles.words}>
        <TextField name="q" label={t('pages.list.words')} defaultValue={search.q} maxLength={80} optional="unsaid" />
      </div>
      <SelectField name="kind" label={t('fields.kind')} defaultValue={search.kind} placeholder={false} options={kinds} optional="unsaid" />
      <SelectField name="sector" label={t('fields.sectorCode')} defaultValue={search.sector} placeholder={false} options={named(facets.sectors)} optional="unsaid" />
      <SelectField name="commune" label={t('fields.communeCode')} defaultValue={search.commune} placeholder={false} options={named(facets.communes)} optional="unsaid" />
      <SelectField
        name="km"
        label={t('pages.list.around')}
        defaultValue={search.km}
        placeholder={false}
        options={[{ value: '', label: t('pages.list.only_there') }, ...facets.distances.map((km) => ({ value: String(km), label: t('pages.list.km', { value: km }) }))]}
        optional="unsaid"
      />
      <SelectField name="lang" label={t('widget.language')} defaultValue={lang} placeholder={false} options={languages} optional="unsaid" />
      <SelectField name="count" label={t('widget.count')} defaultValue={String(count)} placeholder={false} options={numbers(counts)} optional="unsaid" />
      <SelectField name="height" label={t('widget.height')} defaultValue={String(height)} placeholder={false} options={numbers(heights)} optional="unsaid" />
      <Button type="submit" className={buttonStyles.button}>
        {t('widget.show')}
      </Button>
    </form>
  );
}
