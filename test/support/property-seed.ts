import fc from 'fast-check';

/**
 * The same cases in every run, so that green means the same everywhere; `FC_SEED=random` (or a number) looks for new ones.
 * A case found that way is written down as an example of its own.
 */
const asked = process.env['FC_SEED'];
if (asked !== 'random') fc.configureGlobal({ seed: Number(asked ?? 20190924) });
