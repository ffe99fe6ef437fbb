import { useCallback, useMemo } from "react";
import { useLocation, useSearch } from "wouter";

export type UrlState = Record<string, string>;

/**
 * Filters, sorting, tabs: kept in the address, so that a link shows the same and Back goes back.
 * `const [filters, set] = useUrlState({ status: "" })`; what equals its default is left out.
 */
export function useUrlState<State extends UrlState>(
  defaults: State,
): readonly [State, (change: Partial<State>) => void] {
  const search = useSearch();
  const [, navigate] = useLocation();
  // The defaults are written where they are used: their words are what counts, not the object.
  const written = JSON.stringify(defaults);
  const state = useMemo(() => {
    const found = new URLSearchParams(search);
    const names = JSON.parse(written) as State;
    return Object.fromEntries(
      Object.entries(names).map(([name, value]) => [name, found.get(name) ?? value]),
    ) as State;
  }, [search, written]);
  const set = useCallback(
    (change: Partial<State>) => {
      const next = new URLSearchParams(location.search);
      const names = JSON.parse(written) as State;
      for (const [name, value] of Object.entries(change)) {
        if (value === undefined || value === names[name]) next.delete(name);
        else next.set(name, value);
      }
      const query = next.toString();
      navigate(`${location.pathname}${query ? `?${query}` : ""}`, { replace: true });
    },
    [navigate, written],
  );
  return [state, set];
}

/** What is said of `state` to the server: nothing of what is empty. */
export function said<State extends UrlState>(state: State): Partial<State> {
  return Object.fromEntries(
    Object.entries(state).filter(([, value]) => value !== ""),
  ) as Partial<State>;
}
