// The idea of a founder. Leaving the name of the project open means that there is none.
import { RadioCards, SelectField } from '../../components/choice-fields';
import { TextArea, TextField } from '../../components/text-field';
import type { Lang } from '../../i18n';
import { readForm } from '../../lib/forms';
import { readStored, readSection, saveSection } from '../../lib/profile';
import { readCommunes, readSectors } from '../../lib/references';
import { useTexts } from '../../texts';
import type { Route } from './+types/venture';
import { SectionPage } from './section-page';

const stages = ['idea', 'started', 'registered'] as const;

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const lang = params.lang as Lang;
  const [section, communes, sectors] = await Promise.all([readSection(context, request, params, 'venture'), readCommunes(context, lang), readSectors(context, lang)]);
  return { ...section, communes, sectors };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData());
  const typed = (sent.body.venture ?? {}) as Record<string, unknown>;
  const told = ['title', 'sectorCode', 'summary'].some((name) => typed[name] !== undefined);
  const occupationCode = (await readStored(context, params))?.venture?.occupationCode ?? undefined;
  return saveSection(context, request, params, 'venture', sent, { venture: told ? { title: '', ...typed, occupationCode } : null });
}

export default function Venture({ loaderData: { profile, place, communes, sectors }, actionData }: Route.ComponentProps) {
  const t = useTexts('people');
  const venture = profile?.venture;
  return (
    <SectionPage place={place} state={actionData}>
      <TextField name="venture.title" label={t('pages.fields.venture.title')} help={t('pages.venture.title_help')} defaultValue={venture?.title} maxLength={120} />
      <SelectField name="venture.sectorCode" label={t('pages.fields.venture.sectorCode')} defaultValue={venture?.sectorCode} options={sectors} optional />
      <RadioCards
        name="venture.stage"
        label={t('pages.fields.venture.stage')}
        defaultValue={venture?.stage ?? 'idea'}
        options={stages.map((value) => ({ value, label: t(`stages.${value}`) }))}
      />
      <SelectField
        name="venture.communeCode"
        label={t('pages.fields.venture.communeCode')}
        defaultValue={venture?.communeCode ?? profile?.communeCode}
        options={communes.map(({ group, items }) => ({ group: group ?? t('pages.elsewhere'), items }))}
        optional
      />
      <TextArea name="venture.summary" label={t('pages.fields.venture.summary')} help={t('pages.venture.summary_help')} defaultValue={venture?.summary} maxLength={2000} optional />
    </SectionPage>
  );
}
