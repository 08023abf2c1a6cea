import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';

/** For operators only, in the Temporal UI: users never read visibility. Created by `cli engine`. */
export const taskNumberKey = defineSearchAttributeKey('DubanTaskNumber', SearchAttributeType.INT);
export const taskLeadKey = defineSearchAttributeKey('DubanLead', SearchAttributeType.KEYWORD);
export const taskStateKey = defineSearchAttributeKey('DubanState', SearchAttributeType.KEYWORD);
export const taskDueKey = defineSearchAttributeKey('DubanDue', SearchAttributeType.DATETIME);

export const searchAttributeKeys = [taskNumberKey, taskLeadKey, taskStateKey, taskDueKey] as const;
