/**
 * What a deployment may add: a model that turns texts into vectors, such as a neural one that runs beside the platform. The platform has none of its own and needs none.
 * The same text gives the same vector; all vectors have one length of numbers.
 */
export interface Embedder {
  /** Told beside figures that were reached with it. */
  readonly name: string;
  embed(texts: readonly string[]): Promise<readonly (readonly number[])[]>;
}

/** Vectors of texts, each of length one; refuses what is no such list. */
export async function unitVectors(embedder: Embedder, texts: readonly string[]): Promise<readonly Float64Array[]> {
  const vectors = await embedder.embed(texts);
  const numbers = vectors[0]?.length ?? 0;
  if (vectors.length !== texts.length || vectors.some((vector) => vector.length !== numbers || !vector.every(Number.isFinite)))
    throw new Error(`the embedder ${embedder.name} gave ${vectors.length} vectors for ${texts.length} texts, or vectors of several lengths`);
  return vectors.map((vector) => {
    const length = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0)) || 1;
    return Float64Array.from(vector, (x) => x / length);
  });
}

/** Cosine of two unit vectors. */
export const cosine = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
};
