create table archive_log (
  number bigint primary key,
  article text not null,
  seen bigint not null,
  kinds integer not null,
  former bigint,
  appearance ${blob}
);
create unique index archive_log_article on archive_log (article, number);
create index archive_log_seen on archive_log (seen, number);
create table archive_log_begin (
  number bigint primary key,
  began bigint not null
);
create table unread_run (
  roots text primary key,
  ended bigint not null,
  failed bigint not null
);
create table unread_file (
  roots text not null,
  place integer not null,
  name text not null,
  why text not null,
  primary key (roots, place)
);
