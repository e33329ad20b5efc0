import { expect, it } from 'vitest';
import { orderParties } from './order-parties.ts';
import { nameIn } from './parties.ts';

const names = {
  VNM: { en: 'Viet Nam', ko: '베트남' },
  LAO: { en: 'Lao PDR', ko: '라오스' },
  KOR: { en: 'Republic of Korea', ko: '대한민국' },
  CIV: { en: 'Côte d’Ivoire' },
  COL: { en: 'Colombia' },
};
const codes = Object.keys(names);

it('orders by the names in the language of the settings, whoever reads', () => {
  const order = { by: 'alphabet', language: 'en' } as const;
  expect(orderParties({ order }, names, codes, 'ko')).toEqual(['COL', 'CIV', 'LAO', 'KOR', 'VNM']);
});

it('orders Korean names as Korean does, and codes stand in for names that are missing', () => {
  const order = { by: 'alphabet', language: 'ko' } as const;
  expect(orderParties({ order }, names, ['VNM', 'LAO', 'KOR'], 'en')).toEqual(['KOR', 'LAO', 'VNM']);
  expect(orderParties({ order: { by: 'alphabet', language: 'en' } }, {}, ['B', 'A', 'A'], 'en')).toEqual(['A', 'B']);
});

it('follows a precedence, and puts whom it does not name behind, by name', () => {
  const order = { by: 'precedence', parties: ['VNM', 'KOR'] } as const;
  expect(orderParties({ order }, names, codes, 'en')).toEqual(['VNM', 'KOR', 'COL', 'CIV', 'LAO']);
});

it('takes a name in the asked form, and from other forms what that one lacks', () => {
  const forms = { un: { en: 'Viet Nam', ko: '베트남' }, common: { en: 'Vietnam' } };
  expect(nameIn(forms, 'common')).toEqual({ en: 'Vietnam', ko: '베트남' });
  expect(nameIn(forms, 'un')).toEqual({ en: 'Viet Nam', ko: '베트남' });
  expect(nameIn(forms, 'long')).toEqual({ en: 'Vietnam', ko: '베트남' });
  expect(nameIn({}, 'un')).toEqual({});
});
