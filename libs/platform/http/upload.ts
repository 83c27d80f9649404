import type { MultipartFile } from '@fastify/multipart';
import { AppError } from '#kernel/errors';
import type { TiwiziRequest } from './request.js';

export interface Upload {
  readonly name: string;
  readonly bytes: Buffer;
  /** The other fields of the form. */
  readonly fields: Readonly<Record<string, string>>;
}

/** Reads a multipart form with one file, whole in memory (8 MB at most). Throws platform.too_large, platform.file_missing. */
export async function readUpload(request: TiwiziRequest): Promise<Upload> {
  if (!request.isMultipart()) throw new AppError('Invalid', 'platform.file_missing', {}, [{ path: 'file', code: 'platform.file_missing' }]);
  const fields: Record<string, string> = {};
  let file: { name: string; bytes: Buffer } | undefined;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') fields[part.fieldname] = String(part.value);
      else file = await bytesOf(part, file);
    }
  } catch (error) {
    if ((error as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE') throw new AppError('Invalid', 'platform.too_large', {}, [{ path: 'file', code: 'platform.too_large' }]);
    throw error;
  }
  if (!file || file.bytes.length === 0) throw new AppError('Invalid', 'platform.file_missing', {}, [{ path: 'file', code: 'platform.file_missing' }]);
  return { ...file, fields };
}

async function bytesOf(part: MultipartFile, known: { name: string; bytes: Buffer } | undefined): Promise<{ name: string; bytes: Buffer }> {
  const bytes = await part.toBuffer();
  return known ?? { name: part.filename, bytes };
}
