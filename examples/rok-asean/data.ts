import raw from './rok-asean.json' with { type: 'json' };

/** The shape of `rok-asean.json`, as far as the example loads it. Null is "no source found says it". */
export interface RokAsean {
  readonly parties: readonly {
    readonly code: string;
    readonly name: { readonly en: string; readonly ko: string };
    readonly group: string;
    readonly first_counted?: string;
    readonly source: string;
    readonly note?: string;
  }[];
  readonly frameworks: readonly {
    readonly id: string;
    readonly name: { readonly en: string; readonly ko: string | null };
    readonly start?: string | null;
    readonly end?: string | null;
    readonly note?: string;
    readonly members?: readonly string[];
    readonly terms?: readonly (string | Term)[];
    readonly sources: readonly string[];
  }[];
  readonly meetings: readonly Meeting[];
  readonly host_events: readonly HostEvent[];
  readonly plan: Plan;
  readonly working_groups: readonly WorkingGroup[];
  readonly exercises: readonly Exercise[];
  readonly conflicts: readonly {
    readonly id: string;
    readonly topic: string;
    readonly values: readonly { readonly v: string | number; readonly s: string }[];
    readonly view: string;
  }[];
  readonly sources: readonly {
    readonly id: string;
    readonly url: string;
    readonly title: string | null;
    readonly date: string | null;
    readonly publisher: string;
    readonly lang: string;
    readonly note: string | null;
  }[];
}

export interface Exercise {
  readonly id: string;
  readonly name: string;
  readonly date: string;
  readonly end: string | null;
  readonly places: readonly string[] | null;
  readonly mode?: string;
  readonly organisers: readonly string[];
  readonly with_assets_phase1?: readonly string[];
  readonly participants: readonly string[] | null;
  readonly observers?: readonly string[];
  readonly absent?: readonly string[];
  readonly figures: readonly ExerciseFigures[] | null;
  readonly topics?: readonly string[];
  readonly notes?: string;
  readonly sources: readonly string[];
}

export interface ExerciseFigures {
  readonly ships?: number | string;
  readonly aircraft?: number | null;
  readonly personnel?: number;
  readonly countries?: number;
  readonly observers?: number;
  readonly kind: string;
  readonly source: string;
}

interface Sourced {
  readonly text: string;
  readonly source: string;
}

export interface WorkingGroup {
  readonly area: string | null;
  readonly co_chairs: readonly (string | null)[];
  readonly term: string;
  readonly events: readonly {
    readonly date: string;
    readonly end?: string;
    readonly text: string;
    readonly source: string;
  }[];
  readonly sources: readonly string[];
  readonly note?: string;
}

export interface Plan {
  readonly name: { readonly en: string; readonly ko: string };
  readonly unveiled: { readonly date: string; readonly by: string; readonly source: string };
  readonly horizon: Sourced;
  readonly vision: Sourced & { readonly as_of: string };
  readonly values_2021: Sourced;
  readonly directions: readonly (Sourced & { readonly code: string })[];
  readonly directions_note: string;
  readonly task_count: { readonly value: number; readonly sources: readonly string[] };
  readonly task_note: string;
  readonly tasks: readonly {
    readonly code: string;
    readonly title: string;
    readonly areas: readonly string[] | null;
    readonly source: readonly string[] | null;
  }[];
  readonly updates: readonly (Sourced & { readonly date: string; readonly at: string })[];
  readonly projects: readonly {
    readonly code: string;
    readonly title: string;
    readonly year: number;
    readonly status: string;
    readonly source: string;
    readonly note?: string;
  }[];
}

export interface Term {
  readonly code: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly source: string;
  readonly note?: string;
}

export interface Meeting {
  readonly series: string;
  readonly edition: number | null;
  readonly edition_basis: string | null;
  readonly date: string;
  readonly mode: string | null;
  readonly held: boolean | null;
  readonly reason: string | null;
  readonly venue: string | null;
  readonly city: string | null;
  readonly host_event: string | null;
  readonly chair: readonly { readonly code: string; readonly person: string; readonly role: string }[] | null;
  readonly participants: readonly string[] | null;
  readonly participants_basis: string | null;
  readonly absent: readonly string[] | null;
  readonly theme: string | null;
  readonly points: readonly Point[];
  readonly outcomes: readonly string[];
  readonly sources: readonly string[];
  readonly notes: string | null;
}

export interface Point {
  readonly by: string | null;
  readonly by_label: string | null;
  readonly kind: string;
  readonly text: string;
  readonly source: string;
}

export interface HostEvent {
  readonly id: string;
  readonly edition: number | null;
  readonly date: string | null;
  readonly end: string | null;
  readonly city: string | null;
  readonly venue: string | null;
  readonly theme: string | null;
  readonly countries: number | null;
  readonly organisations: number | null;
  readonly people: number | null;
  readonly mode: string | null;
  readonly alternative_figures: string | null;
  readonly sources: readonly string[];
  readonly notes: string | null;
}

export const data = raw as unknown as RokAsean;
