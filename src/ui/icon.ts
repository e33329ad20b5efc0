/** The site's icon: the sign of the record, a ring that closes around a point. Browsers keep it: another has another path. */
export const icon = {
  path: '/assets/icon-1.svg',
  svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="6" fill="#fdfcf8" stroke="#2f4a9c" stroke-width="1.6"/><circle cx="8" cy="8" r="2.4" fill="#2f4a9c"/></svg>',
};
