import { type ArgumentMetadata, Injectable, ValidationPipe, type PipeTransform } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { AppError, type FieldError } from '#kernel/errors';
import { oddPart, withoutNulls } from './input-shape.js';

const snake = (name: string): string => name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);
const numbersIn = (message: string): Record<string, number> => {
  const found = message.match(/-?\d+(\.\d+)?/g);
  return found ? { limit: Number(found[found.length - 1]) } : {};
};

/** `IsNotEmpty` at `skills.0.code` becomes { path: 'skills.0.code', code: 'platform.field.is_not_empty' }; numbers of the rule become `limit`. */
export function fieldErrors(errors: readonly ValidationError[], parent = ''): FieldError[] {
  return errors.flatMap((error) => {
    const path = parent ? `${parent}.${error.property}` : error.property;
    const own = Object.entries(error.constraints ?? {}).slice(0, 1);
    return [...own.map((rule) => faultAt(path, rule, error)), ...fieldErrors(error.children ?? [], path)];
  });
}

/** What is absent breaks every rule at once; people are told that it is absent. */
function faultAt(path: string, [name, message]: [string, string], { value, property }: ValidationError): FieldError {
  if ((value === undefined || value === null) && name !== 'whitelistValidation') return { path, code: 'platform.field.is_defined', params: {} };
  return { path, code: `platform.field.${snake(name)}`, params: numbersIn(message.replace(property, '')) };
}

class InputPipe extends ValidationPipe {
  override transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'custom') return super.transform(value, metadata);
    const odd = oddPart(value, metadata.data);
    if (odd) throw new AppError('Invalid', 'platform.invalid_input', {}, [odd]);
    return super.transform(metadata.type === 'body' ? withoutNulls(value) : value, metadata);
  }
}

/** Unknown fields are refused, types converted by the DTO, every fault named at its field. */
export const validationPipe = (): ValidationPipe =>
  new InputPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    exceptionFactory: (errors) => new AppError('Invalid', 'platform.invalid_input', {}, fieldErrors(errors)),
  });

const ofItems = validationPipe();

/** One object of a list, checked as if it were the body of a call: the value as its class, or its faults. For lists in which each item has a result of its own. */
export async function checked<T extends object>(type: new () => T, value: unknown): Promise<{ readonly value: T } | { readonly faults: readonly FieldError[] }> {
  try {
    return { value: (await ofItems.transform(value, { type: 'body', metatype: type })) as T };
  } catch (error) {
    if (error instanceof AppError) return { faults: error.fields };
    throw error;
  }
}

/** A path id that is no UUID is an absent record. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string, _metadata: ArgumentMetadata): string {
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value)) throw new AppError('NotFound', 'platform.not_found');
    return value.toLowerCase();
  }
}
