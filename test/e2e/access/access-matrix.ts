/** Who calls, column by column. `owner` is the one to whom the record belongs; all others are strangers to it. */
export const callers = ['visitor', 'founder', 'job_seeker', 'mentor', 'officer', 'committee_member', 'treasurer', 'agency', 'municipality', 'admin', 'owner'] as const;
export type Caller = (typeof callers)[number];

/** The record that stands for `:id`, and whose it is. */
export type Fixture =
  | 'apiKey'
  | 'organisation'
  | 'person'
  | 'offer'
  | 'review'
  | 'import'
  | 'mentor'
  | 'proposal'
  | 'other'
  | 'mentorship'
  | 'draft'
  | 'application'
  | 'studied'
  | 'presented'
  | 'approved'
  | 'committed'
  | 'repaying';

export interface Row {
  readonly route: string;
  readonly record: Fixture | undefined;
  readonly answers: Readonly<Record<Caller, number | undefined>>;
}

/**
 * Role × route → status, worked from left to right and downwards, so a second caller may find the work done (409).
 * 401 sign in first · 403 not your role, or not your part · 404 not yours: for you it does not exist · `-` no record, so no owner.
 */
const table = `
route                                             record        visitor founder seeker mentor officer member treasurer agency municip admin owner
GET    /outbox                                    -             200 200 200 200 200 200 200 200 200 200 -
GET    /docs/problems                             -             200 200 200 200 200 200 200 200 200 200 -
GET    /references/communes                       -             200 200 200 200 200 200 200 200 200 200 -
GET    /references/education-levels               -             200 200 200 200 200 200 200 200 200 200 -
GET    /references/languages                      -             200 200 200 200 200 200 200 200 200 200 -
GET    /references/sectors                        -             200 200 200 200 200 200 200 200 200 200 -
GET    /references/occupations                    -             200 200 200 200 200 200 200 200 200 200 -
GET    /references/occupations/suggest            -             200 200 200 200 200 200 200 200 200 200 -
GET    /references/skills                         -             200 200 200 200 200 200 200 200 200 200 -
GET    /references/skills/suggest                 -             200 200 200 200 200 200 200 200 200 200 -
GET    /references/skills/proposed                -             200 200 200 200 200 200 200 200 200 200 -
GET    /references/support-schemes                -             200 200 200 200 200 200 200 200 200 200 -
GET    /public/figures                            -             200 200 200 200 200 200 200 200 200 200 -
GET    /loans/product                             -             200 200 200 200 200 200 200 200 200 200 -
GET    /loans/preview                             -             200 200 200 200 200 200 200 200 200 200 -
GET    /offers                                    -             200 200 200 200 200 200 200 200 200 200 -
GET    /offers/facets                             -             200 200 200 200 200 200 200 200 200 200 -
GET    /offers/:id                                offer         200 200 200 200 200 200 200 200 200 200 200
POST   /accounts/sign-up                          -             201 201 201 201 201 201 201 201 201 201 -
POST   /accounts/codes                            -             404 404 404 404 404 404 404 404 404 404 -
POST   /accounts/confirm                          -             404 404 404 404 404 404 404 404 404 404 -
POST   /accounts/password-resets                  -             201 201 201 201 201 201 201 201 201 201 -
POST   /accounts/password-resets/confirm          -             404 404 404 404 404 404 404 404 404 404 -
POST   /accounts/sign-in                          -             422 422 422 422 422 422 422 422 422 422 -
GET    /accounts/me                               -             401 200 200 200 200 200 200 200 200 200 -
PATCH  /accounts/me/language                      -             401 200 200 200 200 200 200 200 200 200 -
POST   /accounts                                  -             401 403 403 403 403 403 403 403 403 201 -
GET    /accounts/api-keys                         -             401 403 403 403 403 403 403 200 403 200 -
POST   /accounts/api-keys                         -             401 403 403 403 403 403 403 201 403 201 -
DELETE /accounts/api-keys/:id                     apiKey        401 403 403 403 403 403 403 404 403 404 204
GET    /guidance                                  -             401 200 200 200 200 200 200 200 200 200 -
GET    /figures                                   -             401 403 403 403 403 403 403 403 200 200 -
GET    /organisations                             -             401 403 403 403 200 403 403 200 200 200 -
POST   /organisations                             -             401 403 403 403 403 403 403 403 201 201 -
GET    /organisations/mine                        -             401 200 200 200 200 200 200 200 200 200 -
GET    /organisations/:id                         organisation  401 404 404 404 200 404 404 200 200 200 200
GET    /organisations/:id/members                 organisation  401 404 404 404 404 404 404 404 200 200 200
POST   /organisations/:id/members                 organisation  401 404 404 404 404 404 404 404 204 204 204
GET    /people/me/profile                         -             401 200 200 200 403 403 403 403 403 403 -
PUT    /people/me/profile                         -             401 200 200 200 403 403 403 403 403 403 -
GET    /people/me/next-steps                      -             401 200 200 200 403 403 403 403 403 403 -
GET    /people                                    -             401 403 403 403 200 403 403 403 403 200 -
POST   /people                                    -             401 403 403 403 201 403 403 403 403 201 -
POST   /people/imports                            -             401 403 403 403 403 403 403 403 403 200 -
GET    /people/:id                                person        401 404 404 404 200 403 403 403 403 200 200
PUT    /people/:id                                person        401 403 403 403 200 403 403 403 403 200 403
GET    /offers/mine                               -             401 403 403 403 200 403 403 200 403 200 -
POST   /offers                                    organisation  401 403 403 403 403 403 403 403 403 201 201
PUT    /offers/:id                                offer         401 403 403 403 403 403 403 404 403 200 200
POST   /offers/imports                            organisation  401 403 403 403 403 403 403 403 403 201 201
GET    /offers/imports                            -             401 403 403 403 200 403 403 200 403 200 -
GET    /offers/imports/:id                        import        401 403 403 403 200 403 403 404 403 200 200
GET    /offers/imports/:id/lines                  import        401 403 403 403 200 403 403 404 403 200 200
GET    /offers/imports/:id/rejected.csv           import        401 403 403 403 200 403 403 404 403 200 200
POST   /offers/:id/approve                        review        401 403 403 403 200 403 403 403 403 409 403
POST   /offers/:id/publish                        offer         401 403 403 403 409 403 403 404 403 409 409
POST   /offers/:id/pause                          offer         401 403 403 403 200 403 403 404 403 409 409
POST   /offers/:id/resume                         offer         401 403 403 403 200 403 403 404 403 409 409
GET    /matching/mine                             -             401 200 200 200 403 403 403 403 403 403 -
GET    /matching/mine/:offerId                    offer         401 200 200 200 403 403 403 403 403 403 403
GET    /matching/people/:id                       person        401 403 403 403 200 403 403 403 403 200 403
GET    /matching/offers/:id/candidates            offer         401 403 403 403 200 403 403 404 403 200 200
GET    /matching/runs                             -             401 403 403 403 403 403 403 403 403 200 -
POST   /matching/runs                             -             401 403 403 403 403 403 403 403 403 202 -
POST   /offers/:id/fill                           offer         401 403 403 403 403 403 403 404 403 403 200
POST   /offers/:id/cancel                         offer         401 403 403 403 409 403 403 404 403 409 409
GET    /mentoring/me                              -             401 403 403 200 403 403 403 403 403 403 -
PUT    /mentoring/me                              -             401 403 403 200 403 403 403 403 403 403 -
GET    /mentoring/mentors                         -             401 403 403 403 200 403 403 403 403 403 -
GET    /mentoring/proposals                       -             401 200 200 200 403 403 403 403 403 403 -
POST   /mentoring/proposals/:id/decline           other         401 403 403 404 403 403 403 403 403 403 200
POST   /mentoring/proposals/:id/accept            proposal      401 403 403 404 403 403 403 403 403 403 200
GET    /mentoring/mentorships                     -             401 200 200 200 403 403 403 403 403 403 -
POST   /mentoring/mentorships/:id/meetings        mentorship    401 404 404 404 403 403 403 403 403 403 201
POST   /mentoring/mentors/:id/state               mentor        401 403 403 403 200 403 403 403 403 403 403
POST   /loans/applications                        -             401 201 201 403 403 403 403 403 403 403 -
GET    /loans/applications                        -             401 200 200 403 200 200 200 403 403 403 -
GET    /loans/applications/mine                   -             401 200 200 403 403 403 403 403 403 403 -
GET    /loans/applications/:id                    draft         401 404 404 403 404 404 404 403 403 403 200
PUT    /loans/applications/:id                    draft         401 404 404 403 403 403 403 403 403 403 200
POST   /loans/applications/:id/submit             draft         401 404 404 403 403 403 403 403 403 403 200
POST   /loans/applications/:id/instruct           application   401 403 403 403 200 403 403 403 403 403 403
POST   /loans/applications/:id/ask-for-more       application   401 403 403 403 200 403 403 403 403 403 403
POST   /loans/applications/:id/present            studied       401 403 403 403 200 403 403 403 403 403 403
POST   /loans/applications/:id/decide             presented     401 403 403 403 403 200 403 403 403 403 403
POST   /loans/applications/:id/resume             presented     401 403 403 403 200 403 403 403 403 403 403
POST   /loans/applications/:id/accept             approved      401 404 404 403 403 403 403 403 403 403 200
POST   /loans/applications/:id/withdraw           application   401 404 404 403 403 403 403 403 403 403 200
GET    /loans/funds                               -             401 403 403 403 403 403 200 403 200 403 -
GET    /loans                                     -             401 200 200 403 200 200 200 403 403 403 -
GET    /loans/mine                                -             401 200 200 403 403 403 403 403 403 403 -
GET    /loans/:id                                 repaying      401 404 404 403 200 200 200 403 403 403 200
POST   /loans/:id/repayments                      repaying      401 403 403 403 403 403 201 403 403 403 403
POST   /loans/:id/disburse                        committed     401 403 403 403 403 403 200 403 403 403 403
POST   /loans/:id/cancel                          committed     401 403 403 403 403 403 409 403 403 403 403
GET    /reminders                                 -             401 200 200 200 200 403 200 403 403 200 -
POST   /accounts/sign-out                         -             401 204 204 204 204 204 204 204 204 204 -
`;

export const accessMatrix: readonly Row[] = table
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [method = '', path = '', record = '-', ...cells] = line.trim().split(/\s+/);
    const answers = Object.fromEntries(callers.map((caller, i) => [caller, cells[i] === '-' ? undefined : Number(cells[i])])) as Row['answers'];
    return { route: `${method} ${path}`, record: record === '-' ? undefined : (record as Fixture), answers };
  });
