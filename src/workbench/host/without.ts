/** The same without one of its properties, where it is not to be there. */
export function without<T extends object>(whole: T, property: keyof T): T {
  const rest = { ...whole };
  Reflect.deleteProperty(rest, property);
  return rest;
}
