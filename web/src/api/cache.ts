import { QueryClient } from "@tanstack/react-query";
import { asProblem } from "./problem";

const TRIES_MAX = 2;

/** All answers of this tab. They are fresh until the live feed says otherwise. */
export const cache = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (tries, error) => {
        const { status, reason } = asProblem(error);
        const mayPass = reason === "OFFLINE" || status >= 502;
        return mayPass && tries < TRIES_MAX;
      },
      networkMode: "always",
    },
    mutations: { networkMode: "always" },
  },
});
