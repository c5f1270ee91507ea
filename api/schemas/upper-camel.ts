/** The name of a schema in OpenAPI, out of a name in kebab-case. */
export function upperCamel(kebab: string): string {
  return kebab.replace(/(^|-)(\w)/g, (_, _dash: string, letter: string) => letter.toUpperCase());
}
