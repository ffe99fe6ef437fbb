import { Select } from "@/design/Select";
import { useShopWords } from "../words";

/** The card that pays until one says otherwise. */
export const GOOD_CARD = "tok_ok";

type Props = { token: string; disabled?: boolean; onToken: (token: string) => void };

/** The card to pay with: the gateway's word for it, never its number. */
export function CardChoice({ token, disabled, onToken }: Props) {
  const say = useShopWords();
  return (
    <Select
      label={say("card")}
      hint={say("cardHint")}
      options={[
        { value: GOOD_CARD, label: say("cardGood") },
        { value: "tok_decline", label: say("cardDeclined") },
      ]}
      value={token}
      disabled={disabled}
      onChange={(event) => onToken(event.target.value)}
    />
  );
}
