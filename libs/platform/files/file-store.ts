import fs from 'node:fs/promises';
import path from 'node:path';

/** Port to stored bytes. Names are ours (ids), never the user's. */
export abstract class FileStore {
  abstract put(name: string, bytes: Uint8Array): Promise<void>;
  /** undefined when absent. */
  abstract get(name: string): Promise<Buffer | undefined>;
  abstract remove(name: string): Promise<void>;
}

/** Files on the local disk, outside the web root, whole or not at all. */
export class DiskFileStore extends FileStore {
  constructor(private readonly folder: string) {
    super();
  }

  async put(name: string, bytes: Uint8Array): Promise<void> {
    const file = this.fileOf(name);
    await fs.mkdir(path.dirname(file), { recursive: true });
    await fs.writeFile(`${file}.half`, bytes, { mode: 0o600 });
    await fs.rename(`${file}.half`, file);
  }

  async get(name: string): Promise<Buffer | undefined> {
    return fs.readFile(this.fileOf(name)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
  }

  async remove(name: string): Promise<void> {
    await fs.rm(this.fileOf(name), { force: true });
  }

  private fileOf(name: string): string {
    if (!/^[\w-]+(\/[\w-]+)*(\.[a-z0-9]{1,5})?$/.test(name)) throw new Error('file names are made of ids');
    return path.join(this.folder, name);
  }
}
