import type { Reader } from '#platform/database/tx';
import type { ItemAnswer, ItemReason, RequestItem } from './domain/paper-request.js';

export interface ItemRow extends RequestItem {
  readonly id: string;
  readonly requestId: string;
  readonly text: string;
  readonly reason: ItemReason;
  readonly words: string;
  readonly answer: ItemAnswer;
  readonly explanation: string;
}

/** Items of these requests in their order, each with the papers of its kind that came after the request left and were not refused. */
export function itemsOf(from: Reader, requestIds: readonly string[]): Promise<ItemRow[]> {
  return from.query<ItemRow>(
    `select i.id, i.request_id as "requestId", i.code, i.text, i.wanted, i.reason, i.words, i.answer, i.explanation,
       (select count(*)::int from application_paper p join document d on d.id = p.document_id
        where p.application_id = r.application_id and d.code = i.code and p.state <> 'refused' and p.attached_at >= r.sent_at) as "handedIn"
     from paper_request_item i join paper_request r on r.id = i.request_id where i.request_id = any($1::uuid[]) order by i.request_id, i.n`,
    [requestIds],
  );
}
