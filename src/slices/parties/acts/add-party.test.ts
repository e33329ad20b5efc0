import { expect, it } from 'vitest';
import { formFields } from '../../../ui/form-field.ts';
import { addParty } from './add-party.ts';
import { changeNames } from './change-names.ts';

it('asks for a code to be written where the party is new, and chosen where it stands', () => {
  const fieldOf = (input: typeof addParty.input | typeof changeNames.input) =>
    formFields(input).find(({ key }) => key === 'code')?.kind;
  expect(fieldOf(addParty.input)).toBe('line');
  expect(fieldOf(changeNames.input)).toBe('choice');
});
