import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '#platform/config/paths';

/** Files of the house below these folders, as paths from its root. */
export function filesOf(folders: readonly string[], fits: RegExp): string[] {
  return folders
    .flatMap((folder) => fs.readdirSync(path.join(projectRoot(), folder), { recursive: true, encoding: 'utf8' }).map((file) => path.join(folder, file)))
    .filter((file) => fits.test(file) && !/(^|\/)(node_modules|build|dist|\.react-router)\//.test(file))
    .sort();
}

export const read = (file: string): string => fs.readFileSync(path.join(projectRoot(), file), 'utf8');

/** A page that is made from the sources: equal to what stands on disk, or written anew with UPDATE_DOCS=1. */
export function expectFresh(file: string, text: string): void {
  const target = path.join(projectRoot(), file);
  if (process.env.UPDATE_DOCS) {
    fs.mkdirSync(path.dirname(target), { recursive: true });
    fs.writeFileSync(target, text);
  }
  const known = fs.existsSync(target) ? fs.readFileSync(target, 'utf8') : '';
  if (known !== text) throw new Error(`${file} is not fresh. Make it again: npm run docs`);
}
