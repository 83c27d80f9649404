import { addWorkingDays, type Holidays, type LocalDate } from '#kernel/calendar';
import { type Alert, humanAlerts } from './alert-rules.js';

export const lights = ['green', 'amber', 'red'] as const;
export type Light = (typeof lights)[number];

/** So many amber signals together are looked at by the officer before any instalment is late. */
export const SIGNALS = 3;
/** Working days within which somebody acts (handbook 2.5). */
export const actWithin = { plan: 10, human: 2, signals: 5, silence: 5 } as const;

/** The worst alert gives the light; its causes are the alerts themselves. */
export function lightOf(alerts: readonly Pick<Alert, 'level'>[]): Light {
  if (alerts.some(({ level }) => level === 'red')) return 'red';
  return alerts.some(({ level }) => level === 'amber') ? 'amber' : 'green';
}

/** Red, or three amber signals: the firm is on the officer's list of those to look at. */
export const wantsALook = (alerts: readonly Pick<Alert, 'level'>[]): boolean => lightOf(alerts) === 'red' || ambersIn(alerts) >= SIGNALS;
export const ambersIn = (alerts: readonly Pick<Alert, 'level'>[]): number => alerts.filter(({ level }) => level === 'amber').length;

/** What an officer is asked to do about new alerts, each with its last day. */
export type Duty = 'write_plan' | 'call_founder' | 'three_signals' | 'ask_mentor';
export function dutiesOf(alerts: readonly Alert[], today: LocalDate, holidays: Holidays): readonly { readonly duty: Duty; readonly dueOn: LocalDate }[] {
  const within = (days: number): LocalDate => addWorkingDays(today, days, holidays);
  return [
    ...(lightOf(alerts) === 'red' ? [{ duty: 'write_plan', dueOn: within(actWithin.plan) } as const] : []),
    ...(alerts.some(({ code }) => humanAlerts.includes(code)) ? [{ duty: 'call_founder', dueOn: within(actWithin.human) } as const] : []),
    ...(lightOf(alerts) === 'amber' && ambersIn(alerts) >= SIGNALS ? [{ duty: 'three_signals', dueOn: within(actWithin.signals) } as const] : []),
    ...(alerts.some(({ code }) => code === 'mentor_silent') ? [{ duty: 'ask_mentor', dueOn: within(actWithin.silence) } as const] : []),
  ];
}
