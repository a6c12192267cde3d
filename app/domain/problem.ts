/** One expected refusal: the field it belongs to, a stable code for the message files, and the code's values. */
export interface Problem {
  field: string;
  code: string;
  params?: Record<string, string | number>;
}
