import type { FastifyReply } from 'fastify';
import type { OpenedPaper } from './use-cases/open-paper.js';

/** A paper leaves as a download of its true type: nothing in it runs on our pages, and no machine between keeps a copy. */
export function sendPaper(reply: FastifyReply, { name, type, bytes }: OpenedPaper): Buffer {
  const plain = `paper${/\.\w+$/.exec(name)?.[0] ?? ''}`;
  const coded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  void reply
    .header('content-type', type)
    .header('content-disposition', `attachment; filename="${plain}"; filename*=UTF-8''${coded}`)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store');
  return bytes;
}
