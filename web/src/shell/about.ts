import { useQuery } from "@tanstack/react-query";

export type About = {
  name: string;
  version: string;
  publicDashboard: boolean;
  demoHint: string;
  mailbox: boolean;
  /** Whether letters leave the house, such as one to a new password. */
  sendsMail: boolean;
  /** With it the shop shows Stripe's fields for a card; without, the test gateway's cards. */
  stripePublishableKey: string;
};

/** What is known before anybody has signed in. */
export function useAbout(): About | undefined {
  return useQuery({
    queryKey: ["about"],
    queryFn: async () => (await (await fetch("/api/v1/about")).json()) as About,
    staleTime: Number.POSITIVE_INFINITY,
  }).data;
}
