/** Words beside which a number of eight or nine digits is a Dutch citizen service number; matched in lower case. */
export const CITIZEN_NUMBER_WORDS =
  /(?<!\p{L})(?:bsn|burger ?service ?nummer|sofi ?-?nummer|citizen service number|social security number)(?!\p{L})/u;

/** Words that make a long number something else: the number of a company, an order, a meeting, a telephone … */
export const OTHER_NUMBER_WORDS =
  /kvk|k\.v\.k|kamer van koophandel|handelsregister|rsin|\bbtw|\bvat\b|\bcoc\b|chamber of commerce|company n|siren|siret|steuernummer|invoice|factuur|rechnung|order|bestel|ticket|case|zaak|dossier|meeting|webinar|zoom|teams|vergader|passcode|phone|\btel|telefoon|mobiel|mobile|fax|gsm|handy|portable|isbn|orcid|issue|build|version|versie|serial|serie|postbus|account|klant|customer|personnel|personeel|employee|medewerkers?nummer|staff n|matricule|contract|project|badge|room|inventory|€|\beur\b|\$|£/u;

/** Words after which a full date is the day on which someone was born; matched in lower case. */
export const BIRTH_WORDS =
  /(?<!\p{L})(?:born(?: on)?|birth ?date|date of birth|d\.?o\.?b\.?|geboren(?: op| am)?|geb\.|geboortedatum|geburtsdatum|geburtstag|née?(?: le)?|date de naissance)(?!\p{L})/gu;

/** Keys under which a birth date stands, without hyphens and in lower case, as in `x-birthdate`. */
export const BIRTH_KEYS: ReadonlySet<string> = new Set(
  'birthdate dateofbirth birthday dob born geboortedatum geboren geboortedag geburtsdatum geburtstag datedenaissance naissance'.split(
    ' ',
  ),
);

/** Keys under which a telephone number of a person stands, in the same form. */
export const PHONE_KEY = /phone|mobile|mobiel|telefoon|telefon|gsm|handy|portable|^tel$|privenummer/;

/** The names of months at the beginning of a word, in all languages of texts. */
export const MONTHS =
  'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mrt|maa|mei|okt|mär|mai|dez|janv|févr|fév|mars|avr|juin|juil|août|déc';
