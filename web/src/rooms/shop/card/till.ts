import type { Ref } from "react";

/** What takes a card on a page, and has its bank ask whoever pays. */
export type Till = {
  /** The gateway's word for the card; none while the card is not good, which its fields tell. */
  token: () => Promise<string | undefined>;
  /** Has the bank ask. What was answered, the gateway tells the house. */
  confirm: (challengeToken: string) => Promise<void>;
};

export type TillProps = {
  till: Ref<Till>;
  /** In minor units of the currency. */
  amount: number;
  currency: string;
  disabled: boolean;
};
