import { SetMetadata } from '@nestjs/common';

export const ON_EVENT = 'tiwizi:on_event';

/**
 * Marks a method `(event: StoredEvent, tx: Tx) => Promise<void>` as subscriber. It is delivered at least once, each subscriber on its own;
 * what it writes through `tx` is written exactly once. A subscriber is named `<Class>.<method>`: renaming it orphans its open deliveries.
 */
export const On = (...types: string[]): MethodDecorator => SetMetadata(ON_EVENT, types);
