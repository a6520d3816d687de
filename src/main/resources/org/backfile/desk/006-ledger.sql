create table ledger (
  number integer primary key,
  id text not null unique,
  made bigint not null,
  person text not null,
  person_name text not null,
  reason text not null,
  kind text not null,
  aspect text,
  article text,
  holder text,
  value text,
  becomes text,
  type text,
  words text,
  undoes text
);

create index ledger_article on ledger (article, number);

create index ledger_undoes on ledger (undoes)
