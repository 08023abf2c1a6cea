/** The one Temporal server that is tested here; its schema tool comes from the same version. */
export const TEMPORAL_VERSION = '1.32.0';
