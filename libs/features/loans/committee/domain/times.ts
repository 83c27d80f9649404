import { addDays, daysBetween, type LocalDate } from '#kernel/calendar';

/** Days and hours of the committee's rule (handbook 1.2, 1.5); a version of the rule is data. */
export interface TimeRule {
  /** Days between the invitation and the hearing. */
  readonly noticeDays: number;
  /** Members read a file from so many days before the session to so many after it. */
  readonly accessBeforeDays: number;
  readonly accessAfterDays: number;
  readonly writtenHours: number;
}

export const isShortNotice = (sessionDay: LocalDate, today: LocalDate, rule: Pick<TimeRule, 'noticeDays'>): boolean => daysBetween(today, sessionDay) < rule.noticeDays;

export const accessWindow = (sessionDay: LocalDate, rule: Pick<TimeRule, 'accessBeforeDays' | 'accessAfterDays'>): { readonly from: LocalDate; readonly to: LocalDate } => ({
  from: addDays(sessionDay, -rule.accessBeforeDays),
  to: addDays(sessionDay, rule.accessAfterDays),
});

export function mayRead(sessionDay: LocalDate, today: LocalDate, rule: Pick<TimeRule, 'accessBeforeDays' | 'accessAfterDays'>): boolean {
  const { from, to } = accessWindow(sessionDay, rule);
  return from <= today && today <= to;
}
