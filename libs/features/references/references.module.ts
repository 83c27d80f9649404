import { Module } from '@nestjs/common';
import { HolidaysController } from './holidays.controller.js';
import { HolidayScreens } from './holidays.queries.js';
import { ImportLabels } from './imports/use-cases/import-labels.js';
import { ReferencesController } from './references.controller.js';
import { ReferenceQueries } from './references.queries.js';
import { KeepHolidays } from './use-cases/keep-holidays.js';

@Module({ controllers: [ReferencesController, HolidaysController], providers: [HolidayScreens, ImportLabels, KeepHolidays, ReferenceQueries], exports: [ReferenceQueries] })
export class ReferencesModule {}
