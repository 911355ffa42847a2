import { readFile } from 'node:fs/promises';
import { transform } from 'esbuild';
import { codeNote, type GeneratedFile } from './generated-file.ts';

/** What an HTML page holds besides its content: the style and the script of `browser/`, made small. */
export async function generatePageAssets(): Promise<GeneratedFile[]> {
  const read = async (path: string, loader: 'css' | 'ts') =>
    (
      await transform(await readFile(path, 'utf8'), { loader, minify: true, charset: 'ascii', target: ['es2022'] })
    ).code.trim();
  const style = await read('browser/page.css', 'css');
  const script = await read('browser/page.ts', 'ts');
  for (const [path, text] of Object.entries({ 'browser/page.css': style, 'browser/page.ts': script }))
    if (/<\/|<!--/.test(text)) throw new Error(`${path} has a text that would end its element in a page.`);
  return [
    {
      path: 'src/render/html/generated/assets.ts',
      text: `${codeNote('browser/page.css and browser/page.ts')}
/** The style of HTML pages. */
export const STYLE = ${JSON.stringify(style)};

/** The script of HTML pages. */
export const SCRIPT = ${JSON.stringify(script)};
`,
    },
  ];
}
