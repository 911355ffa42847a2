import { quoteForShell } from '../text/wording.ts';
import { writeText } from '../yaml/write-scalar.ts';

/** The services for which a check can be set up. */
export const CI_SERVICES = ['github', 'gitlab'] as const;
export type CiService = (typeof CI_SERVICES)[number];

/** What a check needs to know of the place where it runs. */
export interface WorkflowPlace {
  /** The folder of the map, seen from the top of the repository; `.` for the top itself. */
  readonly folder: string;
  /** Whether `npm ci` at the top of the repository installs rolemap. */
  readonly isInstalled: boolean;
  /** The version that is taken where it does not. */
  readonly version: string;
}

/** Where a service looks for its checks, seen from the top of the repository. */
export const WORKFLOW_FILES: Readonly<Record<CiService, string>> = {
  github: '.github/workflows/role-map.yml',
  gitlab: '.gitlab-ci.yml',
};

/** The file that has a service look at the map with every change. */
export function writeWorkflow(service: CiService, place: WorkflowPlace): string {
  const [install, lint] = commands(place, service);
  const steps = install === undefined ? [lint] : [install, lint];
  return service === 'github' ? forGitHub(steps) : forGitLab(steps);
}

function commands({ folder, isInstalled, version }: WorkflowPlace, service: CiService): [string | undefined, string] {
  const at = folder === '.' ? '' : ` ${quoteForShell(folder)}`;
  const format = service === 'github' ? '--format github' : '--format pretty --format gitlab=role-map.json';
  return isInstalled
    ? ['npm ci', `npx rolemap lint${at} ${format}`]
    : [undefined, `npx --yes rolemap@${version} lint${at} ${format}`];
}

function forGitHub(steps: readonly string[]): string {
  return `name: Role map
on:
  pull_request:
  push:
    branches: [main]
permissions:
  contents: read
jobs:
  lint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
${steps.map((step) => `      - run: ${writeText(step)}\n`).join('')}`;
}

// A job named `rolemap` would be a key \`rolemap\` at the top of a YAML file, which makes a file a part of a map.
function forGitLab(steps: readonly string[]): string {
  return `role-map:
  image: node:22
  script:
${steps.map((step) => `    - ${writeText(step)}\n`).join('')}  artifacts:
    when: always
    reports:
      codequality: role-map.json
`;
}
