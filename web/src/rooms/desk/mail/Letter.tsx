import { useEffect, useRef } from "react";
import { drawn } from "./drawn";

/** An HTML letter in a room of its own: its style stays inside, and nothing in it can act. */
export function Letter({ html, language }: { html: string; language: string }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const host = place.current;
    if (!host) return;
    const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    root.replaceChildren(drawn(html));
  }, [html]);
  return <div className="letter" lang={language} ref={place} />;
}
