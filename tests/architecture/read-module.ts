import { type ParseResult, parseSync } from 'oxc-parser';
import { WORLDLY_GLOBALS } from './arrows.ts';

/** One import of a module, in whatever way it is written. */
export interface ModuleImport {
  /** As written; undefined where it is computed, so that nobody can tell what is loaded. */
  readonly specifier: string | undefined;
  /** True where nothing of it is left when the program runs. */
  readonly typeOnly: boolean;
  /** 1-based. */
  readonly line: number;
}

/** A use of the clock or of a global that reaches the world. */
export interface WorldUse {
  readonly what: string;
  /** 1-based. */
  readonly line: number;
}

/** What a module imports and which parts of the world it touches by itself. */
export interface Module {
  readonly imports: readonly ModuleImport[];
  readonly touches: readonly WorldUse[];
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/**
 * Reads the imports of a module from its syntax tree: `import`, `export … from`, `import(…)`, `typeof import(…)` and `require(…)`. Throws
 * where the text is not valid TypeScript, for a module that cannot be read would pass unseen.
 */
export function readModule(path: string, text: string): Module {
  const { program, errors }: ParseResult = parseSync(path, text);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const imports: ModuleImport[] = [];
  const touches: WorldUse[] = [];
  const lineOf = ({ start }: Node) => text.slice(0, start).split('\n').length;
  visit(program as unknown as Node, undefined, (node, parent) => {
    const imported = importOf(node);
    if (imported) imports.push({ ...imported, line: lineOf(node) });
    const what = worldOf(node, parent);
    if (what) touches.push({ what, line: lineOf(node) });
  });
  return { imports, touches };
}

function importOf(node: Node): Omit<ModuleImport, 'line'> | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportNamedDeclaration': {
      if (!node.source) return undefined;
      const parts = node.specifiers as readonly Node[];
      const kind = node.type === 'ImportDeclaration' ? 'importKind' : 'exportKind';
      // `import {} from` and `import 'x'` run the module; `import { type A }` does not, for the build leaves it out.
      const typeOnly = node[kind] === 'type' || (parts.length > 0 && parts.every((part) => part[kind] === 'type'));
      return { specifier: literal(node.source), typeOnly };
    }
    case 'ExportAllDeclaration':
      return { specifier: literal(node.source), typeOnly: node.exportKind === 'type' };
    case 'ImportExpression':
      return { specifier: literal(node.source), typeOnly: false };
    case 'TSImportType':
      return { specifier: literal(node.source), typeOnly: true };
    case 'TSImportEqualsDeclaration': {
      const reference = node.moduleReference as Node;
      return reference.type === 'TSExternalModuleReference'
        ? { specifier: literal(reference.expression), typeOnly: node.importKind === 'type' }
        : undefined;
    }
    case 'CallExpression': {
      const callee = node.callee as Node;
      return callee.type === 'Identifier' && callee.name === 'require'
        ? { specifier: literal((node.arguments as unknown[])[0]), typeOnly: false }
        : undefined;
    }
    default:
      return undefined;
  }
}

function worldOf(node: Node, parent: Node | undefined): string | undefined {
  const isDate = (other: unknown) => (other as Node).type === 'Identifier' && (other as Node).name === 'Date';
  if (node.type === 'NewExpression' && isDate(node.callee) && (node.arguments as unknown[]).length === 0)
    return 'new Date()';
  if (node.type === 'CallExpression' && isDate(node.callee)) return 'Date()';
  if (node.type === 'MemberExpression') {
    const [object, property] = [node.object as Node, node.property as Node];
    if (isDate(object) && property.name === 'now') return 'Date.now';
    if (object.name === 'Math' && property.name === 'random') return 'Math.random';
  }
  if (node.type === 'Identifier' && isReference(node, parent) && WORLDLY_GLOBALS.includes(node.name as string))
    return node.name as string;
  return undefined;
}

/** Whether a name stands for a variable, and not for a property such as `map.process` or `{ process: 1 }`. */
function isReference(node: Node, parent: Node | undefined): boolean {
  if (!parent || parent.computed) return true;
  if (parent.type === 'MemberExpression') return parent.property !== node;
  return parent.key !== node || parent.shorthand === true;
}

function literal(node: unknown): string | undefined {
  const { type, value, quasis } = (node ?? {}) as { type?: string; value?: unknown; quasis?: readonly Node[] };
  if (type === 'Literal' && typeof value === 'string') return value;
  const [only, ...others] = type === 'TemplateLiteral' && quasis ? quasis : [];
  return only && others.length === 0 ? (only.value as { cooked: string }).cooked : undefined;
}

function visit(node: Node, parent: Node | undefined, see: (node: Node, parent: Node | undefined) => void): void {
  see(node, parent);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof child === 'object' && child !== null && typeof (child as Node).type === 'string')
        visit(child as Node, node, see);
    }
  }
}
