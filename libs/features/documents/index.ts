import { DocumentEntity, DocumentReadEntity } from './entities/document.entity.js';

export { documentCodes, type DocumentCode, documentPersonalData } from './domain/document.js';
export { sendPaper } from './send-paper.js';
export { type CleanPaper, KeepPapers } from './use-cases/keep-papers.js';
export { LendPapers } from './use-cases/lend-papers.js';
export { type OpenedPaper, OpenPaper } from './use-cases/open-paper.js';
export { DocumentsModule } from './documents.module.js';
export const documentEntities = [DocumentEntity, DocumentReadEntity];
