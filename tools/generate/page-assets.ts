import { bundleForBrowser } from './bundle-for-browser.ts';
import { codeNote, type GeneratedFile } from './generated-file.ts';

const STYLE = 'src/render/html/browser/page.css';
const SCRIPT = 'src/render/html/browser/page.ts';

/** What an HTML page holds besides its content: its style and its script, made small. */
export async function generatePageAssets(): Promise<GeneratedFile[]> {
  const read = async (path: string) => {
    const code = await bundleForBrowser(path, 'iife');
    if (/<\/|<!--/.test(code)) throw new Error(`${path} has a text that would end its element in a page.`);
    return code;
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
