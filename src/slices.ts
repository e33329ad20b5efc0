import { members } from './members.ts';
import { reactions } from './reactions.ts';
import type { AnyAct, Warning } from './record/act.ts';
import type { Refusal } from './record/refusal.ts';
import type { Spine } from './record/spine.ts';
import type { AnySliceWords, Slice } from './slice.ts';
import { activities } from './slices/activities/slice.ts';
import { alerts } from './slices/alerts/slice.ts';
import type { ArchivedEntry } from './slices/archive/derived/entries.ts';
import { knowActs } from './slices/archive/derived/known-acts.ts';
import { archive } from './slices/archive/slice.ts';
import { areas } from './slices/areas/slice.ts';
import { checks } from './slices/checks/slice.ts';
import { consultations } from './slices/consultations/slice.ts';
import { contacts } from './slices/contacts/slice.ts';
import { documents } from './slices/documents/slice.ts';
import { findTimeZone } from './slices/framework/derived/settings.ts';
import { framework } from './slices/framework/slice.ts';
import { meetings } from './slices/meetings/slice.ts';
import { newsroom } from './slices/newsroom/slice.ts';
import { credentialStands } from './slices/parties/derived/credentials.ts';
import { entrustedWith } from './slices/parties/derived/issued-credentials.ts';
import { parties } from './slices/parties/slice.ts';
import { plan } from './slices/plan/slice.ts';
import { reporting } from './slices/reporting/slice.ts';
import { requests } from './slices/requests/slice.ts';
import { threads } from './slices/threads/slice.ts';
import type { Meaning } from './words/act-words.ts';
import { houseWords } from './words/house.ts';
import type { Language } from './words/language.ts';
import type { Say } from './words/say.ts';

/** The rooms of the house, in the order of the navigation. */
export const slices: readonly Slice[] = [
  framework,
  plan,
  reporting,
  meetings,
  areas,
  requests,
  activities,
  consultations,
  contacts,
  alerts,
  checks,
  threads,
  documents,
  newsroom,
  parties,
  archive,
];
knowActs(slices);

export const acts: ReadonlyMap<string, AnyAct> = new Map(
  slices.flatMap(slice => slice.acts.map(act => [act.name, act] as const)),
);

export const spine: Spine = {
  acts,
  rules: new Map(slices.flatMap(slice => Object.entries(slice.rules))),
  tables: slices.flatMap(slice => slice.tables),
  reactions,
  standing: credentialStands,
  entrustedWith,
  members,
  timeZone: findTimeZone,
};

/** The words of one act. Every act has them in every language: the slices' types see to that. */
export function actWords(language: Language, act: string): AnySliceWords['acts'][string] {
  const words = slices.find(slice => act in slice.words[language].acts)?.words[language].acts[act];
  if (!words) throw new Error(`no words for ${act}`);
  return words;
}

/** What an entry says, in the words of its act. */
export function entryLine(entry: ArchivedEntry, language: Language, say: Say): string {
  const { act, version, subject, at, on, audience, author, in: content } = entry;
  const body = { act, av: version, subject, at, on, audience, author, in: content };
  return actWords(language, act).sentence(content, say, body);
}

/** What doing an act means and why those may who may, in the reader's language. */
export function actMeaning(language: Language, act: string): Meaning {
  const meaning = slices.map(slice => slice.words[language].meanings?.[act]).find(found => found !== undefined);
  return meaning ?? { does: acts.get(act)?.sentence ?? '', because: spine.rules.get(act)?.because ?? '' };
}

/** What a person reads of a refusal, in their language: in the words of the act's own room first. */
export function refusalSentence(language: Language, { act, code, params = {} }: Refusal): string {
  const own = slices.find(({ name }) => act?.startsWith(`${name}.`));
  const say = [own?.words[language], houseWords[language], ...slices.map(({ words }) => words[language])]
    .map(words => words?.refusals[code])
    .find(found => found !== undefined);
  return say ? say(params) : houseWords[language].refusals.refused!(params);
}

/** What an act's author should think about, in their language. */
export function warningSentence(language: Language, { code, params = {} }: Warning): string {
  const say = slices.map(slice => slice.words[language].warnings?.[code]).find(found => found !== undefined);
  if (!say) throw new Error(`no words for the warning ${code}`);
  return say(params);
}
