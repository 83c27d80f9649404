import { Module } from '@nestjs/common';
import { ReferencesController } from './references.controller.js';
import { ReferenceQueries } from './references.queries.js';

@Module({ controllers: [ReferencesController], providers: [ReferenceQueries], exports: [ReferenceQueries] })
export class ReferencesModule {}
