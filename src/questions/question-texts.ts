import type { QuestionLanguage } from './question.ts';

/** One question, in every language. */
export type QuestionText = Readonly<Record<QuestionLanguage, string>>;

/**
 * What to ask people about what a rule finds, by the id of the rule, as it is said to whoever the finding is about. The finding itself says why it is asked. Every rule stands
 * here, or in `NOT_ASKED`.
 */
export const RULE_QUESTIONS: Readonly<Record<string, QuestionText>> = {
  'affiliation-cluster': {
    en: 'Whose voice is missing here, and who could bring it in?',
    nl: 'Wiens stem ontbreekt hier, en wie zou die kunnen inbrengen?',
  },
  'collaboration-stale': {
    en: 'Does working together still help both, and until when?',
    nl: 'Helpt deze samenwerking beide nog, en tot wanneer?',
  },
  'consult-inflation': {
    en: 'Whose advice is really needed before this is decided?',
    nl: 'Wiens advies is echt nodig voordat hierover besloten wordt?',
  },
  'critical-single': {
    en: 'Who can step in when this person is away, and who could learn it?',
    nl: 'Wie kan invallen als deze persoon er niet is, en wie zou het kunnen leren?',
  },
  'dead-mention': { en: 'Who or what is meant here?', nl: 'Wie of wat wordt hier bedoeld?' },
  'decision-held-above': {
    en: 'What would it take for those who do this work to decide about it?',
    nl: 'Wat is ervoor nodig dat wie dit werk doet er zelf over beslist?',
  },
  'decision-with-two-deciders': { en: 'Which of the two decides?', nl: 'Wie van de twee beslist?' },
  'decision-without-decider': { en: 'Who decides about this?', nl: 'Wie beslist hierover?' },
  'domain-held-twice': { en: 'Which of the two is this with?', nl: 'Bij wie van de twee ligt dit?' },
  'duties-not-separated': {
    en: 'Who else could take one of the two roles?',
    nl: 'Wie anders kan een van de twee rollen op zich nemen?',
  },
  'external-holders-only': {
    en: 'Which colleague could learn this work before the others leave?',
    nl: 'Welke collega kan dit werk leren voordat de anderen vertrekken?',
  },
  'holder-ended': {
    en: 'Is this still done by the same person? Otherwise, by whom?',
    nl: 'Doet dezelfde persoon dit nog? En anders, wie dan?',
  },
  'holders-without-focus': { en: 'Who of you does what?', nl: 'Wie van jullie doet wat?' },
  'homonym-roles': {
    en: 'Is this one role, or what tells the two apart?',
    nl: 'Is dit één rol, of waarin verschillen de twee?',
  },
  'lead-hub': {
    en: 'Which of these teams could somebody else lead?',
    nl: 'Welke van deze teams kan iemand anders leiden?',
  },
  'lead-is-rep': {
    en: 'Whom does the team choose to speak for it?',
    nl: 'Wie kiest het team om namens het team te spreken?',
  },
  'nesting-too-deep': { en: 'Which layer could be left out?', nl: 'Welke laag kan ertussenuit?' },
  'only-told': { en: 'About what could this role decide by itself?', nl: 'Waarover kan deze rol zelf beslissen?' },
  'org-without-vision': {
    en: 'What is all of this for? Say it in one sentence.',
    nl: 'Waar is dit alles voor? Zeg het in één zin.',
  },
  'partner-interest-missing': {
    en: 'What does each partner give, what does each gain, and how do you decide together?',
    nl: 'Wat brengt elke partner in, wat levert het elk op, en hoe beslissen jullie samen?',
  },
  'pay-unequal': {
    en: 'Why is pay for work of equal weight not the same?',
    nl: 'Waarom is de beloning voor even zwaar werk niet gelijk?',
  },
  'pay-unexplained': {
    en: 'Why is the pay for this work what it is?',
    nl: 'Waarom is de beloning voor dit werk zoals ze is?',
  },
  'person-overbooked': {
    en: 'What could you do less of, or let go of?',
    nl: 'Waar kun je minder van doen, of mee stoppen?',
  },
  'person-scattered': {
    en: 'In which of these teams are you needed most?',
    nl: 'In welk van deze teams ben je het hardst nodig?',
  },
  'person-without-role': {
    en: 'What do you do, and what would you like to do?',
    nl: 'Wat doe je, en wat zou je willen doen?',
  },
  'placeholder-text': { en: 'What is to stand here?', nl: 'Wat moet hier komen te staan?' },
  'policy-names-person': {
    en: 'For which role does this agreement hold?',
    nl: 'Voor welke rol geldt deze afspraak?',
  },
  'purpose-copied': {
    en: 'What is each of the two for that the other is not?',
    nl: 'Waar is de een voor, en de ander niet?',
  },
  'purpose-echoes-name': {
    en: 'What is better, and for whom, because this is there?',
    nl: 'Wat is er beter, en voor wie, doordat dit er is?',
  },
  'purpose-too-long': {
    en: 'How would you say it in one sentence to a new colleague?',
    nl: 'Hoe zou je het in één zin aan een nieuwe collega zeggen?',
  },
  'rep-invalid': {
    en: 'Who of those who do the work of the team speaks for it?',
    nl: 'Wie van de mensen die het werk van het team doen spreekt namens het team?',
  },
  'responsibility-duplicated': { en: 'Which of the two does this?', nl: 'Wie van de twee doet dit?' },
  'responsibility-overload': {
    en: 'Which of these belong together, and could be a role of their own?',
    nl: 'Wat hoort hiervan bij elkaar, en zou een eigen rol kunnen zijn?',
  },
  'result-without-review': {
    en: 'When is it there, and when do you look at what came of it?',
    nl: 'Wanneer is het er, en wanneer kijken jullie wat het heeft opgeleverd?',
  },
  'review-overdue': {
    en: 'Does it still fit, and when do you look at it again?',
    nl: 'Klopt het nog, en wanneer kijken jullie er weer naar?',
  },
  'role-empty': { en: 'What does this role do, and what is it for?', nl: 'Wat doet deze rol, en waar is die voor?' },
  'role-understaffed': {
    en: 'How many people and how much time does this take?',
    nl: 'Hoeveel mensen en hoeveel tijd zijn hiervoor nodig?',
  },
  'role-unfilled': {
    en: 'Who does this work now, and who would like to?',
    nl: 'Wie doet dit werk nu, en wie zou het graag doen?',
  },
  'role-without-purpose': {
    en: 'What is better, and for whom, when this work is done well?',
    nl: 'Wat is er beter, en voor wie, als dit werk goed gebeurt?',
  },
  'role-without-room': {
    en: 'What may be decided here without asking anyone?',
    nl: 'Wat mag hier beslist worden zonder het iemand te vragen?',
  },
  'span-too-wide': {
    en: 'Which of these teams belong more closely together?',
    nl: 'Welke van deze teams horen dichter bij elkaar?',
  },
  'spending-without-limit': { en: 'Up to which amount?', nl: 'Tot welk bedrag?' },
  'talent-gap': {
    en: 'Do you have this talent, would you like to learn it, or who could help?',
    nl: 'Heb je dit talent, wil je het leren, of wie kan helpen?',
  },
  'talent-single-holder': { en: 'Who could learn this from you?', nl: 'Wie zou dit van je kunnen leren?' },
  'talent-unused': {
    en: 'Where would you like to use this talent?',
    nl: 'Waar zou je dit talent willen gebruiken?',
  },
  'team-empty-or-solo': { en: 'Who does the work of this team?', nl: 'Wie doen het werk van dit team?' },
  'team-too-big': {
    en: 'Who works with whom every day, and who seldom?',
    nl: 'Wie werkt er elke dag met wie, en wie zelden?',
  },
  'team-without-contact': { en: 'How do others reach this team?', nl: 'Hoe bereiken anderen dit team?' },
  'team-without-purpose': {
    en: 'What is this team for? Say it in one sentence.',
    nl: 'Waar is dit team voor? Zeg het in één zin.',
  },
  'team-without-rhythm': { en: 'When do you meet, and what for?', nl: 'Wanneer overleggen jullie, en waarvoor?' },
  'temporary-overdue': {
    en: 'On which day does this team stop, or look whether it goes on?',
    nl: 'Op welke dag stopt dit team, of kijkt het of het doorgaat?',
  },
  'term-expired': { en: 'When do you choose again?', nl: 'Wanneer kiezen jullie opnieuw?' },
  'term-missing': { en: 'Until when is this person chosen?', nl: 'Tot wanneer is deze persoon gekozen?' },
  'title-as-role': {
    en: 'Which work is this, apart from the title?',
    nl: 'Welk werk is dit, los van de functietitel?',
  },
  'title-not-covered': {
    en: 'Which work did people with this title do, and which role does it now?',
    nl: 'Welk werk deden mensen met deze functie, en welke rol doet het nu?',
  },
  'too-many-roles': {
    en: 'Which of your roles gives you energy, and which could go to somebody else?',
    nl: 'Welke van je rollen geeft je energie, en welke kan naar iemand anders?',
  },
  'vacancy-stale': {
    en: 'Who has been doing this work meanwhile, and is it still needed?',
    nl: 'Wie doet dit werk ondertussen, en is het nog nodig?',
  },
  'vacancy-without-pay': { en: 'In which pay band is this role?', nl: 'In welke salarisschaal valt deze rol?' },
};

/** The rules about which nobody has to be asked, each with the reason. */
export const NOT_ASKED: Readonly<Record<string, string>> = {
  'gendered-name': 'another name can be given without asking',
  'pay-personal': 'it is taken out, and asked of nobody',
  'person-in-definition': 'the text is mended without asking',
  'private-data': 'it is taken out, and asked of nobody',
  'responsibility-compound': 'the text is mended without asking',
  'responsibility-demands-result': 'the text is mended without asking',
  'responsibility-not-ongoing': 'the text is mended without asking',
  'responsibility-one-off': 'the text is mended without asking',
  'talent-duplicate': 'the catalogue is mended without asking',
  'template-restated': 'the text is mended without asking',
};

/** What to ask about a finding of a rule that an organisation wrote itself. */
export const HOUSE_QUESTION: QuestionText = {
  en: 'How do you settle this?',
  nl: 'Hoe lossen jullie dit op?',
};
