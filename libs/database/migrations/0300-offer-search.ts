import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words of offers as they are searched: folded like `fold` of the kernel (a story compares them), Arabic articles and the preposition before them taken off, names of the occupation in three languages beside the title. */
export class OfferSearch1764000000300 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(String.raw`
      create function search_fold(given text) returns text language sql immutable strict parallel safe as $$
        select btrim(regexp_replace(
          translate(
            replace(replace(replace(
              regexp_replace(lower(normalize(given, nfkd)), '[\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0640\u0621\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]', '', 'g'),
              'œ', 'oe'), 'æ', 'ae'), 'ß', 'ss'),
            'ىیةہٱکگڭڤڢپچøłđ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹', 'ييههاكككففبشold01234567890123456789'),
          '[^0-9a-z\u00f0\u00fe\u0131\u0250-\u02af\u0370-\u03ff\u0400-\u052f\u0620-\u064a\u066e-\u06d3\u06fa-\u06ff\u2d30-\u2d67]+', ' ', 'g'))
      $$;
      create function search_words(given text) returns text language sql immutable strict parallel safe as $$
        select btrim(regexp_replace(' ' || search_fold(given), ' (?:وال|بال|فال|كال|ال|لل)([\u0620-\u064a]{3,})', ' \1', 'g'))
      $$;

      create table offer_search (offer_id uuid primary key references offer (id) on delete cascade, title text not null, doc tsvector not null);
      create function write_offer_search() returns trigger language plpgsql as $$
      begin
        insert into offer_search (offer_id, title, doc)
        select new.id, search_words(new.title),
          setweight(to_tsvector('simple', search_words(new.title)), 'A')
          || setweight(to_tsvector('simple', search_words(concat_ws(' ', p.label_ar, p.label_fr, p.label_en, array_to_string(p.aliases, ' ')))), 'B')
          || setweight(to_tsvector('simple', search_words(concat_ws(' ', new.employer_name, c.label_ar, c.label_fr, array_to_string(c.aliases, ' '), new.place_text, s.label_ar, s.label_fr, s.label_en))), 'C')
          || setweight(to_tsvector('simple', search_words(new.description)), 'D')
        from (select 1) one left join occupation p on p.code = new.occupation_code left join commune c on c.code = new.commune_code left join sector s on s.code = new.sector_code
        on conflict (offer_id) do update set title = excluded.title, doc = excluded.doc;
        return null;
      end $$;
      create trigger offer_search after insert or update of title, employer_name, description, occupation_code, commune_code, place_text, sector_code on offer
        for each row execute function write_offer_search();
      update offer set title = title;
      create index offer_search_doc on offer_search using gin (doc);
      create index offer_search_title on offer_search using gin (title gin_trgm_ops);
      create index offer_open_occupation on offer (occupation_code) where state = 'published';
      drop index offer_title;
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      create index offer_title on offer using gin (title gin_trgm_ops);
      drop index offer_open_occupation;
      drop trigger offer_search on offer;
      drop function write_offer_search();
      drop table offer_search;
      drop function search_words(text);
      drop function search_fold(text);
    `);
  }
}
