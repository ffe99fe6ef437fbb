import { type ComponentProps, type ReactNode, useId } from "react";

type Around = {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong with it; often `problem?.of("fieldName")`. */
  wrong?: string;
};

/** A label, its control, and what helps or is wrong. The control gets the ids as it is drawn. */
export function Labelled({
  label,
  hint,
  wrong,
  children,
}: Around & { children: (ids: { id: string; "aria-describedby"?: string }) => ReactNode }) {
  const id = useId();
  const said = wrong || hint ? `${id}-said` : undefined;
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      {children({ id, "aria-describedby": said })}
      {wrong ? (
        <span className="wrong" id={said} role="alert">
          {wrong}
        </span>
      ) : (
        hint && (
          <span className="hint" id={said}>
            {hint}
          </span>
        )
      )}
    </div>
  );
}

export type FieldProps = Around & Omit<ComponentProps<"input">, "className">;

/** As the server has it; browsers by themselves also take `me@home`. */
const EMAIL = "[^@\\s]+@[^@\\s]+\\.[^@\\s]+";

/** A line of text, a number, a date: whatever `type` says. */
export function Field({ label, hint, wrong, ...rest }: FieldProps) {
  return (
    <Labelled label={label} hint={hint} wrong={wrong}>
      {(ids) => (
        <input
          className="input"
          aria-invalid={wrong ? true : undefined}
          pattern={rest.type === "email" ? EMAIL : undefined}
          {...ids}
          {...rest}
        />
      )}
    </Labelled>
  );
}
