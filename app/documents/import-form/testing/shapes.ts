/** A foreign form as somebody might draw it, and what it must mean here. */
export interface Shape {
  shape: string;
  json: Record<string, unknown>;
  /** Answers, and the questions that are asked then. */
  shows?: readonly (readonly [answers: Record<string, unknown>, visible: string[]])[];
  /** Answers, and which rule each wrong one breaks. */
  wrong?: readonly (readonly [answers: Record<string, unknown>, errors: Record<string, string>])[];
  values?: readonly (readonly [answers: Record<string, unknown>, values: Record<string, unknown>])[];
  /** Answers, and those among them that are none then. */
  gone?: readonly (readonly [answers: Record<string, unknown>, names: string[]])[];
  /** What the report says of: pointers. */
  notes?: string[];
}

export const text = (name: string, more: Record<string, unknown> = {}) => ({ type: "text", name, ...more });

export const survey = (...elements: Record<string, unknown>[]) => ({ elements });

export const components = (...list: Record<string, unknown>[]) => ({ type: "default", components: list });

export const field = (key: string, more: Record<string, unknown> = {}) => ({ type: "textfield", key, ...more });
