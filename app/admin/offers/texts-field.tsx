import { useState } from "react";
import { TextField } from "#app/ui/text-field.tsx";

export interface TextsFieldProps {
  label: string;
  optional?: boolean;
  error?: string | undefined;
  value: readonly string[];
  onChange: (value: string[]) => void;
}

/** Several texts on one line, separated by commas. What is typed stays as it is typed. */
export function TextsField({ value, onChange, ...field }: TextsFieldProps) {
  const [text, setText] = useState(value.join(", "));
  const read = (typed: string) => {
    setText(typed);
    const texts = typed.split(/[,،]/).map((each) => each.trim());
    onChange([...new Set(texts.filter(Boolean))]);
  };
  return <TextField {...field} value={text} onChange={read} />;
}
