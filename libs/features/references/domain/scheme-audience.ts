/** Who looks for help: somebody with a project, or somebody who looks for work or training. */
export const schemeAudiences = ['founder', 'job_seeker'] as const;
export type SchemeAudience = (typeof schemeAudiences)[number];

interface Scheme {
  readonly axis: number;
  readonly kind: string;
  readonly state: string;
}

/**
 * Whether a scheme may concern somebody at all; never whether it will be granted. Axes and kinds: handbook 3.1. Axis 1 is skills and work, 4 public works;
 * 2, 3, 6, 7 are about own activities. Aid for employers (a wage subsidy of axis 3) is for neither, what is closed for nobody.
 */
export function concerns(scheme: Scheme, audience: SchemeAudience): boolean {
  if (scheme.state === 'closed') return false;
  const work = [1, 4].includes(scheme.axis);
  return audience === 'job_seeker' ? work : !work && !(scheme.axis === 3 && scheme.kind === 'wage_subsidy');
}
