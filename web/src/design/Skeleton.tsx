/** The shape of what is coming. */
export function Skeleton({ width = "100%", height = "1em" }: { width?: string; height?: string }) {
  return <span className="skeleton" style={{ width, height }} aria-hidden="true" />;
}

const WIDTHS = ["92%", "78%", "85%", "64%", "88%", "71%"];

/** Several lines of it, for a page or a card. */
export function SkeletonLines({ lines = 6 }: { lines?: number }) {
  return (
    <div className="stack" aria-busy="true">
      {Array.from({ length: lines }, (_, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines have nothing but their place
        <Skeleton key={n} width={WIDTHS[n % WIDTHS.length]} height="1.1em" />
      ))}
    </div>
  );
}
