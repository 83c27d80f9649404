import { Module } from '@nestjs/common';
import { DocumentsController } from './documents.controller.js';
import { DocumentQueries } from './documents.queries.js';
import { KeepPapers } from './use-cases/keep-papers.js';
import { LendPapers } from './use-cases/lend-papers.js';
import { OpenPaper } from './use-cases/open-paper.js';

/** The folder of papers of a person. */
@Module({ controllers: [DocumentsController], providers: [DocumentQueries, KeepPapers, LendPapers, OpenPaper], exports: [KeepPapers, LendPapers, OpenPaper] })
export class DocumentsModule {}
