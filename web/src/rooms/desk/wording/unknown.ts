/** The placeholders in the texts that this occasion does not know, each once. */
export function unknownIn(texts: readonly string[], known: readonly string[]): string[] {
  const named = texts.flatMap((text) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name));
  return [...new Set(named)].filter(
    (name) => name !== undefined && !known.includes(name),
  ) as string[];
}
