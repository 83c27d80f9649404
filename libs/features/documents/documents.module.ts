import { Module } from '@nestjs/common';
import { ownsPersonRows, PeopleModule } from '#features/people';
import { DocumentsController } from './documents.controller.js';
import { DocumentQueries } from './documents.queries.js';
import { KeepPapers } from './use-cases/keep-papers.js';
import { LendPapers } from './use-cases/lend-papers.js';
import { OpenPaper } from './use-cases/open-paper.js';

/** The same photo twice stays once in each folder. */
const personRows = [
  { table: 'document', column: 'person_id', unless: "x.state = 'here' and exists (select 1 from document d where d.person_id = $2 and d.sha256 = x.sha256 and d.state = 'here')" },
];

/** The folder of papers of a person. */
@Module({
  imports: [PeopleModule],
  controllers: [DocumentsController],
  providers: [DocumentQueries, KeepPapers, LendPapers, OpenPaper, ownsPersonRows('documents', personRows)],
  exports: [KeepPapers, LendPapers, OpenPaper],
})
export class DocumentsModule {}
