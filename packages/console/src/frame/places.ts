/** The pages of a site, and their addresses. Three parts, so that no id of a conversation (two) is ever one. */
export const places = {
  chat: <S extends string>(site: S): `/${S}` => `/${site}`,
  consent: <S extends string>(site: S): `/${S}/consent/statistics` => `/${site}/consent/statistics`,
  outbox: <S extends string>(site: S): `/${S}/mail/outbox` => `/${site}/mail/outbox`,
} as const;

export type PlaceName = keyof typeof places;
