import fs from 'node:fs';
import path from 'node:path';

/** The folder of the project, found upwards from this file: the same from sources (tests) and from dist (running). */
export function projectRoot(): string {
  for (let dir = __dirname; dir !== path.dirname(dir); dir = path.dirname(dir)) {
    const file = path.join(dir, 'package.json');
    if (fs.existsSync(file) && (JSON.parse(fs.readFileSync(file, 'utf8')) as { name?: string }).name === 'tiwizi') return dir;
  }
  throw new Error('package.json of tiwizi not found above ' + __dirname);
}
