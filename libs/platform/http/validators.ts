import { registerDecorator } from 'class-validator';
import { isLocalDate } from '#kernel/calendar';
import { isPositive, parseMoney } from '#kernel/money';

const reads = (check: (value: unknown) => boolean, name: string): (() => PropertyDecorator) => {
  return () => (target, property) =>
    registerDecorator({ name, target: target.constructor, propertyName: property as string, validator: { validate: (value: unknown) => check(value) } });
};

const isMoney = (value: unknown): boolean => {
  if (typeof value !== 'string') return false;
  try {
    const amount = parseMoney(value);
    return amount === 0n || isPositive(amount);
  } catch {
    return false;
  }
};

/** An amount of MAD as text, zero or more: '50000', '50000.00', '50 000,00'. Code `platform.field.is_money`. */
export const IsMoney = reads(isMoney, 'isMoney');

/** A day 'YYYY-MM-DD' that exists. Code `platform.field.is_local_date`. */
export const IsLocalDate = reads((value) => typeof value === 'string' && isLocalDate(value), 'isLocalDate');
