import { DocumentEntity, DocumentReadEntity } from './entities/document.entity.js';

export { documentCodes, type DocumentCode, documentPersonalData } from './domain/document.js';
export { DocumentsModule } from './documents.module.js';
export const documentEntities = [DocumentEntity, DocumentReadEntity];
