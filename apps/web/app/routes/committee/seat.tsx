// My seat: for how long, the pledge, and the links that may make me leave a file.
import { ApiForm } from '../../components/api-form';
import { SelectField } from '../../components/choice-fields';
import { Facts } from '../../components/facts';
import { FieldRows, rowsToShow } from '../../components/field-rows';
import { Notice } from '../../components/notice';
import { Card, Page, Section } from '../../components/page';
import { SubmitButton } from '../../components/submit-button';
import { TextField } from '../../components/text-field';
import { Day, Moment } from '../../components/values';
import type { MySeat } from '../../committee/views';
import { done, get, send } from '../../lib/api';
import { isRefused, readForm, refused } from '../../lib/forms';
import { useLang, useTexts } from '../../texts';
import type { Route } from './+types/seat';

const kinds = ['family', 'employer', 'bank', 'supplier', 'other'] as const;
const MOST = 12;

export const loader = ({ context }: Route.LoaderArgs) => get<MySeat>(context, '/api/loans/committee/seat');

export async function action({ request, params: { lang }, context }: Route.ActionArgs) {
  const sent = readForm(await request.formData(), { rows: { links: 'name' } });
  const reply = await send(context, 'PUT', '/api/loans/committee/seat/links', { links: sent.body.links ?? [] }, sent.key);
  return isRefused(reply) ? refused(reply, sent) : done(reply, `/${lang}/committee/seat`, 'committee.links');
}

export default function CommitteeSeat({ loaderData: { seat, links }, actionData }: Route.ComponentProps) {
  const t = useTexts('committee');
  const lang = useLang();
  return (
    <Page
      title={t('pages.seat.title')}
      back={{ to: `/${lang}/committee`, label: t('pages.home.title') }}
      problem={actionData?.problem}
      labelOf={(path) => t(`fields.${path.split('.').at(-1) ?? path}`)}
      width="text"
    >
      {!seat ? (
        <Notice tone="info">{t('pages.home.no_seat_body')}</Notice>
      ) : (
        <>
          <Card>
            <Facts
              facts={[
                { label: t('fields.college'), value: t(`colleges.${seat.college}`) },
                { label: t('fields.chair'), value: t(`chairs.${seat.chair}`) },
                { label: t('fields.fromDay'), value: <Day value={seat.fromDay} /> },
                { label: t('fields.toDay'), value: <Day value={seat.toDay} /> },
                { label: t('fields.pledgedAt'), value: seat.pledgedAt && <Moment value={seat.pledgedAt} /> },
              ]}
              showEmpty
            />
          </Card>
          <Section title={t('pages.seat.links')} lead={t('pages.seat.links_lead')}>
            <Card>
              <ApiForm state={actionData}>
                <FieldRows count={rowsToShow(links.length, 3, MOST)} title={(n) => t('fields.link', { n })}>
                  {(i) => (
                    <>
                      <SelectField
                        name={`links.${i}.kind`}
                        label={t('fields.linkKind')}
                        placeholder={false}
                        defaultValue={links[i]?.kind ?? 'family'}
                        options={kinds.map((kind) => ({ value: kind, label: t(`link_kinds.${kind}`) }))}
                      />
                      <TextField name={`links.${i}.name`} label={t('fields.name')} optional defaultValue={links[i]?.name ?? ''} maxLength={120} />
                    </>
                  )}
                </FieldRows>
                <SubmitButton>{t('moves.save')}</SubmitButton>
              </ApiForm>
            </Card>
          </Section>
        </>
      )}
    </Page>
  );
}
