import { type ComponentType, type ReactNode, useEffect, useState } from "react";
import { SkeletonLines } from "@/design/Skeleton";

/**
 * What is loaded when it is first shown; `meanwhile` stands in its place. One that cannot be loaded
 * is thrown, and its next showing is another try.
 *
 * Not React's `lazy`: a Suspense that showed its fallback keeps it for 300 ms, however soon the page
 * is there.
 */
export function onDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  meanwhile: ReactNode = <SkeletonLines lines={8} />,
): ComponentType<Props> {
  let Loaded: ComponentType<Props> | null = null;
  return function OnDemand(props: Props) {
    const [ended, setEnded] = useState<{ error?: unknown }>({});
    useEffect(() => {
      if (Loaded) return;
      load().then(
        (found) => {
          Loaded = found;
          setEnded({});
        },
        (error: unknown) => setEnded({ error }),
      );
    }, []);
    if ("error" in ended) throw ended.error;
    return Loaded ? <Loaded {...props} /> : meanwhile;
  };
}
