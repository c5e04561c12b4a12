/** Holds front matter against the schema of its kind, and says what is wrong in words for its writer. */
import type { TSchema } from 'typebox';
import { Compile } from 'typebox/compile';
import Value from 'typebox/value';
import type { FrontMatterFile } from './front-matter';
import type { Problem } from './problem';

interface SchemaError {
  readonly keyword: string;
  readonly schemaPath: string;
  readonly instancePath: string;
  readonly params: object;
  readonly message: string;
}

/** Adds a problem for everything that the schema forbids; true if there was nothing. */
export function validate(file: FrontMatterFile, schema: TSchema, problems: Problem[]): boolean {
  if (validatorOf(schema).Check(file.data)) return true;
  const errors = Value.Errors(schema, file.data) as readonly SchemaError[];
  const said = new Set<string>();
  for (const error of errors) {
    const described = describe(error, file.data, errors);
    if (described === undefined) continue;
    const line = file.lineOf(described.path);
    const key = `${line} ${described.message}`;
    if (said.has(key)) continue;
    said.add(key);
    problems.push({ file: file.file, line, severity: 'error', message: described.message });
  }
  if (said.size === 0) problems.push({ file: file.file, line: 1, severity: 'error', message: 'the front matter does not fit the schema of its kind' });
  return false;
}

const validators = new Map<TSchema, ReturnType<typeof Compile>>();

/** Compiled validators are fast; the reasons are worked out only for files that fail. */
function validatorOf(schema: TSchema): ReturnType<typeof Compile> {
  let validator = validators.get(schema);
  if (validator === undefined) validators.set(schema, (validator = Compile(schema)));
  return validator;
}

function describe(error: SchemaError, data: unknown, all: readonly SchemaError[]): { path: string[]; message: string } | undefined {
  const path = error.instancePath.split('/').slice(1).map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~'));
  const where = path.length === 0 ? '' : `“${path.join('.')}”: `;
  const params = error.params as Record<string, unknown>;
  const value = valueAt(data, path);
  switch (error.keyword) {
    // A forbidden key is also reported as a failing "false" schema, an alternative also by its branches.
    case 'boolean':
      return undefined;
    case 'anyOf': {
      const inner = all.some((other) => other !== error && other.instancePath.startsWith(error.instancePath) && !(other.keyword === 'type' && other.instancePath === error.instancePath));
      return inner ? undefined : { path, message: `${where}must be a source id or { id, locator }, not ${show(value)}` };
    }
    case 'additionalProperties': {
      const keys = (params['additionalProperties'] as string[]).map((key) => `“${key}”`).join(', ');
      return { path: [...path, (params['additionalProperties'] as string[])[0]!], message: `${where}unknown key ${keys}; see docs/adding-a-fact.md for the keys of this kind` };
    }
    case 'required':
      return { path, message: `${where}the key ${(params['requiredProperties'] as string[]).map((key) => `“${key}”`).join(', ')} is missing` };
    case 'enum':
      return { path, message: `${where}${show(value)} is not one of ${(params['allowedValues'] as unknown[]).join(', ')}` };
    case 'const':
      return { path, message: `${where}must be “${String(params['allowedValue'])}” in this folder, not ${show(value)}` };
    case 'type':
      if (error.schemaPath.includes('/anyOf/')) return undefined;
      return { path, message: `${where}must be ${articled(String(params['type']))}, not ${show(value)}` };
    case 'pattern':
      return { path, message: `${where}${show(value)} is not written as it should be; it must match ${String(params['pattern'])}` };
    default:
      return { path, message: `${where}${error.message}` };
  }
}

function valueAt(data: unknown, path: readonly string[]): unknown {
  let value = data;
  for (const key of path) value = (value as Record<string, unknown> | undefined)?.[key];
  return value;
}

const show = (value: unknown): string => (value === null || value === undefined ? 'nothing' : typeof value === 'object' ? (Array.isArray(value) ? 'a list' : 'a group of keys') : `“${String(value)}”`);

const articled = (type: string): string => ({ array: 'a list', object: 'a group of keys', string: 'a text', boolean: 'true or false' })[type] ?? type;
