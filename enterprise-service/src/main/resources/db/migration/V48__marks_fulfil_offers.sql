-- A mark that is recorded as quality work (绿色工厂 …) fulfils an offer as a certificate does, while it is valid.
alter table guidance_offer add activity_kinds text[] not null default '{}';
comment on column guidance_offer.activity_kinds is 'kinds of quality work that fulfil it';
update guidance_offer set activity_kinds = '{GREEN_FACTORY}' where code = 'GREEN_FACTORY';
