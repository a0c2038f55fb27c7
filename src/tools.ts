/** Every language-model tool the extension contributes. The manifest test holds this list against `package.json`. */
export const TOOLS = ['sourceReview_list_claims', 'sourceReview_find_statements', 'sourceReview_get_speaker'] as const;
export type ToolId = (typeof TOOLS)[number];
