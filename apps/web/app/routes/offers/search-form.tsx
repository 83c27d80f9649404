// The search: a plain GET form, so every result has an address. What few people need is folded, and open when it is in use.
import { Button } from '@mantine/core';
import buttonStyles from '../../components/button-link.module.css';
import { CheckboxField, SelectField } from '../../components/choice-fields';
import { Icon } from '../../components/icon';
import { TextField } from '../../components/text-field';
import { inLang } from '../../lib/format';
import type { Coded } from '../../lib/offers';
import { useLang, useTexts } from '../../texts';
import { isFineNarrowed, type Search } from './search';
import styles from './list.module.css';

type Counted = Coded & { readonly count: number };
interface Count {
  readonly code: string;
  readonly count: number;
}
export interface Facets {
  readonly communes: readonly Counted[];
  readonly sectors: readonly Counted[];
  readonly educations: readonly Counted[];
  readonly kinds: readonly Count[];
  readonly contracts: readonly Count[];
  readonly levels: readonly Count[];
  readonly axes: readonly Count[];
  readonly distances: readonly number[];
  readonly days: readonly number[];
}
export const noFacets: Facets = { communes: [], sectors: [], educations: [], kinds: [], contracts: [], levels: [], axes: [], distances: [], days: [] };
interface Choice {
  readonly value: string;
  readonly label: string;
}

export function SearchForm({ search, facets }: { readonly search: Search; readonly facets: Facets }) {
  const t = useTexts('offers');
  const web = useTexts();
  const lang = useLang();
  const choice = (value: string, label: string, count?: number): Choice => ({ value, label: count === undefined ? label : t('pages.list.choice', { label, count }) });
  const named = (list: readonly Counted[]): Choice[] => list.map(({ code, label, count }) => choice(code, inLang(label, lang), count));
  const kinds = (['job', 'training'] as const).map((kind) => choice(kind, web(`offer.kind.${kind}`), facets.kinds.find(({ code }) => code === kind)?.count ?? 0));
  return (
    <form method="get" className={styles.search} role="search" aria-label={t('pages.list.search')}>
      <div className={styles.words}>
        <TextField name="q" type="search" label={t('pages.list.words')} help={t('pages.list.words_help')} defaultValue={search.q} maxLength={80} optional="unsaid" />
      </div>
      <Choose name="kind" label={t('fields.kind')} chosen={search.kind} choices={kinds} />
      <Choose name="sector" label={t('fields.sectorCode')} chosen={search.sector} choices={named(facets.sectors)} />
      <Choose name="commune" label={t('fields.communeCode')} chosen={search.commune} choices={named(facets.communes)} />
      <Choose
        name="km"
        label={t('pages.list.around')}
        chosen={search.km}
        none={t('pages.list.only_there')}
        choices={facets.distances.map((km) => choice(String(km), t('pages.list.km', { value: km })))}
      />
      <details className={styles.more} open={isFineNarrowed(search)}>
        <summary>{t('pages.list.more_filters')}</summary>
        <div className={styles.fine}>
          <Choose
            name="contract"
            label={t('fields.contract')}
            chosen={search.contract}
            choices={facets.contracts.map(({ code, count }) => choice(code, web(`offer.contract.${code}`), count))}
          />
          <Choose
            name="education"
            label={t('pages.list.my_level')}
            chosen={search.education}
            choices={facets.educations.map(({ code, label }) => choice(code, inLang(label, lang)))}
          />
          <Choose name="level" label={t('fields.level')} chosen={search.level} choices={facets.levels.map(({ code, count }) => choice(code, t(`details.level.${code}`), count))} />
          <Choose name="axis" label={t('fields.axis')} chosen={search.axis} choices={facets.axes.map(({ code, count }) => choice(code, t(`details.axis.${code}`), count))} />
          <Choose
            name="days"
            label={t('pages.list.posted')}
            chosen={search.days}
            choices={facets.days.map((days) => choice(String(days), t('pages.list.days', { count: days })))}
          />
          <CheckboxField name="seats" label={t('pages.list.seats_left')} defaultChecked={search.seats === 'true'} />
        </div>
      </details>
      {search.occupation && <input type="hidden" name="occupation" value={search.occupation} />}
      <Button type="submit" className={buttonStyles.button} leftSection={<Icon name="search" size={20} />}>
        {t('pages.list.go')}
      </Button>
    </form>
  );
}

/** A list without anything to choose is left out, unless something stands in it. */
function Choose({
  name,
  label,
  chosen,
  choices,
  none,
}: {
  readonly name: string;
  readonly label: string;
  readonly chosen: string;
  readonly choices: readonly Choice[];
  readonly none?: string;
}) {
  const t = useTexts('offers');
  if (choices.length === 0 && chosen === '') return null;
  const unlisted = chosen !== '' && !choices.some(({ value }) => value === chosen) ? [{ value: chosen, label: chosen }] : [];
  return (
    <SelectField
      name={name}
      label={label}
      defaultValue={chosen}
      placeholder={false}
      options={[{ value: '', label: none ?? t('pages.list.any') }, ...choices, ...unlisted]}
      optional="unsaid"
    />
  );
}
