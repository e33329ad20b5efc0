import { query } from '../../../record/reading.ts';
import { type Hit, type Sought, standIn } from '../../../record/search.ts';
import { findSettings } from '../../framework/derived/settings.ts';
import { listParties, nameIn } from './parties.ts';

/** Parties by code and by any form of their names. */
export const findParties = query(
  [...listParties.tables, ...findSettings.tables],
  async (reading, sought: Sought): Promise<Hit[]> => {
    const [settings, parties] = await Promise.all([findSettings(reading), listParties(reading)]);
    return parties
      .filter(({ code, names }) => standIn(sought, [code, ...Object.values(names)]))
      .slice(0, sought.limit)
      .map(({ code, names, namesPosition }) => {
        const name = nameIn(names, settings?.nameForm);
        return {
          path: `/parties/${code}`,
          title: Object.keys(name).length === 0 ? { en: code } : name,
          text: null,
          on: null,
          position: namesPosition,
        };
      });
  },
);
