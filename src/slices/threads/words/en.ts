/** A thread is read: nobody records one, so that there are no acts to say. */
export const en = { acts: {}, refusals: {}, page: {} };
