import { type RefCallback, useCallback, useState } from "react";

const BEFORE_SEEN = 600;

/** How wide an element is, in pixels, as it becomes wider or narrower. */
export function useWidth(): [RefCallback<Element>, number] {
  const [width, setWidth] = useState(BEFORE_SEEN);
  const frame = useCallback((element: Element | null) => {
    if (!element) return;
    // Before it is painted for the first time.
    if (element.clientWidth) setWidth(element.clientWidth);
    const watching = new ResizeObserver(([seen]) => {
      // Nothing is as wide as nothing but what is not laid out yet.
      if (seen?.contentRect.width) setWidth(seen.contentRect.width);
    });
    watching.observe(element);
    return () => watching.disconnect();
  }, []);
  return [frame, width];
}
