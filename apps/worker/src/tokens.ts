/** Injection tokens of what has no class of ours. */
export const CONFIG = Symbol('CONFIG');
export const ENGINE_CLIENT = Symbol('ENGINE_CLIENT');
export const ACTIVITIES = Symbol('ACTIVITIES');
