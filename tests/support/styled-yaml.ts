import fc from 'fast-check';

/** A plain value with a YAML text of it in a style of its own, and the value that it is to become. */
export interface StyledValue {
  readonly value: unknown;
  readonly text: string;
  readonly wanted: unknown;
}

type Generate = Parameters<Parameters<fc.Arbitrary<fc.GeneratorValue>['map']>[0]>[0];

const KEYS = ['roles', 'beds', 'purpose', 'day-care', 'x-own', 'name', 'id', 'no', '2015'];
const TEXTS = [
  'calm',
  'Arranging beds, blankets and meals.',
  'Keeping the register',
  'a: b',
  "it's #1",
  '# no comment',
  '- dash',
  'yes',
  '012',
  '',
  ' blanks ',
  'één 🛏️',
  'two\nlines',
  'a paragraph\n\nand one more\n',
  'kept\n\n',
  '  further in\nthan this',
  '\\ "quotes"',
  '{a: b}',
];

/** Values with texts of them in all styles: block and flow, quotes, comments, empty lines, Windows line ends, several indentations; with another value near them. */
export const styledValues: fc.Arbitrary<StyledValue> = fc.gen().map((generate) => {
  const maker = new Maker(generate);
  const value = maker.mapping(0);
  return { value, text: new Writer(generate).document(value), wanted: maker.near(value, 0) };
});

class Maker {
  readonly #generate: Generate;

  constructor(generate: Generate) {
    this.#generate = generate;
  }

  mapping(depth: number): Record<string, unknown> {
    const keys = this.#generate(fc.subarray, KEYS, { minLength: depth === 0 ? 1 : 0, maxLength: 5 });
    return Object.fromEntries(keys.map((key) => [key, this.#value(depth + 1)]));
  }

  /** A value that has much in common with another one. */
  near(value: unknown, depth: number): unknown {
    const change = this.#generate(fc.nat, { max: 9 });
    if (depth > 0 && change === 0) return this.#value(depth);
    if (Array.isArray(value)) {
      const items = value.flatMap((item) => {
        const fate = this.#generate(fc.nat, { max: 9 });
        if (fate === 0) return [];
        if (fate === 1) return [this.near(item, depth + 1), this.#value(depth + 1)];
        return [fate < 4 ? this.near(item, depth + 1) : item];
      });
      return change === 1 ? this.#generate(fc.shuffledSubarray, items, { minLength: items.length }) : items;
    }
    if (typeof value === 'object' && value !== null) {
      const entries = Object.entries(value).flatMap(([key, part]): [string, unknown][] => {
        const fate = this.#generate(fc.nat, { max: 9 });
        if (fate === 0) return [];
        return [[key, fate < 4 ? this.near(part, depth + 1) : part]];
      });
      const key = this.#one(KEYS);
      if (this.#generate(fc.nat, { max: 2 }) === 0 && !entries.some(([name]) => name === key))
        entries.splice(this.#generate(fc.nat, { max: entries.length }), 0, [key, this.#value(depth + 1)]);
      return Object.fromEntries(entries);
    }
    return change < 4 ? this.#scalar() : value;
  }

  #value(depth: number): unknown {
    const kind = this.#generate(fc.nat, { max: depth > 3 ? 3 : 7 });
    if (kind < 4) return this.#scalar();
    if (kind < 6) return this.mapping(depth);
    const amount = this.#generate(fc.nat, { max: 4 });
    return Array.from({ length: amount }, () => this.#value(depth + 1));
  }

  #scalar(): unknown {
    const kind = this.#generate(fc.nat, { max: 9 });
    if (kind === 0) return this.#one([1, 0.5, -3, 1e21]);
    if (kind === 1) return this.#one([true, false, null]);
    return this.#one(TEXTS);
  }

  #one<Thing>(things: readonly Thing[]): Thing {
    return things[this.#generate(fc.nat, { max: things.length - 1 })] as Thing;
  }
}

/** Writes values as YAML in styles by chance; knows nothing of how rolemap writes. */
class Writer {
  readonly #generate: Generate;
  readonly #step: number;
  readonly #dash: number;
  readonly #comments: boolean;
  #comment = 0;

  constructor(generate: Generate) {
    this.#generate = generate;
    this.#step = this.#pick([2, 2, 4, 3]);
    this.#dash = this.#pick([0, 2, 2]);
    this.#comments = this.#pick([true, false]);
  }

  document(value: Record<string, unknown>): string {
    const body = this.#chance(8) ? this.#flow(value) : this.#block(value, 0).join('\n');
    const head = this.#pick(['', '', '# head\n', '# head\n\n', '---\n']);
    // A text that keeps its breaks needs the last one, and would take one more in.
    const foot = this.#pick(body.endsWith('\n') ? ['\n', '\n# foot\n'] : ['\n', '\n', '', '\n\n# foot\n']);
    const text = head + body + foot;
    const broken = this.#chance(4) ? text.replace(/\n/g, '\r\n') : text;
    return this.#chance(8) ? `\ufeff${broken}` : broken;
  }

  /** The lines of a mapping or list. */
  #block(value: Record<string, unknown> | readonly unknown[], column: number): string[] {
    const indent = ' '.repeat(column);
    const gaps = this.#chance(4);
    const entries = Array.isArray(value)
      ? value.map((item) => this.#entry('-', item, column, true))
      : Object.entries(value).map(([key, part]) => this.#entry(`${this.#key(key)}:`, part, column, false));
    return entries.flatMap((lines, index) => [
      // One more empty line would make a text longer that keeps its breaks.
      ...(gaps && index > 0 && entries[index - 1]?.at(-1) !== '' ? [''] : []),
      ...(this.#comments && this.#chance(5) ? [`${indent}# above ${this.#comment++}`] : []),
      ...(this.#comments && this.#chance(12) ? [`${indent}# apart ${this.#comment++}`, ''] : []),
      ...lines,
    ]);
  }

  #entry(head: string, value: unknown, column: number, isItem: boolean): string[] {
    const indent = ' '.repeat(column);
    const tail = this.#comments && this.#chance(5) ? ` # behind ${this.#comment++}` : '';
    if (value === null && this.#chance(2)) return [indent + head + tail];
    if (typeof value === 'string' && /^(?![ \n])[^\n]*\S/.test(value) && this.#chance(3)) {
      const text = this.#blockText(value, column + this.#step);
      if (text) return [`${indent}${head} ${text[0]}${tail}`, ...text.slice(1)];
    }
    if (typeof value !== 'object' || value === null) return [`${indent}${head} ${this.#scalar(value, false)}${tail}`];
    if (Object.keys(value).length === 0 || this.#chance(4)) return [`${indent}${head} ${this.#flow(value)}${tail}`];
    const within = column + (isItem ? 2 : Array.isArray(value) ? this.#dash : this.#step);
    const lines = this.#block(value as Record<string, unknown>, within);
    const [first = '', ...rest] = lines;
    if (isItem && !/^ *(?:#|$)/.test(first) && this.#pick([true, true, false]))
      return [`${indent}${head} ${first.trimStart()}`, ...rest];
    return [indent + head + tail, ...lines];
  }

  #blockText(text: string, column: number): string[] | undefined {
    const body = text.replace(/\n*$/, '');
    const breaks = text.length - body.length;
    const sign = breaks === 0 ? '-' : breaks === 1 ? '' : '+';
    const indent = ' '.repeat(column);
    if (/\n[ \n]/.test(text) && this.#chance(2)) return undefined;
    const isFolded = this.#chance(3) && !/\n /.test(body) && breaks < 2;
    const lines = (isFolded ? body.replace(/\n+/g, (all) => `${all}\n`) : body).split('\n');
    return [
      (isFolded ? '>' : '|') + sign,
      ...lines.map((line) => (line === '' ? '' : indent + line)),
      ...Array.from({ length: Math.max(0, breaks - 1) }, () => ''),
    ];
  }

  #flow(value: unknown): string {
    if (typeof value !== 'object' || value === null) return this.#scalar(value, true);
    const [open, close] = Array.isArray(value) ? '[]' : '{}';
    const parts = Array.isArray(value)
      ? value.map((item) => this.#flow(item))
      : Object.entries(value).map(([key, part]) => `${this.#key(key)}: ${this.#flow(part)}`);
    return `${open}${parts.join(this.#pick([', ', ',', ' , ']))}${close}`;
  }

  #key(key: string): string {
    return this.#pick([key, key, `"${key}"`, `'${key}'`]);
  }

  #scalar(value: unknown, inFlow: boolean): string {
    if (typeof value !== 'string') return value === null ? this.#pick(['null', '~']) : String(value);
    const plain = /^[\p{L}](?:[\p{L} .'-]|(?<!^),)*$/u.test(value) && !/ $|^yes$/.test(value);
    const styles = [JSON.stringify(value)];
    if (plain && !(inFlow && value.includes(','))) styles.push(value, value);
    if (!value.includes('\n')) styles.push(`'${value.replace(/'/g, "''")}'`);
    return this.#pick(styles);
  }

  #chance(one: number): boolean {
    return this.#generate(fc.nat, { max: one - 1 }) === 0;
  }

  #pick<Thing>(things: readonly Thing[]): Thing {
    return things[this.#generate(fc.nat, { max: things.length - 1 })] as Thing;
  }
}
