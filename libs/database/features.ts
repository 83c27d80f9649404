import type { Type } from '@nestjs/common';
import type { EntityTarget } from 'typeorm';

/** Every feature of the house, from the ground upwards: its module and its rows. One line each. */
export const features: readonly { readonly module: Type; readonly entities: readonly EntityTarget<object>[] }[] = [];

export const featureModules: readonly Type[] = features.map((feature) => feature.module);
export const entities: readonly EntityTarget<object>[] = features.flatMap((feature) => feature.entities);
