/** Words that say that an amount is what someone earns, in all languages of texts; matched in lower case. */
export const PAY_WORDS =
  /(?<!\p{L})(?:salary|salaries|wages?|earns?|earned|earnings|gross|pay ?(?:grade|slip|check)|remuneration|stipend|bonus|salaris(?:sen)?|(?:maand|uur|week|jaar|dag|bruto|netto|basis|start)?loon|(?:maand|jaar|bruto|start)salaris|verdient|verdiende|bruto|bezoldiging|(?:uur|dag)tarief|gehalt|(?:monats|jahres|grund|brutto)gehalt|(?:monats|stunden|brutto)?lohn|verdient|brutto|vergütung|(?:stunden|tages)satz|salaire|rémunération|gagne|brut|traitement|honoraires)(?!\p{L})/u;

/** What follows an amount that is paid again and again: "a month", "per uur", "p/m", "im Jahr", "par mois". */
export const PAY_PERIOD =
  /^\s*(?:bruto|gross|brutto|brut)?\s*(?:(?:a|an|per|each|every|\/|p\.?|het|im|pro|je|die|par|l['’])\s*(?:month|year|annum|hour|day|week|maand|mnd|jaar|uur|dag|monat|jahr|stunde|tag|woche|mois|an|heure|jour|semaine)|p\.?\/?[mju]\.?|monthly|yearly|hourly|annually|maandelijks|jaarlijks)(?!\p{L})/u;

/** Words that say that an amount is about something else than what someone earns. */
export const OTHER_MONEY =
  /budget|turnover|revenue|profit|grant|subsid|donat|fund|rais(?:ed|es|ing)|sav(?:ed|es|ing)|purchas|invoice|cost|expens|limit|approv|contract|project|begroting|omzet|winst|opgehaald|bespaar|kosten|inkoop|uitgav|factu|tot en met|goedkeur|umsatz|gewinn|spende|förder|ausgab|einkauf|rechnung|chiffre d.affaires|subvention|dépens|coût|achat|facture/u;

/** Words of a key that hold what someone earns, as in `x-salary` or `x-hourly-rate`. */
export const PAY_KEYS: ReadonlySet<string> = new Set(
  'salary wage wages pay paid earnings income bonus compensation remuneration rate hourlyrate dayrate salaris loon maandloon uurloon jaarloon maandsalaris brutoloon brutosalaris uurtarief dagtarief tarief inkomen bezoldiging gehalt monatsgehalt lohn stundenlohn stundensatz verdienst salaire remuneration'.split(
    ' ',
  ),
);

/** Words of a key that make it something else again, as in `x-pay-scale`, `x-payroll-number` or `x-response-rate`. */
export const NO_PAY_KEYS: ReadonlySet<string> = new Set(
  'scale band grade group step number nr nummer id code date day review since until type period currency schaal trede groep datum cao agreement response success heart click error churn'.split(
    ' ',
  ),
);
