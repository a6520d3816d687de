create table frozen (
  id text primary key,
  owner text not null,
  made bigint not null,
  log_number bigint not null,
  about ${blob},
  hash text,
  deleted bigint
);
create index frozen_owner on frozen (owner, made);
create table frozen_part (
  frozen text not null,
  number integer not null,
  articles ${blob} not null,
  primary key (frozen, number)
);
