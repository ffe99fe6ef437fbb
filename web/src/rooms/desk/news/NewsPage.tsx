import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { askAll } from "@/api/ask";
import { newId } from "@/api/ids";
import type { Problem } from "@/api/problem";
import { Answered } from "@/design/Answered";
import { Button } from "@/design/Button";
import { Card } from "@/design/Card";
import { Field } from "@/design/Field";
import { Page } from "@/design/Page";
import { Select } from "@/design/Select";
import { SkeletonLines } from "@/design/Skeleton";
import { TextArea } from "@/design/TextArea";
import type { Person } from "@/people/person";
import { languageName, SPOKEN, useLanguage } from "@/words/language";
import { Readers } from "./Readers";
import { addressesIn, customersIn, type Plan, recipientsOf } from "./recipients";
import { SendNews } from "./SendNews";
import { useNewsWords } from "./words";

type Known = { customers: Person[]; quiet: string[] };
const CUSTOMERS = { query: { role: "customer", isActive: true } } as const;

/** News to customers or to some addresses: written, looked at, and sent to whoever wants them. */
export function NewsPage() {
  const say = useNewsWords();
  const everybody = useQuery<Known, Problem>({
    queryKey: ["/api/v1/users", CUSTOMERS, "news"],
    queryFn: async () => ({
      customers: await askAll("/api/v1/users", CUSTOMERS),
      quiet: (await askAll("/api/v1/notification-preferences")).map((one) => one.email),
    }),
  });
  return (
    <Page
      title={say("title")}
      lead={say("lead")}
      crumbs={[{ label: say("messages"), to: "/desk/mail" }]}
    >
      <Answered from={everybody} waiting={<SkeletonLines lines={8} />}>
        {(known) => <Written {...known} />}
      </Answered>
    </Page>
  );
}

function Written({ customers, quiet }: Known) {
  const say = useNewsWords();
  const reading = useLanguage();
  const [draft, setDraft] = useState({
    ...{ to: "customers", addresses: "", language: reading as string, subject: "", text: "" },
  });
  const [plan, setPlan] = useState<Plan | null>(null);
  const { addresses, language, subject, text } = draft;
  const chosen = addressesIn(addresses).map((email) => ({ email, name: "" }));
  const isChosen = draft.to === "addresses";
  const known = customersIn(customers, draft.to === "readers" ? language : undefined);
  const readers = isChosen
    ? recipientsOf(chosen, quiet)
    : recipientsOf(known.all, [...quiet, ...known.quiet]);
  const field = (name: keyof typeof draft) => ({
    value: draft[name],
    onChange: (event: { target: { value: string } }) =>
      setDraft({ ...draft, [name]: event.target.value }),
  });
  function submit(event: FormEvent): void {
    event.preventDefault();
    const news = { subject: subject.trim(), text: text.trim(), language };
    setPlan({ newsId: newId(), news, to: readers.to });
  }
  const wrong = readers.wrong.length > 0 && isChosen;
  return (
    <Card>
      <form className="stack" onSubmit={submit}>
        <div className="columns">
          <Select
            label={say("to")}
            options={[
              { value: "customers", label: say("customers") },
              { value: "readers", label: say("inLanguage", { language: languageName(language) }) },
              { value: "addresses", label: say("addresses") },
            ]}
            {...field("to")}
          />
          <Select
            label={say("language")}
            hint={say("languageHint")}
            options={Object.keys(SPOKEN).map((value) => ({ value, label: languageName(value) }))}
            {...field("language")}
          />
        </div>
        {isChosen && (
          <TextArea
            label={say("addresses")}
            hint={say("addressesHint")}
            rows={3}
            wrong={wrong ? say("noAddress", { address: readers.wrong.join(", ") }) : undefined}
            {...field("addresses")}
          />
        )}
        <Readers of={readers} />
        <Field
          label={say("subject")}
          required
          maxLength={200}
          lang={language}
          {...field("subject")}
        />
        <TextArea
          label={say("text")}
          hint={say("textHint")}
          required
          rows={10}
          maxLength={10_000}
          lang={language}
          {...field("text")}
        />
        <div className="row">
          <Button kind="main" type="submit" disabled={readers.to.length === 0 || wrong}>
            {say("look")}
          </Button>
        </div>
      </form>
      {plan && (
        <SendNews
          key={plan.newsId}
          plan={plan}
          onClose={() => setPlan(null)}
          onSent={() => setDraft({ ...draft, subject: "", text: "" })}
        />
      )}
    </Card>
  );
}
