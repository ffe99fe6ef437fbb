import { useEffect } from "react";
import { Link } from "wouter";
import type { AnswerOf } from "@/api/answers";
import { useAsk } from "@/api/ask";
import { inkOn } from "./ink";
import { useKept } from "./kept";
import "./brand.css";

type Business = Pick<AnswerOf<"/api/v1/business">, "name" | "colour" | "email" | "contact">;

/** It stands where no business is open yet, and wherever only those who work here look. */
export const HOUSE: Business = { name: "Entrepot", colour: "", email: "", contact: "" };

/** Whose shop it is: as it was when one looked last, until it is known, so that nothing moves. */
export function useBusiness(when = true): Business | undefined {
  const { data, isError } = useAsk("/api/v1/business", {}, { when });
  const [kept, keep] = useKept<Business | null>("business", null, "browser");
  useEffect(() => {
    if (data) keep(data);
  }, [data, keep]);
  return data ?? kept ?? (isError ? HOUSE : undefined);
}

/** The way to the first page; before the name is known, the place that it takes. */
export function Brand({ of }: { of: Business | undefined }) {
  const { name, colour } = of ?? HOUSE;
  return (
    <Link href="/" className="brand" style={of ? undefined : { visibility: "hidden" }}>
      {colour ? (
        <b
          className="monogram"
          style={{ background: colour, color: inkOn(colour) }}
          aria-hidden="true"
        >
          {[...name.trim()][0]}
        </b>
      ) : (
        <img src="/mark.svg" alt="" width="28" height="28" />
      )}
      <span>{name}</span>
    </Link>
  );
}
