import { type Command, InvalidArgumentError, Option } from 'commander';
import { AUDIENCES, HIDEABLE_NAMES } from '../model/audience.ts';
import { VIEWS } from '../render/content/views.ts';
import { LABEL_LANGUAGES } from '../render/labels/label-languages.ts';
import { nearest } from '../text/did-you-mean.ts';
import { enumerate, quote } from '../text/wording.ts';
import { suggest } from './completion/suggested-values.ts';
import { readDate } from './options.ts';

/** The options about what pages show, for whom and in which words. */
export function addPageOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--audience <audience>',
        'for whom: public (no persons, no pay), internal (names, no pay and no contact data), full',
      )
        .choices(AUDIENCES)
        .default('internal'),
    )
    .addOption(
      listOption(
        '--hide <what>',
        `leave out besides: ${enumerate(HIDEABLE_NAMES, 'or')}; commas or again for more`,
        HIDEABLE_NAMES,
        'Nothing that can be hidden is',
      ),
    )
    .addOption(
      listOption(
        '--show <what>',
        'show what the audience would not see; the same words',
        HIDEABLE_NAMES,
        'Nothing that can be shown is',
      ),
    )
    .addOption(
      listOption(
        '--view <view>',
        `only these views: ${enumerate(VIEWS, 'or')}; commas or again for more`,
        VIEWS,
        'No view is',
      ),
    )
    .option('--team <id>', 'only this team and those below it')
    .option('--title <title>', 'the title of the pages (default: the name of the organisation)')
    .addOption(new Option('--date <date>', 'the date of the content, for the cover').argParser(readDate))
    .option('--commit <id>', 'the git commit of the content, for the cover')
    .option('--since <earlier>', 'tell what changed since then: a git revision, or an older file or folder')
    .addOption(
      new Option('--lang <language>', 'the language of the labels (default: that of the map)').choices(LABEL_LANGUAGES),
    );
}

/** An option that takes several of some names. */
function listOption(flags: string, description: string, names: readonly string[], unknown: string): Option {
  return suggest(new Option(flags, description).argParser(readNames(names, unknown)), names);
}

/** Reads `people,pay`, and adds it to what was given before. */
function readNames<Name extends string>(names: readonly Name[], unknown: string) {
  return (text: string, before: readonly Name[] = []): readonly Name[] => [
    ...before,
    ...text.split(',').map((part) => {
      const wanted = part.trim().toLowerCase();
      const name = names.find((known) => known === wanted);
      if (name) return name;
      const near = nearest(wanted, names);
      throw new InvalidArgumentError(
        `${unknown} called ${quote(part.trim())}.${near === undefined ? '' : ` Did you mean ${near}?`} Known are ${enumerate(names)}.`,
      );
    }),
  ];
}
