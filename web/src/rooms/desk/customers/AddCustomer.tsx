import { useId } from "react";
import { useLocation } from "wouter";
import { api } from "@/api/client";
import { useDo } from "@/api/do";
import { Button } from "@/design/Button";
import { Dialog } from "@/design/Dialog";
import { Field } from "@/design/Field";
import { fieldsOf } from "@/design/forms";
import { ProblemNote } from "@/design/ProblemNote";
import { useHouseWords } from "@/words/house";
import { useCustomersWords } from "./words";

type Fields = { username: string; email: string; firstName: string; lastName: string };

export function AddCustomer({ open, onClose }: { open: boolean; onClose: () => void }) {
  const say = useCustomersWords();
  const house = useHouseWords();
  const form = useId();
  const [, navigate] = useLocation();
  const adding = useDo<Fields>({
    act: async (fields) => {
      const { data } = await api.POST("/api/v1/users", { body: { ...fields, role: "customer" } });
      onClose();
      if (data && "userId" in data) navigate(`/desk/customers/${data.userId}`);
    },
    said: () => say("added"),
    quiet: true,
  });
  const { problem } = adding;
  const actions = (
    <>
      <Button onClick={onClose}>{house("do.cancel")}</Button>
      <Button kind="main" type="submit" form={form} busy={adding.busy}>
        {say("add")}
      </Button>
    </>
  );
  return (
    <Dialog open={open} onClose={onClose} title={say("add")} actions={actions}>
      <form
        id={form}
        className="stack"
        onSubmit={(event) => {
          const fields = fieldsOf(event, ["username", "email", "firstName", "lastName"]);
          void adding.run(fields);
        }}
      >
        <Field
          label={say("email")}
          name="email"
          type="email"
          required
          wrong={problem?.of("email")}
        />
        <Field label={say("username")} name="username" required wrong={problem?.of("username")} />
        <div className="columns">
          <Field label={say("firstName")} name="firstName" />
          <Field label={say("lastName")} name="lastName" />
        </div>
        <ProblemNote problem={problem} />
      </form>
    </Dialog>
  );
}
