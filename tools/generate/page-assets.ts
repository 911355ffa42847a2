import { build } from 'esbuild';
import { codeNote, type GeneratedFile } from './generated-file.ts';

const STYLE = 'src/render/html/browser/page.css';
const SCRIPT = 'src/render/html/browser/page.ts';

/** What an HTML page holds besides its content: its style and its script, made small. */
export async function generatePageAssets(): Promise<GeneratedFile[]> {
  const read = async (path: string) => {
    const { outputFiles } = await build({
      entryPoints: [path],
      bundle: true,
      format: 'iife',
      minify: true,
      charset: 'ascii',
      target: ['es2022'],
      write: false,
    });
    const code = outputFiles.map(({ text }) => text).join('');
    if (/<\/|<!--/.test(code)) throw new Error(`${path} has a text that would end its element in a page.`);
    return code.trim();
  };
  return [
    {
      path: 'src/render/html/generated/assets.ts',
      text: `${codeNote(`${STYLE} and ${SCRIPT}`)}
/** The style of HTML pages. */
export const STYLE = ${JSON.stringify(await read(STYLE))};

/** The script of HTML pages. */
export const SCRIPT = ${JSON.stringify(await read(SCRIPT))};
`,
    },
  ];
}
