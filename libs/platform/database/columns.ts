import { Column, type ColumnOptions, PrimaryColumn } from 'typeorm';
import type { Centimes } from '#kernel/money';

const money = {
  to: (value: Centimes | null | undefined): unknown => value?.toString() ?? value,
  from: (value: unknown): bigint | null => (value === null || value === undefined ? null : BigInt(value as string)),
};

/** `bigint` column of centimes ↔ `Centimes`. */
export const MoneyColumn = (name: string, options: ColumnOptions = {}): PropertyDecorator => Column({ name, type: 'bigint', transformer: money, ...options });

/** `date` column ↔ `LocalDate` ('YYYY-MM-DD', no time, no zone). */
export const DayColumn = (name: string, options: ColumnOptions = {}): PropertyDecorator => Column({ name, type: 'date', ...options });

/** `timestamptz` column ↔ `Date`. */
export const InstantColumn = (name: string, options: ColumnOptions = {}): PropertyDecorator => Column({ name, type: 'timestamptz', ...options });

export const TextColumn = (name: string, options: ColumnOptions = {}): PropertyDecorator => Column({ name, type: 'text', ...options });
export const IntColumn = (name: string, options: ColumnOptions = {}): PropertyDecorator => Column({ name, type: 'int', ...options });
export const FlagColumn = (name: string, options: ColumnOptions = {}): PropertyDecorator => Column({ name, type: 'boolean', ...options });
export const JsonColumn = (name: string, options: ColumnOptions = {}): PropertyDecorator => Column({ name, type: 'jsonb', ...options });
export const TextListColumn = (name: string, options: ColumnOptions = {}): PropertyDecorator => Column({ name, type: 'text', array: true, ...options });
export const IdColumn = (name: string, options: ColumnOptions = {}): PropertyDecorator => Column({ name, type: 'uuid', ...options });
/** A number given by PostgreSQL that grows with each row: the order of acts. */
export const OrderColumn = (): PropertyDecorator => Column({ name: 'n', type: 'bigint', insert: false, update: false });
export const KeyColumn = (): PropertyDecorator => PrimaryColumn('uuid', { name: 'id' });
