import path from 'node:path';
import type { Embedder } from '#features/references';
import { Refused } from './refusals.js';

/** The model of a deployment: a module that exports `name` and `embed`, by name or as its default. Its code runs here: name only one that you trust. */
export async function embedderOf(file: string): Promise<Embedder> {
  const at = path.resolve(file);
  const loaded = await import(at).then(
    (module: Partial<Embedder> & { readonly default?: Partial<Embedder> }) => (typeof module.embed === 'function' ? module : module.default),
    () => undefined,
  );
  const embed = loaded?.embed;
  if (!loaded || typeof embed !== 'function') throw new Refused('embedder_unusable', { file });
  return { name: loaded.name ?? path.basename(file), embed: (texts) => embed(texts) };
}
