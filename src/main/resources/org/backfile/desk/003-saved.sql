create table saved_search (
  id text primary key,
  slug text not null unique,
  owner text not null,
  name text not null,
  folder text not null,
  note text not null,
  address text not null,
  shared integer not null,
  created bigint not null,
  changed bigint not null,
  last_run bigint,
  deleted bigint,
  paused text not null
);
create index saved_search_owner on saved_search (owner);
create table saved_slug (
  slug text primary key,
  search text not null references saved_search (id)
);
create table saved_former (
  search text not null references saved_search (id),
  number integer not null,
  name text not null,
  folder text not null,
  note text not null,
  address text not null,
  shared integer not null,
  primary key (search, number)
);
create table saved_look (
  search text not null references saved_search (id),
  person text not null,
  looked bigint not null,
  primary key (search, person)
);
create table saved_token (
  id text primary key,
  search text not null references saved_search (id),
  form text not null,
  hash text not null unique,
  created bigint not null,
  creator text not null,
  last_used bigint,
  revoked bigint
);
create index saved_token_search on saved_token (search);
