import type { FastifyReply } from 'fastify';

/** A paper as it leaves: its file name with the ending, and its bytes. */
export interface Paper {
  readonly name: string;
  readonly bytes: Buffer;
}

/** The bytes of a paper, shown in the browser and saved under its name. */
export function asPdf({ name, bytes }: Paper, reply: FastifyReply): Buffer {
  void reply.header('content-type', 'application/pdf').header('content-disposition', `inline; filename="${name}"`);
  return bytes;
}
