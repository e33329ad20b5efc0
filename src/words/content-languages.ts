/** Languages offered for content; any other BCP 47 code is added by changing the settings. */
export const contentLanguages: readonly string[] =
  'en fr es ar zh ru pt de it nl ja ko id ms th vi lo km my fil tet hi bn ur ne si fa tr uk pl sw'.split(' ');
