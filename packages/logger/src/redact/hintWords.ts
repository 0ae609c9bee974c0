import type { Sensitive } from "./hints.ts";

/**
 * Words in Norwegian (bokmål, nynorsk) and English that go with special categories of personal data. `*` stands
 * for more letters. Left out are words that are more often innocent: *same*, *kven*, *abort*, *Christian*,
 * *disabled*, *Kirkegata*, *anmeldelse*.
 */
export const hintWords: Readonly<Record<Sensitive, string>> = {
  health:
    "syk|sjuk|sykdom*|sjukdom*|sykem*|sykm*|sjukem*|sjukm*|sykehus*|sjukehus*|diagnos*|kreft*|*kreft|deprimer*|depresjon*|depress*|angst*|anxiety|adhd|autis*|bipolar*|schizo*|schizofren*|psykisk*|psykiat*|psykolog*|psychiat*|psycholog*|gravid*|pregnan*|spontanabort*|abortion*|hiv|diabet*|epilep*|astma*|asthma*|allergi*|demens*|dementia|alzheimer*|blodprøve*|legeerklæring*|legetime*|fastlege*|medisiner|medisinen|medication*|prescription*|ufør*|rusavheng*|rusproblem*|alkoholi*|alcoholi*|addiction*|selvmord*|sjølvmord*|suicid*|spiseforstyrr*|funksjonshem*|funksjonsned*|disability|disabilities|covid*|hjerteinfarkt*|hjerneslag*|migrene*|illness*|disease*|cancer*|sick leave|hospital|hospitali*|therapy|therapist*|mental health",
  religion:
    "religi*|trossamfunn*|livssyn*|kristen|kristne|kristendom*|kirkemedlem*|menighet*|kyrkjelyd*|muslim*|islam|islamsk*|islamic|jøde*|jødisk*|jewish|jews|hindu*|buddhis*|katolikk*|katolsk*|catholic*|protestant*|ateis*|atheis*|moske*|mosque*|synagog*|hijab*|jehovas vitne*|jehova's witness*|christianity|my church",
  union:
    "fagforening*|fagforeining*|fagforbund*|fagorganis*|tillitsvalgt*|tillitsvald*|tillitsmann*|tariffavtale*|fellesforbund*|utdanningsforbund*|lo-medlem*|streik|streiken|streiker|streika|streiket|trade union*|labour union*|labor union*|union member*|union rep*|shop steward*|on strike",
  politics:
    "politisk*|politikar*|politiker*|partimedlem*|partibok*|arbeiderparti*|arbeidarparti*|fremskrittsparti*|framstegsparti*|senterparti*|frp|krf|stemte på|stemt på|røysta på|kommunis*|sosialist*|nazist*|høyreekstrem*|høgreekstrem*|venstreradikal*|political*|politics|voted for|party member*|communis*|socialis*|left-wing|right-wing|republican*|labour party",
  sexuality:
    "homofil*|homoseksu*|homosexual*|lesbisk*|lesbian*|bifil*|biseksu*|bisexual*|skeiv|skeive|transkjønn*|transperson*|transgender*|kjønnsbekreft*|kjønnsskift*|kjønnsidentitet*|ikke-binær*|ikkje-binær*|non-binary|nonbinary|seksuel*|seksualitet*|sexliv*|sex life|sexual*|gay|queer|same-sex",
  ethnicity:
    "etnisk*|etnisitet*|hudfarge*|mørkhud*|samisk*|samer|kvensk*|romani*|romfolk*|sigøyner*|innvandr*|flyktning*|asylsøk*|ethnic*|racial*|skin colour|skin color|immigrant*|refugee*|asylum seeker*|indigenous*|sami people",
  criminal:
    "straffedømt*|straffedømd*|domfelt*|dømt for|dømd for|siktet for|sikta for|tiltalt*|tiltalen|straffesak*|fengsel*|fengsla*|fengslet*|kriminel*|kriminalit*|strafferegist*|vandelsattest*|politiattest*|politianmeld*|politimeld*|rulleblad*|narkotika*|voldtekt*|valdtekt*|overgrep*|convicted|conviction*|criminal*|prison*|jail*|arrested|parole|felony|felonies|misdemeano*",
};
