export type Deed = { deed: string; own: boolean };

/** `orders:read`, `orders:cancel:own`: what may be done in each context, and whether to one's own only. */
export function rightsOf(scopes: readonly string[]): { context: string; deeds: Deed[] }[] {
  const found = new Map<string, Deed[]>();
  for (const scope of [...scopes].sort()) {
    const [context = "", deed = "admin", own] = scope.split(":");
    const isNarrower = own === "own" && scopes.includes(`${context}:${deed}`);
    if (!isNarrower) found.set(context, [...(found.get(context) ?? []), { deed, own: !!own }]);
  }
  return [...found].map(([context, deeds]) => ({ context, deeds }));
}
